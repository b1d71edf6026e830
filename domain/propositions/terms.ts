import { datesIn } from './dates-in.ts';
import type { KeptNames } from './kept-names.ts';
import { stemOfHangul } from './korean-stem.ts';
import { namesIn } from './names-in.ts';
import { numbersIn } from './numbers-in.ts';
import type { Term } from './term.ts';

/**
 * What of a text tells what it is about, in Chinese, Korean and English alike: words, pairs of Chinese characters, and what is the
 * same in every script: numbers, dates, names of countries and those that are kept, and Korean names as they are romanised.
 */

const HAN_RUN = /\p{sc=Han}{2,}/gu;
const HANGUL_WORD = /[\uac00-\ud7a3]{2,}/g;
const LATIN_WORD = /[\p{sc=Latin}\p{sc=Cyrl}\p{sc=Grek}][\p{sc=Latin}\p{sc=Cyrl}\p{sc=Grek}\p{M}\p{N}]*/gu;

/** Words that say nothing by themselves: in a small notebook every claim has them, or just this one. */
const EMPTY = new Set(
  `a about after all also an and any are as at be been before but by can could did do does for from had has have he her his how if in into is
  it its may more most no not of on one or other our over said say says she should so some such than that the their them then there these they
  this those to up was we were what when which while who will with would you`.split(/\s+/),
);

/** The terms of a text, in the order of their kinds; a stretch may belong to several. @param kept names that the notebook keeps */
export function termsOf(text: string, kept?: KeptNames): Term[] {
  return [...numbersIn(text), ...datesIn(text), ...namesIn(text), ...(kept?.in(text) ?? []), ...wordsIn(text)];
}

/** Words without what grammar adds, and pairs of Chinese characters, where they stand. */
export function* wordsIn(text: string): Generator<Term> {
  for (const { 0: run, index } of text.matchAll(HAN_RUN)) {
    for (let at = 0; at + 2 <= run.length; at++) yield { term: run.slice(at, at + 2), start: index + at, end: index + at + 2 };
  }
  for (const { 0: word, index } of text.matchAll(HANGUL_WORD)) {
    const stem = stemOfHangul(word);
    yield { term: stem, start: index, end: index + stem.length };
    // Endings differ, and what is written together here stands apart there.
    if (stem.length < 3) continue;
    for (let at = 0; at + 2 <= stem.length; at++) yield { term: stem.slice(at, at + 2), start: index + at, end: index + at + 2 };
  }
  for (const { 0: word, index } of text.matchAll(LATIN_WORD)) {
    const term = stemOfLatin(word);
    if (term !== null) yield { term, start: index, end: index + word.length };
  }
}

/** A word of an alphabet without what its grammar adds; null for words that say nothing. */
function stemOfLatin(word: string): string | null {
  const lower = word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  if (lower.length < 2 || EMPTY.has(lower)) return null;
  return lower.length < 5 ? lower : lower.replace(/(?:ing|ed|es|s)$/, '').replace(/(?<=\w{4})(?:e|y|i)$/, '');
}
