import { z } from 'zod';
import { claimSelection, tag } from '../claim.ts';
import { defineCommand } from './command.ts';
import { editingAll, findAll } from './find.ts';

/** Gives several claims one tag, in one step; those that have it already stay as they are. */
export const retagClaims = defineCommand({
  name: 'retag-claims',
  params: z.strictObject({ claimIds: claimSelection, tag }),
  run: ({ claimIds, tag }, reading) => editingAll(findAll(reading, 'claim', claimIds), (claim) => ({ ...claim, tag })),
});
