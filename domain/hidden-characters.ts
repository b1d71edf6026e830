import type { Stretch } from './sentences.ts';

/** Characters that are not seen as they stand: they take no room, reorder what is around them, or stand for what was lost. */
const kinds = ['zero-width', 'bidi', 'soft-hyphen', 'control', 'lost'] as const;
export type HiddenKind = (typeof kinds)[number];

export interface HiddenCharacter extends Stretch {
  readonly kind: HiddenKind;
  /** Its code point. */
  readonly code: number;
}

/**
 * U+200B–U+200D, U+2060–U+2064 and U+FEFF take no room; U+061C, U+200E, U+200F, U+202A–U+202E and U+2066–U+2069 change the direction of
 * writing (Unicode Standard Annex 9; “Trojan Source”, Boucher and Anderson 2021); U+FFFD stands where a character was lost.
 * Of control characters, those that are white space are none.
 */
const hidden = /[[\p{Cc}--[\t\n]]\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffc\ufffd]/gv;

/** Letters in whose spelling U+200C and U+200D have a place: Arabic, and the scripts of South and South-East Asia. */
const joining = /[\u0600-\u08ff\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff\u1800-\u18af]/u;
/** What U+200D joins to one picture. */
const picture = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u;

/** The hidden characters of a stretch of a text, ascending; `[start, end)` in UTF-16 code units of the whole text. */
export function hiddenCharactersIn(text: string, stretch: Stretch = { start: 0, end: text.length }): HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  const words = text.slice(stretch.start, stretch.end);
  for (const { 0: character, index } of words.matchAll(hidden)) {
    const code = character.charCodeAt(0);
    if ((code === 0x200c || code === 0x200d) && belongsToSpelling(words, index)) continue;
    const start = stretch.start + index;
    found.push({ start, end: start + 1, kind: hiddenKind(code), code });
  }
  return found;
}

/**
 * A text as it can be shown: a visible sign in the place of each hidden character. Every sign is as long as what it stands for, one UTF-16 code unit, so that
 * offsets hold in both; and with no character left that reorders others, what is seen stands in the order in which it is stored.
 */
export function shownText(text: string): string {
  const found = hiddenCharactersIn(text);
  if (found.length === 0) return text;
  let shown = '';
  let last = 0;
  for (const { start, end, code, kind } of found) {
    shown += text.slice(last, start) + signFor(code, kind);
    last = end;
  }
  return shown + text.slice(last);
}

/** Characters that make what follows run from right to left, and from left to right. */
const toLeft: ReadonlySet<number> = new Set([0x200f, 0x202b, 0x202e, 0x2067, 0x61c]);
const toRight: ReadonlySet<number> = new Set([0x200e, 0x202a, 0x202d, 0x2066]);

function signFor(code: number, kind: HiddenKind): string {
  switch (kind) {
    case 'zero-width':
      return '◦';
    case 'bidi':
      if (toLeft.has(code)) return '⇐';
      return toRight.has(code) ? '⇒' : '⇔';
    case 'soft-hyphen':
      return '¬';
    case 'control':
      return '□';
    case 'lost':
      return '\ufffd';
  }
}

/** How many of each there are, by code point, ascending. */
export function countHidden(characters: readonly HiddenCharacter[]): { code: number; count: number }[] {
  return [...Map.groupBy(characters, ({ code }) => code)]
    .map(([code, each]) => ({ code, count: each.length }))
    .sort((a, b) => a.code - b.code);
}

/** A code point as it is written: `U+202E`. */
export function codePointName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The name the Unicode Standard gives to the commoner of them, in lower case; null for the others. */
export function hiddenName(code: number): string | null {
  return names[code] ?? null;
}

const names: Readonly<Record<number, string>> = {
  173: 'soft hyphen',
  8203: 'zero width space',
  8204: 'zero width non-joiner',
  8205: 'zero width joiner',
  8206: 'left-to-right mark',
  8207: 'right-to-left mark',
  8234: 'left-to-right embedding',
  8235: 'right-to-left embedding',
  8236: 'pop directional formatting',
  8237: 'left-to-right override',
  8238: 'right-to-left override',
  8288: 'word joiner',
  8294: 'left-to-right isolate',
  8295: 'right-to-left isolate',
  8296: 'first strong isolate',
  8297: 'pop directional isolate',
  65279: 'zero width no-break space',
  65533: 'replacement character',
};

function belongsToSpelling(text: string, at: number): boolean {
  const before = lastCharacter(text, at);
  const after = String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
  if (joining.test(before)) return true;
  return text.charCodeAt(at) === 0x200d && picture.test(before) && picture.test(after);
}

/** The character that ends before an offset, whole where it is a surrogate pair. */
function lastCharacter(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(Math.max(0, at - 2), at) : text.slice(Math.max(0, at - 1), at);
}

/** What kind of hidden character a code point is that is one. */
export function hiddenKind(code: number): HiddenKind {
  if (code === 0xad) return 'soft-hyphen';
  if (code === 0xfffd || code === 0xfffc) return 'lost';
  if (code < 0xa0 || code === 0x2028 || code === 0x2029) return 'control';
  if (code === 0x61c || code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e) || code >= 0x2066) {
    return code === 0xfeff ? 'zero-width' : 'bidi';
  }
  return 'zero-width';
}
