import type { Claim, ClaimDetails } from '../../../domain/claim.ts';
import { claim } from '../../domain/helpers/fixtures.ts';

interface Place {
  readonly start: number;
  readonly end: number;
  readonly passage: number;
  readonly lastPassage: number;
}

/** A claim by its identifier, attributed to nobody unless said otherwise. */
export function claimOf(id: string, { start, end, ...rest }: Partial<Place & ClaimDetails> = {}): Claim {
  const anchor = { ...claim.anchor, start: start ?? claim.anchor.start, end: end ?? claim.anchor.end };
  return { ...claim, id, anchor, attribution: '', ...rest };
}
