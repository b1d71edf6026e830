import { hanNumber, hanUnits } from '../han-number.ts';
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
  ...hanUnits,
  십: 10,
  백: 1e2,
  천: 1e3,
  만: 1e4,
  억: 1e8,
  조: 1e12,
};

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
    const value = hanNumber(words);
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

/** 1.2 × 1,000,000 without what binary fractions add. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
