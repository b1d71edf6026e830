import { cutsPair } from './anchor.ts';
import { type Block, blockIndexAt } from './version.ts';

/** What stands around a quote. */
export interface QuoteContext {
  readonly before: string;
  readonly after: string;
  /** BCP 47 tag of the language of the block it begins in, where that is another than the document's. */
  readonly language?: string;
}

/** How much is kept on either side, in UTF-16 code units; what is left out is marked by an ellipsis. */
const LONGEST_SIDE = 1000;

/**
 * What stands before and after a quote in the blocks that hold its two ends.
 * @param start where the quote begins in `text`, in UTF-16 code units; `end` where it ends
 * @returns null when one of its ends stands in no block
 */
export function quoteContext(text: string, blocks: readonly Block[], { start, end }: { start: number; end: number }): QuoteContext | null {
  const first = blocks[blockIndexAt(blocks, start)];
  const last = blocks[blockIndexAt(blocks, end - 1)];
  if (first === undefined || last === undefined || start >= first.end || end > last.end) return null;
  const from = Math.max(first.start, start - LONGEST_SIDE);
  const to = Math.min(last.end, end + LONGEST_SIDE);
  return {
    before: (from > first.start ? '…' : '') + text.slice(cutsPair(text, from) ? from + 1 : from, start),
    after: text.slice(end, cutsPair(text, to) ? to - 1 : to) + (to < last.end ? '…' : ''),
    ...(first.language === undefined ? {} : { language: first.language }),
  };
}
