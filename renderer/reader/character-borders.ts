/**
 * Places between two characters that surely are borders of grapheme clusters (Unicode Standard Annex 29), told quickly
 * from the two alone. Asking `Intl.Segmenter` for every character of a long text takes seconds.
 */

/** May belong to the character before it: marks, vowels and finals of Hangul, joiners, skin tones. */
const JOINS =
  /[\p{M}\p{Cn}\p{Cs}\p{Join_Control}\u0e33\u0eb3\u1160-\u11ff\ud7b0-\ud7fb\uff9e\uff9f\n\p{Emoji_Modifier}\u{16d63}\u{16d67}-\u{16d6a}\u{e0020}-\u{e007f}]/u;
/** May draw the next character to it: joiners, signs written before a number, initials of Hangul, halves of flags, Indic vowel killers. */
const DRAWS =
  /[\p{Cf}\p{Cn}\p{Cs}\p{Regional_Indicator}\r\u0d4e\u1100-\u115f\ua960-\ua97c\u{111c2}\u{111c3}\u{113d1}\u{1193f}\u{11941}\u{11a3a}\u{11a84}-\u{11a89}\u{11d46}\u{11f02}]|(?=[\u0900-\u1cff\ua800-\uabff\u{10a00}-\u{11fff}])\p{M}/u;

const JOINS_BIT = 1;
const DRAWS_BIT = 2;
const KNOWN_BIT = 4;

/** By code point, filled as they are met. */
const kinds = new Uint8Array(0x11_0000);

function kindOf(point: number): number {
  const known = kinds[point] ?? 0;
  if (known !== 0) return known;
  const character = String.fromCodePoint(point);
  const kind = KNOWN_BIT | (JOINS.test(character) ? JOINS_BIT : 0) | (DRAWS.test(character) ? DRAWS_BIT : 0);
  kinds[point] = kind;
  return kind;
}

/** Whether two characters, given as code points, are surely apart wherever they stand side by side. */
export function areApart(before: number, after: number): boolean {
  return (kindOf(before) & DRAWS_BIT) === 0 && (kindOf(after) & JOINS_BIT) === 0;
}

/** Whether a character is surely apart from every other of which the same is true. */
export function standsApart(point: number): boolean {
  return kindOf(point) === KNOWN_BIT;
}

/**
 * The first sure border after `from`.
 * @returns an offset in UTF-16 code units, the length of the text at last
 */
export function nextBorder(text: string, from: number): number {
  let before = text.codePointAt(from) ?? 0;
  let at = from + (before > 0xffff ? 2 : 1);
  while (at < text.length) {
    const after = text.codePointAt(at) ?? 0;
    if (areApart(before, after)) return at;
    before = after;
    at += after > 0xffff ? 2 : 1;
  }
  return text.length;
}
