import { expect, test } from 'vitest';
import { noFilter } from '../../../domain/matrix/filter.ts';
import { parsedOptions } from '../../../renderer/matrix/options.ts';
import { sizesFor } from '../../../renderer/matrix/sizes.ts';
import { reached } from '../../../renderer/matrix/use-cell-window.ts';

test('what was kept is taken as far as it can be read', () => {
  const kept = { by: 'attribution', order: 'date', filter: { conflicts: true, several: false, status: 'open', tag: 'disputed' } } as const;
  expect(parsedOptions(JSON.stringify(kept))).toEqual(kept);
  const defaults = { by: 'source', order: 'conflict', filter: noFilter };
  for (const bad of [null, '', '{', '{"by":3,"order":"none","filter":{"status":"x","tag":1}}', '{"filter":null}']) {
    expect(parsedOptions(bad)).toEqual(defaults);
  }
});

test('scrolls no further than it takes', () => {
  expect(reached(100, 120, 40, 400)).toBe(100);
  expect(reached(100, 40, 40, 400)).toBe(40);
  expect(reached(0, 400, 40, 400)).toBe(40);
  expect(reached(0, 400, 40, 20)).toBe(400);
});

test('columns are wide where all of them fit', () => {
  expect(sizesFor(1440, 5)).toMatchObject({ isWide: true, columnWidth: 132 });
  expect(sizesFor(1440, 11)).toMatchObject({ isWide: true, columnWidth: 101 });
  expect(sizesFor(1440, 30).isWide).toBe(false);
  expect(sizesFor(0, 3).isWide).toBe(false);
  expect(sizesFor(600, 3).headWidth).toBe(216);
});
