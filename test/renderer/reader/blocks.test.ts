import { expect, test } from 'vitest';
import type { Block } from '../../../domain/version.ts';
import { rowsOf } from '../../../renderer/reader/blocks.tsx';

const block = (start: number, kind: Block['kind']): Block => ({ start, end: start + 1, kind });

test('runs of furniture share a row, passages have one each and keep their numbers', () => {
  const rows = rowsOf([block(0, 'furniture'), block(2, 'furniture'), block(4, 'heading'), block(6, 'paragraph'), block(8, 'furniture')]);
  expect(rows.map((row) => (row.row === 'passage' ? row.block.number : row.blocks.map(({ start }) => start)))).toEqual([[0, 2], 1, 2, [8]]);
});

test('a text without blocks has no rows', () => {
  expect(rowsOf([])).toEqual([]);
});
