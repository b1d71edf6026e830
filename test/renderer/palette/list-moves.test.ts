import { expect, test } from 'vitest';
import { moveIn } from '../../../renderer/palette/list-moves.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 24, 0],
  ['ArrowUp', 0, 24],
  ['PageDown', 20, 24],
  ['PageUp', 4, 0],
  ['Home', 7, null],
  ['a', 7, null],
])('%s at %i of 25 leads to %s', (key, at, expected) => expect(moveIn(press(key), at, 25)).toBe(expected));

test('with Ctrl, Home and End are the list’s', () => {
  expect(moveIn(press('Home', { ctrlKey: true }), 7, 25)).toBe(0);
  expect(moveIn(press('End', { ctrlKey: true }), 7, 25)).toBe(24);
  expect(moveIn(press('ArrowDown', { ctrlKey: true }), 7, 25)).toBeNull();
});

test('keys that select, and keys in an empty list, are left alone', () => {
  expect(moveIn(press('ArrowDown', { shiftKey: true }), 7, 25)).toBeNull();
  expect(moveIn(press('ArrowDown'), 0, 0)).toBeNull();
});
