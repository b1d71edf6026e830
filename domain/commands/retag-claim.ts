import { z } from 'zod';
import { tag } from '../claim.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { editing, find } from './find.ts';

/** Gives a claim another tag. */
export const retagClaim = defineCommand({
  name: 'retag-claim',
  params: z.strictObject({ claimId: id, tag }),
  run: ({ claimId, tag }, reading) => editing(find(reading, 'claim', claimId), (claim) => ({ ...claim, tag })),
});
