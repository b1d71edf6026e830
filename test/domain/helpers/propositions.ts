import { type Claim, claimDefaults } from '../../../domain/claim.ts';
import { newProposition, type Proposition } from '../../../domain/proposition.ts';
import type { CaveatRecord } from '../../../domain/records.ts';
import type { Source } from '../../../domain/source.ts';
import { type Stance, type StanceTaken, stanceId } from '../../../domain/stance.ts';
import { anchorOf, claim, earlier, smallNotebook, source, version } from './fixtures.ts';
import type { MemoryReading } from './memory-reading.ts';

/** Two propositions about the tunnel, and claims in two sources that take sides on them. */

export const opening: Proposition = newProposition('proposition-1', 'The tunnel opens in May.', 'Tester', earlier);
export const delayed: Proposition = newProposition('proposition-2', 'The opening is delayed.', 'Tester', earlier);

export const delay: Claim = { ...claim, ...claimDefaults, id: 'claim-2', anchor: anchorOf('Engineers expect a delay'), tag: 'speculative' };
export const port: Claim = { ...claim, ...claimDefaults, id: 'claim-3', anchor: anchorOf('隧道将于五月开通'), passage: 3, lastPassage: 3 };

/** Another source that says the same words. */
export const second: Source = { ...source, id: 'source-2', title: 'A second paper', currentVersionId: 'version-2' };
export const elsewhere: Claim = { ...claim, id: 'claim-9', sourceId: second.id, anchor: { ...claim.anchor, versionId: 'version-2' } };

export function stanceOf(claim: Pick<Claim, 'id' | 'sourceId'>, { id }: Proposition, stance: StanceTaken): Stance {
  return {
    kind: 'stance',
    id: stanceId(id, claim.id),
    propositionId: id,
    claimId: claim.id,
    sourceId: claim.sourceId,
    stance,
    author: 'Tester',
    createdAt: earlier,
  };
}

/** The small notebook with both propositions, all claims, and whatever else is given. */
export function notebookWithClaims(...added: CaveatRecord[]): MemoryReading {
  const reading = smallNotebook();
  const other = { ...version, id: 'version-2', sourceId: second.id };
  reading.apply({ added: [opening, delayed, delay, port, second, other, elsewhere, ...added], updated: [], removed: [] });
  return reading;
}
