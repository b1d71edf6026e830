import { describe, expect, test } from 'vitest';
import { encodings } from '../../../../domain/encoding.ts';
import { decodeAs, encodingOf } from '../../../../main/import/encoding/decoder.ts';
import { encoded } from './legacy.ts';

const bytes = (...each: number[]) => new Uint8Array(each);

describe('CP949', () => {
  test.each([
    ['the first of the extension', [0x81, 0x41], '갂'],
    ['one in its middle', [0x8c, 0x63], '똠'],
    ['the last', [0xc6, 0x52], '힣'],
    ['one of KS X 1001', [0xb0, 0xa1], '가'],
    ['a sign of KS X 1001', [0xa1, 0xa3], '。'],
    ['a Chinese character', [0xca, 0xa1], '伽'],
  ])('%s', (_name, pair, character) => {
    expect(decodeAs(new Uint8Array(pair), 'euc-kr')).toBe(character);
  });

  test('has every syllable of modern Hangul once', () => {
    const syllables = Array.from({ length: 11_172 }, (_, index) => String.fromCharCode(0xac00 + index)).join('');
    expect(decodeAs(encoded(syllables, 'euc-kr'), 'euc-kr')).toBe(syllables);
  });

  test('what means nothing is replaced, and the letter after it stays', () => {
    expect(decodeAs(bytes(0x61, 0xc6, 0x53, 0x62), 'euc-kr')).toBe('a\ufffdSb');
    expect(decodeAs(bytes(0xff, 0x61), 'euc-kr')).toBe('\ufffda');
    expect(decodeAs(bytes(0x61, 0xb0), 'euc-kr')).toBe('a\ufffd');
    expect(decodeAs(bytes(0x61, 0xb0), 'euc-kr', 'cut')).toBe('a');
  });
});

test('Big5 says what it does not know instead of giving private characters', () => {
  expect(decodeAs(bytes(0xa4, 0x40, 0x88, 0x40), 'big5')).toBe('一\ufffd');
});

test.each([
  ['GB2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['KS_C_5601-1987', 'euc-kr'],
  ['MS949', 'euc-kr'],
  ['Windows-31J', 'shift_jis'],
  ['ISO-8859-1', 'windows-1252'],
  [' utf8 ', 'utf-8'],
] as const)('%s names %s', (label, encoding) => {
  expect(encodingOf(label)).toBe(encoding);
});

test('every encoding can be read and named; other labels name none', () => {
  for (const each of encodings) {
    expect(decodeAs(encoded('Quay', each), each)).toBe('Quay');
    expect(encodingOf(each)).toBe(each);
  }
  for (const label of ['', 'utf-7', 'hz-gb-2312', 'x-user-defined', 'klingon']) expect(encodingOf(label)).toBeUndefined();
});
