import { type DecidedBlock, nearestPassage } from '../../domain/passages.ts';
import type { Stretch } from '../../domain/sentences.ts';
import { sentenceAt, sentencesOf } from '../../domain/sentences.ts';
import { around, blockAt, type Ground, placeAt, step, type Unit } from './moves.ts';

/**
 * Where the analyst is in a text: a passage, and a sentence or a selection in it. Offsets are UTF-16 code
 * units of the canonical text; nothing here knows the page.
 */
export interface Cursor extends Stretch {
  /** Number of the passage in which the stretch begins, from 1; 0 in furniture. */
  readonly passage: number;
  /** Whether the stretch was selected, rather than being the sentence the cursor rests on. */
  readonly selected: boolean;
  /** Where a selection was begun. */
  readonly anchor: number;
  /** Where a selection ends that grows, or the caret stands. */
  readonly head: number;
  /** Whether a caret stands in the text, so that a selection is made letter by letter; else sentences and words are moved by. */
  readonly fine: boolean;
}

/** The cursor on the first sentence of a passage; the nearest passage when there is none of that number. */
export function toPassage(ground: Ground, number: number): Cursor | null {
  const passage = nearestPassage(ground.passages, number);
  return passage === undefined ? null : onSentence(ground, passage, passage.start);
}

/** The cursor on the sentence at an offset; null where nothing can be moved in. */
export function toOffset(ground: Ground, at: number): Cursor | null {
  const passage = blockAt(ground, at);
  return passage === undefined ? null : onSentence(ground, passage, at);
}

/** The cursor as a caret at an offset, on its sentence; null where nothing can be moved in. */
export function toCaret(ground: Ground, at: number): Cursor | null {
  const cursor = toOffset(ground, at);
  return cursor === null ? null : { ...cursor, anchor: at, head: at, fine: true };
}

/** The cursor on a selection, without the white space at its edges; null when nothing is left, or it begins in folded furniture. */
export function toSelection(ground: Ground, anchor: number, head: number, fine = true): Cursor | null {
  const from = Math.min(anchor, head);
  const to = Math.max(anchor, head);
  const chosen = ground.text.slice(from, to);
  const start = from + (chosen.length - chosen.trimStart().length);
  const end = to - (chosen.length - chosen.trimEnd().length);
  const passage = blockAt(ground, start);
  if (passage === undefined || start >= end || start >= passage.end) return null;
  return { passage: passage.number, start, end, selected: true, anchor, head, fine };
}

/** The next or previous sentence, over the edge of a passage into its neighbour. */
export function bySentence(ground: Ground, cursor: Cursor, direction: 1 | -1): Cursor {
  const place = Math.max(0, placeAt(ground, cursor.start));
  const passage = ground.blocks[place];
  if (passage === undefined) return cursor;
  const sentences = sentencesOf(ground.text, passage, passage.language ?? ground.language);
  const present = sentences.findLastIndex(({ start }) => start <= cursor.start);
  const next = sentences[present + direction];
  if (next !== undefined) return onSentence(ground, passage, next.start);
  const neighbour = ground.blocks[place + direction];
  if (neighbour === undefined) return cursor;
  return onSentence(ground, neighbour, direction === 1 ? neighbour.start : neighbour.end);
}

/** Moves the caret. From a sentence the cursor rests on, it starts at the sentence's beginning. */
export function moveCaret(ground: Ground, cursor: Cursor, unit: Unit, direction: 1 | -1): Cursor {
  return toCaret(ground, step(ground, cursor.head, unit, direction)) ?? cursor;
}

/**
 * Grows or shrinks the selection at its head. From a caret the selection begins there; from a sentence that the
 * cursor rests on, the sentence is selected first.
 */
export function extend(ground: Ground, cursor: Cursor, unit: Unit, direction: 1 | -1): Cursor {
  const isResting = !cursor.selected && !cursor.fine;
  const head = step(ground, isResting ? cursor.end : cursor.head, unit, direction);
  return extendTo(ground, cursor, head);
}

/** Puts the head of the selection at an offset, such as one line further down. */
export function extendTo(ground: Ground, cursor: Cursor, head: number): Cursor {
  const anchor = cursor.selected || cursor.fine ? cursor.anchor : cursor.start;
  const selection = toSelection(ground, anchor, head, cursor.fine);
  if (selection !== null) return selection;
  // Nothing is selected, yet where it began is remembered, so that the next step goes on from there.
  const caret = toCaret(ground, head);
  return caret === null ? cursor : { ...caret, anchor, fine: true };
}

/** By what a key extends a selection: letters from a caret, words from a sentence; without the page there are no lines. */
export function unitOf(unit: Unit | 'natural' | 'line', cursor: Cursor): Unit {
  if (unit === 'natural') return cursor.fine ? 'character' : 'word';
  return unit === 'line' ? 'passage' : unit;
}

/** The selection grown outward to whole words, sentences or passages. */
export function grownTo(ground: Ground, cursor: Cursor, unit: 'word' | 'sentence' | 'passage'): Cursor {
  const first = around(ground, cursor.start, unit);
  const last = around(ground, Math.max(cursor.start, cursor.end - 1), unit);
  if (first === null || last === null) return cursor;
  return toSelection(ground, Math.min(first.start, cursor.start), Math.max(last.end, cursor.end), cursor.fine) ?? cursor;
}

function onSentence(ground: Ground, passage: DecidedBlock, at: number): Cursor {
  const { start, end } = sentenceAt(sentencesOf(ground.text, passage, passage.language ?? ground.language), at) ?? passage;
  return { passage: passage.number, start, end, selected: false, anchor: start, head: start, fine: false };
}
