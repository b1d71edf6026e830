import { z } from 'zod';
import { fail } from '../result.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { editingAll, findAll } from './find.ts';
import { findProposition } from './find-proposition.ts';

/** Tags the claims that assert a proposition and those that deny it as disputed, in one step; those that are so stay as they are. */
export const acceptDispute = defineCommand({
  name: 'accept-dispute',
  params: z.strictObject({ propositionId: id }),
  run({ propositionId }, reading) {
    const proposition = findProposition(reading, propositionId);
    if (!proposition.ok) return proposition;
    const sides = reading.stancesOn(propositionId).filter(({ stance }) => stance === 'asserts' || stance === 'denies');
    if (new Set(sides.map(({ stance }) => stance)).size < 2) {
      return fail('no-dispute', 'No claim denies what another one asserts.', {
        where: `proposition ${propositionId}`,
        hint: 'A dispute needs a claim on either side.',
      });
    }
    const claims = findAll(
      reading,
      'claim',
      sides.map(({ claimId }) => claimId),
    );
    return editingAll(claims, (claim) => ({ ...claim, tag: 'disputed' }));
  },
});
