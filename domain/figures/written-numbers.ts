import { hanNumber, hanUnits } from '../han-number.ts';
import type { Stretch } from '../sentences.ts';

/** A number where a text writes it, in UTF-16 code units: “1.2 million”, “120万” and “120만” are worth the same. */
export interface WrittenNumber extends Stretch {
  readonly value: number;
}

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

/** Every number in figures, with the words of its units, then every one in two Chinese characters or more. */
export function* writtenNumbers(text: string): Generator<WrittenNumber> {
  for (const { 0: words, index } of text.matchAll(WRITTEN)) yield { value: worthOf(words), start: index, end: index + words.length };
  for (const { 0: words, index } of text.matchAll(HAN)) yield { value: hanNumber(words), start: index, end: index + words.length };
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
