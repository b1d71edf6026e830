import { z } from 'zod';
import { claimSelection } from '../claim.ts';
import { stanceTaken } from '../stance.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { editingAll } from './find.ts';
import { findStances } from './find-proposition.ts';

/** Gives claims that are linked to a proposition another stance on it, in one step. */
export const setStances = defineCommand({
  name: 'set-stances',
  params: z.strictObject({ propositionId: id, claimIds: claimSelection, stance: stanceTaken }),
  run: ({ propositionId, claimIds, stance }, reading) =>
    editingAll(findStances(reading, propositionId, claimIds), (each) => ({ ...each, stance })),
});
