import { expect, test } from 'vitest';
import { jsonHash, sha256 } from '../../main/json-hash.ts';

test('a value is hashed as JSON with its keys in order, whatever their order was', () => {
  const value = JSON.parse('{"b":[{"z":1,"a":null}],"10":"한","a":{"__proto__":{"y":1},"B":true,"constructor":2}}');
  expect(jsonHash(value)).toBe(sha256('{"10":"한","a":{"B":true,"__proto__":{"y":1},"constructor":2},"b":[{"a":null,"z":1}]}'));
  expect(jsonHash(null)).toBe(sha256('null'));
  expect(jsonHash({ kept: 1, left: undefined })).toBe(sha256('{"kept":1}'));
});
