import { describe, expect, test } from 'vitest';
import { gridActionFor } from '../../../renderer/grid/grid-keys.ts';

const none = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, held: Partial<typeof none> = {}) => gridActionFor({ ...none, key, ...held });

test.each([
  ['ArrowDown', {}, { do: 'move', rows: 1, columns: 0, extend: false }],
  ['ArrowUp', { shiftKey: true }, { do: 'move', rows: -1, columns: 0, extend: true }],
  ['ArrowDown', { ctrlKey: true }, { do: 'edge', by: 1, rows: true, extend: false }],
  ['Home', {}, { do: 'edge', by: -1, rows: false, extend: false }],
  ['End', { ctrlKey: true, shiftKey: true }, { do: 'edge', by: 1, rows: true, extend: true }],
  ['ArrowDown', { altKey: true }, { do: 'menu' }],
  ['ArrowLeft', { altKey: true }, { do: 'width', by: -24 }],
  ['ArrowLeft', { altKey: true, shiftKey: true }, { do: 'column', move: -1 }],
  ['2', {}, { do: 'tag', tag: 'speculative' }],
  ['a', { ctrlKey: true }, { do: 'all' }],
  ['Enter', {}, { do: 'edit' }],
  ['Enter', { ctrlKey: true }, { do: 'open' }],
  ['F2', {}, { do: 'edit' }],
])('%s with %j', (key, held, action) => {
  expect(press(key, held)).toEqual(action);
});

describe('typing', () => {
  test.each(['m', 'M', 'ㄱ', '港', 'é', '7', '?', 'Process'])('%s begins an edit', (key) => {
    expect(press(key)).toEqual({ do: 'type' });
  });

  test('keys of the window and of the system are left alone', () => {
    expect(press('z', { ctrlKey: true })).toBeNull();
    expect(press('c', { ctrlKey: true })).toBeNull();
    expect(press('4', { altKey: true, code: 'Digit4' })).toBeNull();
    expect(press('F6')).toBeNull();
    expect(press('Tab')).toBeNull();
  });

  test('all is chosen on a Korean keyboard too', () => {
    expect(press('ㅁ', { code: 'KeyA', ctrlKey: true })).toEqual({ do: 'all' });
  });
});
