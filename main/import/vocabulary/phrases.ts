import type { FurnitureKind } from '../../../domain/version.ts';

/**
 * The words of one kind of furniture, in Chinese, English and Korean (some Japanese). Written as `normalise` leaves
 * them: lower case, `#` for any number, no space beside a Chinese character, no punctuation at the ends.
 */
export interface Concern {
  readonly kind: FurnitureKind;
  /** A line that says exactly this is furniture wherever it stands. */
  readonly lines?: readonly string[];
  /** A line that says exactly this may be furniture: it needs company. */
  readonly perhaps?: readonly string[];
  /** A short line that begins like this. */
  readonly opens?: readonly string[];
  /** Words that such a block has somewhere; two different ones weigh like a whole line. */
  readonly says?: readonly string[];
  /** Headings under which everything is of this kind until the article goes on. */
  readonly headings?: readonly string[];
}

/** A text as openings and sayings are compared: case, width, digits and the spaces beside Chinese characters do not count. */
export function plain(text: string): string {
  if (text !== latest.text) latest = { text, plain: reduce(text) };
  return latest.plain;
}

/** The same line is compared with one list after another. */
let latest = { text: '', plain: '' };

/** Begins with the space itself, so that the characters of a long line are not looked up one by one. */
const spaceBesideChinese =
  / (?:(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}] ))/gu;

function reduce(text: string): string {
  return text
    .replaceAll('ⓒ', '©') // compatibility normalisation would make it a letter
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\d[\d.,]*/g, '#')
    .replace(/\s{2,}|[^\S ]/gu, ' ')
    .replace(spaceBesideChinese, '')
    .trim();
}

/** A text as whole lines are compared: `plain`, without punctuation at its ends. For comparing only: the canonical text is never normalised. */
export function normalise(text: string): string {
  const line = plain(text);
  let start = 0;
  let end = line.length;
  while (start < end && !startsLine.test(characterAt(line, start))) start += lengthAt(line, start);
  while (end > start && !endsLine.test(characterAt(line, end - 1))) end -= lengthAt(line, end - 1);
  return line.slice(start, end);
}

const startsLine = /[\p{L}\p{N}#©]/u;
const endsLine = /[\p{L}\p{N}#+]/u;

/** The character that a code unit belongs to. */
function characterAt(line: string, at: number): string {
  const unit = line.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? line.slice(Math.max(0, at - 1), at + 1) : String.fromCodePoint(line.codePointAt(at) ?? 0);
}

function lengthAt(line: string, at: number): number {
  return characterAt(line, at).length;
}
