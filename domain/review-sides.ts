import { cutsPair } from './anchor.ts';
import { sentenceAround } from './sentence-around.ts';
import { diffWords, type Part } from './word-diff.ts';

/** A stretch `[start, end)` of a text, in UTF-16 code units. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words of the sentence a claim stands in. */
export interface Piece extends Part {
  /** Whether they are the claim's own. */
  readonly isQuote: boolean;
}

/** A claim's sentence in one version, in pieces, with what stands around it. */
export interface Side {
  readonly before: string;
  readonly pieces: readonly Piece[];
  readonly after: string;
}

/** A claim's sentence in two versions; `now` is null when nothing is proposed. */
export interface Sides {
  readonly old: Side;
  readonly now: Side | null;
}

/** How much around a sentence is shown, in UTF-16 code units. */
const AROUND = 160;
/** In UTF-16 code units: what is longer is an address or the like. */
const LONGEST_WORD = 40;
/** The language is of no account: words of Chinese and Japanese are found by their dictionaries in each. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * A claim where it was tagged beside the place proposed for it: which words of the two sentences differ. They are compared
 * whole: a `not` outside the quote is what an analyst has to see.
 * @param now null when nothing is proposed; then nothing is marked
 */
export function sideBySide(old: Place, now: Place | null): Sides {
  const was = sentenceOf(old);
  if (now === null) return { old: sideOf(old, was, [{ words: old.text.slice(was.start, was.end), differs: false }]), now: null };
  const is = sentenceOf(now);
  const { before, after } = diffWords(old.text.slice(was.start, was.end), now.text.slice(is.start, is.end));
  return { old: sideOf(old, was, before), now: sideOf(now, is, after) };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function sentenceOf({ text, start, end }: Place): Stretch {
  const { head, tail } = sentenceAround(text, start, end);
  return { start: wholeFrom(text, start - head.length), end: wholeTo(text, end + tail.length) };
}

function sideOf({ text, start, end }: Place, sentence: Stretch, parts: readonly Part[]): Side {
  const from = Math.max(0, sentence.start - AROUND);
  const to = Math.min(text.length, sentence.end + AROUND);
  const before = text.slice(Math.min(wordAt(text, from).end, sentence.start), sentence.start);
  const after = text.slice(sentence.end, Math.max(wordAt(text, to).start, sentence.end));
  return {
    before: from > 0 ? `…${before.trimStart()}` : before,
    pieces: cutAtQuote(parts, start - sentence.start, end - sentence.start),
    after: to < text.length ? `${after.trimEnd()}…` : after,
  };
}

/** The word that an offset lies within; nothing at the offset itself where it lies between words, or the word is too long to be left out. */
function wordAt(text: string, at: number): Stretch {
  const near = Math.max(0, at - AROUND);
  const word = segmenter.segment(text.slice(near, at + AROUND)).containing(at - near);
  const start = near + (word?.index ?? 0);
  const isBetween = word === undefined || start === at || word.segment.length > LONGEST_WORD;
  return isBetween ? { start: wholeTo(text, at), end: wholeFrom(text, at) } : { start, end: start + word.segment.length };
}

/** Cuts parts where the quote begins and ends, at `start` and `end` of what they are parts of. */
function cutAtQuote(parts: readonly Part[], start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { words, differs } of parts) {
    const borders = [0, start - at, end - at, words.length].map((border) => Math.min(Math.max(border, 0), words.length));
    for (const [index, from] of borders.entries()) {
      const cut = words.slice(from, borders[index + 1] ?? from);
      if (cut !== '') pieces.push({ words: cut, differs, isQuote: index === 1 });
    }
    at += words.length;
  }
  return pieces;
}

function wholeFrom(text: string, at: number): number {
  return cutsPair(text, at) ? at + 1 : at;
}

function wholeTo(text: string, at: number): number {
  return cutsPair(text, at) ? at - 1 : at;
}
