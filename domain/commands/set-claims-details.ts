import { z } from 'zod';
import { claimDetails, claimSelection } from '../claim.ts';
import { defineCommand } from './command.ts';
import { editingAll, findAll } from './find.ts';

/** Sets some of the details of several claims, in one step: those that are named, the others stay as they are. */
export const setClaimsDetails = defineCommand({
  name: 'set-claims-details',
  params: z.strictObject({
    claimIds: claimSelection,
    details: claimDetails.partial().refine((details) => Object.values(details).some((value) => value !== undefined), {
      error: 'names no detail',
    }),
  }),
  run({ claimIds, details }, reading) {
    const { attribution, credibility, likelihood, confidence } = details;
    return editingAll(findAll(reading, 'claim', claimIds), (claim) => ({
      ...claim,
      ...(attribution !== undefined && { attribution }),
      ...(credibility !== undefined && { credibility }),
      ...(likelihood !== undefined && { likelihood }),
      ...(confidence !== undefined && { confidence }),
    }));
  },
});
