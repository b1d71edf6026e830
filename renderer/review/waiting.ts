import type { Review } from '../../domain/review.ts';

type Reviews = ReadonlyMap<string, Review>;

/**
 * The claims of a source that wait to be judged: those with a place proposed first, the likeliest at the top.
 * @param again a claim that is judged once more, whatever was said of it
 */
export function waitingIn(reviews: Reviews, sourceId: string, again: string | null = null): Review[] {
  return [...reviews.values()]
    .filter((review) => review.sourceId === sourceId && (review.status === 'open' || review.claimId === again))
    .sort((a, b) => Number(a.proposed === null) - Number(b.proposed === null) || b.score - a.score || (a.claimId < b.claimId ? -1 : 1));
}

/** Of the claims that a text uses, those under review and those that stay with an old text, each once, in the order given. */
export function reviewedAmong(reviews: Reviews, claimIds: readonly string[]): Record<Review['status'], readonly Review[]> {
  const found = [...new Set(claimIds)].flatMap((claimId) => reviews.get(claimId) ?? []);
  return { open: found.filter(({ status }) => status === 'open'), kept: found.filter(({ status }) => status === 'kept') };
}

/** How many claims of each source wait. Sources without any are left out. */
export function waitingBySource(reviews: Reviews): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sourceId, status } of reviews.values()) {
    if (status === 'open') counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1);
  }
  return counts;
}
