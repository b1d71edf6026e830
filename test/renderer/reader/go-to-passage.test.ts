import { expect, test } from 'vitest';
import { passageNumberIn } from '../../../renderer/reader/go-to-passage.tsx';

test.each([
  ['1', 1],
  [' 417 ', 417],
  ['４１', 41],
  ['007', 7],
])('“%s” is a passage', (typed, number) => {
  expect(passageNumberIn(typed, 417)).toBe(number);
});

test.each(['', ' ', '0', '418', '-1', '1.5', '1e2', '0x10', 'twelve', '十二', '99999999999999999999'])('“%s” is none', (typed) => {
  expect(passageNumberIn(typed, 417)).toBeNull();
});
