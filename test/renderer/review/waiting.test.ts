import { expect, test } from 'vitest';
import type { Review } from '../../../domain/review.ts';
import { reviewedAmong, waitingBySource, waitingIn } from '../../../renderer/review/waiting.ts';

const review = (claimId: string, change: Partial<Review> = {}): Review => ({
  kind: 'review',
  id: `review:${claimId}`,
  sourceId: 'quay',
  claimId,
  versionId: 'second',
  outcome: 'changed',
  score: 0.6,
  proposed: { start: 0, end: 5 },
  status: 'open',
  ...change,
});
const gone = { outcome: 'gone', proposed: null, score: 0.9 } as const;

const reviews = new Map(
  [
    review('b', gone),
    review('d'),
    review('c'),
    review('likely', { score: 0.9 }),
    review('a', gone),
    review('judged', { status: 'kept' }),
    review('elsewhere', { sourceId: 'bridge' }),
    review('settled', { sourceId: 'ferry', status: 'kept' }),
  ].map((each) => [each.claimId, each]),
);

test('claims with a place proposed come first, the likeliest at the top, those that were judged not at all', () => {
  expect(waitingIn(reviews, 'quay').map(({ claimId }) => claimId)).toEqual(['likely', 'c', 'd', 'a', 'b']);
  expect(waitingIn(reviews, 'ferry')).toEqual([]);
});

test('a claim that is judged again is among them, whatever was said of it', () => {
  expect(waitingIn(reviews, 'ferry', 'settled').map(({ claimId }) => claimId)).toEqual(['settled']);
});

test('of the claims that a text uses, each is told once, those that wait apart from those that were judged', () => {
  const { open, kept } = reviewedAmong(reviews, ['c', 'judged', 'c', 'never corrected', 'elsewhere']);
  expect(open.map(({ claimId }) => claimId)).toEqual(['c', 'elsewhere']);
  expect(kept.map(({ claimId }) => claimId)).toEqual(['judged']);
});

test('each source has as many as wait', () => {
  expect([...waitingBySource(reviews)].sort()).toEqual([
    ['bridge', 1],
    ['quay', 5],
  ]);
});
