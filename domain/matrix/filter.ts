import type { Tag } from '../claim.ts';
import { type PropositionStatus, statusOf } from '../proposition.ts';
import type { MatrixRow } from './rows.ts';

/** Which rows, and which claims in them, a matrix shows. */
export interface MatrixFilter {
  /** Only propositions that some claim asserts and another denies. */
  readonly conflicts: boolean;
  /** Only propositions that at least two sources, no copies of one another, speak of. */
  readonly several: boolean;
  /** Only propositions judged so; null for any. */
  readonly status: PropositionStatus | null;
  /** Only claims with this tag, and propositions that have one; null for any. */
  readonly tag: Tag | null;
}

export const noFilter: MatrixFilter = { conflicts: false, several: false, status: null, tag: null };

/** Whether a proposition is shown. @param shown how many of its claims the filter by tag leaves */
export function isKept({ proposition, conflict, sources }: MatrixRow, shown: number, filter: MatrixFilter): boolean {
  if (filter.conflicts && conflict === null) return false;
  if (filter.several && sources < 2) return false;
  if (filter.status !== null && statusOf(proposition) !== filter.status) return false;
  return filter.tag === null || shown > 0;
}
