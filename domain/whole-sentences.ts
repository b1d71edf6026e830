import { z } from 'zod';
import { cutsPair } from './anchor.ts';
import { type Stretch, sentencesOf } from './sentences.ts';
import { id } from './validate.ts';
import { type Block, blockIndexAt } from './version.ts';

/** The rest of the sentences that a claim's quote begins and ends in. Both are empty when the quote is whole sentences. */
export const quoteSentences = z.strictObject({ claimId: id, head: z.string(), tail: z.string() });
export type QuoteSentences = z.infer<typeof quoteSentences>;

/** How far from a quote its sentences are followed, in UTF-16 code units; where one is longer, an ellipsis says so. */
const REACH = 2000;

/**
 * What stands before and after a quote in the sentences that it begins and ends in. Sentences end with their block.
 * @param start where the quote begins in `text`, in UTF-16 code units; `end` where it ends
 * @param language BCP 47 tag of the document, `und` when unknown; a block's own goes before it
 * @returns null when one of its ends stands in no block
 */
export function wholeSentences(
  text: string,
  blocks: readonly Block[],
  { start, end }: Stretch,
  language: string,
): Pick<QuoteSentences, 'head' | 'tail'> | null {
  const first = blocks[blockIndexAt(blocks, start)];
  const last = blocks[blockIndexAt(blocks, end - 1)];
  if (first === undefined || last === undefined || start >= first.end || end > last.end) return null;
  const from = settled(text, Math.max(first.start, start - REACH));
  const to = settled(text, Math.min(last.end, end + REACH));
  const before = sentencesOf(text, { start: from, end: first.end }, first.language ?? language).findLast((each) => each.start <= start);
  const after = sentencesOf(text, { start: first === last ? from : last.start, end: to }, last.language ?? language).find(
    (each) => each.end >= end,
  );
  const headAt = Math.min(before?.start ?? start, start);
  const tailAt = Math.max(after?.end ?? end, end);
  return {
    head: (headAt === from && from > first.start ? '…' : '') + text.slice(headAt, start),
    tail: text.slice(end, tailAt) + (tailAt === to && to < last.end ? '…' : ''),
  };
}

/** No half of a surrogate pair stays behind. */
function settled(text: string, at: number): number {
  return cutsPair(text, at) ? at + 1 : at;
}
