import { hasBorderAt } from './sentence-around.ts';
import type { Stretch } from './sentences.ts';

/**
 * Texts without what two renderings of the same words differ in: white space, characters that are not seen, the Unicode
 * form of letters with marks and of Hangul, and which character a minus is. A quote that a browser took from a page is compared with a
 * canonical text this way. Raised figures can be characters of their own (10⁶) or plain ones in raised type, but 10² and 102 are not the
 * same: only who asks for it gets them folded.
 */

/** White space, soft hyphens, what takes no room and what changes the direction of writing. */
const UNSEEN = /[\s\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
/** What an import writes for raised figures. */
const RAISED = /[\u00b2\u00b3\u00b9\u2070\u2074-\u207b\u207d\u207e]/u;
const MINUS = '\u2212';
const MARK = /\p{M}/u;
/** Below this no character is a mark or decomposes into one, but Latin letters from U+00C0 do. */
const PLAIN = 0xc0;

/** Whether raised figures stay what they are or become plain ones. */
type RaisedAs = 'raised' | 'plain';

/** Words as they are compared. */
export function foldWords(words: string, raisedAs: RaisedAs): string {
  return new FoldedText(words, raisedAs).text;
}

/** Whether a text has figures that are characters of their own for being raised. */
export function hasRaised(text: string): boolean {
  return RAISED.test(text);
}

/** A raised figure becomes as many code units as a plain one, so that both foldings of a text are equally long. */
function foldUnit(unit: string, raisedAs: RaisedAs): string {
  if (unit.length === 1) {
    if (unit.charCodeAt(0) < PLAIN && !RAISED.test(unit)) return unit;
    const figure = raisedAs === 'plain' && RAISED.test(unit) ? unit.normalize('NFKD') : unit;
    if (figure === MINUS) return '-';
    if (figure !== unit) return figure;
  }
  return unit.normalize('NFD');
}

/** A text, or some stretches of it, as it is compared, with the way back. Offsets are UTF-16 code units. */
export class FoldedText {
  readonly text: string;
  readonly #whole: string;
  /** For each code unit of the folded text the stretch it comes from. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(whole: string, raisedAs: RaisedAs, stretches: readonly Stretch[] = [{ start: 0, end: whole.length }]) {
    this.#whole = whole;
    const parts: string[] = [];
    for (const { start, end } of stretches) {
      for (let at = start; at < end; ) {
        const next = unitEnd(whole, at, end);
        const unit = whole.slice(at, next);
        if (!UNSEEN.test(unit)) {
          const folded = foldUnit(unit, raisedAs);
          parts.push(folded);
          for (let i = 0; i < folded.length; i++) {
            this.#starts.push(at);
            this.#ends.push(next);
          }
        }
        at = next;
      }
    }
    this.text = parts.join('');
  }

  /** Where a stretch of the folded text is in the whole text. */
  originOf(start: number, end: number): Stretch {
    return { start: this.#starts[start] ?? this.#whole.length, end: this.#ends[end - 1] ?? 0 };
  }

  /** Whether a stretch of the folded text begins and ends with whole characters (grapheme clusters) of the text. */
  isWhole(start: number, end: number): boolean {
    if (start > 0 && this.#starts[start - 1] === this.#starts[start]) return false;
    if (end < this.#starts.length && this.#starts[end - 1] === this.#starts[end]) return false;
    const origin = this.originOf(start, end);
    return hasBorderAt(this.#whole, origin.start) && hasBorderAt(this.#whole, origin.end);
  }

  /** The place in the folded text of a place in the whole text, or of what follows it. */
  placeOf(at: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Where the character that begins at a place ends, the marks on it included. */
function unitEnd(text: string, at: number, end: number): number {
  let next = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (next < end && text.charCodeAt(next) > PLAIN && MARK.test(String.fromCodePoint(text.codePointAt(next) ?? 0))) {
    next += (text.codePointAt(next) ?? 0) > 0xffff ? 2 : 1;
  }
  return next;
}
