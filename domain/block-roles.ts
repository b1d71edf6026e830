import { z } from 'zod';
import { id, instant, text } from './validate.ts';
import type { Block } from './version.ts';

/** Longer words are not kept with a decision: nothing is learnt from them. In UTF-16 code units. */
export const LONGEST_WORDS = 2000;

const decision = {
  /** Place of the block among all blocks of the version, from 0. */
  index: z.int().min(0),
  /** The block's words as they stand, so that files of the same outlet can be compared with them; absent when they are long. */
  words: text.pipe(z.string().min(1).max(LONGEST_WORDS)).optional(),
  decidedAt: instant,
};

/** What an analyst says a block is, where that is not what its version says. */
export const blockRole = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('passage'),
    ...decision,
    /** Its number as a passage: after the last one there was. */
    number: z.int().min(1),
  }),
  z.strictObject({ as: z.literal('furniture'), ...decision }),
]);
export type BlockRole = z.infer<typeof blockRole>;
export type Role = BlockRole['as'];

/**
 * Everything an analyst decided about the blocks of one version, in the order of the blocks. A version about which nothing was decided has no
 * such record; a decision that says what the version says anyway is not kept.
 */
export const blockRoles = z.strictObject({
  kind: z.literal('block-roles'),
  /** That of the version. */
  id,
  sourceId: id,
  roles: z
    .array(blockRole)
    .min(1)
    .refine((roles) => roles.every(({ index }, i) => i === 0 || index > (roles[i - 1]?.index ?? 0)), {
      error: 'are not in the order of blocks',
    }),
});
export type BlockRoles = z.infer<typeof blockRoles>;

/** What was decided about one block. */
export function roleOf(decided: BlockRoles | undefined, index: number): BlockRole | undefined {
  if (decided === undefined) return undefined;
  const { roles } = decided;
  let low = 0;
  let high = roles.length;
  // They stand in the order of blocks.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((roles[middle]?.index ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return roles[low]?.index === index ? roles[low] : undefined;
}

/** How many passages more (or fewer, below 0) a version has by these decisions. */
export function passagesGained({ roles }: BlockRoles): number {
  return roles.reduce((sum, { as }) => sum + (as === 'passage' ? 1 : -1), 0);
}

/** The words of a block as they are kept with a decision. */
export function wordsKept(text: string, { start, end }: Block): { words?: string } {
  return end - start > LONGEST_WORDS ? {} : { words: text.slice(start, end) };
}
