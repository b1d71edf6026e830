import { expect, test } from 'vitest';
import { allOrNoRows, noRows, rangeTo, shownRows, toggledRow } from '../../../renderer/grid/chosen-rows.ts';

/** A head, three claims, a head, two claims. */
const lines = Int32Array.from([-1, 5, 3, 9, -2, 0, 7]);
const slots = (chosen: { slots: ReadonlySet<number> }) => [...chosen.slots].sort((a, b) => a - b);

test('a range goes over the heads of groups, and going back makes it shorter', () => {
  const wide = rangeTo(noRows, lines, 3, 7);
  expect(slots(wide)).toEqual([0, 3, 7, 9]);
  expect(slots(rangeTo(wide, lines, 3, 9))).toEqual([3, 9]);
  expect(slots(rangeTo(wide, lines, 3, 5))).toEqual([3, 5]);
});

test('what was chosen apart from a range stays', () => {
  const apart = toggledRow(toggledRow(noRows, 5), 0);
  const range = rangeTo(apart, lines, 0, 7);
  expect(slots(range)).toEqual([0, 5, 7]);
  expect(slots(toggledRow(range, 5))).toEqual([0, 7]);
});

test('all that is shown is chosen, or let go', () => {
  const all = allOrNoRows(toggledRow(noRows, 3), lines);
  expect(slots(all)).toEqual([0, 3, 5, 7, 9]);
  expect(allOrNoRows(all, lines)).toEqual(noRows);
});

test('what is no longer shown is let go', () => {
  const chosen = rangeTo(noRows, lines, 5, 7);
  expect(slots(shownRows(chosen, Int32Array.from([-1, 5, 7])))).toEqual([5, 7]);
  expect(shownRows(chosen, lines)).toBe(chosen);
});
