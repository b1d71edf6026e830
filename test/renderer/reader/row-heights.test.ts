import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowHeights } from '../../../renderer/reader/row-heights.ts';

const heights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 200 });
const changes = fc.array(fc.tuple(fc.nat(199), fc.integer({ min: 1, max: 400 })));

test('after any changes, places are the sums of the heights above', () => {
  fc.assert(
    fc.property(heights, changes, (estimates, measured) => {
      const rows = new RowHeights(estimates);
      const plain = [...estimates];
      for (const [row, height] of measured) {
        if (row >= plain.length) continue;
        rows.set(row, height);
        plain[row] = height;
      }
      let top = 0;
      plain.forEach((height, row) => {
        expect(rows.top(row)).toBe(top);
        expect([rows.at(top), rows.at(top + height - 0.5)]).toEqual([row, row]);
        top += height;
      });
      expect(rows.total).toBe(top);
      expect([rows.at(-50), rows.at(top + 50)]).toEqual([0, plain.length - 1]);
    }),
  );
});

test('without rows everything is at the top', () => {
  const rows = new RowHeights([]);
  expect([rows.total, rows.top(5), rows.at(100)]).toEqual([0, 0, 0]);
});
