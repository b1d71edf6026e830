import { describe, expect, test } from 'vitest';
import { listActionFor } from '../../../renderer/claim/list-keys.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}, code = '') =>
  listActionFor({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('keys in the list of claims', () => {
  test('arrows and letters go on, with Shift they choose on the way', () => {
    expect(press('ArrowDown')).toEqual({ do: 'move', by: 1, extend: false });
    expect(press('k')).toEqual({ do: 'move', by: -1, extend: false });
    expect(press('ArrowUp', { shiftKey: true })).toEqual({ do: 'move', by: -1, extend: true });
    expect(press('End')).toEqual({ do: 'edge', by: 1, extend: false });
  });

  test('numbers tag, Space chooses, the rest acts on the claim', () => {
    expect(press('2')).toEqual({ do: 'tag', tag: 'speculative' });
    expect(press(' ')).toEqual({ do: 'toggle', extend: false });
    expect(press('Backspace')).toEqual({ do: 'remove' });
    expect(press('Enter')).toEqual({ do: 'go' });
  });

  test('a keyboard set to Korean means the same keys', () => {
    expect(press('ㅓ', {}, 'KeyJ')).toEqual({ do: 'move', by: 1, extend: false });
    expect(press('ㅁ', { ctrlKey: true }, 'KeyA')).toEqual({ do: 'all' });
  });

  test('what belongs to the window or the browser is left to it', () => {
    expect(press('z', { ctrlKey: true })).toBeNull();
    expect(press('c', { metaKey: true })).toBeNull();
    expect(press('1', { altKey: true })).toBeNull();
    expect(press('a')).toBeNull();
    expect(press('Delete', { shiftKey: true })).toBeNull();
    expect(press('F6')).toBeNull();
  });
});
