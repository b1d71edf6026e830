import { ByteWriter } from './byte-writer.ts';
import { BETWEEN, classAt, lengthAt, UNSPACED } from './characters.ts';
import { TermsSeen } from './terms-seen.ts';

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
 * What a folded text is indexed by, each at least once, with spaces between: words, overlapping two-character grams, and the last character of a run of
 * grams where it begins no other, so that every character begins a term.
 * @returns UTF-8, which holds until the next call
 */
export function indexTerms(folded: string): Uint8Array {
  seen.next();
  const lasts: number[] = [];
  for (let at = 0; at < folded.length; ) {
    const kind = classAt(folded, at);
    const start = at;
    do at += lengthAt(folded, at);
    while (at < folded.length && classAt(folded, at) === kind);
    if (kind === UNSPACED) lasts.push(writeGrams(folded, start, at));
    else if (kind !== BETWEEN) writeTerm(folded, start, at);
  }
  for (const last of lasts) {
    const end = last + lengthAt(folded, last);
    if (end - last > 1 || seen.isFirst(folded.charCodeAt(last))) writeTerm(folded, last, end);
  }
  return writer.take();
}

const writer = new ByteWriter();
const seen = new TermsSeen();

/** @returns where the last character begins, which is no gram */
function writeGrams(folded: string, start: number, end: number): number {
  let at = start;
  for (let unit = folded.charCodeAt(at); isThreeBytes(unit); at++) {
    if (at + 1 >= end) return at;
    const next = folded.charCodeAt(at + 1);
    if (!isThreeBytes(next)) break;
    if (seen.isFirstGram(unit, next)) {
      if (writer.length > 0) writer.push(SPACE);
      writer.pushPair(unit, next);
    }
    unit = next;
  }
  for (;;) {
    const next = at + lengthAt(folded, at);
    if (next >= end) return at;
    const after = next + lengthAt(folded, next);
    if (after - at > 2 || seen.isFirstGram(folded.charCodeAt(at), folded.charCodeAt(next))) writeTerm(folded, at, after);
    at = next;
  }
}

/** Whether a code unit is a character by itself that takes three bytes in UTF-8. */
function isThreeBytes(unit: number): boolean {
  return (unit >= 0x800 && unit < 0xd800) || (unit >= 0xe000 && unit <= 0xffff);
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
