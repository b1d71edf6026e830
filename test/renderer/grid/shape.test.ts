import { describe, expect, test } from 'vitest';
import { noFilter } from '../../../domain/claim-filter.ts';
import { viewShape } from '../../../domain/saved-view.ts';
import {
  firstShape,
  type GridShape,
  movedBefore,
  movedBy,
  resized,
  shapeOf,
  sortedOnce,
  viewShapeOf,
} from '../../../renderer/grid/shape.ts';

const shape: GridShape = {
  columns: [
    { column: 'tag', width: 100 },
    { column: 'quote', width: 300 },
    { column: 'note', width: 200 },
  ],
  sort: [
    { by: 'source', descending: true },
    { by: 'tag', descending: false },
  ],
  filter: { text: '隧道', choices: { tag: ['disputed'], outlet: [''] }, days: { published: { from: '2026-01-01', to: null } } },
  group: 'outlet',
};

test('a saved view shows as it was saved', () => {
  const saved = viewShape.parse(JSON.parse(JSON.stringify(viewShapeOf(shape))));
  expect(shapeOf(saved)).toEqual({ shape, unknown: [] });
});

test('a view of a newer program shows without what is not known, and says what that is', () => {
  const saved = viewShapeOf(shape);
  const newer = viewShape.parse({
    ...saved,
    columns: [...saved.columns, { column: 'impact', width: 90 }],
    sort: [{ by: 'weight', descending: true }, ...saved.sort],
    filter: { ...saved.filter, choices: [...saved.filter.choices, { of: 'theme', values: ['denies'] }] },
    group: 'theme',
  });
  expect(shapeOf(newer)).toEqual({ shape: { ...shape, group: null }, unknown: ['impact', 'weight', 'theme'] });
});

test('a view of columns none of which is known shows the first ones', () => {
  const { shape: shown, unknown } = shapeOf({ ...viewShapeOf(firstShape), columns: [{ column: 'toString', width: 90 }] });
  expect(shown).toEqual({ ...firstShape, filter: noFilter });
  expect(unknown).toEqual(['toString']);
});

describe('the head of a column', () => {
  test('sorts up, down, and not at all', () => {
    const once = sortedOnce([], 'quote', false);
    const twice = sortedOnce(once, 'quote', false);
    expect([once, twice, sortedOnce(twice, 'quote', false)]).toEqual([
      [{ by: 'quote', descending: false }],
      [{ by: 'quote', descending: true }],
      [],
    ]);
  });

  test('sorts beside the others with Shift', () => {
    expect(sortedOnce(shape.sort, 'note', true).at(-1)).toEqual({ by: 'note', descending: false });
    expect(sortedOnce(shape.sort, 'source', true)).toEqual([{ by: 'tag', descending: false }]);
    expect(sortedOnce(shape.sort, 'tag', true)).toEqual([shape.sort[0], { by: 'tag', descending: true }]);
  });
});

test('columns move and get wider no further than they can', () => {
  const names = (columns: GridShape['columns']) => columns.map(({ column }) => column).join(' ');
  expect(names(movedBefore(shape.columns, 'note', 'tag'))).toBe('note tag quote');
  expect(names(movedBefore(shape.columns, 'tag', null))).toBe('quote note tag');
  expect(names(movedBefore(shape.columns, 'tag', 'tag'))).toBe('tag quote note');
  expect(names(movedBy(shape.columns, 'tag', -1))).toBe('tag quote note');
  expect(names(movedBy(shape.columns, 'tag', 1))).toBe('quote tag note');
  expect(resized(shape.columns, 'tag', 1).map(({ width }) => width)).toEqual([48, 300, 200]);
});
