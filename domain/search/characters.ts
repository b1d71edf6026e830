/**
 * What a character of a folded text is to the search. Chinese, Japanese and Korean are written without spaces, or with endings on their words;
 * everything else that has letters or figures stands in words.
 */

/** Stands between words. */
export const BETWEEN = 1;
/** Part of a word. */
export const SPACED = 2;
/** Of a script that is found by grams. */
export const UNSPACED = 3;
export type CharacterClass = typeof BETWEEN | typeof SPACED | typeof UNSPACED;

const UNSPACED_SCRIPT = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3005-\u3007\u30fc]$/u;
const WORD = /^[\p{L}\p{N}\p{M}]$/u;

/** By code unit, 0 where it was not asked for yet. */
const known = new Uint8Array(0x10000);

/** The class of the character that begins at a place, or ends there when it is the second half of a pair. */
export function classAt(text: string, at: number): CharacterClass {
  const code = text.charCodeAt(at);
  return ((known[code] ?? 0) || classOfUnit(text, at, code)) as CharacterClass;
}

function classOfUnit(text: string, at: number, code: number): CharacterClass {
  // Nothing stands at the end.
  if (Number.isNaN(code)) return BETWEEN;
  if (code >= 0xd800 && code <= 0xdfff) return classOf(String.fromCodePoint(text.codePointAt(code >= 0xdc00 ? at - 1 : at) ?? 0));
  const found = classOf(String.fromCharCode(code));
  known[code] = found;
  return found;
}

/** How many code units the character has that begins at a place. */
export function lengthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff && at + 1 < text.length ? 2 : 1;
}

function classOf(character: string): CharacterClass {
  if (UNSPACED_SCRIPT.test(character)) return UNSPACED;
  return WORD.test(character) ? SPACED : BETWEEN;
}
