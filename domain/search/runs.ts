import { BETWEEN, classAt, lengthAt, UNSPACED } from './characters.ts';

/** A folded text cut into what it is found by: overlapping two-character grams where words have no ends, whole words elsewhere. */

/** A stretch of a folded text that is cut in one way. */
export interface Run {
  readonly text: string;
  readonly isUnspaced: boolean;
}

export function runsOf(folded: string): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < folded.length; ) {
    const kind = classAt(folded, at);
    const start = at;
    while (at < folded.length && classAt(folded, at) === kind) at += lengthAt(folded, at);
    if (kind !== BETWEEN) runs.push({ text: folded.slice(start, at), isUnspaced: kind === UNSPACED });
  }
  return runs;
}

/**
 * What a folded text is indexed by, with spaces between: words, overlapping two-character grams, and the last character of each run of grams, so that
 * every character begins a gram.
 */
export function indexTerms(folded: string): string {
  const terms: string[] = [];
  for (const { text, isUnspaced } of runsOf(folded)) {
    if (isUnspaced) pushGrams(text, terms);
    else terms.push(text);
  }
  return terms.join(' ');
}

function pushGrams(run: string, terms: string[]): void {
  for (let at = 0; at < run.length; ) {
    const next = at + lengthAt(run, at);
    terms.push(run.slice(at, next < run.length ? next + lengthAt(run, next) : next));
    at = next;
  }
}

/** The grams of a run of a query: a text with the run has all of them. One character has none: it begins one. */
export function gramsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}
