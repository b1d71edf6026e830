import { REPLACEMENT } from './decoder.ts';
import type { Profile } from './profiles.ts';

/**
 * How well a decoded text reads as running text of a language: the mean worth of its characters beyond ASCII, from 1 (all of them
 * common letters) down. After the idea of Li and Momoi, “A composite approach to language/encoding detection” (2001): no byte
 * sequence without meaning, characters as frequent as they should be, in places where they should be.
 */

const worth = {
  common: 1,
  /** Punctuation and signs that every text uses. */
  mark: 0.5,
  /** A letter of another script, or a sign hardly anyone types. */
  foreign: -1,
  /** A control character, or one for private use. */
  control: -2,
  /** Bytes without any meaning in the encoding: one such is worth many that fit by chance. */
  broken: -6,
  /** On top, for ASCII beside a letter that does not go with it: hardly any language glues scripts together. */
  beside: -2,
  /** On top, for a capital after a small letter, and for a letter in a longer run than words have. */
  misplaced: -1,
} as const;

const marks = /[\u00a0£§©«°±·»½–×€‐-‧…‰′″※€№™→←\u3000-\u3003\u3005-\u301c\u30fb\uff01-\uff5e]/u;
const control = /[\p{Cc}\p{Co}\p{Cn}]/u;
const capital = /\p{Lu}/u;
const small = /\p{Ll}/u;
const letter = /[\p{L}\p{M}]/u;

export interface Score {
  /** 1 at best. */
  readonly mean: number;
  /** How many characters beyond ASCII it rests on. */
  readonly count: number;
}

/** Scores a text; one in ASCII alone says nothing and gets 0. */
export function scoreText(text: string, profile: Profile): Score {
  let sum = 0;
  let count = 0;
  let run = 0;
  let before = '';
  for (const each of text) {
    const code = each.codePointAt(0) ?? 0;
    if (code < 0x80) {
      if (isStrayControl(code)) {
        sum += worth.control;
        count++;
      } else if (run > 0 && isOutOfPlace(code, profile)) sum += worth.beside;
      run = 0;
    } else {
      count++;
      sum += worthOf(each, profile);
      if (letter.test(each)) {
        if (++run > profile.longestRun) sum += worth.misplaced;
        if (!profile.mixes && run === 1 && /[a-z]/.test(before)) sum += worth.beside;
        if (capital.test(each) && small.test(before)) sum += worth.misplaced;
      } else {
        // A sign in the middle of a word.
        if (profile.mixes && /[a-z]/.test(before) && !marks.test(each)) sum += worth.misplaced;
        run = 0;
      }
    }
    before = each;
  }
  return { mean: count === 0 ? 0 : sum / count, count };
}

/** Whether a character of ASCII does not follow a letter of this language: 海a where scripts do not mix, Ł5 where they do. */
function isOutOfPlace(code: number, { mixes }: Profile): boolean {
  return mixes ? code >= 0x30 && code <= 0x39 : code >= 0x61 && code <= 0x7a;
}

function worthOf(each: string, profile: Profile): number {
  if (each === REPLACEMENT) return worth.broken;
  if (profile.common.has(each)) return worth.common;
  if (profile.script.test(each)) return profile.rare;
  if (marks.test(each)) return worth.mark;
  return control.test(each) ? worth.control : worth.foreign;
}

/** A control character that text does not use: anything but tab, line feed, form feed, carriage return and escape. */
export function isStrayControl(code: number): boolean {
  return code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 0x1b;
}
