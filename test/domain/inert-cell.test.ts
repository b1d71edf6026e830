import { expect, test } from 'vitest';
import { inertCell } from '../../domain/inert-cell.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x'])('%j does not run', (words) => {
  expect(inertCell(words)).toBe(`'${words}`);
});

test.each(['', 'a=b', '1-2', '港务局', "'quoted'", ' =spaced'])('%j stays as it is', (words) => {
  expect(inertCell(words)).toBe(words);
});
