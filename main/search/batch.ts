import type { HitKind } from '../../domain/contract-search.ts';

/** What goes into the index at once. */

/** What hits are narrowed by, of a source. */
export interface SourceRow {
  readonly id: string;
  readonly versionId: string;
  readonly outlet: string;
  /** The first part of its language tag, in small letters. */
  readonly language: string;
  /** As `daysOf` gives them; null without a date. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly reliability: string;
}

/** A passage of a source's current version. */
export interface PassageRow {
  /** Its number in the version. */
  readonly place: number;
  /** Where it begins in the canonical text, in UTF-16 code units. */
  readonly start: number;
  readonly text: string;
}

/** What is found by its own words. */
export interface OwnRow {
  readonly kind: Exclude<HitKind, 'passage'>;
  readonly id: string;
  readonly sourceId: string | null;
  readonly versionId: string | null;
  readonly text: string;
  /** Of a claim. */
  readonly tag: string | null;
  /** Of a claim, folded. */
  readonly attribution: string | null;
  /** Of a note. */
  readonly aboutKind: string | null;
  readonly aboutId: string | null;
  /** The passages that a claim stands in or a note belongs to, by number. */
  readonly firstPlace: number | null;
  readonly lastPlace: number | null;
}

/** How a claim stands to a proposition: what propositions are narrowed by, and claims by their stances. */
export interface StanceRow {
  readonly id: string;
  readonly propositionId: string;
  readonly claimId: string;
  readonly sourceId: string;
  readonly stance: string;
}

/** How far the index has come. */
export interface IndexMark {
  /** The commit up to which everything is in the index, once the first pass is through. */
  readonly revision: number;
  /** The hash of that commit, in hexadecimal; empty for revision 0. */
  readonly hash: string;
  /** Where the first pass goes on; null when it is through. */
  readonly cursor: Cursor | null;
}

export interface Cursor {
  readonly kind: 'source' | 'claim' | 'note' | 'proposition' | 'stance' | 'brief';
  /** The number of the last record that was taken. */
  readonly after: number;
}

export interface IndexBatch {
  /** Sources that are gone, with their passages. */
  readonly goneSources: string[];
  readonly sources: SourceRow[];
  /** Passages to add; those from before go first where `isFirst`. */
  readonly passages: { readonly sourceId: string; readonly isFirst: boolean; readonly rows: PassageRow[] }[];
  /** What is no longer there. */
  readonly gone: { readonly kind: OwnRow['kind']; readonly id: string }[];
  /** Each takes the place of the row of the same kind and id. */
  readonly own: OwnRow[];
  /** Stances that are gone, by their identifiers. */
  readonly goneStances: string[];
  /** Each takes the place of the one with its identifier. */
  readonly stances: StanceRow[];
  mark: IndexMark;
  /** Length of all texts in UTF-16 code units, and what else there is counted as some. */
  size: number;
  /** From this size on nothing more goes into it. */
  readonly full: number;
}

/** Enough that the index is written in large pieces, few enough that memory stays small. In UTF-16 code units. */
export const FULL_BATCH = 600_000;

/** @param full how long it may become, in UTF-16 code units */
export function emptyBatch(mark: IndexMark, full = FULL_BATCH): IndexBatch {
  return { goneSources: [], sources: [], passages: [], gone: [], own: [], goneStances: [], stances: [], mark, size: 0, full };
}

export function isFull({ size, full }: IndexBatch): boolean {
  return size >= full;
}
