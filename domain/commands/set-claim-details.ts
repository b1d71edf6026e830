import { z } from 'zod';
import { claimDetails } from '../claim.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { editing, find } from './find.ts';

/** Sets who asserts a claim, its credibility, likelihood and confidence, all four at once. */
export const setClaimDetails = defineCommand({
  name: 'set-claim-details',
  params: z.strictObject({ claimId: id, details: claimDetails }),
  run: ({ claimId, details }, reading) => editing(find(reading, 'claim', claimId), (claim) => ({ ...claim, ...details })),
});
