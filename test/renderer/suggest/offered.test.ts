import { expect, test } from 'vitest';
import { ClaimIndex } from '../../../domain/claim-index.ts';
import type { Rejection } from '../../../domain/rejection.ts';
import type { Suggestion } from '../../../domain/suggest/suggestion.ts';
import { dealtWith, Offered } from '../../../renderer/suggest/offered.ts';
import { claim } from '../../domain/helpers/fixtures.ts';

const suggestion = (start: number, end: number): Suggestion => ({
  start,
  end,
  tag: 'reported',
  attribution: { kind: 'outlet', name: '', from: 'source' },
  cues: [],
  score: 0.5,
  against: null,
});
const read = [suggestion(0, 10), suggestion(11, 20), suggestion(30, 40), suggestion(41, 50)];
const at = (start: number, end: number) => ({ ...claim.anchor, start, end });
const rejected = (start: number, end: number): Rejection => ({
  kind: 'rejection',
  id: `version-1:r${start}`,
  sourceId: claim.sourceId,
  anchor: at(start, end),
  suggested: { rules: 1, tag: 'reported', attribution: '', cues: [] },
  author: 'Tester',
  rejectedAt: claim.createdAt,
});
const starts = (found: readonly Suggestion[]) => found.map(({ start }) => start);

test('those in a stretch are found, and the next in both directions', () => {
  const offered = new Offered(read, () => false);
  expect(starts(offered.all)).toEqual([0, 11, 30, 41]);
  expect(starts(offered.touching({ start: 10, end: 31 }))).toEqual([11, 30]);
  expect(starts(offered.touching({ start: 20, end: 30 }))).toEqual([]);
  expect(offered.next(0, 1)?.start).toBe(11);
  expect(offered.next(25, 1)?.start).toBe(30);
  expect(offered.next(41, 1)).toBeUndefined();
  expect(offered.next(30, -1)?.start).toBe(11);
  expect(offered.next(100, -1)?.start).toBe(41);
  expect(offered.next(0, -1)).toBeUndefined();
  expect(Offered.none.next(0, 1)).toBeUndefined();
});

test('a claim on any word of one, also on its way, and a rejection take it out; the others stay', () => {
  const claims = ClaimIndex.of([{ ...claim, anchor: at(18, 25) }]);
  const offered = new Offered(read, dealtWith(claims, [{ anchor: { start: 30, end: 31 } }], [rejected(41, 50)]));
  expect(starts(offered.all)).toEqual([0]);
  expect(offered.next(0, 1)).toBeUndefined();
  expect(offered.next(60, -1)?.start).toBe(0);
  const beside = new Offered(read, dealtWith(ClaimIndex.of([{ ...claim, anchor: at(10, 11) }]), [], [rejected(20, 30)]));
  expect(starts(beside.all), 'what only borders on one leaves it').toEqual([0, 11, 30, 41]);
});
