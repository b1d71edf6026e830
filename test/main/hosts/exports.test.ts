import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportFileName, saveInto } from '../../../main/hosts/exports.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['Brief.docx', 'Brief.docx'],
  ['../../etc/cron.d/job.html', 'job.html'],
  ['..\\..\\Start Menu\\run.md', 'run.md'],
  ['브리핑 — 简报.md', '브리핑 — 简报.md'],
  ['no ending', 'no ending.txt'],
])('the file name for %s is %s', (suggested, expected) => {
  expect(exportFileName(suggested)).toBe(expected);
});

describe('saveInto', () => {
  test('makes the folder with the first file and never replaces one', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'caveat-exports-')), 'Exports');
    const save = saveInto(folder);
    expect(existsSync(folder)).toBe(false);
    expect(await save('Brief.md', bytes('one'))).toBe(join(folder, 'Brief.md'));
    writeFileSync(join(folder, 'Brief (2).md'), 'by hand');
    expect(await save('Brief.md', bytes('two'))).toBe(join(folder, 'Brief (3).md'));
    expect(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])).toEqual([
      ['Brief (2).md', 'by hand'],
      ['Brief (3).md', 'two'],
      ['Brief.md', 'one'],
    ]);
  });

  test('gives each of several exports at once its own name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'caveat-exports-'));
    const save = saveInto(folder);
    const paths = await Promise.all(['a', 'b', 'c'].map((text) => save('Brief.md', bytes(text))));
    expect(new Set(paths).size).toBe(3);
    expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['a', 'b', 'c']);
  });

  test('throws the failure when the file cannot be written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'caveat-exports-'));
    writeFileSync(join(folder, 'file'), '');
    await expect(saveInto(join(folder, 'file', 'Exports'))('Brief.md', bytes('x'))).rejects.toThrow();
    await expect(saveInto(join(folder, 'file'))('Brief.md', bytes('x'))).rejects.toThrow();
  });
});
