import { cutsPair } from './anchor.ts';
import { type Block, blockIndexAt } from './version.ts';

/** What stands around a quote. */
export interface QuoteContext {
  readonly before: string;
  readonly after: string;
  /** The passage in front of the one where the quote begins; empty when it is the first. */
  readonly previous: string;
  /** The passage after the one where the quote ends; empty when it is the last. */
  readonly next: string;
  /** BCP 47 tag of the language of the block it begins in, where that is another than the document's. */
  readonly language?: string;
}

/** How much is kept on either side, and of either neighbour, in UTF-16 code units; what is left out is marked by an ellipsis. */
const LONGEST_SIDE = 1000;

/**
 * What stands before and after a quote in the blocks that hold its two ends, and the passages next to them.
 * @param start where the quote begins in `text`, in UTF-16 code units; `end` where it ends
 * @returns null when one of its ends stands in no block
 */
export function quoteContext(text: string, blocks: readonly Block[], { start, end }: { start: number; end: number }): QuoteContext | null {
  const firstIndex = blockIndexAt(blocks, start);
  const lastIndex = blockIndexAt(blocks, end - 1);
  const first = blocks[firstIndex];
  const last = blocks[lastIndex];
  if (first === undefined || last === undefined || start >= first.end || end > last.end) return null;
  const previous = nearestPassage(blocks, firstIndex, -1);
  const next = nearestPassage(blocks, lastIndex, 1);
  return {
    before: endOf(text, first.start, start),
    after: beginningOf(text, end, last.end),
    previous: previous === undefined ? '' : endOf(text, previous.start, previous.end),
    next: next === undefined ? '' : beginningOf(text, next.start, next.end),
    ...(first.language === undefined ? {} : { language: first.language }),
  };
}

/** The next passage in a direction; a brief of thousands of quotes asks this for each, so only what lies between is looked at. */
function nearestPassage(blocks: readonly Block[], from: number, step: 1 | -1): Block | undefined {
  let index = from + step;
  while (blocks[index]?.kind === 'furniture') index += step;
  return blocks[index];
}

/** A stretch of text, without its beginning where it is long. */
function endOf(text: string, start: number, end: number): string {
  const from = Math.max(start, end - LONGEST_SIDE);
  return (from > start ? '…' : '') + text.slice(cutsPair(text, from) ? from + 1 : from, end);
}

/** A stretch of text, without its end where it is long. */
function beginningOf(text: string, start: number, end: number): string {
  const to = Math.min(end, start + LONGEST_SIDE);
  return text.slice(start, cutsPair(text, to) ? to - 1 : to) + (to < end ? '…' : '');
}
