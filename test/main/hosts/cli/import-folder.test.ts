import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Failure } from '../../../../domain/result.ts';
import { caveat, caveatJson, workingFolder } from './program.ts';

interface Report {
  readonly imported: readonly { readonly file: string; readonly title: string }[];
  readonly failed: readonly { readonly file: string; readonly error: Failure }[];
  readonly alreadyThere: readonly { readonly file: string }[];
  readonly attention: readonly { readonly file: string; readonly warnings: readonly string[]; readonly missing?: readonly string[] }[];
}

const folder = workingFolder({});
const byline = (n: number) => `Source: The Harbour Gazette | Published: March ${n}, 2025`;
const article = (n: number) =>
  `Harbour notice ${n}\n${byline(n)}\n\nThe harbour office said on day ${n} that berth ${n} would open again.\n`;
const files: Readonly<Record<string, string | Uint8Array>> = {
  'news/2.txt': article(2),
  'news/10.txt': article(10),
  'news/deep/nested/a.html': `<!doctype html><title>Page</title><h1>A page of its own</h1><p>${byline(3)}</p><p>${article(3)}</p>`,
  'news/deep/lost.txt': `${article(4)}A character \ufffd was lost.`,
  'news/copy.txt': article(2),
  'news/unsigned.txt': 'Harbour notice 5\n\nThe harbour office said on day 5 that berth 5 would open again.\n',
  'news/picture.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  'news/.hidden.txt': article(90),
  'news/.git/config.txt': article(91),
  'news/__MACOSX/2.txt': article(92),
  'odd [1].txt': article(7),
};
for (const [name, content] of Object.entries(files)) {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
}
const names = (list: readonly { file: string }[]) => list.map(({ file }) => file.split('/').at(-1));

test('a folder is imported with all that is in it, in order, and each file is accounted for', async () => {
  const { code, json } = await caveatJson<Report>(folder, 'import', '--notebook', 'a.caveat', 'news');
  expect(code).toBe(1);
  expect(names(json.imported)).toEqual(['2.txt', '10.txt', 'copy.txt', 'lost.txt', 'a.html', 'unsigned.txt']);
  expect(names(json.alreadyThere)).toEqual(['copy.txt']);
  expect(names(json.attention)).toEqual(['lost.txt', 'unsigned.txt']);
  expect(json.attention.map(({ missing }) => missing)).toEqual([undefined, ['outlet', 'published']]);
  expect(json.failed).toMatchObject([{ file: join(folder, 'news/picture.txt'), error: { code: 'format-unsupported' } }]);
});

test('a pattern names files at any depth; one that fits none is refused; a name that exists is not a pattern', async () => {
  const { json } = await caveatJson<Report>(folder, 'import', '--notebook', 'b.caveat', 'news/**/*.{html,txt}', '*.pdf', 'odd [1].txt');
  expect(names(json.imported).toSorted()).toEqual(['10.txt', '2.txt', 'a.html', 'copy.txt', 'lost.txt', 'odd [1].txt', 'unsigned.txt']);
  expect(json.failed).toMatchObject([{ error: { code: 'format-unsupported' } }, { file: '*.pdf', error: { code: 'not-found' } }]);
});

test('the report in words ends with the totals', async () => {
  const { stdout } = await caveat(folder, 'import', '--notebook', 'c.caveat', 'news', 'news/2.txt');
  expect(stdout.trim().split('\n').at(-1)).toBe('5 imported (2 of them need attention), 2 already there, 1 refused.');
});

test('import --split makes sources of the articles in a file; split says when there is but one', async () => {
  const words = (place: string) =>
    `The ferry to ${place} will stop running in June, the operator told reporters at the harbour office on Friday morning of this week.`;
  const two = ['Ferry will stop in June', 'March 3, 2025', words('Skarholm'), words('Haimen')];
  const more = ['Council weighs a bridge', 'March 9, 2025', words('Vellby'), words('Hanbit')];
  writeFileSync(join(folder, 'two.txt'), [...two, ...more].join('\n\n'));
  interface Split {
    readonly split: readonly {
      readonly file: string;
      readonly sources: readonly { readonly sourceId: string; readonly title: string }[];
    }[];
  }
  const { code, json } = await caveatJson<Split>(folder, 'import', '--notebook', 'd.caveat', '--split', 'two.txt');
  expect(code).toBe(0);
  expect(json.split).toMatchObject([
    { file: 'two.txt', sources: [{ title: 'Ferry will stop in June' }, { title: 'Council weighs a bridge' }] },
  ]);
  const again = await caveatJson<object>(folder, 'split', '--notebook', 'd.caveat', '--source', json.split[0]?.sources[0]?.sourceId ?? '');
  expect(again).toMatchObject({ code: 1, json: { error: { code: 'nothing-to-split' } } });
});
