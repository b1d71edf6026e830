import type { Stretch } from '../sentences.ts';
import { lengthAt } from './characters.ts';
import { simplified } from './han-variants.ts';
import { UnitWriter } from './unit-writer.ts';

/**
 * Texts as they are searched: without what people do not type when they look for something. Case (as by full case folding), accents,
 * full and half width and other compatibility forms (Unicode NFKC), traditional and simplified Chinese, decomposed Hangul, characters that
 * are not seen; white space is one space.
 */

/** Raised whenever a text folds to something else than before: an index made with another number is made anew. */
export const FOLD_VERSION = 1;

/** Soft hyphens, what takes no room, what changes the direction of writing or the form of a character. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
/** Accents: combining diacritical marks. Vowel signs and the voicing of kana are no accents. */
const ACCENT = { first: '\u0300', last: '\u036f' } as const;
/** What goes on with the character before it. What is not seen does too: a mark behind it is that character's. */
const GOES_ON = /^[\p{M}\p{Default_Ignorable_Code_Point}]$/u;
const SOFT_HYPHEN = 0xad;

/** What single code units fold to where that is one again, filled as they are met; 0 for the others. */
const singles = new Uint16Array(0x10000);
const SPACE = 0x20;
/** Whether a code unit goes on with the character before it: 1 yes, 2 no. */
const joining = new Uint8Array(0x10000);

/** A text as it is searched. */
export function fold(text: string): string {
  return foldUnits(text) ?? walk(text, null);
}

/** Folds a text of characters that are one code unit and stay one, as nearly every paragraph is; null for any other. */
function foldUnits(text: string): string | null {
  let isAfterSpace = false;
  let unit = text.charCodeAt(0);
  for (let at = 0; at < text.length; at++) {
    const single = singles[unit] ?? 0;
    // At the end, where there is no code unit, nothing joins.
    unit = text.charCodeAt(at + 1);
    const canJoin = unit >= 0x300 ? joining[unit] !== 2 : unit === SOFT_HYPHEN;
    if (single === 0 || canJoin) {
      writer.drop();
      return null;
    }
    const isSpace = single === SPACE;
    if (!isSpace || !isAfterSpace) writer.push(single);
    isAfterSpace = isSpace;
  }
  return writer.take();
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

const writer = new UnitWriter();

/** @param tell hears of each piece of the folded text how long it is and where it comes from */
function walk(text: string, tell: ((length: number, start: number, end: number) => void) | null): string {
  let isAfterSpace = false;
  for (let at = 0; at < text.length; ) {
    const single = singles[text.charCodeAt(at)] ?? 0;
    const isAlone = single !== 0 && !joinsBefore(text, at + 1);
    const end = isAlone ? at + 1 : characterEnd(text, at);
    const piece = isAlone ? '' : foldPiece(text, at, end);
    const isSpace = isAlone ? single === SPACE : piece === ' ';
    const count = isSpace && isAfterSpace ? 0 : isAlone ? 1 : piece.length;
    if (isAlone && count === 1) writer.push(single);
    else writer.copy(piece, 0, count);
    if (count > 0) {
      isAfterSpace = isSpace;
      if (tell !== null) tell(count, at, end);
    }
    at = end;
  }
  return writer.take();
}

function foldPiece(text: string, at: number, end: number): string {
  const folded = foldCharacter(text.slice(at, end));
  if (end - at === 1 && folded.length === 1) singles[text.charCodeAt(at)] = folded.charCodeAt(0);
  return folded;
}

/** Where the character that begins at a place ends: with the marks on it, and the vowel and the final of decomposed Hangul. */
function characterEnd(text: string, at: number): number {
  let end = at + lengthAt(text, at);
  while (end < text.length && joinsBefore(text, end)) end += lengthAt(text, end);
  return end;
}

function joinsBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Not a number at the end.
  if (!(code >= 0x300 || code === SOFT_HYPHEN)) return false;
  if (code >= 0xd800 && code <= 0xdbff) return GOES_ON.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
  if (joining[code] === 0) {
    const isJamo = code >= 0x1160 && code <= 0x11ff;
    // The half-width voicing of kana is a letter by itself.
    const isVoicing = code === 0xff9e || code === 0xff9f;
    joining[code] = isJamo || isVoicing || GOES_ON.test(String.fromCharCode(code)) ? 1 : 2;
  }
  return joining[code] === 1;
}

function foldCharacter(character: string): string {
  const seen = character.replace(UNSEEN, '');
  const plain = withoutAccents(seen.normalize('NFKD')).normalize('NFKC');
  // Upper case first: ß and SS, final and other sigma, dotless and other i become one.
  const even = withoutAccents(plain.toUpperCase().toLowerCase()).normalize('NFKC');
  const folded = [...even.replace(UNSEEN, '')].map((each) => simplified.get(each) ?? each).join('');
  return folded.trim() === '' && folded !== '' ? ' ' : folded;
}

function withoutAccents(decomposed: string): string {
  return [...decomposed].filter((each) => each < ACCENT.first || each > ACCENT.last).join('');
}
