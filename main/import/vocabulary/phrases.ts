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
  let line = text;
  let steps = stepsFor(line);
  if ((steps & FORMS) !== 0) {
    // Compatibility normalisation would make a letter of the sign.
    line = line.replaceAll('ⓒ', '©').normalize('NFKC').toLowerCase();
    steps = stepsFor(line);
  } else if ((steps & CASE) !== 0) line = line.toLowerCase();
  if ((steps & QUOTES) !== 0) line = line.replace(/[’‘]/g, "'");
  if ((steps & NUMBERS) !== 0) line = line.replace(/\d[\d.,]*/g, '#');
  if ((steps & SPACES) !== 0) line = line.replace(/\s{2,}|[^\S ]/gu, ' ');
  // Where white space was put right, another space may stand beside a character now.
  if ((steps & (SPACES | CHINESE)) !== 0) line = line.replace(spaceBesideChinese, '');
  return line.trim();
}

/** What a line needs. Most need little, and one look at each character costs less than a search for each of these. */
const FORMS = 1;
const CASE = 2;
const QUOTES = 4;
const NUMBERS = 8;
const SPACES = 16;
const CHINESE = 32;
/** What a character is, which needs nothing by itself: a space, or one of a script beside which spaces do not count. */
const SPACE = 64;
const HAN = 128;

function stepsFor(line: string): number {
  let steps = 0;
  let before = 0;
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at);
    const asked = known[unit] ?? UNKNOWN;
    const needs = asked === UNKNOWN ? needsOf(unit) : asked;
    steps |= needs;
    if ((needs & SPACE) !== 0) steps |= (before & SPACE) !== 0 ? SPACES : (before & HAN) !== 0 ? CHINESE : 0;
    else if ((needs & HAN) !== 0 && (before & SPACE) !== 0) steps |= CHINESE;
    before = needs;
  }
  return steps;
}

/** By code unit; this where it was not asked for yet. */
const UNKNOWN = 0xffff;
const known = new Uint16Array(0x10000).fill(UNKNOWN);

function needsOf(unit: number): number {
  const found = unit === 0x20 ? SPACE : needsOfCharacter(String.fromCharCode(unit));
  known[unit] = found;
  return found;
}

function needsOfCharacter(character: string): number {
  // Half a pair may be anything; marks and the vowels and finals of Hangul may join what stands before them.
  if (!character.isWellFormed()) return FORMS | HAN;
  let needs = 0;
  if (character === 'ⓒ' || character.normalize('NFKC') !== character || /[\p{M}\u1100-\u11ff]/u.test(character)) needs |= FORMS;
  if (character.toLowerCase() !== character) needs |= CASE;
  if (/[’‘]/.test(character)) needs |= QUOTES;
  if (/\d/.test(character)) needs |= NUMBERS;
  if (/\s/.test(character)) needs |= SPACES;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) needs |= HAN;
  return needs;
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
