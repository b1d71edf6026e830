import type { Stretch } from '../sentences.ts';
import { simplified } from './han-variants.ts';

/**
 * Texts as they are searched: without what people do not type when they look for something. Case (as by full case folding), accents,
 * full and half width and other compatibility forms (Unicode NFKC), traditional and simplified Chinese, decomposed Hangul, characters that
 * are not seen; white space is one space.
 */

/** Raised whenever a text folds to something else than before: an index made with another number is made anew. */
export const FOLD_VERSION = 1;

/** Soft hyphens, what takes no room and what changes the direction of writing. */
const UNSEEN = /^[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]$/u;
/** Accents: combining diacritical marks. Vowel signs and the voicing of kana are no accents. */
const ACCENT = { first: '\u0300', last: '\u036f' } as const;
const MARK = /^\p{M}$/u;

/** What single code units fold to, filled as they are met. */
const known: (string | undefined)[] = [];
/** Whether a code unit goes on with the character before it: 1 yes, 2 no. */
const joining = new Uint8Array(0x10000);

/** A text as it is searched. */
export function fold(text: string): string {
  return walk(text, null);
}

/** A folded text with the way back. Offsets are UTF-16 code units. */
export interface Folded {
  readonly text: string;
  /** Where a stretch of the folded text, which is not empty, stands in the text itself; whole characters always. */
  originOf(start: number, end: number): Stretch;
}

/** A text as it is searched, with the way back. */
export function foldWithOrigins(text: string): Folded {
  // For each code unit of the folded text: where the character it comes from begins and ends.
  const starts: number[] = [];
  const ends: number[] = [];
  const folded = walk(text, (length, start, end) => {
    for (let i = 0; i < length; i++) {
      starts.push(start);
      ends.push(end);
    }
  });
  return { text: folded, originOf: (start, end) => ({ start: starts[start] ?? text.length, end: ends[end - 1] ?? text.length }) };
}

/** @param tell hears of each piece of the folded text how long it is and where it comes from */
function walk(text: string, tell: ((length: number, start: number, end: number) => void) | null): string {
  let folded = '';
  let isAfterSpace = false;
  for (let at = 0; at < text.length; ) {
    const end = characterEnd(text, at);
    let piece = end - at === 1 ? foldUnit(text.charCodeAt(at)) : foldCharacter(text.slice(at, end));
    if (piece === ' ') {
      if (isAfterSpace) piece = '';
      isAfterSpace = true;
    } else if (piece !== '') isAfterSpace = false;
    folded += piece;
    if (piece !== '') tell?.(piece.length, at, end);
    at = end;
  }
  return folded;
}

/** Where the character that begins at a place ends: with the marks on it, and the vowel and the final of decomposed Hangul. */
function characterEnd(text: string, at: number): number {
  let end = at + unitLength(text, at);
  while (end < text.length && joinsBefore(text, end)) end += unitLength(text, end);
  return end;
}

function unitLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff && at + 1 < text.length ? 2 : 1;
}

function joinsBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x300) return false;
  if (code >= 0xd800 && code <= 0xdbff) return MARK.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
  if (joining[code] === 0) {
    const isJamo = code >= 0x1160 && code <= 0x11ff;
    // The half-width voicing of kana is a letter by itself.
    const isVoicing = code === 0xff9e || code === 0xff9f;
    joining[code] = isJamo || isVoicing || MARK.test(String.fromCharCode(code)) ? 1 : 2;
  }
  return joining[code] === 1;
}

function foldUnit(code: number): string {
  const before = known[code];
  if (before !== undefined) return before;
  const folded = foldCharacter(String.fromCharCode(code));
  known[code] = folded;
  return folded;
}

function foldCharacter(character: string): string {
  if (UNSEEN.test(character)) return '';
  const plain = withoutAccents(character.normalize('NFKD')).normalize('NFKC');
  // Upper case first: ß and SS, final and other sigma, dotless and other i become one.
  const even = withoutAccents(plain.toUpperCase().toLowerCase()).normalize('NFKC');
  const folded = [...even]
    .filter((each) => !UNSEEN.test(each))
    .map((each) => simplified.get(each) ?? each)
    .join('');
  return folded.trim() === '' && folded !== '' ? ' ' : folded;
}

function withoutAccents(decomposed: string): string {
  return [...decomposed].filter((each) => each < ACCENT.first || each > ACCENT.last).join('');
}
