import { expect, test } from 'vitest';
import { isMet, type Row, ratioOf } from './measurement.ts';
import { seriesOf } from './stats.ts';
import { tableOf, tablesOf } from './table.ts';

const caveat = seriesOf('ms', [10, 20, 40]);
const floor = { what: 'floor', figures: seriesOf('ms', [10, 10, 100]) };
const plain: Row = { work: 'open', caveat, peer: floor, budget: { of: 'p95', atMost: 50 } };

/** The cells of a table's rows, without its head. */
function cells(table: string): string[][] {
  return table
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

test('a row says what was measured, beside what, and whether the budget is kept', () => {
  expect(cells(tableOf([plain]))).toEqual([['open', '20 ms (p95 40)', 'floor: 10 ms (p95 100)', '2.00', 'p95 ≤ 50 ms', 'yes']]);
});

test('a ratio can be of the p95s', () => {
  const row: Row = { ...plain, compare: 'p95', budget: { of: 'ratio', atMost: 0.3 } };
  expect(ratioOf(row)).toBe(0.4);
  expect(isMet(row)).toBe(false);
  expect(cells(tableOf([row]))[0]?.slice(3)).toEqual(['0.40 (p95)', 'ratio ≤ 0.3', 'no']);
});

test('a peer that was given up has a limit instead of a figure, and bounds the ratio', () => {
  const row: Row = { ...plain, peer: { what: 'peer', figures: { unit: 'ms', over: 60_000 } }, budget: null };
  expect(cells(tableOf([row]))).toEqual([['open', '20 ms (p95 40)', 'peer: > 60 s', '< 0.000333', '–', '–']]);
  expect(isMet({ ...row, budget: { of: 'ratio', atMost: 2 } })).toBeNull();
});

test('without peer or budget there is nothing to tell', () => {
  const row: Row = { ...plain, peer: null, budget: null };
  expect(ratioOf(row)).toBeNull();
  expect(isMet(row)).toBeNull();
  expect(cells(tableOf([row]))[0]?.slice(2)).toEqual(['–', '–', '–', '–']);
});

test('what must be at least so much', () => {
  const row: Row = { ...plain, caveat: seriesOf('per second', [100]), budget: { of: 'median', atLeast: 120 } };
  expect(isMet(row)).toBe(false);
  expect(cells(tableOf([row]))[0]?.[1]).toBe('100 per second');
});

test('each group has a table of its own, whose columns line up', () => {
  const text = tablesOf([plain, { ...plain, group: '10,000 字', work: '打开' }, { ...plain, group: '10,000 字', work: 'a longer name' }]);
  const [first = '', heading, second = ''] = text.split('\n\n');
  expect(cells(first)).toHaveLength(1);
  expect(heading).toBe('### 10,000 字');
  expect(cells(second).map(([work]) => work)).toEqual(['打开', 'a longer name']);
  const [head = '', rule = ''] = second.split('\n');
  expect(rule).toHaveLength(head.length);
});
