import { z } from 'zod';
import { id, offset } from './validate.ts';

/** How alike two places are, in [0, 1]. */
export const score = z.number().min(0).max(1);

/**
 * A claim that a corrected text may have left behind. The claim keeps its anchor in the version it was tagged in until
 * an analyst has judged. Each claim has at most one review.
 */
export const review = z.strictObject({
  kind: z.literal('review'),
  id,
  sourceId: id,
  claimId: id,
  /** The version in which the claim has no sure place. */
  versionId: id,
  /** `changed`: something like it stands there; `gone`: nothing does. */
  outcome: z.enum(['changed', 'gone']),
  score,
  /** Where it may stand in that version, in UTF-16 code units; null when nothing is like it. */
  proposed: z.strictObject({ start: offset, end: offset }).nullable(),
  /** `kept`: an analyst has said that it stays with the old text. */
  status: z.enum(['open', 'kept']),
});
export type Review = z.infer<typeof review>;

/** The one identifier the review of a claim can have. */
export function reviewId(claimId: string): string {
  return `review:${claimId}`;
}
