import { z } from 'zod';
import { claimSelection } from '../claim.ts';
import { newProposition, newPropositionId, statement } from '../proposition.ts';
import { id } from '../validate.ts';
import { onProposition } from './carry-stances.ts';
import { defineCommand } from './command.ts';
import { adding, outcome } from './find.ts';
import { findStances } from './find-proposition.ts';

/** Takes claims from a proposition to a new one, which is open, with the stances they have. */
export const splitProposition = defineCommand({
  name: 'split-proposition',
  params: z.strictObject({ propositionId: id, claimIds: claimSelection, newPropositionId, statement }),
  run({ propositionId, claimIds, newPropositionId, statement }, reading, { now, author }) {
    const removed = findStances(reading, propositionId, claimIds);
    if (!removed.ok) return removed;
    const added = adding(reading, newProposition(newPropositionId, statement, author, now));
    if (!added.ok) return added;
    return outcome({
      added: [...added.value.changes.added, ...onProposition(removed.value, newPropositionId)],
      updated: [],
      removed: removed.value,
    });
  },
});
