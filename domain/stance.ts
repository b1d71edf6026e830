import { z } from 'zod';
import { id, instant, line } from './validate.ts';

/**
 * How a claim stands to a proposition: it says so, says it is not so, says so with reservations, or speaks of it without
 * saying either.
 */
export const stancesTaken = ['asserts', 'denies', 'hedges', 'mentions'] as const;
export type StanceTaken = (typeof stancesTaken)[number];
export const stanceTaken = z.enum(stancesTaken);

/** A claim's stance on a proposition. A claim has at most one on each. */
export const stance = z.strictObject({
  kind: z.literal('stance'),
  id,
  propositionId: id,
  claimId: id,
  /** The claim's, so that a source goes with the stances of its claims. */
  sourceId: id,
  stance: stanceTaken,
  author: line(200),
  createdAt: instant,
});
export type Stance = z.infer<typeof stance>;

/** The one identifier a claim's stance on a proposition can have: two windows can never make two. */
export function stanceId(propositionId: string, claimId: string): string {
  return `stance:${propositionId}:${claimId}`;
}

/** Of two stances of one claim: the first, unless it only mentions what the other takes a side on. */
export function stronger(first: StanceTaken, second: StanceTaken): StanceTaken {
  return first === 'mentions' ? second : first;
}
