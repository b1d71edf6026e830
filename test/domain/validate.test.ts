import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { base64, check, hash, id, instant, line, newId, offset, text } from '../../domain/validate.ts';

function accepts(validator: z.ZodType, value: unknown): boolean {
  return validator.safeParse(value).success;
}

describe('text', () => {
  test.each(['', 'a', '한국어\r\n隧道', '🚇', 'e\u0301', '\u0001\t'])('takes %j as it is', (value) => {
    expect(text.parse(value)).toBe(value);
  });

  test.each(['\ud83d', 'a\udc00b', '\udc00\ud83d', 'a\u0000', 7, null])('refuses %j', (value) => {
    expect(accepts(text, value)).toBe(false);
  });
});

describe('line', () => {
  test('puts line breaks of every kind into spaces and trims', () => {
    expect(line(20).parse(' a\r\nb\u2028c\u2029 ')).toBe('a b c');
  });

  test('counts after trimming', () => {
    expect(accepts(line(2), '  ab  ')).toBe(true);
    expect(accepts(line(2), 'abc')).toBe(false);
  });

  test('refuses what text refuses', () => {
    expect(accepts(line(20), 'a\u0000')).toBe(false);
    expect(accepts(line(20), '\ud83d')).toBe(false);
  });
});

test.each<[string, z.ZodType, unknown[], unknown[]]>([
  ['an identifier', id, ['a', '0', 'v:p1', 'x'.repeat(128)], ['', '-a', '../a', 'a b', 'a\n', 'é', 'x'.repeat(129), 7]],
  ['a new identifier', newId, ['a', 'x'.repeat(64)], ['', 'x'.repeat(65), 'a/b']],
  ['a hash', hash, ['0a'.repeat(32)], ['0A'.repeat(32), '0a'.repeat(31), `${'0a'.repeat(32)}\n`]],
  [
    'an instant',
    instant,
    ['2026-01-11T09:30:00.000Z'],
    ['2026-01-11', '2026-01-11T09:30:00Z', '2026-02-30T09:30:00.000Z', '2026-01-11T09:30:00.000+09:00'],
  ],
  ['an offset', offset, [0, 1_000_000], [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '1']],
])('%s', (_what, validator, good, bad) => {
  expect(good.filter((each) => !accepts(validator, each))).toEqual([]);
  expect(bad.filter((each) => accepts(validator, each))).toEqual([]);
});

test('an instant is what toISOString writes', () => {
  expect(accepts(instant, new Date(0).toISOString())).toBe(true);
});

describe('check', () => {
  const shape = z.strictObject({ list: z.array(z.strictObject({ name: line(5) })) });

  test('gives the validated value', () => {
    expect(check(shape, { list: [{ name: ' a ' }] }, 'request')).toEqual({ ok: true, value: { list: [{ name: 'a' }] } });
  });

  test('names the path of the first thing wrong and says what to do', () => {
    expect(check(shape, { list: [{ name: 'a' }, { name: 'abcdef' }] }, 'request')).toMatchObject({
      ok: false,
      error: {
        code: 'invalid-input',
        where: 'request.list.1.name',
        what: 'request.list.1.name: is longer than 5 characters.',
        hint: expect.any(String),
      },
    });
  });
});

describe('base64', () => {
  test('takes what bytes are written as, and refuses any of it cut short', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), (bytes) => {
        const written = Buffer.from(bytes).toString('base64');
        expect(accepts(base64, written)).toBe(true);
        expect(accepts(base64, written.slice(1))).toBe(false);
        expect(accepts(base64, written.slice(0, -1))).toBe(false);
      }),
    );
    expect(accepts(base64, '')).toBe(true);
  });

  test.each(['a', 'a===', '=aaa', 'aa=a', 'aaaa====', 'aa_-', 'aaa\n', 'aa a', 'aaaa\n\n\n\n', '    ', '가가가가', 'éééé'])(
    'refuses %j',
    (value) => {
      expect(accepts(base64, value)).toBe(false);
    },
  );
});
