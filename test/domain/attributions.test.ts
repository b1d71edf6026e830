import { describe, expect, test } from 'vitest';
import { suggestAttributions } from '../../domain/attributions.ts';

const used = [
  { name: 'the ministry', count: 2 },
  { name: 'Harbour Authority', count: 9 },
  { name: 'Prime Minister Ødegård', count: 4 },
  { name: 'Élodie Martin', count: 1 },
  { name: '김민준 대변인', count: 3 },
  { name: '기니 정부', count: 1 },
  { name: '港务局', count: 5 },
];

test('before anything is typed: the speakers of the sentence, then the names used most', () => {
  expect(suggestAttributions('', used, ['Jane Doe', 'the mayor'])).toEqual([
    'Jane Doe',
    'the mayor',
    'Harbour Authority',
    '港务局',
    'Prime Minister Ødegård',
    '김민준 대변인',
    'the ministry',
    'Élodie Martin',
  ]);
});

test('names that begin with what is typed come before those that hold it', () => {
  expect(suggestAttributions('mini', [...used, { name: 'Ministry of Ports', count: 1 }], ['Deputy Minister Park'])).toEqual([
    'Ministry of Ports',
    'Deputy Minister Park',
    'Prime Minister Ødegård',
    'the ministry',
  ]);
});

test('what is typed stands in no name', () => {
  expect(suggestAttributions('zzz', used, ['Jane Doe'])).toEqual([]);
  expect(suggestAttributions('', [], [])).toEqual([]);
});

test.each([
  ['elodie', 'Élodie Martin'],
  ['ÉLODIE', 'Élodie Martin'],
  ['E\u0301lodie', 'Élodie Martin'],
  ['HARBOUR', 'Harbour Authority'],
  ['ＨＡＲＢＯＵＲ', 'Harbour Authority'],
  ['  harbour   authority ', 'Harbour Authority'],
  ['务局', '港务局'],
])('%j finds %s, whatever its case, width, accents and spaces', (typed, name) => {
  expect(suggestAttributions(typed, used, [])).toEqual([name]);
});

describe('Hangul', () => {
  test.each(['ㄱ', '기', '김', '김ㅁ', '김미', '김민', '김민ㅈ', '김민주', '김민준', '김민준 ㄷ'])(
    '%s, on the way to a name, finds it',
    (typed) => {
      expect(suggestAttributions(typed, used, [])).toContain('김민준 대변인');
    },
  );

  test('a consonant that belongs to the next syllable stands under this one for a moment', () => {
    expect(suggestAttributions('긴', used, [])).toEqual(['기니 정부']);
  });

  test('a vowel that grows, and a pair of consonants that parts', () => {
    expect(suggestAttributions('고', [{ name: '과학기술부', count: 1 }], [])).toEqual(['과학기술부']);
    expect(suggestAttributions('갑', [{ name: '값', count: 1 }], [])).toEqual(['값']);
    expect(suggestAttributions('값', [{ name: '갑수', count: 1 }], [])).toEqual(['갑수']);
  });

  test('initial consonants alone', () => {
    expect(suggestAttributions('ㄱㅁㅈ', used, [])).toEqual(['김민준 대변인']);
    expect(suggestAttributions('ㅈㅂ', used, [])).toEqual(['기니 정부']);
    expect(suggestAttributions('ㅎㅎ', used, [])).toEqual([]);
  });

  test('decomposed names are the same names', () => {
    expect(suggestAttributions('김민', [{ name: '김민준'.normalize('NFD'), count: 1 }], ['김민준'])).toEqual(['김민준'.normalize('NFD')]);
  });
});

test('no name twice, in the spelling used most', () => {
  const spelt = [
    { name: 'the ministry', count: 1 },
    { name: 'The Ministry', count: 2 },
  ];
  expect(suggestAttributions('', spelt, ['THE MINISTRY', 'the  ministry'])).toEqual(['The Ministry']);
});

test('at most eight, the best ones', () => {
  const many = Array.from({ length: 20 }, (_, i) => ({ name: `Witness ${i}`, count: i }));
  const offered = suggestAttributions('wit', many, ['Witness X']);
  expect(offered).toHaveLength(8);
  expect(offered.slice(0, 2)).toEqual(['Witness X', 'Witness 19']);
});

test('empty names are not offered', () => {
  expect(suggestAttributions('', [{ name: ' ', count: 3 }], [''])).toEqual([]);
});
