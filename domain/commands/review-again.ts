import type { Claim } from '../claim.ts';
import { likest } from '../re-anchor.ts';
import { type Review, reviewId } from '../review.ts';
import type { Reading } from './command.ts';

/**
 * The review of a claim that was given other words while it, or what it was made of, waits: the same question about its
 * new words, with the place most like them where something was proposed before.
 * @param earlier the reviews of what it was made of; empty when nothing waits
 */
export function reviewAgain(reading: Reading, earlier: readonly Review[], { id, anchor }: Pick<Claim, 'id' | 'anchor'>): Review | null {
  const [first] = earlier;
  if (first === undefined) return null;
  const text = reading.textOf(first.versionId);
  const proposals = earlier.flatMap(({ proposed }) => proposed ?? []);
  const from = Math.min(...proposals.map(({ start }) => start));
  const to = Math.max(...proposals.map(({ end }) => end));
  const place = text === undefined || proposals.length === 0 ? null : likest(text, anchor, [[from, to]], [from, to]);
  return {
    kind: 'review',
    id: reviewId(id),
    sourceId: first.sourceId,
    claimId: id,
    versionId: first.versionId,
    outcome: place === null ? 'gone' : 'changed',
    score: place?.score ?? 0,
    proposed: place === null ? null : { start: place.start, end: place.end },
    status: earlier.some(({ status }) => status === 'open') ? 'open' : 'kept',
  };
}
