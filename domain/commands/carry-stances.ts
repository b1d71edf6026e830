import { type Changes, update } from '../changes.ts';
import type { Claim } from '../claim.ts';
import { type Stance, stanceId, stronger } from '../stance.ts';
import type { Reading } from './command.ts';

/** The same stances on another proposition: who took them, and when, stays. */
export function onProposition(stances: readonly Stance[], propositionId: string): Stance[] {
  return stances.map((each) => ({ ...each, id: stanceId(propositionId, each.claimId), propositionId }));
}

/** The same stances of another claim. */
export function ofClaim(stances: readonly Stance[], { id, sourceId }: Pick<Claim, 'id' | 'sourceId'>): Stance[] {
  return stances.map((each) => ({ ...each, id: stanceId(each.propositionId, id), claimId: id, sourceId }));
}

/**
 * Brings stances to where some may stand already, under the identifiers they will have: the one that comes first stays,
 * unless it only mentions what a later one takes a side on. What is `coming` is removed nowhere: that is for the caller.
 */
export function joined(reading: Reading, coming: readonly Stance[]): Pick<Changes, 'added' | 'updated'> {
  const added = new Map<string, Stance>();
  const updated = new Map<string, { from: Stance; to: Stance }>();
  for (const each of coming) {
    const from = reading.get('stance', each.id);
    const now = updated.get(each.id)?.to ?? from ?? added.get(each.id);
    const next: Stance = now === undefined ? each : { ...now, stance: stronger(now.stance, each.stance) };
    if (from === undefined) added.set(each.id, next);
    else updated.set(each.id, { from, to: next });
  }
  return { added: [...added.values()], updated: [...updated.values()].flatMap(({ from, to }) => update(from, to).updated) };
}
