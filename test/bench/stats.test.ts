import { expect, test } from 'vitest';
import { percentile, seriesOf } from './stats.ts';

test('a percentile is a sample: the nearest rank', () => {
  const samples = Array.from({ length: 20 }, (_, i) => 20 - i);
  expect(percentile(samples, 0.5)).toBe(10);
  expect(percentile(samples, 0.95)).toBe(19);
  expect(percentile(samples, 1)).toBe(20);
  expect(percentile([7], 0.95)).toBe(7);
});

test('nothing measured is no figure', () => {
  expect(() => percentile([], 0.5)).toThrow('Nothing was measured');
});

test('a series keeps its samples in the order they came', () => {
  expect(seriesOf('ms', [3, 1, 2])).toEqual({ unit: 'ms', median: 2, p95: 3, samples: [3, 1, 2] });
});
