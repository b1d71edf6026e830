import type { Proposition } from '../proposition.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Stance, stanceId } from '../stance.ts';
import type { Reading } from './command.ts';

/** A proposition that a command needs. @returns it, or `proposition-gone`: another window may have removed or merged it */
export function findProposition(reading: Reading, id: string): Result<Proposition> {
  const found = reading.get('proposition', id);
  if (found !== undefined) return ok(found);
  return fail('proposition-gone', 'This proposition is no longer there: it was removed, or merged into another.', {
    where: `proposition ${id}`,
    hint: 'Choose another one; undo brings it back.',
  });
}

/** The stances of claims on a proposition, in the order asked for. @returns `claim-not-linked` for the first claim that has none on it */
export function findStances(reading: Reading, propositionId: string, claimIds: readonly string[]): Result<Stance[]> {
  const proposition = findProposition(reading, propositionId);
  if (!proposition.ok) return proposition;
  const stances: Stance[] = [];
  for (const claimId of claimIds) {
    const found = reading.get('stance', stanceId(propositionId, claimId));
    if (found === undefined) {
      return fail('claim-not-linked', 'This claim is not linked to the proposition.', {
        where: `claim ${claimId}`,
        hint: 'It may have been unlinked elsewhere: look at the proposition again.',
      });
    }
    stances.push(found);
  }
  return ok(stances);
}
