import { z } from 'zod';
import { anchor } from '../anchor.ts';
import { fail } from '../result.ts';
import { reviewId } from '../review.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { find, outcome } from './find.ts';
import { placeOf } from './place-claim.ts';

/** Puts a claim under review where an analyst says it stands in the new version: at the proposal or at another place. */
export const acceptReview = defineCommand({
  name: 'accept-review',
  params: z.strictObject({ claimId: id, anchor }),
  run({ claimId, anchor }, reading) {
    const review = find(reading, 'review', reviewId(claimId));
    if (!review.ok) return review;
    const claim = find(reading, 'claim', claimId);
    if (!claim.ok) return claim;
    if (anchor.versionId !== review.value.versionId) {
      return fail('invalid-input', 'This place is not in the version under review.', {
        where: `claim ${claimId}`,
        hint: 'Select words in the corrected text.',
      });
    }
    const place = placeOf(reading, anchor);
    if (!place.ok) return place;
    return outcome({ added: [], updated: [{ from: claim.value, to: { ...claim.value, ...place.value } }], removed: [review.value] });
  },
});
