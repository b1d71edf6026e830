import { z } from 'zod';
import { noChanges } from '../changes.ts';
import type { Claim } from '../claim.ts';
import { noteId } from '../note.ts';
import type { CaveatRecord } from '../records.ts';
import { reviewId } from '../review.ts';
import { id } from '../validate.ts';
import { defineCommand, type Reading } from './command.ts';
import { find, outcome } from './find.ts';

/** Removes a claim with its note and its stances. */
export const removeClaim = defineCommand({
  name: 'remove-claim',
  params: z.strictObject({ claimId: id }),
  run({ claimId }, reading) {
    const claim = find(reading, 'claim', claimId);
    if (!claim.ok) return claim;
    return outcome({ ...noChanges, removed: withNotes(reading, [claim.value]) });
  },
});

/** Everything that goes when claims go: each claim after its note, its review and its stances. */
export function withNotes(reading: Reading, claims: readonly Claim[]): CaveatRecord[] {
  return claims.flatMap((claim) => [
    ...present(reading.get('note', noteId({ kind: 'claim', id: claim.id }))),
    ...present(reading.get('review', reviewId(claim.id))),
    ...reading.stancesOf(claim.id),
    claim,
  ]);
}

function present<R>(found: R | undefined): R[] {
  return found === undefined ? [] : [found];
}
