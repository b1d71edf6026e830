import { hanNumber } from '../han-number.ts';
import type { WrittenNumber } from './written-numbers.ts';

/** Small numbers in words, which reports use for what is counted: “seven people”, 七人, 일곱 명. */

const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ENGLISH = new RegExp(
  `(?<![\\p{L}-])(?:(${tens.join('|')})(?:[- ](${ones.slice(0, 9).join('|')}))?|(${ones.join('|')}))(?![\\p{L}-])`,
  'giu',
);
/** One character is a number only in front of what is counted; “几” behind it makes it none. */
const CHINESE = /(?<![〇零一二两三四五六七八九十百千万萬亿億第])[一二两三四五六七八九十](?=[多余餘]?[人名位艘架枚辆户票席例])/gu;
const native: Readonly<Record<string, number>> = {
  한: 1,
  두: 2,
  세: 3,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
  스무: 20,
};
const KOREAN = new RegExp(
  `(?<![가-힣])(?:${Object.keys(native).join('|')})(?=\\s?(?:명|사람|척|대|발|곳|개|건|채)(?![가-힣]*\\s?째))`,
  'gu',
);

/** Every such number, by languages. */
export function* speltNumbers(text: string): Generator<WrittenNumber> {
  for (const { 0: words, 1: ten, 2: one, 3: small, index } of text.matchAll(ENGLISH)) {
    const value =
      small === undefined ? 20 + 10 * placeIn(tens, ten) + (one === undefined ? 0 : placeIn(ones, one) + 1) : placeIn(ones, small) + 1;
    yield { value, start: index, end: index + words.length };
  }
  for (const { 0: sign, index } of text.matchAll(CHINESE)) yield { value: hanNumber(sign), start: index, end: index + 1 };
  for (const { 0: word, index } of text.matchAll(KOREAN)) yield { value: native[word] ?? 0, start: index, end: index + word.length };
}

function placeIn(words: readonly string[], word: string | undefined): number {
  return words.indexOf(word?.toLowerCase() ?? '');
}
