import { expect, test } from 'vitest';
import { reviewActionFor } from '../../../renderer/review/review-keys.ts';

const pressed = (key: string, change: object = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...change,
});

test.each([
  ['a', 'accept'],
  ['A', 'accept'],
  ['c', 'choose'],
  ['g', 'keep'],
  ['j', 'next'],
  ['ArrowRight', 'next'],
  ['k', 'previous'],
  ['ArrowLeft', 'previous'],
  ['z', null],
  ['Enter', null],
])('%s', (key, action) => expect(reviewActionFor(pressed(key))).toBe(action));

test('keys count by their place on a Korean keyboard', () => {
  expect(reviewActionFor(pressed('ㅁ', { code: 'KeyA' }))).toBe('accept');
});

test.each(['ctrlKey', 'metaKey', 'altKey'])('with %s a key is for others', (modifier) => {
  expect(reviewActionFor(pressed('a', { [modifier]: true }))).toBeNull();
});

test('a key that is held down goes through the claims and judges none', () => {
  expect(reviewActionFor(pressed('a', { repeat: true }))).toBeNull();
  expect(reviewActionFor(pressed('g', { repeat: true }))).toBeNull();
  expect(reviewActionFor(pressed('j', { repeat: true }))).toBe('next');
});
