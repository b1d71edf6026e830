import { z } from 'zod';
import { noChanges } from '../changes.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { find, outcome } from './find.ts';

/** Lets everything that was dismissed in a source be pointed out again. */
export const restoreSlips = defineCommand({
  name: 'restore-slips',
  params: z.strictObject({ sourceId: id }),
  run({ sourceId }, reading) {
    const source = find(reading, 'source', sourceId);
    if (!source.ok) return source;
    return outcome({ ...noChanges, removed: reading.belongingTo(sourceId).filter(({ kind }) => kind === 'dismissal') });
  },
});
