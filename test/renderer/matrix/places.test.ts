import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../../domain/matrix/matrix.ts';
import { placeAfter, placeFinder, placeId, placeOf, spotAt } from '../../../renderer/matrix/places.ts';
import { drawn } from '../../domain/helpers/matrix.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const size = { rows: 10, columns: 5, page: 4 };
const led = (key: string, place: readonly [number, number], held: Partial<typeof none> = {}) => {
  const to = placeAfter({ ...none, key, ...held }, { row: place[0], column: place[1] }, size);
  return to === null ? null : [to.row, to.column];
};

describe('keys lead from cell to cell', () => {
  test.each<[string, [number, number], [number, number]]>([
    ['ArrowRight', [2, 2], [2, 3]],
    ['ArrowRight', [2, 4], [2, 4]],
    ['ArrowLeft', [2, 0], [2, -1]],
    ['ArrowUp', [0, 2], [-1, 2]],
    ['ArrowUp', [0, -1], [0, -1]],
    ['ArrowLeft', [-1, 0], [-1, 0]],
    ['ArrowDown', [9, 2], [9, 2]],
    ['PageDown', [2, 2], [6, 2]],
    ['PageDown', [8, 2], [9, 2]],
    ['PageUp', [2, 2], [0, 2]],
    ['Home', [2, 2], [2, 0]],
    ['End', [2, 2], [2, 4]],
  ])('%s from %j to %j', (key, from, to) => {
    expect(led(key, from)).toEqual(to);
  });

  test('with Ctrl to the edges', () => {
    expect(led('Home', [3, 3], { ctrlKey: true })).toEqual([0, 0]);
    expect(led('End', [3, 3], { metaKey: true })).toEqual([9, 4]);
    expect(led('ArrowDown', [3, 3], { ctrlKey: true })).toEqual([9, 3]);
  });

  test('other keys lead nowhere, nor does any in an empty matrix', () => {
    expect(led('a', [3, 3])).toBeNull();
    expect(led('ArrowDown', [3, 3], { altKey: true })).toBeNull();
    expect(placeAfter({ ...none, key: 'ArrowDown' }, { row: 0, column: -1 }, { ...size, columns: 0 })).toBeNull();
  });
});

test('a place is found again by what stands there, in whatever order', () => {
  const input = drawn(['+-', '- ']);
  const [matrix, other] = [matrixOf(input), matrixOf({ ...input, order: 'name' })];
  for (const row of [-1, 0, 1]) {
    for (const column of [-1, 0, 1]) {
      const spot = spotAt(matrix, { row, column });
      const found = placeFinder(other)(spot);
      if (row === -1 && column === -1) expect(found).toBeNull();
      else expect(found === null ? null : spotAt(other, found)).toEqual(spot);
    }
  }
  expect(placeFinder(matrix)({ propositionId: 'gone', columnKey: null })).toBeNull();
});

test('the element of a place names it', () => {
  for (const place of [
    { row: 3, column: 14 },
    { row: -1, column: 0 },
    { row: 2, column: -1 },
  ])
    expect(placeOf(placeId(place))).toEqual(place);
  expect(placeOf('matrix')).toBeNull();
  expect(placeOf('')).toBeNull();
});
