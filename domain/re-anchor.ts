import type { Anchor } from './anchor.ts';
import { type Free, freeText } from './free-text.ts';
import { type LineMap, lineAt, mapLines } from './line-map.ts';
import { commonPrefix, commonSuffix } from './match-quote.ts';
import { findNear } from './near-match.ts';
import { type Surroundings, sentenceAround, settleOnCharacters } from './sentence-around.ts';

/**
 * Finding the quotes of one text in a corrected one. A quote is carried over only with the whole sentence it stands in,
 * word for word: a `not` before it or a number behind it would change what it says. Lines that the two texts share
 * answer for most quotes at once; the rest is looked for only in what the texts do not share, so that a twin that was
 * always there is never taken for a sentence that went.
 */

/** What became of a quote. Stretches are `[start, end)` of the new text, in UTF-16 code units; scores lie in [0, 1]. */
export type Carried =
  /** The same words in the same place among the others. */
  | { readonly outcome: 'held'; readonly start: number; readonly end: number; readonly score: number }
  /** The same words in another place. */
  | { readonly outcome: 'moved'; readonly start: number; readonly end: number; readonly score: number }
  /** The words, or the sentence around them, are other ones, or stand in several places: proposed, for the analyst to judge. */
  | { readonly outcome: 'changed'; readonly start: number; readonly end: number; readonly score: number }
  | { readonly outcome: 'gone'; readonly score: number };

/** Above everything the words themselves. */
const WORDS_WEIGHT = 0.7;
/** What stands around them: little, because the sentence has agreed already where it matters. */
const CONTEXT_WEIGHT = 0.12;
/** A long sentence is not there twice by chance. */
const LENGTH_WEIGHT = 0.1;
/** Whether the order of the text says so too. */
const PLACE_WEIGHT = 0.08;
/** From this length of a sentence on, in code units, its coming back is no chance. */
const TELLING_LENGTH = 24;
/** Below this a place where the same words stand is proposed, not taken: a short sentence that moved into other surroundings. */
export const ACCEPTED = 0.78;
/** Words less alike than this are not proposed. */
const ALIKE = 0.55;
/** How many places are looked at closely. */
const CANDIDATES = 3;
/** A gram in more places than this tells nothing. */
const COMMON = 200;

type Wanted = Pick<Anchor, 'start' | 'end' | 'exact' | 'prefix' | 'suffix'>;

/**
 * What became of each quote, in the order given.
 * @param wanted quotes that stand in `oldText` where they say
 * @param map the lines of the two texts, when they are paired already
 */
export function reanchor(
  oldText: string,
  newText: string,
  wanted: readonly Wanted[],
  map: LineMap = mapLines(oldText, newText),
): Carried[] {
  const before = freeText(map.old, map.forward);
  const after = freeText(map.new, map.backward);
  return wanted.map((each) => byLines(map, each) ?? bySentence(map, before, after, each) ?? nearest(map, after, each));
}

/** A quote in lines that both texts have, one after the other. */
function byLines(map: LineMap, wanted: Wanted): Carried | null {
  const first = lineAt(map.old, wanted.start);
  const last = lineAt(map.old, wanted.end - 1);
  const image = map.forward[first] ?? -1;
  if (image < 0) return null;
  for (let line = first; line <= last; line++) {
    if (map.forward[line] !== image + line - first || map.inOrder[line] !== map.inOrder[first]) return null;
  }
  const start = (map.new.starts[image] ?? 0) + wanted.start - (map.old.starts[first] ?? 0);
  const inPlace = map.inOrder[first] === 1;
  const length = (map.old.words[first] ?? '').length;
  return judged(map, wanted, start, inPlace, length);
}

/** A quote whose sentence stands once in what the old text alone has, and once in what the new one alone has. */
function bySentence(map: LineMap, before: Free, after: Free, wanted: Wanted): Carried | null {
  const around = sentenceAround(map.old.text, wanted.start, wanted.end);
  const sentence = around.head + wanted.exact + around.tail;
  const old = places(before, sentence, around, wanted.exact.length);
  const now = places(after, sentence, around, wanted.exact.length);
  const [start] = now;
  if (old.length !== 1 || old[0] !== wanted.start || now.length !== 1 || start === undefined) return null;
  const [from, to] = hunk(map, wanted);
  return judged(map, wanted, start, start >= from && start < to, sentence.length);
}

/** Where a whole sentence stands, given as where the quote in it does. Two are enough to know that it is not one. */
function places(free: Free, sentence: string, around: Surroundings, length: number): number[] {
  const found: number[] = [];
  for (const at of free.index.occurrences(sentence)) {
    const start = free.originOf(at) + around.head.length;
    const there = sentenceAround(free.whole, start, start + length);
    if (there.head === around.head && there.tail === around.tail) found.push(start);
    if (found.length > 1) break;
  }
  return found;
}

