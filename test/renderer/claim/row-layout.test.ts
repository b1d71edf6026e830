import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RowLayout } from '../../../renderer/claim/row-layout.ts';

const ESTIMATE = 100;
const layoutOf = (ids: string[], heights: Record<string, number> = {}) => new RowLayout(ids, new Map(Object.entries(heights)), ESTIMATE);

describe('where rows lie', () => {
  const layout = layoutOf(['a', 'b', 'c'], { b: 40 });

  test('each below the one before; one that was not measured counts as the estimate', () => {
    expect([0, 1, 2, 3].map((index) => layout.top(index))).toEqual([0, 100, 140, 240]);
    expect(layout.height).toBe(240);
  });

  test('the row at a height, the nearest one outside', () => {
    expect([-5, 0, 99, 100, 139, 140, 239, 240, 999].map((y) => layout.indexAt(y))).toEqual([0, 0, 0, 1, 1, 2, 2, 2, 2]);
    expect(layoutOf([]).indexAt(0)).toBe(-1);
  });

  test('the rows that show between two heights', () => {
    expect(layout.between(100, 141)).toEqual({ first: 1, end: 3 });
    expect(layoutOf([]).between(0, 500)).toEqual({ first: 0, end: 0 });
  });
});

describe('the rows to render', () => {
  const layout = layoutOf([...'abcdef']);

  test('a range, with what is above as a gap and what is below as the rest', () => {
    expect(layout.place({ first: 2, end: 4 }, [])).toEqual({
      rows: [
        { index: 2, gap: 200 },
        { index: 3, gap: 0 },
      ],
      after: 200,
    });
  });

  test('rows kept outside of it stand at their own places, once each', () => {
    expect(layout.place({ first: 2, end: 4 }, [5, 0, 3, 99, -1])).toEqual({
      rows: [
        { index: 0, gap: 0 },
        { index: 2, gap: 100 },
        { index: 3, gap: 0 },
        { index: 5, gap: 100 },
      ],
      after: 0,
    });
  });

  test('a range past the end is cut, as when rows have just gone', () => {
    expect(layout.place({ first: 4, end: 40 }, []).rows.map(({ index }) => index)).toEqual([4, 5]);
    expect(layoutOf([]).place({ first: 0, end: 8 }, [0])).toEqual({ rows: [], after: 0 });
  });
});

test('for any heights, gaps, rows and rest add up to the whole, and each row stands where the layout has it', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(heights, fc.nat(), fc.nat(), fc.array(fc.nat({ max: 70 }), { maxLength: 4 }), (all, from, size, kept) => {
      const ids = all.map((_, index) => `row ${index}`);
      const layout = new RowLayout(ids, new Map(ids.map((id, index) => [id, all[index] ?? 0])), ESTIMATE);
      const range = layout.between(from % layout.height, (from % layout.height) + (size % 500));
      const { rows, after } = layout.place(range, kept);
      let y = 0;
      for (const { index, gap } of rows) {
        y += gap;
        expect(y).toBe(layout.top(index));
        y += all[index] ?? 0;
      }
      expect(y + after).toBe(layout.height);
      expect(layout.height).toBe(all.reduce((sum, height) => sum + height, 0));
    }),
  );
});
