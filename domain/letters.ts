/** By code unit: 0 where it was not asked for yet, 1 for no letter, 2 for a letter. */
const known = new Uint8Array(0x10000);
const LETTER = /^\p{L}$/u;

/** Whether a letter (Unicode’s \p{L}) begins at a code unit, or ends there when it is the second half of a pair. Half a pair that stands alone is none. */
export function isLetterAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdfff) return isLetterOfPair(text, unit >= 0xdc00 ? at - 1 : at);
  if (known[unit] === 0) known[unit] = LETTER.test(String.fromCharCode(unit)) ? 2 : 1;
  return known[unit] === 2;
}

function isLetterOfPair(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  return code > 0xffff && LETTER.test(String.fromCodePoint(code));
}

/** Whether a text has so many letters; looks no further into it than it must. */
export function hasLetters(text: string, enough: number): boolean {
  let count = 0;
  for (let at = 0; at < text.length && count < enough; at++) {
    if (!isLetterAt(text, at)) continue;
    count++;
    if (text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) <= 0xdbff) at++;
  }
  return count >= enough;
}
