import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibliographicFields, bibliographyFormats } from '../../../domain/bibliography.ts';
import { paragraphOf } from '../../../domain/rich-text.ts';
import { publishedDate, type Source, sourceDefaults } from '../../../domain/source.ts';
import { readBibliography } from '../../../main/bibliography/read.ts';
import { writeBibliography } from '../../../main/export/bibliography.ts';
import { renderBrief } from '../../../main/export/render.ts';
import { tidyLine } from '../../../main/import/white-space.ts';
import { cite, modelOf, sourceOf } from './fixtures.ts';

const word = fc.oneof(
  fc.constantFrom(
    '항만',
    '파업',
    '封闭',
    '大桥',
    '王明',
    '김민수',
    'Müller',
    'and',
    'others',
    'O’Neil',
    'T',
    'ER',
    'TY',
    'naïve',
    '“그”',
    '①',
    '👩‍🚢',
    'e\u0301',
  ),
  fc.constantFrom(
    '--',
    '---',
    '``',
    "''",
    '~',
    '{',
    '}',
    '\\',
    '$5',
    '50%',
    'A&B',
    '#1',
    '_x_',
    '^',
    '"',
    '=',
    ',',
    'and',
    '  - ',
    '@',
    '<5',
    ';',
    ':',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
);
/** As an import leaves texts: one line, no doubled spaces. Elements that CSL gives a meaning are no part of a title. */
const text = (max: number) =>
  fc
    .array(word, { maxLength: 8 })
    .map((words) => tidyLine(words.join(' '), max))
    .filter((each) => !/<\/?(?:i|b|sc|su[bp]|em|strong|span)\b/iu.test(each));

const two = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
const published = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }),
    two(1, 12),
    two(1, 31),
    two(0, 23),
    two(0, 59),
    fc.constantFrom('', ':07'),
    fc.constantFrom('', 'Z', '+09:00', '-03:30'),
  )
  .chain(([year, month, day, hour, minute, second, zone]) => {
    const y = String(year).padStart(4, '0');
    return fc.constantFrom(null, y, `${y}-${month}`, `${y}-${month}-${day}`, `${y}-${month}-${day}T${hour}:${minute}${second}${zone}`);
  })
  .filter((date) => date === null || publishedDate.safeParse(date).success);

const source: fc.Arbitrary<Source> = fc.record({
  kind: fc.constant('source' as const),
  id: fc.uuid(),
  title: text(500).filter((title) => title !== ''),
  outlet: text(200),
  author: fc.array(text(60), { maxLength: 3 }).map((names) => tidyLine(names.filter((name) => name !== '').join(', '), 200)),
  published,
  language: fc.constantFrom('und', 'en', 'ko', 'zh', 'zh-Hans-CN', 'pt-BR', 'yue'),
  url: fc.oneof(
    fc.constant(''),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.constant('https://예.한국/기사_1?a=1%20b&c={x}~y'),
  ),
  reliability: fc.constant('F' as const),
  currentVersionId: fc.constant('version-1'),
  importedAt: fc.constant('2026-01-01T00:00:00.000Z'),
});

test.each(bibliographyFormats)('what is written as %s gives the same details when it is read', async (format) => {
  await fc.assert(
    fc.asyncProperty(fc.array(source, { minLength: 1, maxLength: 4 }), async (sources) => {
      const read = await readBibliography(new TextEncoder().encode(writeBibliography(sources, format)), 'library');
      if (!read.ok) throw new Error(read.error.what);
      expect(read.value).toMatchObject({ format, refused: [] });
      expect(read.value.entries.map(({ details }) => ({ ...sourceDefaults, ...details, published: details.published ?? null }))).toEqual(
        sources.map((each) => Object.fromEntries(['reliability' as const, ...bibliographicFields].map((field) => [field, each[field]]))),
      );
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['bib', 'bibtex'],
  ['ris', 'ris'],
  ['csl', 'csl-json'],
] as const)('the sources of a brief, and no others, are what is exported as %s', async (format, name) => {
  const sources = [sourceOf('a'), sourceOf('b'), sourceOf('c')];
  const model = modelOf([paragraphOf('See ', cite('c'), ' and ', cite('a'))], { sources });
  const written = new TextDecoder().decode(await renderBrief(model, format, 'en'));
  expect(written).toBe(writeBibliography([sourceOf('c'), sourceOf('a')], name));
  expect(written).not.toContain('Title of b');
});
