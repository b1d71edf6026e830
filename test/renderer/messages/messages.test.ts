import { describe, expect, test } from 'vitest';
import { en } from '../../../renderer/messages/en.ts';
import { catalogues, languages } from '../../../renderer/messages/index.tsx';
import { sentences } from './sentences.ts';

/** Strings that are rightly the same as in English, by path, and why. */
const sameAsEnglish: Readonly<Record<string, string>> = {
  'brief.formats.md': 'the name of a format',
  'brief.formats.pdf': 'the name of a format',
};

/** Every leaf of a catalogue by its path, such as `library.fields.title`. */
function leaves(node: object, path = ''): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [key, value] of Object.entries(node)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'object' && value !== null) for (const [each, leaf] of leaves(value, here)) found.set(each, leaf);
    else found.set(here, value);
  }
  return found;
}

const english = leaves(en);

test('every sentence with a gap is checked here', () => {
  const withGaps = [...english].filter(([, value]) => typeof value === 'function').map(([path]) => path);
  expect(Object.keys(sentences).sort()).toEqual(withGaps.sort());
});

describe.each(languages)('catalogue %s', (language) => {
  const said = catalogues[language];
  const all = leaves(said);

  test('has the keys of the English one, each of the same kind', () => {
    const kinds = (of: Map<string, unknown>) => [...of].map(([path, value]) => `${path}: ${typeof value}`).sort();
    expect(kinds(all)).toEqual(kinds(english));
  });

  test('leaves nothing empty or with stray spaces', () => {
    const untidy = [...all].filter(
      ([, value]) => typeof value === 'string' && (value === '' || value !== value.trim() || value.includes('  ')),
    );
    expect(untidy).toEqual([]);
  });

  test.each(Object.keys(sentences))('%s says what it was given', (path) => {
    const [text, ...given] = sentences[path]?.(said) ?? [''];
    expect(given).not.toEqual([]);
    for (const each of given) expect(text).toContain(each);
  });
});

describe.each(languages.filter((language) => language !== 'en'))('catalogue %s, translated', (language) => {
  const said = catalogues[language];

  test('repeats no English string, save those that are the same on purpose', () => {
    const same = [...leaves(said)]
      .filter(([path, value]) => typeof value === 'string' && value === english.get(path))
      .map(([path]) => path);
    expect(same.sort()).toEqual(Object.keys(sameAsEnglish).sort());
  });

  test('is written in the script of its language', () => {
    const script = language === 'zh' ? /\p{Script=Han}/u : /\p{Script=Hangul}/u;
    const foreign = [...leaves(said)].filter(
      ([path, value]) => typeof value === 'string' && !(path in sameAsEnglish) && !script.test(value),
    );
    expect(foreign.map(([path]) => path)).toEqual(['brief.formats.docx']);
  });
});

test('Chinese punctuation is full-width beside Chinese characters', () => {
  const filled = Object.entries(sentences).map(([path, fill]) => [path, fill(catalogues.zh)[0]] as const);
  // The signs of a query are the same in every language.
  const isQuery = (path: string) => /^search\.teach\.ways\.\d\.0$/.test(path);
  const halfWidth = [...leaves(catalogues.zh), ...filled].filter(
    ([path, value]) => !isQuery(path) && typeof value === 'string' && /\p{Script=Han}[,.:;?!()]|[,.:;?!()]\p{Script=Han}/u.test(value),
  );
  expect(halfWidth).toEqual([]);
});
