import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ToldDifference } from '../domain/contract-propositions.ts';
import { DIFFERENCE_RULE, dismissalId } from '../domain/dismissal.ts';
import { type Differing, differencesIn } from '../domain/propositions/differences.ts';
import type { Source } from '../domain/source.ts';
import { type Slip, slipAt } from '../domain/suggest/slips/slip.ts';
import type { Store } from './store/store.ts';

/** So many milliseconds of work at a time: in between, whatever else is asked of the services is answered. */
const TURN = 8;
/** Of how many other sources a reason tells. */
const SOURCES_TOLD = 2;

/** What sources with claims on a proposition tell differently, those that were dismissed too. */
export function differencesOn({ records }: Pick<Store, 'records'>, propositionId: string): ToldDifference[] {
  const claims = records.stancesOn(propositionId).flatMap(({ claimId }) => records.get('claim', claimId) ?? []);
  const published = new Map(claims.map(({ sourceId }) => [sourceId, records.get('source', sourceId)?.published ?? null]));
  const found = differencesIn(claims.map((claim) => ({ claim, published: published.get(claim.sourceId) ?? null })));
  return found.map(({ kind, sides, key }) => ({
    kind,
    sides: sides.map((side) => ({ ...side, against: [...side.against] })),
    key,
    isDismissed: sides.every(({ sourceId }) => records.get('dismissal', dismissalId(sourceId, DIFFERENCE_RULE, key)) !== undefined),
  }));
}

/** The words of a version that other sources tell differently, in the order of the text; once for each place and difference. */
export async function slipsBetween(
  { records }: Pick<Store, 'records'>,
  versionId: string,
  sourceId: string,
  text: string,
): Promise<Slip[]> {
  const slips: Slip[] = [];
  let turn = performance.now();
  for (const propositionId of new Set(records.of('stance', sourceId).map((stance) => stance.propositionId))) {
    for (const { kind, sides, key } of differencesOn({ records }, propositionId)) {
      const sourceIds = [...new Set(sides.map((side) => side.sourceId))];
      for (const side of sides) {
        if (side.sourceId !== sourceId) continue;
        const anchor = records.get('claim', side.claimId)?.anchor;
        if (anchor?.versionId !== versionId) continue;
        const place = { start: anchor.start + side.start, end: anchor.start + side.end };
        const others = toldOf(sides, side, (id) => records.get('source', id));
        const reason = `${side.words} here; another source on the same proposition has ${others}.`;
        const slip = slipAt(text, place, kind, DIFFERENCE_RULE, side.words, others, reason);
        slips.push({ ...slip, difference: { propositionId, sourceIds, key } });
      }
    }
    if (performance.now() - turn < TURN) continue;
    await nextTurn();
    turn = performance.now();
  }
  return slips.sort((a, b) => a.start - b.start);
}

/** What the others have, each with where it stands. */
function toldOf(sides: readonly Differing[], { against }: Differing, sourceOf: (id: string) => Source | undefined): string {
  const bySource = new Map(against.flatMap((at) => (sides[at] === undefined ? [] : [[sides[at].sourceId, sides[at].words] as const])));
  const told = [...bySource].slice(0, SOURCES_TOLD).map(([id, words]) => {
    const source = sourceOf(id);
    return `${words} (${source?.outlet === '' ? source.title : (source?.outlet ?? id)})`;
  });
  return told.join(', ') + (bySource.size > SOURCES_TOLD ? ', …' : '');
}
