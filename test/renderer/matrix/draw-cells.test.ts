import { expect, test } from 'vitest';
import { CellDrawing, type CellLook } from '../../../renderer/matrix/draw-cells.ts';

const counts = { asserts: 0, denies: 0, hedges: 0, mentions: 0 };
const box = { x: 44, width: 43, height: 45 };
const drawnOf = (look: Partial<CellLook>, at = box) => {
  const drawing = new CellDrawing();
  drawing.add({ stance: 'asserts', isSplit: false, stances: { ...counts, asserts: 1 }, tag: 'reported', ...look }, at);
  return { layers: drawing.paths().map(([layer]) => layer), counts: drawing.counts, paths: new Map(drawing.paths()) };
};

test('a stance is its sign on its ground, and a line for the tag; a mention has no ground', () => {
  expect(drawnOf({}).layers).toEqual(['asserts', 'sign', 'reported']);
  expect(drawnOf({ stance: 'denies', tag: 'disputed' }).layers).toEqual(['denies', 'sign-on-denies', 'disputed']);
  expect(drawnOf({ stance: 'hedges', tag: 'speculative' }).layers).toEqual(['hedges', 'sign', 'speculative']);
  expect(drawnOf({ stance: 'mentions' }).layers).toEqual(['sign-of-mention', 'reported']);
});

test('both signs stand where a cell holds both sides, with numbers only where there is room', () => {
  const split: Partial<CellLook> = { isSplit: true, stances: { ...counts, asserts: 3, denies: 1 } };
  expect(drawnOf(split).layers).toEqual(['asserts', 'denies', 'sign', 'sign-on-denies', 'reported']);
  expect(drawnOf(split).counts).toEqual([]);
  expect(drawnOf(split, { ...box, width: 120 }).counts).toMatchObject([{ text: '3', stance: 'asserts' }]);
});

test('a number stands beside the sign of several claims', () => {
  expect(drawnOf({ stances: { ...counts, asserts: 1 } }).counts).toEqual([]);
  expect(drawnOf({ stances: { ...counts, asserts: 11, mentions: 1 } }).counts).toMatchObject([{ text: '12', stance: 'asserts' }]);
});

test('what is drawn stays inside its cell', () => {
  for (const width of [43, 87, 131]) {
    for (const look of [{}, { isSplit: true, stances: { ...counts, asserts: 20, denies: 12 } }]) {
      const { paths, counts: told } = drawnOf(look, { ...box, width });
      const starts = [...paths.values()].flatMap((d) =>
        Array.from(d.matchAll(/M([\d.]+) ([\d.]+)/g), ([, x, y]) => [Number(x), Number(y)] as const),
      );
      for (const [x, y] of [...starts, ...told.map((each) => [each.x, each.y] as const)]) {
        expect(x).toBeGreaterThan(44);
        expect(x).toBeLessThan(44 + width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(45);
      }
    }
  }
});

test('cells of one look are one path', () => {
  const drawing = new CellDrawing();
  for (const x of [0, 44, 88]) drawing.add({ stance: 'denies', isSplit: false, stances: counts, tag: 'reported' }, { ...box, x });
  expect(drawing.paths().map(([, d]) => d.match(/M/g)?.length)).toEqual([3, 3, 3]);
});
