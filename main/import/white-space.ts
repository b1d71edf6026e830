/** Small rules about characters that every format reader shares. */

/** White space as a reader sees it: also zero-width spaces, joiners' lookalikes and soft hyphens, which print as nothing. */
const invisible = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/u;

/** Whether a text would leave the page blank. */
export function isBlank(text: string): boolean {
  return invisible.test(text);
}

const wideScripts = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;

/** Whether a character belongs to writing that puts no spaces between words (Han, kana and their punctuation; not Hangul). */
export function isUnspaced(character: string): boolean {
  return wideScripts.test(character);
}

/**
 * How many columns a text takes in a fixed-width font: East Asian characters take two (after UAX #11), combining marks none.
 * @param enough where counting may stop, for who only asks whether there are so many
 */
export function columns(text: string, enough = Number.POSITIVE_INFINITY): number {
  let width = 0;
  for (let at = 0; at < text.length && width < enough; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x300) width++;
    else if (unit >= 0x2e80 && unit < 0xd7b0) width += 2;
    else {
      const code = text.codePointAt(at) ?? 0;
      if (code > 0xffff) at++;
      width += columnsOf(code);
    }
  }
  return width;
}

/** Whether a text takes more columns than these. Looks no further into it than it must. */
export function isWiderThan(text: string, width: number): boolean {
  return columns(text, width + 1) > width;
}

const mark = /^\p{M}$/u;

/** Of a character from U+0300 on that is not in the one block of two-column characters most of them are in. */
function columnsOf(code: number): 0 | 1 | 2 {
  if ((code >= 0x1100 && code < 0x1160) || (code >= 0x1f300 && code < 0x40000)) return 2;
  if ((code >= 0xf900 && code < 0xfb00) || (code >= 0xfe30 && code < 0xfe50) || (code >= 0xff00 && code < 0xff61)) return 2;
  // Vowels and final consonants of decomposed Hangul stand inside the block that their first consonant opened.
  if (code >= 0x1160 && code < 0x1200) return 0;
  return mark.test(String.fromCodePoint(code)) ? 0 : 1;
}

/**
 * What stands between two lines that were one before they were broken: nothing in unspaced writing, nothing after a
 * hyphen, otherwise a space.
 */
export function seam(before: string, after: string): '' | ' ' {
  const last = lastCharacter(before);
  const first = String.fromCodePoint(after.codePointAt(0) ?? 32);
  if (isUnspaced(last) && isUnspaced(first)) return '';
  if (/\p{L}[-\u00ad\u2010]$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(first)) return '';
  return ' ';
}

function lastCharacter(text: string): string {
  const tail = text.slice(-2);
  return tail.length === 2 && (tail.codePointAt(0) ?? 0) > 0xffff ? tail : tail.slice(-1);
}

/**
 * One tidy line of metadata: no line breaks, no NUL, no halves of surrogate pairs, no runs of white space, and no longer
 * than `max` UTF-16 code units (cut between characters, never inside one).
 */
export function tidyLine(text: string, max: number): string {
  const line = text.toWellFormed().replaceAll('\u0000', '').replace(/\s+/gu, ' ').trim();
  if (line.length <= max) return line;
  let cut = '';
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(line.slice(0, max + 64))) {
    if (cut.length + segment.length > max - 1) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}
