import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Claim, claimDefaults, inReadingOrder } from '../../domain/claim.ts';
import { ClaimIndex, innermost } from '../../domain/claim-index.ts';

const claimOver = (id: string, start: number, end: number): Claim => ({
  kind: 'claim',
  id,
  sourceId: 's',
  anchor: { versionId: 'v', start, end, exact: 'x', prefix: '', suffix: '' },
  passage: 1,
  lastPassage: 1,
  tag: 'reported',
  ...claimDefaults,
  author: 'Ann',
  createdAt: '2026-01-01T00:00:00.000Z',
});

const stretch = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })).map(([start, length]) => ({ start, end: start + length }));
const someClaims = fc.array(stretch, { maxLength: 40 }).map((all) => all.map(({ start, end }, i) => claimOver(`c${i}`, start, end)));

describe('looking for claims by place', () => {
  test('finds what looking through all of them finds, in reading order', () => {
    fc.assert(
      fc.property(someClaims, stretch, (claims, where) => {
        const naive = claims.filter(({ anchor }) => anchor.start < where.end && anchor.end > where.start).sort(inReadingOrder);
        expect(ClaimIndex.of(claims).touching(where)).toEqual(naive);
      }),
    );
  });

  test('a claim touches neither what ends where it begins nor what begins where it ends', () => {
    const index = ClaimIndex.of([claimOver('a', 10, 20)]);
    expect([9, 10, 19, 20].map((at) => index.at(at).length)).toEqual([0, 1, 1, 0]);
  });

  test('the next and the one before are those that begin after and before', () => {
    const index = ClaimIndex.of([claimOver('a', 0, 90), claimOver('b', 10, 20), claimOver('c', 30, 40)]);
    expect(
      [index.next(-1, 1), index.next(10, 1), index.next(30, 1), index.next(30, -1), index.next(0, -1)].map((each) => each?.id),
    ).toEqual(['a', 'c', undefined, 'b', undefined]);
  });
});

test('an index that is changed equals one that is made anew', () => {
  fc.assert(
    fc.property(someClaims, someClaims, fc.array(fc.nat(40)), (before, put, gone) => {
      const removed = new Set(gone.map((i) => `c${i}`));
      const merged = new Map([...before, ...put].map((each) => [each.id, each]));
      const expected = [...merged.values()].filter(({ id }) => !removed.has(id)).sort(inReadingOrder);
      expect(ClaimIndex.of(before).with(put, removed).inOrder).toEqual(expected);
    }),
  );
});

test('of overlapping claims the shortest is meant, of equal ones the first', () => {
  const nested = [claimOver('a', 0, 90), claimOver('b', 10, 20), claimOver('c', 12, 22)];
  expect(innermost(nested)?.id).toBe('b');
  expect(innermost([])).toBeUndefined();
});
