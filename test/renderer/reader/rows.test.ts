import { expect, test } from 'vitest';
import { decidedBlocks } from '../../../domain/passages.ts';
import type { Block } from '../../../domain/version.ts';
import { rowAtOffset, rowsOf } from '../../../renderer/reader/rows.ts';

const block = (start: number, kind: Block['kind'], length = 1): Block => ({ start, end: start + length, kind });
const rowsFrom = (blocks: readonly Block[], text: string) => rowsOf(decidedBlocks(blocks, undefined), text);

test('runs of furniture share a row, passages have one each and keep their numbers', () => {
  const blocks = [block(0, 'furniture'), block(2, 'furniture'), block(4, 'heading'), block(6, 'paragraph'), block(8, 'furniture')];
  const rows = rowsFrom(blocks, 'a\nb\nc\nd\ne');
  expect(rows.map((row) => (row.row === 'passage' ? row.block.number : row.blocks.map(({ start }) => start)))).toEqual([[0, 2], 1, 2, [8]]);
  expect(rows.map(({ start, end }) => [start, end])).toEqual([
    [0, 3],
    [4, 5],
    [6, 7],
    [8, 9],
  ]);
});

test('a text without blocks has no rows', () => {
  expect(rowsFrom([], '')).toEqual([]);
});

test('a very long passage is shown in parts that together are the passage, none of them cut inside a sign', () => {
  for (const text of ['Word after word. '.repeat(2000), '汉'.repeat(20_000), '🛶'.repeat(9000)]) {
    const rows = rowsFrom([block(0, 'paragraph', text.length)], text);
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    for (const { start, end } of rows) expect(text.slice(start, end).isWellFormed()).toBe(true);
    expect(new Set(rows.map((row) => (row.row === 'passage' ? row.block.number : 0)))).toEqual(new Set([1]));
  }
});

test('the row at an offset is the one that holds it, or the one before it', () => {
  const rows = rowsFrom([block(0, 'paragraph', 3), block(5, 'paragraph', 3)], 'abc\n\ndef');
  expect([0, 2, 4, 5, 99].map((at) => rowAtOffset(rows, at))).toEqual([0, 0, 0, 1, 1]);
});
