import { borderAt, openingMarks } from './sentence-marks.ts';
import { goesOn } from './sentence-stops.ts';

/** A stretch `[start, end)` in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  let found = segmenters.get(key);
  if (found === undefined) {
    const known = Intl.Segmenter.supportedLocalesOf(language === 'und' ? [] : language);
    found = new Intl.Segmenter(known, { granularity });
    segmenters.set(key, found);
  }
  return found;
}

/** How much of what follows says whether a sentence has ended, in UTF-16 code units. */
const LOOKED_AT = 32;

/**
 * The sentences of one stretch of a text, after Unicode Standard Annex 29, each with the quotation marks and brackets
 * that are its own (`borderAt`) and without the white space around it. Titles, initials and the numbers of points end none (`goesOn`).
 * @param language BCP 47 tag of the text, `und` when unknown
 * @returns stretches in offsets of the whole text
 */
export function sentencesOf(text: string, within: Stretch, language: string): Stretch[] {
  const part = text.slice(within.start, within.end);
  const opens = openingMarks(part);
  const starts = new Set([0]);
  let last = 0;
  for (const { index } of segmenter(language, 'sentence').segment(part)) {
    const border = index === 0 ? null : borderAt(part, index, opens);
    if (border === null || goesOn(part.slice(last, border), part.slice(border, border + LOOKED_AT))) continue;
    starts.add(border);
    last = border;
  }
  return [...starts]
    .map((start, i, all) => trimmed(text, within.start + start, within.start + (all[i + 1] ?? part.length)))
    .filter(({ start, end }) => end > start);
}

/** The sentence that holds an offset, or the nearest one before it; undefined in an empty stretch. */
export function sentenceAt(sentences: readonly Stretch[], at: number): Stretch | undefined {
  return sentences.findLast(({ start }) => start <= at) ?? sentences[0];
}

/** The end of the word after an offset, or the start of the word before it, within a stretch. */
export function wordBoundary(text: string, within: Stretch, at: number, direction: 1 | -1, language: string): number {
  const part = text.slice(within.start, within.end);
  const words = [...segmenter(language, 'word').segment(part)].filter(({ isWordLike }) => isWordLike);
  if (direction === 1) {
    const next = words.find(({ segment, index }) => within.start + index + segment.length > at);
    return next === undefined ? within.end : within.start + next.index + next.segment.length;
  }
  const previous = words.findLast(({ index }) => within.start + index < at);
  return previous === undefined ? within.start : within.start + previous.index;
}

function trimmed(text: string, from: number, to: number): Stretch {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text[start] ?? '')) start++;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--;
  return { start, end };
}
