import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columns, isWiderThan } from '../../../main/import/white-space.ts';

test.each([
  ['', 0],
  ['Ferry “line” – closed…', 22],
  ['渡轮停运。', 10],
  ['여객선', 6],
  // Decomposed: the consonant that opens a block takes its two columns.
  ['\u1112\u1161\u11ab', 2],
  ['e\u0301', 1],
  ['😀 ①', 4],
  ['全角\uff21\uff22\uff23', 10],
])('%s takes %d columns', (text, width) => {
  expect(columns(text)).toBe(width);
});

test('whoever asks for enough learns whether there are so many', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(60), (text, width) => {
      expect(isWiderThan(text, width)).toBe(columns(text) > width);
      expect(columns(text, width) >= width).toBe(columns(text) >= width);
    }),
  );
});
