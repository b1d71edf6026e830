import { z } from 'zod';
import { noChanges } from '../changes.ts';
import type { Claim } from '../claim.ts';
import { type Note, noteId } from '../note.ts';
import { type Review, reviewId } from '../review.ts';
import { id } from '../validate.ts';
import { defineCommand, type Reading } from './command.ts';
import { find, outcome } from './find.ts';

/** Removes a claim and its note. */
export const removeClaim = defineCommand({
  name: 'remove-claim',
  params: z.strictObject({ claimId: id }),
  run({ claimId }, reading) {
    const claim = find(reading, 'claim', claimId);
    if (!claim.ok) return claim;
    return outcome({ ...noChanges, removed: withNotes(reading, [claim.value]) });
  },
});

/** Everything that goes when claims go: each claim after its note and its review. */
export function withNotes(reading: Reading, claims: readonly Claim[]): (Claim | Note | Review)[] {
  return claims.flatMap((claim) => [noteOn(reading, claim) ?? [], reading.get('review', reviewId(claim.id)) ?? [], claim].flat());
}

/** The note on a claim, when it has one. */
export function noteOn(reading: Reading, { id }: Claim): Note | undefined {
  return reading.get('note', noteId({ kind: 'claim', id }));
}
