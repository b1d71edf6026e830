import { z } from 'zod';
import { noChanges } from '../changes.ts';
import { claimSelection } from '../claim.ts';
import { defineCommand } from './command.ts';
import { findAll, outcome } from './find.ts';
import { withNotes } from './remove-claim.ts';

/** Removes several claims with their notes and stances, in one step. */
export const removeClaims = defineCommand({
  name: 'remove-claims',
  params: z.strictObject({ claimIds: claimSelection }),
  run({ claimIds }, reading) {
    const claims = findAll(reading, 'claim', claimIds);
    return claims.ok ? outcome({ ...noChanges, removed: withNotes(reading, claims.value) }) : claims;
  },
});
