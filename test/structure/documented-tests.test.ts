import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const read = (name: string) => readFileSync(join(root, 'docs', name), 'utf8');
const named = (text: string) => [...text.matchAll(/`([\w./-]+\.test\.ts)`/gu)].map(([, path = '']) => path);

test.each(pages)('every test file that %s names exists', (page) => {
  expect(named(read(page)).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every table of what is kept of formats names its tests, line by line or above it', () => {
  const sections = read('formats.md')
    .split(/\n##+ /u)
    .slice(1);
  expect(sections.length).toBeGreaterThan(8);
  for (const section of sections) {
    const [head = '', ...rows] = section.split('\n').filter((line) => line.startsWith('| '));
    const above = section.slice(0, head === '' ? undefined : section.indexOf(head));
    const bare = rows.slice(1).filter((row) => named(row).length === 0 && !row.includes('| the same'));
    if (named(above).length === 0) expect(bare, section.split('\n', 1)[0]).toEqual([]);
  }
});
