import type { Review } from '../../domain/review.ts';

type Reviews = ReadonlyMap<string, Review>;

/** The claims of a source that wait to be judged: those with a place proposed first, the likeliest at the top. */
export function waitingIn(reviews: Reviews, sourceId: string): Review[] {
  return [...reviews.values()]
    .filter((review) => review.sourceId === sourceId && review.status === 'open')
    .sort((a, b) => Number(a.proposed === null) - Number(b.proposed === null) || b.score - a.score || (a.claimId < b.claimId ? -1 : 1));
}

/** How many claims of each source wait. Sources without any are left out. */
export function waitingBySource(reviews: Reviews): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sourceId, status } of reviews.values()) {
    if (status === 'open') counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1);
  }
  return counts;
}
