import type { Stance } from '../stance.ts';
import { type Copies, independentSources } from './said.ts';

/** A clash: some claim asserts what another one denies. */
export interface Conflict {
  /** `sources`: one source asserts what another one, that is no copy of it, denies. `within`: only one source, and its copies, hold both sides. */
  readonly between: 'sources' | 'within';
  /** How many sources that are no copies of one another assert it, and deny it. */
  readonly asserting: number;
  readonly denying: number;
}

/** Whether the stances on a proposition clash; null when they do not. Reservations and mentions clash with nothing. */
export function conflictIn(stances: readonly Stance[], copies: Copies): Conflict | null {
  const side = (taken: Stance['stance']) =>
    independentSources(
      stances.filter(({ stance }) => stance === taken).map(({ sourceId }) => sourceId),
      copies,
    );
  const asserting = side('asserts');
  const denying = side('denies');
  if (asserting.size === 0 || denying.size === 0) return null;
  const between = new Set([...asserting, ...denying]).size > 1 ? 'sources' : 'within';
  return { between, asserting: asserting.size, denying: denying.size };
}
