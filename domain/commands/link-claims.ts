import { z } from 'zod';
import { type Changes, update } from '../changes.ts';
import { type Claim, claimSelection } from '../claim.ts';
import { type Stance, type StanceTaken, stanceId, stanceTaken } from '../stance.ts';
import { id } from '../validate.ts';
import { type Context, defineCommand } from './command.ts';
import { findAll, outcome } from './find.ts';
import { findProposition } from './find-proposition.ts';

/** Links claims to a proposition with one stance, in one step; those linked already take that stance. */
export const linkClaims = defineCommand({
  name: 'link-claims',
  params: z.strictObject({ propositionId: id, claimIds: claimSelection, stance: stanceTaken }),
  run({ propositionId, claimIds, stance }, reading, context) {
    const proposition = findProposition(reading, propositionId);
    if (!proposition.ok) return proposition;
    const claims = findAll(reading, 'claim', claimIds);
    if (!claims.ok) return claims;
    const changes: Changes = { added: [], updated: [], removed: [] };
    for (const claim of claims.value) {
      const present = reading.get('stance', stanceId(propositionId, claim.id));
      if (present === undefined) changes.added.push(newStance(propositionId, claim, stance, context));
      else changes.updated.push(...update(present, { ...present, stance }).updated);
    }
    return outcome(changes);
  },
});

/** A claim's first stance on a proposition. */
export function newStance(propositionId: string, claim: Claim, stance: StanceTaken, { author, now }: Context): Stance {
  const id = stanceId(propositionId, claim.id);
  return { kind: 'stance', id, propositionId, claimId: claim.id, sourceId: claim.sourceId, stance, author, createdAt: now };
}
