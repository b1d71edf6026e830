import { z } from 'zod';
import { noChanges } from '../changes.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { find, outcome } from './find.ts';

/** Removes a brief. */
export const removeBrief = defineCommand({
  name: 'remove-brief',
  params: z.strictObject({ briefId: id }),
  run({ briefId }, reading) {
    const brief = find(reading, 'brief', briefId);
    return brief.ok ? outcome({ ...noChanges, removed: [brief.value] }) : brief;
  },
});
