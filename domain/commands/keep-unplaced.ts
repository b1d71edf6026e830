import { z } from 'zod';
import { reviewId } from '../review.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { editing, find } from './find.ts';

/** Says that the corrected text no longer makes a claim: it stays with the version it was tagged in. */
export const keepUnplaced = defineCommand({
  name: 'keep-unplaced',
  params: z.strictObject({ claimId: id }),
  run: ({ claimId }, reading) => editing(find(reading, 'review', reviewId(claimId)), (review) => ({ ...review, status: 'kept' })),
});
