import { z } from 'zod';
import { anchor } from '../anchor.ts';
import { update } from '../changes.ts';
import type { Claim } from '../claim.ts';
import { reviewId } from '../review.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { find, outcome } from './find.ts';
import { placeBeside } from './place-claim.ts';
import { reviewAgain } from './review-again.ts';

/** Makes a claim longer or shorter, or moves it, inside the text it was tagged in; everything else about it stays. */
export const setClaimExtent = defineCommand({
  name: 'set-claim-extent',
  params: z.strictObject({ claimId: id, anchor }),
  run({ claimId, anchor }, reading) {
    const claim = find(reading, 'claim', claimId);
    if (!claim.ok) return claim;
    const place = placeBeside(reading, claim.value, anchor);
    if (!place.ok) return place;
    const next: Claim = { ...claim.value, ...place.value };
    const changes = update(claim.value, next);
    const before = reading.get('review', reviewId(claimId));
    const after = before === undefined ? null : reviewAgain(reading, [before], next);
    if (changes.updated.length === 0 || before === undefined || after === null) return outcome(changes);
    return outcome({ ...changes, updated: [...changes.updated, ...update(before, after).updated] });
  },
});
