import { expect, test } from 'vitest';
import type { Slip } from '../../../domain/suggest/slips/slip.ts';
import { slipBeside } from '../../../renderer/slips/use-slip-walk.ts';

const slipAt = (start: number): Slip => ({
  ...{ start, end: start + 2, quote: 'ab', kind: 'date', rule: 'wrong-weekday' },
  ...{ found: 'ab', expected: 'cd', reason: 'That day was another.' },
});
const slips = [slipAt(0), slipAt(10), slipAt(20)];

test.each([
  ['the one at the place itself, when none is told', 10, true, 1, 10],
  ['the next one, when that is told', 10, false, 1, 20],
  ['the first, from the very beginning', 0, true, 1, 0],
  ['the one before', 10, false, -1, 0],
  ['the last, from beyond it', 99, true, -1, 20],
  ['none behind the last', 20, false, 1, undefined],
  ['none before the first', 0, false, -1, undefined],
] as const)('gone to is %s', (_, place, isIncluded, by, start) => {
  expect(slipBeside(slips, place, isIncluded, by)?.start).toBe(start);
});
