import type { Claim } from '../claim.ts';
import type { Proposition } from '../proposition.ts';
import { conflictIn } from '../propositions/conflict.ts';
import { type Copies, independentSources } from '../propositions/said.ts';
import type { Stance } from '../stance.ts';
import type { MatrixRow } from './rows.ts';

/** A proposition with all that is said of it, whatever a matrix shows of that. */
export interface SpokenRow extends MatrixRow {
  /** As they were given; those whose claim is not known among them. */
  readonly given: readonly Stance[];
  /** Those whose claims are known, and each one's claim at the same place. */
  readonly stances: readonly Stance[];
  readonly claims: readonly Claim[];
}

/** What every matrix of a notebook is made from, whatever its order and its filter. */
export interface Spoken {
  readonly rows: readonly SpokenRow[];
  readonly copies: Copies;
}

export interface SpokenInput {
  readonly propositions: Iterable<Proposition>;
  /** The stances on each proposition by its identifier; what is not there has none. */
  readonly stancesOn: ReadonlyMap<string, readonly Stance[]>;
  /** By identifier; more than those that take a stance do no harm, and a stance whose claim is missing is left out. */
  readonly claims: ReadonlyMap<string, Claim>;
  readonly copies: Copies;
}

/**
 * Gathers what is said of each proposition. Costs a pass over the stances.
 * @param before what was gathered last: a row of which nothing changed, and whose stances are the same array, is taken over
 */
export function spokenOf({ propositions, stancesOn, claims, copies }: SpokenInput, before?: Spoken): Spoken {
  const kept = before?.copies === copies ? before.rows : [];
  const known = new Map(kept.map((row) => [row.proposition, row]));
  const rows = Array.from(propositions, (proposition) => {
    const given = stancesOn.get(proposition.id) ?? none;
    const row = known.get(proposition);
    return row !== undefined && isSame(row, given, claims) ? row : rowOf(proposition, given, claims, copies);
  });
  return { rows, copies };
}

const none: readonly Stance[] = [];

function isSame(row: SpokenRow, given: readonly Stance[], claims: SpokenInput['claims']): boolean {
  // Where a claim was not known, it may be now.
  if (row.given !== given || row.stances.length !== given.length) return false;
  return row.claims.every((claim) => claims.get(claim.id) === claim);
}

function rowOf(proposition: Proposition, given: readonly Stance[], known: SpokenInput['claims'], copies: Copies): SpokenRow {
  const stances: Stance[] = [];
  const claims: Claim[] = [];
  for (const stance of given) {
    const claim = known.get(stance.claimId);
    if (claim === undefined) continue;
    stances.push(stance);
    claims.push(claim);
  }
  const sources = independentSources(
    given.map(({ sourceId }) => sourceId),
    copies,
  ).size;
  return { proposition, conflict: conflictIn(given, copies), sources, given, stances, claims };
}
