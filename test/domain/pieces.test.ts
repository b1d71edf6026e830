import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../domain/pieces.ts';

describe('a text in pieces', () => {
  test('an empty text has none', () => expect(piecesOf('', 10)).toEqual([]));

  test('a piece ends before a character that it would cut', () => {
    expect(piecesOf('ab😀cd', 3)).toEqual(['ab', '😀c', 'd']);
    expect(piecesOf('😀😀', 2)).toEqual(['😀', '😀']);
  });

  test('pieces are short enough, whole, and together the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 2, max: 20 }), (text, length) => {
        const pieces = piecesOf(text, length);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) {
          expect(piece.length).toBeGreaterThan(0);
          expect(piece.length).toBeLessThanOrEqual(length);
          expect(piece.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
