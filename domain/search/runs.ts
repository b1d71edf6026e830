/**
 * A folded text cut into what it is found by. Chinese, Japanese and Korean are written without spaces, or with endings on their words: they
 * are found by overlapping two-character grams. Everything else is found by whole words.
 */

const UNSPACED_SCRIPTS = '\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3005-\\u3007\\u30fc';
const LETTERS = '\\p{L}\\p{N}\\p{M}';

/** The inside of a character class of what is found by grams. */
export const UNSPACED = `[${UNSPACED_SCRIPTS}]`;
/** What words are made of, grams apart. */
export const SPACED = `[[${LETTERS}]--${UNSPACED}]`;
/** What stands between words. */
export const BETWEEN = `[^${LETTERS}${UNSPACED_SCRIPTS}]`;

const RUNS = new RegExp(`${UNSPACED}+|${SPACED}+`, 'gv');
const IS_UNSPACED = new RegExp(`^${UNSPACED}`, 'v');

/** A stretch of a folded text that is cut in one way. */
export interface Run {
  readonly text: string;
  readonly isUnspaced: boolean;
  /** In UTF-16 code units of the folded text. */
  readonly start: number;
}

export function runsOf(folded: string): Run[] {
  return Array.from(folded.matchAll(RUNS), ({ 0: text, index }) => ({ text, isUnspaced: IS_UNSPACED.test(text), start: index }));
}

/**
 * What a folded text is indexed by, with spaces between: words, overlapping two-character grams, and the last character of each run of grams, so that
 * every character begins a gram.
 */
export function indexTerms(folded: string): string {
  const terms: string[] = [];
  for (const [run] of folded.matchAll(RUNS)) {
    if (IS_UNSPACED.test(run)) pushGrams(run, terms);
    else terms.push(run);
  }
  return terms.join(' ');
}

function pushGrams(run: string, terms: string[]): void {
  let at = 0;
  while (at < run.length) {
    const next = at + lengthAt(run, at);
    terms.push(next < run.length ? run.slice(at, next + lengthAt(run, next)) : run.slice(at, next));
    at = next;
  }
}

/** The grams of a run of a query: a text with the run has all of them. One character has none: it begins one. */
export function gramsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

function lengthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff ? 2 : 1;
}
