import { describe, expect, test } from 'vitest';
import type { Review } from '../../../domain/review.ts';
import { elsewhereIn } from '../../../renderer/claim/elsewhere.ts';
import { claim, review } from '../../domain/helpers/fixtures.ts';

const named = (id: string) => ({ ...claim, id });
const of = (claimId: string, more: Partial<Review>): [string, Review] => [claimId, { ...review, claimId, versionId: 'version-2', ...more }];
const reviews = new Map([
  of('gone', {}),
  of('late', { outcome: 'changed', proposed: { start: 300, end: 320 } }),
  of('early', { outcome: 'changed', proposed: { start: 100, end: 120 } }),
  of('kept', { status: 'kept', proposed: { start: 10, end: 20 } }),
]);
const claims = ['kept', 'gone', 'late', 'early', 'unknown'].map(named);
const ids = (within: { start: number; end: number } | null, versionId = 'version-2') =>
  elsewhereIn(claims, reviews, versionId, within).map((each) => each.claim.id);

describe('claims without a place in the text', () => {
  test('those that wait stand first, where they are proposed; then those kept with the old text', () => {
    expect(ids(null)).toEqual(['early', 'late', 'gone', 'kept']);
  });

  test('beside a passage stand those that wait and are proposed in it', () => {
    expect(ids({ start: 110, end: 200 })).toEqual(['early']);
    expect(ids({ start: 120, end: 300 })).toEqual([]);
    expect(ids({ start: 0, end: 50 })).toEqual([]);
  });

  test('what is proposed in another text is proposed in no passage of this one', () => {
    expect(ids({ start: 110, end: 200 }, 'version-3')).toEqual([]);
  });
});
