import { BETWEEN, classAt, lengthAt, UNSPACED } from './characters.ts';
import { UnitWriter } from './unit-writer.ts';

const SPACE = 0x20;

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
  for (let at = 0; at < folded.length; ) {
    const kind = classAt(folded, at);
    const start = at;
    do at += lengthAt(folded, at);
    while (at < folded.length && classAt(folded, at) === kind);
    if (kind === UNSPACED) writeGrams(folded, start, at);
    else if (kind !== BETWEEN) writeTerm(folded, start, at);
  }
  return writer.take();
}

const writer = new UnitWriter();

function writeGrams(folded: string, start: number, end: number): void {
  for (let at = start; at < end; ) {
    const next = at + lengthAt(folded, at);
    writeTerm(folded, at, next < end ? next + lengthAt(folded, next) : next);
    at = next;
  }
}

function writeTerm(folded: string, start: number, end: number): void {
  if (writer.length > 0) writer.push(SPACE);
  writer.copy(folded, start, end);
}

/** The grams of a run of a query: a text with the run has all of them. One character has none: it begins one. */
export function gramsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}
