import { z } from 'zod';
import { noChanges } from '../changes.ts';
import { MAX_CLAIMS_AT_ONCE } from '../claim.ts';
import { ids } from '../validate.ts';
import { defineCommand } from './command.ts';
import { findAll, outcome } from './find.ts';

/** Lets claims that were turned down be suggested again, in one step. */
export const reopenSuggestions = defineCommand({
  name: 'reopen-suggestions',
  params: z.strictObject({ rejectionIds: ids(1, MAX_CLAIMS_AT_ONCE) }),
  run({ rejectionIds }, reading) {
    const removed = findAll(reading, 'rejection', rejectionIds);
    return removed.ok ? outcome({ ...noChanges, removed: removed.value }) : removed;
  },
});
