import type { Term } from './term.ts';

/**
 * Numbers in a text by what they are worth: “1.2 million”, “120万” and “120만” are one term. Numbers below ten are too many to tell
 * anything and are left out.
 */

/** What a word or sign after a number multiplies it by. */
const worth: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  十: 10,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  兆: 1e12,
  십: 10,
  백: 1e2,
  천: 1e3,
  만: 1e4,
  억: 1e8,
  조: 1e12,
};
const digits: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

const PLAIN = `[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?`;
const WRITTEN = new RegExp(
  String.raw`${PLAIN}(?:\s?(?:hundred|thousand|million|billion|trillion)\b|(?:[千万萬亿億兆천만억조백](?:\s?${PLAIN})?)+)?`,
  'giu',
);
/** Shorter runs are as often parts of words. */
const HAN = /[〇零一二两三四五六七八九十百千万萬亿億]{2,}/gu;

/** Every number of ten or more, as `#1200000`. */
export function* numbersIn(text: string): Generator<Term> {
  for (const { 0: words, index } of text.matchAll(WRITTEN)) {
    const value = worthOf(words);
    if (value >= 10) yield { term: `#${value}`, start: index, end: index + words.length };
  }
  for (const { 0: words, index } of text.matchAll(HAN)) {
    const value = valueOfHan(words);
    if (value >= 10) yield { term: `#${value}`, start: index, end: index + words.length };
  }
}

/** Figures with the words after them: each stretch of figures times its units, the larger units over all before them. */
function worthOf(words: string): number {
  const parts = words
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[0-9][0-9,]*(?:\.[0-9]+)?|hundred|thousand|million|billion|trillion|[千万萬亿億兆백천만억조]/g);
  let sum = 0;
  let section = 0;
  let number: number | null = null;
  for (const [part] of parts) {
    const unit = worth[part];
    if (unit === undefined) {
      number = Number(part.replaceAll(',', ''));
    } else if (unit < 1e4) {
      section += (number ?? 1) * unit;
      number = null;
    } else {
      sum += (section + (number ?? (section === 0 ? 1 : 0))) * unit;
      section = 0;
      number = null;
    }
  }
  return rounded(sum + section + (number ?? 0));
}

/** A number in Chinese characters: 三百二十, 一万五千, 二〇二五. */
function valueOfHan(words: string): number {
  if (!/[十百千万萬亿億]/u.test(words)) return Number([...words].map((sign) => digits[sign] ?? 0).join(''));
  let sum = 0;
  let section = 0;
  let digit: number | null = null;
  for (const sign of words) {
    const unit = worth[sign];
    if (unit === undefined) {
      digit = digits[sign] ?? 0;
    } else if (unit < 1e4) {
      section += (digit ?? 1) * unit;
      digit = null;
    } else {
      sum += (section + (digit ?? 0) || 1) * unit;
      section = 0;
      digit = null;
    }
  }
  return sum + section + (digit ?? 0);
}

/** 1.2 × 1,000,000 without what binary fractions add. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
