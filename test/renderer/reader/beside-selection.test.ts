import { expect, test } from 'vitest';
import { GAP, topBeside } from '../../../renderer/reader/beside-selection.ts';

const BAR = 36;
const VIEW = 400;
const top = (from: number, to: number, movesDown = true) => topBeside({ top: from, bottom: to }, movesDown, BAR, VIEW);

test('a bar stands below what is selected', () => {
  expect(top(100, 148)).toBe(148 + GAP);
  expect(top(4, 28)).toBe(28 + GAP);
});

test('where there is no room below, above all of it and not only above its last line', () => {
  expect(top(300, 372)).toBe(300 - GAP - BAR);
  expect(top(300, 900)).toBe(300 - GAP - BAR);
});

test('where the selection fills the view, away from the end that moves', () => {
  expect(top(10, 390)).toBe(GAP);
  expect(top(10, 390, false)).toBe(VIEW - GAP - BAR);
  expect(top(Number.NEGATIVE_INFINITY, 390)).toBe(GAP);
});

test('it goes out of view with the selection', () => {
  expect(top(-90, -40)).toBeLessThan(0);
  expect(top(450, 480)).toBeGreaterThan(VIEW);
});

test('it is all in view beside what is all in view, and covers none of it where there is room', () => {
  for (let from = 0; from <= VIEW - 24; from += 4) {
    for (let to = from + 24; to <= VIEW; to += 4) {
      const at = top(from, to);
      expect(at).toBeGreaterThanOrEqual(GAP);
      expect(at + BAR).toBeLessThanOrEqual(VIEW - GAP);
      const isRoom = Math.max(from, VIEW - to) >= BAR + 2 * GAP;
      if (isRoom) expect(at >= to || at + BAR <= from).toBe(true);
    }
  }
});