/** What the place where a quote's sentence stands comes to. */
function judged(map: LineMap, wanted: Wanted, start: number, inPlace: boolean, sentenceLength: number): Carried {
  const end = start + wanted.exact.length;
  const score = scoreOf(map.new.text, wanted, { start, end, alike: 1, inPlace, sentenceLength });
  if (inPlace) return { outcome: 'held', start, end, score };
  return { outcome: score >= ACCEPTED ? 'moved' : 'changed', start, end, score };
}

interface Place {
  readonly start: number;
  readonly end: number;
  /** How alike the words are, in [0, 1]. */
  readonly alike: number;
  readonly inPlace: boolean;
  readonly sentenceLength: number;
}

function scoreOf(text: string, { prefix, suffix }: Wanted, { start, end, alike, inPlace, sentenceLength }: Place): number {
  const around = prefix.length + suffix.length;
  const agreeing =
    commonSuffix(text.slice(Math.max(0, start - prefix.length), start), prefix) +
    commonPrefix(text.slice(end, end + suffix.length), suffix);
  const context = around === 0 ? 1 : agreeing / around;
  const length = Math.min(1, sentenceLength / TELLING_LENGTH);
  return WORDS_WEIGHT * alike + CONTEXT_WEIGHT * context + LENGTH_WEIGHT * length + PLACE_WEIGHT * Number(inPlace);
}

/** The place most like the quote, in the part of the new text that took the place of the quote's, or in any other that is new. */
function nearest(map: LineMap, after: Free, wanted: Wanted): Carried {
  const { exact } = wanted;
  const slack = Math.max(24, exact.length >> 1);
  const [from, to] = hunk(map, wanted);
  const windows: [number, number][] = after.index.likelyStarts(exact, CANDIDATES, COMMON).map((start) => {
    const origin = after.originOf(Math.max(0, start));
    return [Math.max(0, origin - slack), Math.min(map.new.text.length, origin + exact.length + 2 * slack)];
  });
  if (to - from <= 4 * exact.length + 400) windows.push([from, to]);
  const best = likest(map.new.text, wanted, windows, [from, to]);
  return best === null ? { outcome: 'gone', score: 0 } : { outcome: 'changed', ...best };
}

/**
 * The place most like a quote, in some windows of a text.
 * @param home where in the text the quote has its place among the others
 * @returns null when no words there are alike enough to be proposed
 */
export function likest(
  text: string,
  wanted: Wanted,
  windows: readonly (readonly [from: number, to: number])[],
  home: readonly [from: number, to: number],
): { start: number; end: number; score: number } | null {
  let best: { start: number; end: number; score: number } | null = null;
  for (const [low, high] of windows) {
    const near = findNear(text, wanted.exact, low, high);
    if (near === null) continue;
    const alike = 1 - near.edits / Math.max(wanted.exact.length, near.end - near.start);
    if (alike < ALIKE) continue;
    const place = grown(text, wanted, settleOnCharacters(text, near.start, near.end));
    const inPlace = near.start >= home[0] && near.end <= home[1];
    // The sentence is not the same, so its length says nothing.
    const score = scoreOf(text, wanted, { ...place, alike, inPlace, sentenceLength: 0 });
    if (best === null || score > best.score) best = { ...place, score };
  }
  return best;
}

/** How much of what stood around a quote says where it begins and ends, in code units. */
const EDGE = 6;
/** How much of a quote's length an edge may be away from what is like the quote; a changed first or last word is not like it. */
const EDGE_REACH = 0.5;

/** A stretch made to reach to what stood around the quote, where that stands near: its changed first or last word is part of it. */
function grown(
  text: string,
  { exact, prefix, suffix }: Wanted,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const reach = Math.max(12, Math.floor(exact.length * EDGE_REACH));
  const before = prefix.slice(-EDGE);
  const after = suffix.slice(0, EDGE);
  const ahead = text.slice(end, end + reach + EDGE);
  const behind = text.slice(Math.max(0, start - reach - EDGE), start);
  const to = after === '' ? -1 : ahead.indexOf(after);
  const from = before === '' ? -1 : behind.lastIndexOf(before);
  const grownTo = to < 0 || ahead.slice(0, to).includes('\n') ? end : end + to;
  const grownFrom = from < 0 || behind.slice(from + before.length).includes('\n') ? start : start - behind.length + from + before.length;
  return settleOnCharacters(text, grownFrom, grownTo);
}

/** The part of the new text between the nearest lines on both sides of a quote that kept their places. */
function hunk({ old, new: now, forward, inOrder }: LineMap, { start, end }: Wanted): [number, number] {
  let above = lineAt(old, start);
  while (above >= 0 && inOrder[above] !== 1) above--;
  let below = lineAt(old, end - 1);
  while (below < old.count && inOrder[below] !== 1) below++;
  const from = above < 0 ? 0 : (now.starts[(forward[above] ?? 0) + (above === lineAt(old, start) ? 0 : 1)] ?? 0);
  const last = lineAt(old, end - 1);
  const to = below >= old.count ? now.text.length : (now.starts[(forward[below] ?? 0) + (below === last ? 1 : 0)] ?? 0);
  return [Math.min(from, now.text.length), Math.min(to, now.text.length)];
}
