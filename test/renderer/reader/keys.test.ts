import { expect, test } from 'vitest';
import { actionFor } from '../../../renderer/reader/keys.ts';

const press = (key: string, more: Partial<Parameters<typeof actionFor>[0]> = {}) =>
  actionFor({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, ...more });

test('keys of the text', () => {
  expect(press('2')).toEqual({ do: 'tag', tag: 'speculative' });
  expect(press('j')).toEqual({ do: 'passage', by: 1 });
  expect(press('J')).toEqual({ do: 'passage', by: 1 });
  expect(press('ArrowRight', { shiftKey: true })).toEqual({ do: 'extend', unit: 'natural', by: 1 });
});

test('keys that select, by what is held with them', () => {
  const right = (more: Parameters<typeof press>[1]) => press('ArrowRight', more);
  expect(right({ ctrlKey: true })).toEqual({ do: 'caret', unit: 'word', by: 1 });
  expect(right({ ctrlKey: true, shiftKey: true })).toEqual({ do: 'extend', unit: 'word', by: 1 });
  expect(right({ metaKey: true, shiftKey: true })).toEqual({ do: 'extend', unit: 'word', by: 1 });
  expect(right({ altKey: true, shiftKey: true })).toEqual({ do: 'extend', unit: 'sentence', by: 1 });
  expect(right({ altKey: true })).toBeNull();
});

test('a keyboard set to Korean means the same keys', () => {
  expect(press('ㅓ', { code: 'KeyJ' })).toEqual({ do: 'passage', by: 1 });
  expect(press('ㅜ', { code: 'KeyN' })).toEqual({ do: 'note' });
  expect(press('b', { code: 'KeyJ' })).toBeNull();
});

test('l goes to the next likely slip, with Shift to the one before', () => {
  expect(press('l')).toEqual({ do: 'slip', by: 1 });
  expect(press('L', { shiftKey: true })).toEqual({ do: 'slip', by: -1 });
});

test('keys with a modifier, of an input method, or without a meaning are left to others', () => {
  expect(press('1', { ctrlKey: true })).toBeNull();
  expect(press('j', { metaKey: true })).toBeNull();
  expect(press('1', { altKey: true })).toBeNull();
  expect(press('n', { isComposing: true })).toBeNull();
  expect(press('b')).toBeNull();
  expect(press('!', { shiftKey: true })).toBeNull();
});

test('suggested claims have keys of their own; a digit under Shift is known by its place', () => {
  expect(press('a')).toEqual({ do: 'suggestion', act: { do: 'accept', tag: null } });
  expect(press('A', { shiftKey: true, code: 'KeyA' })).toEqual({ do: 'suggestion', act: { do: 'accept-all', tag: null } });
  expect(press('@', { shiftKey: true, code: 'Digit2' })).toEqual({ do: 'suggestion', act: { do: 'accept', tag: 'speculative' } });
  expect(press('"', { shiftKey: true, code: 'Digit2' })).toEqual({ do: 'suggestion', act: { do: 'accept', tag: 'speculative' } });
  expect(press('2', { code: 'Digit2' }), 'without it a sentence is tagged as always').toEqual({ do: 'tag', tag: 'speculative' });
  expect(press('a', { ctrlKey: true })).toEqual({ do: 'select-all' });
});
