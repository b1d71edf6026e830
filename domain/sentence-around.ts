import { cutsPair } from './anchor.ts';

/** The rest of the sentences that a stretch begins and ends in. */
export interface Surroundings {
  readonly head: string;
  readonly tail: string;
}

/** In UTF-16 code units: a sentence without an end is not followed further. */
const REACH = 600;
/** What ends a sentence: a full stop counts before white space only, 3.5 has none. */
const END = /[。！？!?\n]["'”’」』）)]*|\.["'”’)]*(?=\s)/gu;
const FIRST_END = /[。！？!?]["'”’」』）)]*|\.["'”’)]*(?=\s|$)|(?=\n)/u;
/** How a stretch ends that ends with its sentence; a Latin mark needs white space behind it. */
const ENDED = /[。！？]["'”’」』）)]*\s*$/u;
const ENDED_BEFORE_SPACE = /[.!?]["'”’」』）)]*\s*$/u;
const CLOSING = /^["'”’」』）)]/u;

/**
 * What stands before and behind a stretch in its sentences. Deliberately rough: it has to cut two texts alike, and
 * what it takes for one sentence too many is only compared once more.
 */
export function sentenceAround(text: string, start: number, end: number): Surroundings {
  const before = text.slice(Math.max(0, start - REACH), start);
  let cut = 0;
  for (const { 0: mark, index } of before.matchAll(END)) cut = index + mark.length;
  const behind = text.slice(end, end + REACH);
  const close = text.slice(Math.max(start, end - 8), end);
  const isEnded = (ENDED.test(close) && !CLOSING.test(behind)) || (ENDED_BEFORE_SPACE.test(close) && /^\s|^$/.test(behind));
  const last = FIRST_END.exec(behind);
  const tail = isEnded ? '' : behind.slice(0, last === null ? behind.length : last.index + last[0].length);
  return { head: before.slice(cut).trimStart(), tail };
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** How far around a place whole characters are looked for, in UTF-16 code units. */
const NEAR = 32;

/** A stretch made to begin and end with whole characters (grapheme clusters), without white space at its edges where it has words. */
export function settleOnCharacters(text: string, start: number, end: number): { start: number; end: number } {
  let from = borderAtOrBefore(text, start);
  let to = end;
  if (borderAtOrBefore(text, end) !== end) to = borderAfter(text, end);
  while (from < to - 1 && /\s/.test(text[from] ?? '')) from++;
  while (to > from + 1 && /\s/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

/** Whether a whole character (grapheme cluster) begins or ends at a place. */
export function hasBorderAt(text: string, at: number): boolean {
  return borderAtOrBefore(text, at) === at;
}

function borderAtOrBefore(text: string, at: number): number {
  const [from, segments] = segmentsAround(text, at);
  let border = from;
  for (const { index } of segments) if (from + index <= at) border = from + index;
  return at >= text.length ? text.length : border;
}

function borderAfter(text: string, at: number): number {
  const [from, segments] = segmentsAround(text, at);
  for (const { index } of segments) if (from + index >= at) return from + index;
  return Math.min(text.length, at + NEAR);
}

function segmentsAround(text: string, at: number): [number, Intl.Segments] {
  let from = Math.max(0, at - NEAR);
  if (cutsPair(text, from)) from--;
  return [from, graphemes.segment(text.slice(from, at + NEAR))];
}
