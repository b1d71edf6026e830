import { z } from 'zod';
import { noChanges } from '../changes.ts';
import { DIFFERENCE_RULE, dismissalId, dismissedWords } from '../dismissal.ts';
import { defineCommand } from './command.ts';
import { differenceSources } from './dismiss-difference.ts';
import { outcome } from './find.ts';

/** Lets a difference between sources be pointed out again. */
export const restoreDifference = defineCommand({
  name: 'restore-difference',
  params: z.strictObject({ sourceIds: differenceSources, key: dismissedWords }),
  run: ({ sourceIds, key }, reading) =>
    outcome({
      ...noChanges,
      removed: sourceIds.flatMap((sourceId) => reading.get('dismissal', dismissalId(sourceId, DIFFERENCE_RULE, key)) ?? []),
    }),
});
