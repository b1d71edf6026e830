import { z } from 'zod';
import { noChanges } from '../changes.ts';
import { claimSelection } from '../claim.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { outcome } from './find.ts';
import { findStances } from './find-proposition.ts';

/** Takes claims from a proposition, in one step. The claims stay, and so does a proposition that is left with none. */
export const unlinkClaims = defineCommand({
  name: 'unlink-claims',
  params: z.strictObject({ propositionId: id, claimIds: claimSelection }),
  run({ propositionId, claimIds }, reading) {
    const removed = findStances(reading, propositionId, claimIds);
    return removed.ok ? outcome({ ...noChanges, removed: removed.value }) : removed;
  },
});
