import { expect, test } from 'vitest';
import type { EntryDetails } from '../../../domain/bibliography.ts';
import { type SourceDetails, sourceDefaults } from '../../../domain/source.ts';
import type { KnownSource } from '../../../main/bibliography/match.ts';
import { normalUrl } from '../../../main/bibliography/normal.ts';
import { reportBibliography } from '../../../main/bibliography/report.ts';

const known = (id: string, details: Partial<SourceDetails>, fileNames: string[] = [`${id}.txt`], hasNoTitle = false): KnownSource => ({
  id,
  details: { ...sourceDefaults, ...details },
  fileNames,
  hasNoTitle,
});

const report = (sources: KnownSource[], entries: EntryDetails[], files: string[] = []) =>
  reportBibliography(
    { format: 'bibtex', entries: entries.map((details, n) => ({ key: `e${n}`, line: 1, details, files })), refused: [] },
    sources,
    'x',
  );

const LONG = 'The harbour office closes the third berth for repairs';
const 标题 = '港务局宣布第三号泊位因维修而关闭';

test('the same address is enough, however it is written; only what is empty is filled', () => {
  const found = report(
    [known('s', { title: LONG, url: 'http://www.port.example/a/?utm_source=x&b=2&a=1#top' })],
    [{ title: 'Another title', author: '王明', published: '2026-05', url: 'https://port.example/a?a=1&b=2' }],
  );
  expect(found.matched).toMatchObject([
    {
      source: { sourceId: 's', by: ['url'], score: 0.95 },
      fills: [
        { field: 'author', before: '', value: '王明' },
        { field: 'published', before: '', value: '2026-05' },
      ],
      differs: [{ field: 'title', before: LONG, value: 'Another title' }],
    },
  ]);
});

test('a title that only came from the file is filled in', () => {
  const found = report([known('s', { title: 'berth report' }, ['berth report.pdf'], true)], [{ title: LONG }], ['berth report.pdf']);
  expect(found.matched).toMatchObject([{ source: { by: ['file'] }, fills: [{ field: 'title', value: LONG }] }]);
});

test.each([LONG, 标题])('a long title is enough unless the dates contradict it: %s', (title) => {
  const match = (published: string | null, stated: string) =>
    report([known('s', { title, published })], [{ title: `${title} - Port News`, published: stated }]);
  expect(report([known('s', { title })], [{ title: title.normalize('NFKC').toUpperCase() }]).matched).toHaveLength(1);
  expect(match('2026-05-04T23:30Z', '2026-05-05').matched).toHaveLength(1);
  expect(match('2026-05-04', '2024-01-01').unsure).toMatchObject([{ why: 'weak' }]);
});

test('a short title alone, a nearly equal one, a common file name are only told', () => {
  expect(report([known('s', { title: 'Budget' })], [{ title: 'Budget' }]).unsure).toMatchObject([
    { why: 'weak', candidates: [{ by: ['title'] }] },
  ]);
  expect(report([known('s', { title: LONG })], [{ title: LONG.replace('third', 'fourth') }]).unsure).toMatchObject([{ why: 'weak' }]);
  expect(report([known('s', {}, ['index.html'], true)], [{ title: LONG }], ['index.html']).unsure).toMatchObject([{ why: 'weak' }]);
});

test('two sources that fit alike, and two entries for one source, are not decided', () => {
  const details = { title: LONG, url: 'https://port.example/a' };
  expect(report([known('s', details), known('t', details)], [details])).toMatchObject({ matched: [], unsure: [{ why: 'sources' }] });
  const two = report(
    [known('s', details)],
    [
      { ...details, author: 'A' },
      { ...details, author: 'B' },
    ],
  );
  expect(two).toMatchObject({ matched: [], unsure: [{ why: 'entries' }, { why: 'entries' }] });
  expect(report([known('s', details)], [details, { title: LONG }])).toMatchObject({
    matched: [{ entry: { key: 'e0' } }],
    unsure: [{ entry: { key: 'e1' } }],
  });
});

test('what says the same in other words is no difference', () => {
  const source = known('s', {
    title: LONG,
    author: 'Kim Min-su',
    published: '2026-05-04T09:30+09:00',
    language: 'en',
    url: 'https://port.example/a',
  });
  const entry = {
    title: LONG.toUpperCase(),
    author: 'Min-su Kim',
    published: '2026-05-04',
    language: 'en-GB',
    url: 'http://www.port.example/a/',
  };
  expect(report([source], [entry]).matched).toMatchObject([{ fills: [], differs: [] }]);
  const vague = known('s', { ...source.details, published: '2026-05' });
  expect(report([vague], [entry]).matched).toMatchObject([{ differs: [{ field: 'published', before: '2026-05', value: '2026-05-04' }] }]);
});

test('an entry that fits nothing is told', () => {
  expect(report([known('s', { title: LONG })], [{ title: 'Wheat prices in spring' }]).unmatched).toMatchObject([{ key: 'e0' }]);
});

test.each([
  ['HTTPS://WWW.Port.Example:443/%E6%B8%AF/', 'http://port.example/港'],
  ['https://port.example/?id=1&fbclid=2', 'https://port.example?id=1'],
])('%s leads where %s does', (a, b) => {
  expect(normalUrl(a)).toBe(normalUrl(b));
});

test('a large library is matched entry by entry', { timeout: 120_000 }, () => {
  const titles = Array.from({ length: 1000 }, (_, n) => `Berth ${n} of harbour ${n % 97} closes on day ${n % 31} after inspection`);
  const found = report(
    titles.map((title, n) => known(`s${n}`, { title })),
    titles.map((title) => ({ title })),
  );
  expect(found.matched).toHaveLength(1000);
});
