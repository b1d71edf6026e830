import { z } from 'zod';
import { noChanges } from '../changes.ts';
import { DIFFERENCE_RULE, type Dismissal, dismissalId, dismissedWords } from '../dismissal.ts';
import { ids } from '../validate.ts';
import { defineCommand } from './command.ts';
import { findAll, outcome } from './find.ts';

/** As many sources as one difference is told of. */
export const differenceSources = ids(1, 400);

/** Says that what several sources tell differently is nothing to be pointed out, in any of them. Where it was dismissed already it stays so. */
export const dismissDifference = defineCommand({
  name: 'dismiss-difference',
  params: z.strictObject({ sourceIds: differenceSources, key: dismissedWords }),
  run({ sourceIds, key }, reading, { now, author }) {
    const sources = findAll(reading, 'source', sourceIds);
    if (!sources.ok) return sources;
    const added = sources.value.flatMap(({ id: sourceId }): Dismissal[] => {
      const id = dismissalId(sourceId, DIFFERENCE_RULE, key);
      if (reading.get('dismissal', id) !== undefined) return [];
      return [{ kind: 'dismissal', id, sourceId, rule: DIFFERENCE_RULE, quote: key, author, dismissedAt: now }];
    });
    return outcome({ ...noChanges, added });
  },
});
