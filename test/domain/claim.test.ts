import { expect, test } from 'vitest';
import { type Claim, inReadingOrder, likelihoodBands, likelihoods } from '../../domain/claim.ts';
import { claim, earlier, now } from './helpers/fixtures.ts';

function at(id: string, start: number, end: number, createdAt = earlier): Claim {
  return { ...claim, id, createdAt, anchor: { ...claim.anchor, start, end } };
}

test('claims are read by start, then the longer first, then the older, then by identifier', () => {
  const ordered = [at('z', 1, 9), at('y', 1, 5), at('x', 1, 5, now), at('w', 2, 20), at('w2', 2, 20)];
  expect(ordered.toReversed().sort(inReadingOrder)).toEqual(ordered);
});

test('the order is the same from either side', () => {
  expect(inReadingOrder(claim, claim)).toBe(0);
  const [a, b] = [at('a', 1, 5), at('b', 1, 5)];
  expect(Math.sign(inReadingOrder(a, b))).toBe(-Math.sign(inReadingOrder(b, a)));
});

test('the likelihood bands of ICD 203 join up from 1 to 99 percent', () => {
  const bands = likelihoods.map((each) => likelihoodBands[each]);
  expect(bands[0]?.[0]).toBe(1);
  expect(bands.at(-1)?.[1]).toBe(99);
  bands.slice(1).forEach(([low], index) => {
    expect(low).toBe(bands[index]?.[1]);
  });
});
