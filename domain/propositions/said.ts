import type { Claim } from '../claim.ts';
import type { Source } from '../source.ts';
import { type Stance, type StanceTaken, stancesTaken } from '../stance.ts';

/** A claim with its stance on the proposition that is looked at. */
export interface Saying {
  readonly claim: Claim;
  readonly stance: Stance;
}

/** What one source, or one speaker, says. */
export interface Voice {
  /** The identifier of a source, or a name as its claims have it, empty for none. */
  readonly who: string;
  readonly sayings: readonly Saying[];
}

/** Which sources repeat another: by a copy's identifier that of the first of its kind (`library.copies`). */
export type Copies = ReadonlyMap<string, string>;

/** The stances on a proposition with the claims that take them; those whose claim is not known are left out. */
export function sayingsOf(stances: readonly Stance[], claims: ReadonlyMap<string, Claim>): Saying[] {
  return stances.flatMap((stance) => {
    const claim = claims.get(stance.claimId);
    return claim === undefined ? [] : [{ claim, stance }];
  });
}

/** Who says what of a proposition: its sayings by stance, and under each by source, or by whom the claims are attributed to. */
export function whoSays(sayings: readonly Saying[], by: 'source' | 'attribution'): ReadonlyMap<StanceTaken, Voice[]> {
  const byStance = new Map<StanceTaken, Voice[]>();
  for (const taken of stancesTaken) {
    const some = sayings.filter(({ stance }) => stance.stance === taken);
    if (some.length === 0) continue;
    const groups = Map.groupBy(some, ({ claim }) => (by === 'source' ? claim.sourceId : nameKey(claim.attribution)));
    const voices = [...groups].map(([key, of]) => ({ who: by === 'source' ? key : (of[0]?.claim.attribution ?? ''), sayings: of }));
    byStance.set(taken, voices);
  }
  return byStance;
}

/** How many claims take each stance. */
export function countsOf(stances: readonly Pick<Stance, 'stance'>[]): Record<StanceTaken, number> {
  const counts: Record<StanceTaken, number> = { asserts: 0, denies: 0, hedges: 0, mentions: 0 };
  for (const { stance } of stances) counts[stance]++;
  return counts;
}

/** The sources that stand for themselves among those given: near-copies of one another count once, as the first of them. */
export function independentSources(sourceIds: Iterable<string>, copies: Copies): Set<string> {
  const found = new Set<string>();
  for (const id of sourceIds) found.add(copies.get(id) ?? id);
  return found;
}

/** When a source says it: by its own date with the precision it has, else when it was imported, which is only the latest it can be. */
export interface SaidAt {
  readonly sourceId: string;
  /** As `publishedDate` or `instant` (domain) allow. */
  readonly date: string;
  readonly how: 'published' | 'imported';
}

/** When each source says something of a proposition, the earliest first; undated ones after all others. */
export function saidWhen(sources: readonly Source[]): SaidAt[] {
  return sources
    .map(
      ({ id, published, importedAt }): SaidAt =>
        published === null ? { sourceId: id, date: importedAt, how: 'imported' } : { sourceId: id, date: published, how: 'published' },
    )
    .sort((a, b) => (a.how === b.how ? order(a.date, b.date) : a.how === 'published' ? -1 : 1));
}

/**
 * Who may have said it first: one source, or several when their dates are not precise enough to tell. Where any source is
 * dated, the undated ones are not asked: they may be older than their import by any time.
 */
export function firstSaid(sources: readonly Source[]): SaidAt[] {
  const all = saidWhen(sources);
  const asked = all.filter(({ how }) => how === all[0]?.how);
  return asked.filter((each) => !asked.some((other) => surelyBefore(other.date, each.date)));
}

function order(a: string, b: string): number {
  return surelyBefore(a, b) ? -1 : surelyBefore(b, a) ? 1 : a.length - b.length;
}

const precisions = [4, 7, 10] as const;

/** Whether one date is before another whatever the two leave open: November 2025 is not before the 4th of it, nor after. */
function surelyBefore(a: string, b: string): boolean {
  const [first, second] = [momentOf(a), momentOf(b)];
  if (first !== null && second !== null) return first < second;
  const precision = precisions.findLast((each) => each <= Math.min(a.length, b.length)) ?? 4;
  return a.slice(0, precision) < b.slice(0, precision);
}

/** In milliseconds; null for a date without a time, or with a time that says not where. */
function momentOf(date: string): number | null {
  return /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(date) ? Date.parse(date) : null;
}

/** What of a name tells it from others: case, width and white space do not. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
