import { cutsPair } from './anchor.ts';

/**
 * A text in pieces, none of which ends inside a character.
 * @param length how long a piece is at most, in UTF-16 code units, at least 2
 * @returns the pieces in order, each a stretch of the text; none for an empty text
 */
export function piecesOf(text: string, length: number): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (start < text.length) {
    const full = Math.min(start + length, text.length);
    const end = cutsPair(text, full) ? full - 1 : full;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}
