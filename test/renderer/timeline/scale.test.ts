import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberOf } from '../../../domain/calendar.ts';
import { fitting, moved, showing, ticksOf, unitAt, xOf, zoomed } from '../../../renderer/timeline/scale.ts';

const WIDTH = 900;

describe('the stretch in view', () => {
  test('all of it fits', () => {
    const [first, last] = [numberOf('2024-03-01'), numberOf('2025-11-18')];
    const view = fitting(first, last, WIDTH);
    expect(xOf(view, first)).toBeGreaterThanOrEqual(0);
    expect(xOf(view, last + 1)).toBeLessThanOrEqual(WIDTH);
  });

  test('one day alone is not drawn over the whole width', () => {
    const view = fitting(100, 100, WIDTH);
    expect(xOf(view, 101) - xOf(view, 100)).toBeLessThan(WIDTH / 4);
    expect(xOf(view, 100.5)).toBeCloseTo(WIDTH / 2);
  });

  test('what is under the pointer stays there', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 5, noNaN: true }), fc.integer({ min: 0, max: WIDTH }), (factor, x) => {
        const view = fitting(0, 3000, WIDTH);
        const day = view.start + x / view.perDay;
        expect(xOf(zoomed(view, factor, x, WIDTH), day)).toBeCloseTo(x, 5);
      }),
    );
  });

  test('the closer, the finer the unit', () => {
    let view = fitting(numberOf('1900-01-01'), numberOf('2100-01-01'), WIDTH);
    const seen = [unitAt(view)];
    for (let i = 0; i < 60; i++) {
      view = zoomed(view, 1.3, 0, WIDTH);
      if (seen.at(-1) !== unitAt(view)) seen.push(unitAt(view));
    }
    expect(seen).toEqual(['year', 'month', 'week', 'day']);
  });

  test('a day out of view is brought into it, one in view moves nothing', () => {
    const view = fitting(0, 100, WIDTH);
    expect(showing(view, 50, 50, WIDTH)).toBe(view);
    for (const day of [-500, 700]) {
      const x = xOf(showing(view, day, day, WIDTH), day);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThan(WIDTH);
    }
  });
});

describe('the axis', () => {
  test('has marks whose labels do not touch, at every scale', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.006, max: 110, noNaN: true }), fc.integer({ min: -20_000, max: 40_000 }), (perDay, start) => {
        const view = { start, perDay };
        const xs = ticksOf(view, WIDTH).map(({ day }) => xOf(view, day));
        for (const [index, x] of xs.entries()) {
          expect(x).toBeGreaterThanOrEqual(-0.001);
          expect(x).toBeLessThanOrEqual(WIDTH + 0.001);
          if (index > 0) expect(x - (xs[index - 1] ?? 0)).toBeGreaterThanOrEqual(80);
        }
      }),
    );
  });

  test('its marks stay where they are while the view moves', () => {
    const view = { start: numberOf('2025-11-18'), perDay: 30 };
    const days = (of: typeof view) => new Set(ticksOf(of, WIDTH).map(({ day }) => day));
    const both = [...days(view)].filter((day) => days(moved(view, 95)).has(day));
    expect(both.length).toBeGreaterThanOrEqual(2);
  });
});
