import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** Pictures of the window stand in README and guides, each of them somewhere, and what the pages lead to is there. */

const ROOT = join(import.meta.dirname, '..', '..');
const pages = ['README.md', ...globSync('docs/**/*.md', { cwd: ROOT }).map((path) => path.replaceAll('\\', '/'))];
/** What a page links to in the project, as paths below its root. */
const linksIn = (page: string): string[] =>
  [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path = '']) => join(dirname(page), path));

test.each(pages)('what %s leads to is there', (page) => {
  expect(linksIn(page).filter((path) => globSync(path, { cwd: ROOT }).length === 0)).toEqual([]);
});

test('no picture of the window is there for nothing', () => {
  const shown = new Set(pages.flatMap(linksIn));
  expect(globSync('docs/screenshots/*', { cwd: ROOT }).filter((path) => !shown.has(path))).toEqual([]);
});

test('the Chinese guide has no chapters but those of the English one, in its order', () => {
  const levels = (page: string): string[] => readFileSync(join(ROOT, page), 'utf8').match(/^#+(?= )/gm) ?? [];
  const english = levels('docs/guide.md');
  let at = 0;
  // Chapters are written in English first: those not translated yet are passed over.
  const isInOrder = levels('docs/guide.zh.md').every((level) => {
    at = english.indexOf(level, at) + 1;
    return at > 0;
  });
  expect(isInOrder).toBe(true);
});
