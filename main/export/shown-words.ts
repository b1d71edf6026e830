import { printable } from './printable.ts';

/** What takes no room on a page or changes the direction of writing; programs put it in and take it out as they like. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/**
 * Words as they show in a document, for telling whether an exported quote was altered: what other programs change without a word being
 * changed is taken away. White space of any kind and amount is one space, characters that are not seen are left out, and letters with
 * marks are in one Unicode form (NFC). Everything else counts, signs and capitals too.
 */
export function shownWords(text: string): string {
  return printable(text).normalize('NFC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();
}
