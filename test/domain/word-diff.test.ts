import { describe, expect, test } from 'vitest';
import { diffWords, type Part } from '../../domain/word-diff.ts';

/** A side with what differs in brackets. */
const marked = (parts: readonly Part[]) => parts.map(({ words, differs }) => (differs ? `[${words}]` : words)).join('');

function compared(before: string, after: string): [string, string] {
  const diff = diffWords(before, after);
  expect(diff.before.map(({ words }) => words).join('')).toBe(before);
  expect(diff.after.map(({ words }) => words).join('')).toBe(after);
  return [marked(diff.before), marked(diff.after)];
}

describe('words that differ', () => {
  test.each([
    ['a number', 'It cost 1,200 crowns.', 'It cost 1,300 crowns.', 'It cost [1,200] crowns.', 'It cost [1,300] crowns.'],
    ['a word put in', 'The bridge is safe.', 'The bridge is not safe.', 'The bridge is safe.', 'The bridge is [not ]safe.'],
    ['a word left out', 'It is not true.', 'It is true.', 'It is [not ]true.', 'It is true.'],
    ['neighbours, as one', 'in early May it opens', 'in late June it opens', 'in [early May] it opens', 'in [late June] it opens'],
    ['a part of a contraction, whole', 'they don’t agree', 'they do agree', 'they [don’t] agree', 'they [do] agree'],
    ['case', 'may open', 'May open', '[may] open', '[May] open'],
    ['everything', 'one', '二', '[one]', '[二]'],
    ['nothing', 'as it was', 'as it was', 'as it was', 'as it was'],
    ['against nothing', 'gone', '', '[gone]', ''],
  ])('%s', (_what, before, after, left, right) => expect(compared(before, after)).toEqual([left, right]));

  test.each([
    ['Chinese by character', '大桥将于五月开放。', '大桥将于六月开放。', '大桥将于[五]月开放。', '大桥将于[六]月开放。'],
    ['Japanese by character', '橋は来月ひらく', '橋は来年ひらく', '橋は来[月]ひらく', '橋は来[年]ひらく'],
    ['Korean by word', '다리는 오월에 열린다', '다리는 유월에 열린다', '다리는 [오월에] 열린다', '다리는 [유월에] 열린다'],
    ['Latin words among Chinese', '公司GreenTech表示', '公司BlueTech表示', '公司[GreenTech]表示', '公司[BlueTech]表示'],
    ['beyond the basic plane', 'so 🚢 it 𠮷 is', 'so ⛵ it 𠮷 is', 'so [🚢] it 𠮷 is', 'so [⛵] it 𠮷 is'],
  ])('%s', (_what, before, after, left, right) => expect(compared(before, after)).toEqual([left, right]));
});

test('decomposed Hangul and accents are not torn apart', () => {
  const before = '학교가 닫혔다'.normalize('NFD');
  const after = '학교도 닫혔다'.normalize('NFD');
  expect(compared(before, after)[0]).toBe(`[${'학교가'.normalize('NFD')}] ${'닫혔다'.normalize('NFD')}`);
  expect(compared('cafe\u0301 open', 'cafe open')).toEqual(['[cafe\u0301] open', '[cafe] open']);
});

test('what is common is as long as it can be', () => {
  expect(compared('a b c d e', 'x b y d e a')).toEqual(['[a] b [c] d e', '[x] b [y] d e[ a]']);
});

test('texts too long to compare word by word differ as a whole between what they begin and end with', () => {
  const middle = (word: string) => Array.from({ length: 1500 }, (_, index) => `${word}${index}`).join(' ');
  const diff = diffWords(`Begin ${middle('a')} end.`, `Begin ${middle('b')} end.`);
  expect(diff.before).toEqual([
    { words: 'Begin ', differs: false },
    { words: middle('a'), differs: true },
    { words: ' end.', differs: false },
  ]);
});
