import type { Proposition, StatusChange } from '../proposition.ts';

/** A judgement with how long it held. */
export interface StatusPeriod extends StatusChange {
  /** When another one took its place, ISO 8601 in UTC; null for the one that holds. */
  readonly until: string | null;
}

/** What was made of a proposition, and when, the newest first. */
export function statusPeriods({ judgements }: Proposition): StatusPeriod[] {
  return judgements.map((each, index) => ({ ...each, until: judgements[index + 1]?.at ?? null })).toReversed();
}
