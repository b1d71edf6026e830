import type { Stretch } from '../../domain/sentences.ts';
import { sentenceAt, sentencesOf, wordBoundary } from '../../domain/sentences.ts';
import type { PassageBlock } from '../../domain/version.ts';

/**
 * Where the analyst is in a text: a passage, and a sentence or a selection in it. Offsets are UTF-16 code
 * units of the canonical text; nothing here knows the page.
 */
export interface Cursor extends Stretch {
  /** Number of the passage, from 1. */
  readonly passage: number;
  /** Whether the stretch was selected, rather than being the sentence the cursor rests on. */
  readonly selected: boolean;
}

/** A text to move in. */
export interface Ground {
  readonly text: string;
  readonly passages: readonly PassageBlock[];
  readonly language: string;
}

/** The cursor on the first sentence of a passage; the nearest passage when there is none of that number. */
export function toPassage(ground: Ground, number: number): Cursor | null {
  const passage = ground.passages[Math.max(0, Math.min(ground.passages.length - 1, number - 1))];
  return passage === undefined ? null : onSentence(ground, passage, passage.start);
}

/** The cursor on the sentence at an offset; null outside of every passage. */
export function toOffset(ground: Ground, at: number): Cursor | null {
  const passage = ground.passages.findLast(({ start }) => start <= at);
  return passage === undefined || at > passage.end ? null : onSentence(ground, passage, at);
}

/** The cursor on a selection, without the white space at its edges; null when nothing is left. */
export function toSelection(ground: Ground, from: number, to: number): Cursor | null {
  const chosen = ground.text.slice(from, to);
  const start = from + (chosen.length - chosen.trimStart().length);
  const end = to - (chosen.length - chosen.trimEnd().length);
  const passage = ground.passages.findLast((each) => each.start <= start);
  return passage === undefined || start >= end || start >= passage.end ? null : { passage: passage.number, start, end, selected: true };
}

/** The next or previous sentence, over the edge of a passage into its neighbour. */
export function bySentence(ground: Ground, cursor: Cursor, direction: 1 | -1): Cursor {
  const passage = ground.passages[cursor.passage - 1];
  if (passage === undefined) return cursor;
  const sentences = sentencesOf(ground.text, passage, ground.language);
  const present = sentences.findLastIndex(({ start }) => start <= cursor.start);
  const next = sentences[present + direction];
  if (next !== undefined) return { ...next, passage: passage.number, selected: false };
  const neighbour = ground.passages[cursor.passage - 1 + direction];
  if (neighbour === undefined) return cursor;
  return onSentence(ground, neighbour, direction === 1 ? neighbour.start : neighbour.end);
}

/**
 * Grows or shrinks the end of the stretch by a word. From a resting cursor, the first step selects:
 * forward the sentence and the next word, backward all but its last word.
 */
export function byWord(ground: Ground, cursor: Cursor, direction: 1 | -1): Cursor {
  const last = ground.passages.at(-1);
  const passage = ground.passages.findLast((each) => each.start < cursor.end);
  if (last === undefined || passage === undefined) return cursor;
  let end = wordBoundary(ground.text, passage, cursor.end, direction, ground.language);
  if (direction === 1 && end <= cursor.end) {
    const neighbour = ground.passages[passage.number];
    if (neighbour !== undefined) end = wordBoundary(ground.text, neighbour, neighbour.start, 1, ground.language);
  }
  while (end > cursor.start && /\s/u.test(ground.text[end - 1] ?? '')) end--;
  return end > cursor.start ? { ...cursor, end, selected: true } : cursor;
}

function onSentence(ground: Ground, passage: PassageBlock, at: number): Cursor {
  const sentence = sentenceAt(sentencesOf(ground.text, passage, ground.language), at) ?? passage;
  return { passage: passage.number, start: sentence.start, end: sentence.end, selected: false };
}
