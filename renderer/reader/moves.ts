import type { DecidedBlock } from '../../domain/passages.ts';
import type { Stretch } from '../../domain/sentences.ts';
import { sentencesOf, wordBoundary } from '../../domain/sentences.ts';

/** A text to move in. Offsets are UTF-16 code units of the canonical text. */
export interface Ground {
  readonly text: string;
  /** In reading order. */
  readonly passages: readonly DecidedBlock[];
  /** What can be moved in: passages, and furniture in folds that are open; in reading order. */
  readonly blocks: readonly DecidedBlock[];
  readonly language: string;
}

/** By what a place in the text is moved. */
export type Unit = 'character' | 'word' | 'sentence' | 'passage' | 'text';

/** No sign that people take for one is longer than this many code units. */
const LONGEST_SIGN = 64;

const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The place among the blocks of the one that holds an offset, or of the nearest before it; -1 before all. */
export function placeAt({ blocks }: Pick<Ground, 'blocks'>, at: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The block that holds an offset, its end included; undefined outside of all, as in folded furniture. */
export function blockAt(ground: Pick<Ground, 'blocks'>, at: number): DecidedBlock | undefined {
  const block = ground.blocks[placeAt(ground, at)];
  return block === undefined || at > block.end ? undefined : block;
}

/**
 * The next place in a direction, over the edge of a passage into its neighbour; the same place at the end of the text.
 * Moving forward stops at ends, backward at starts, as in text fields.
 */
export function step(ground: Ground, at: number, unit: Unit, direction: 1 | -1): number {
  const { blocks } = ground;
  const place = placeAt(ground, at);
  const passage = blockAt(ground, at);
  if (unit === 'text' || passage === undefined) {
    const edge = direction === 1 ? blocks.at(-1)?.end : blocks[0]?.start;
    return unit === 'text' ? (edge ?? at) : at;
  }
  const within = stepWithin(ground, passage, at, unit, direction);
  if (within !== at) return within;
  const neighbour = blocks[place + direction];
  if (neighbour === undefined) return at;
  if (unit === 'character') return direction === 1 ? neighbour.start : neighbour.end;
  return stepWithin(ground, neighbour, direction === 1 ? neighbour.start : neighbour.end, unit, direction);
}

function stepWithin({ text, language: main }: Ground, passage: DecidedBlock, at: number, unit: Unit, direction: 1 | -1): number {
  const language = passage.language ?? main;
  if (unit === 'character') return direction === 1 ? afterSign(text, at, passage.end) : beforeSign(text, at, passage.start);
  if (unit === 'word') {
    const found = wordBoundary(text, passage, at, direction, language);
    // After the last word comes the rest of the passage, and then the neighbour.
    return direction === 1 ? Math.max(at, found) : Math.min(at, found);
  }
  if (unit === 'passage') return direction === 1 ? passage.end : passage.start;
  const sentences = sentencesOf(text, passage, language);
  if (direction === 1) return sentences.find(({ end }) => end > at)?.end ?? at;
  return sentences.findLast(({ start }) => start < at)?.start ?? at;
}

function afterSign(text: string, at: number, limit: number): number {
  if (at >= limit) return at;
  const [first] = signs.segment(text.slice(at, Math.min(limit, at + LONGEST_SIGN)));
  return at + (first?.segment.length ?? 0);
}

function beforeSign(text: string, at: number, limit: number): number {
  if (at <= limit) return at;
  const last = [...signs.segment(text.slice(Math.max(limit, at - LONGEST_SIGN), at))].at(-1);
  return at - (last?.segment.length ?? 0);
}

/** The word, sentence or passage around an offset; the sign there when there is no such thing. Null outside of passages. */
export function around(ground: Ground, at: number, unit: 'word' | 'sentence' | 'passage'): Stretch | null {
  const passage = blockAt(ground, at);
  if (passage === undefined) return null;
  if (unit === 'passage') return { start: passage.start, end: passage.end };
  const language = passage.language ?? ground.language;
  if (unit === 'sentence') {
    const sentences = sentencesOf(ground.text, passage, language);
    return sentences.findLast(({ start }) => start <= at) ?? passage;
  }
  const end = wordBoundary(ground.text, passage, at, 1, language);
  const start = wordBoundary(ground.text, passage, end, -1, language);
  const isInside = start <= at && at < end;
  return isInside ? { start, end } : { start: at, end: afterSign(ground.text, at, passage.end) };
}
