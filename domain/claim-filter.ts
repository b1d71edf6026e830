import { z } from 'zod';
import { isLinkedAs, isLinkProperty } from './claim-links.ts';
import { type Choosable, choosable, type Datable, datable, propertyOf } from './claim-properties.ts';
import type { ClaimRow } from './claim-row.ts';
import type { Source } from './source.ts';

/** A day: 2026-03-01. */
export const day = z.iso.date();

/** Days from and up to which, both included; null leaves it open. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** Which claims are wanted: those that fit every part of it. */
export interface ClaimFilter {
  /** Words, each of which stands in the quote, its translation, the attribution, the note, the title or the outlet. */
  readonly text: string;
  /** By property the values of which one is wanted; without values anything is. A proposition and a stance have to be those of one link. */
  readonly choices: Readonly<Partial<Record<Choosable, readonly string[]>>>;
  readonly days: Readonly<Partial<Record<Datable, DayRange>>>;
}

export const noFilter: ClaimFilter = { text: '', choices: {}, days: {} };

/** Whether a filter lets everything through. */
export function isNoFilter({ text, choices, days }: ClaimFilter): boolean {
  const chosen = choosable.some((property) => (choices[property]?.length ?? 0) > 0);
  return wantedWords(text).length === 0 && !chosen && !datable.some((property) => isBounded(days[property]));
}

export function isBounded(range: DayRange | undefined): range is DayRange {
  return range !== undefined && (range.from !== null || range.to !== null);
}

const OUTSIDE_ASCII = /[^\p{ASCII}]/u;

/** Words as they are compared: without case, width and accents. Hangul stays in syllables. */
export function foldedWords(words: string): string {
  if (!OUTSIDE_ASCII.test(words)) return words.toLowerCase();
  return words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase();
}

/** The words a text filter asks for, folded. */
export function wantedWords(text: string): string[] {
  return foldedWords(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** What a text filter looks in of the claim itself, folded; parts stand on lines of their own, so that no word is found across two. */
export function searchedIn({ quote, translation, attribution, note }: ClaimRow): string {
  return foldedWords(`${quote}\n${translation}\n${attribution}\n${note ?? ''}`);
}

/** The same of its source. */
export function searchedInSource(source: Source | undefined): string {
  return source === undefined ? '' : foldedWords(`${source.title}\n${source.outlet}`);
}

/** Whether a date as a document states it can lie in a range: one that names only a year or a month may be any day of it. */
export function isInRange(date: string, { from, to }: DayRange): boolean {
  if (date === '') return false;
  const stated = date.slice(0, 10);
  if (from !== null && stated < from.slice(0, stated.length)) return false;
  return to === null || stated <= to.slice(0, stated.length);
}

/**
 * Whether a claim fits a filter. Many claims are filtered quicker by `arrange` in the window, to the same effect.
 * @param links its stances on propositions, as `linksValue` gives them
 */
export function fits(row: ClaimRow, source: Source | undefined, filter: ClaimFilter, links = ''): boolean {
  if (!isLinkedAs(links, filter.choices)) return false;
  for (const property of choosable) {
    if (isLinkProperty(property)) continue;
    const wanted = filter.choices[property] ?? [];
    if (wanted.length > 0 && !wanted.includes(propertyOf(property, row, source))) return false;
  }
  for (const property of datable) {
    const range = filter.days[property];
    if (isBounded(range) && !isInRange(propertyOf(property, row, source), range)) return false;
  }
  const words = wantedWords(filter.text);
  if (words.length === 0) return true;
  const own = searchedIn(row);
  const its = searchedInSource(source);
  return words.every((word) => own.includes(word) || its.includes(word));
}
