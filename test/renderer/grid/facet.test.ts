import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Facet } from '../../../renderer/grid/facet.ts';
import { finish, sortInSlices } from '../../../renderer/grid/sort-slices.ts';

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

test('sorting in slices gives what sorting at once gives, with pauses', () => {
  const words = Array.from({ length: 3000 }, (_, i) => `${(i * 7919) % 1009}`);
  let pauses = 0;
  const work = sortInSlices(
    Uint32Array.from(words, (_, i) => i),
    (a, b) => byCode(words[a] ?? '', words[b] ?? ''),
  );
  let step = work.next();
  for (; step.done !== true; step = work.next()) pauses++;
  // Stable: equal words stay as they stood.
  const expected = words.map((_, i) => i).sort((a, b) => byCode(words[a] ?? '', words[b] ?? '') || a - b);
  expect([...step.value]).toEqual(expected);
  expect(pauses).toBeGreaterThan(10);
});

test('values ranked bit by bit have the order of all ranked at once', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ maxLength: 3 }), { maxLength: 20 }), { maxLength: 6 }), (batches) => {
      const facet = new Facet();
      let slot = 0;
      for (const batch of batches) {
        for (const value of batch) facet.set(slot++, value);
        facet.ranks(byCode);
      }
      const ranks = facet.ranks(byCode);
      const byRank = facet.values.map((value, code) => ({ value, rank: ranks[code] ?? -1 })).sort((a, b) => a.rank - b.rank);
      expect(byRank.map(({ value }) => value)).toEqual([...facet.values].sort(byCode));
    }),
  );
});

test('new values are put among the others without comparing those again', () => {
  const facet = new Facet();
  for (let slot = 0; slot < 4096; slot++) facet.set(slot, String(slot).padStart(5, '0'));
  facet.ranks(byCode);
  facet.set(7, '00100x');
  let compared = 0;
  finish(
    facet.ranking((a, b) => {
      compared++;
      return byCode(a, b);
    }),
  );
  expect(facet.isRanked).toBe(true);
  expect(compared).toBeLessThan(20);
});
