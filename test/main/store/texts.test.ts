import { expect, test } from 'vitest';
import { packBlob, unpackBlob } from '../../../main/store/blobs.ts';
import { packJson, unpackJson } from '../../../main/store/packed-json.ts';
import { createTexts } from '../../../main/store/texts.ts';

test('texts stay in memory up to a limit, the least recently used go first', () => {
  const loads: string[] = [];
  const texts = createTexts((hash) => {
    loads.push(hash);
    return hash === 'none' ? undefined : Buffer.from(hash.repeat(10));
  }, 50);
  for (const hash of ['a', 'b', 'a', 'c', 'a', 'b']) expect(texts.get(hash)).toBe(hash.repeat(10));
  expect(loads).toEqual(['a', 'b', 'c', 'b']);
  expect(texts.get('none')).toBeUndefined();
  // Larger than the limit by itself, and still kept while it is the newest.
  expect(texts.get('long')).toBe('long'.repeat(10));
  expect(texts.get('long')).toBe('long'.repeat(10));
  expect(loads.slice(4)).toEqual(['none', 'long']);
});

test('a text comes back exactly, byte-order mark and NUL included; what is not UTF-8 is refused', () => {
  const odd = '\uFEFFa\u0000b\r\n\u1112\u1161\u11ab👩🏽‍🚒';
  expect(createTexts(() => Buffer.from(odd)).get('x')).toBe(odd);
  expect(() => createTexts(() => Buffer.from([0xc3, 0x28])).get('x')).toThrow(TypeError);
});

test('blobs come back exactly, packed when that is smaller', async () => {
  for (const [bytes, encoding] of [
    [Buffer.from('word '.repeat(1000)), 'br'],
    [Buffer.alloc(0), 'identity'],
    [Buffer.from([1, 2, 3]), 'identity'],
  ] as const) {
    const packed = await packBlob(bytes);
    expect(packed.encoding).toBe(encoding);
    expect(unpackBlob(packed)).toEqual(bytes);
  }
});

test('a packed blob that holds more than it says is refused before it fills the memory', async () => {
  const packed = await packBlob(Buffer.alloc(1_000_000));
  expect(() => unpackBlob({ ...packed, size: 1000 })).toThrow();
});

test('JSON comes back exactly, short or long', () => {
  for (const json of ['{}', JSON.stringify({ a: '한국 👩🏽‍🚒 \u2028'.repeat(10_000) })]) expect(unpackJson(packJson(json))).toBe(json);
  expect(typeof packJson('{}')).toBe('string');
  expect(Buffer.isBuffer(packJson(`"${'a'.repeat(10_000)}"`))).toBe(true);
});
