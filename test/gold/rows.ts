import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the documents written for labelling lie, `LANGUAGE-TOPIC-REGISTER.txt`; made up from beginning to end. */
export const written = join(import.meta.dirname, 'written');

/**
 * Sets written after the rules for suggestions had been made, by somebody who did not know them, and labelled once: `further` is of all
 * registers, `affairs` of the news of foreign affairs with what stands around it on a page, `dispatches` more of that, by the same hand once
 * the rules had learnt from `affairs`.
 */
export const laterSets = ['further', 'affairs', 'dispatches'] as const;
export type LaterSet = (typeof laterSets)[number];

/** Where the documents of a later set lie. */
export const folderOf = (set: LaterSet): string => join(import.meta.dirname, set);

/** One sentence of a document. */
export interface Row {
  /** `FILE-NUMBER`, the number from 001 in the order of the file. */
  readonly id: string;
  readonly file: string;
  /** In UTF-16 code units of the file decoded as UTF-8. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a labeller can say of a sentence; docs/labelling.md says when. */
export const labels = ['reported', 'speculative', 'disputed', 'none', 'boilerplate'] as const;
export type Label = (typeof labels)[number];

/** A sentence with what one labeller said of it. */
export interface LabelledRow extends Row {
  readonly label: Label;
  /** Who asserts it, as the text names them, or `outlet`; null exactly when the label is `none` or `boilerplate`. */
  readonly attribution: string | null;
  /** How sure the labeller is: 1 (could well be another label), 2, 3 (no doubt). */
  readonly certainty: 1 | 2 | 3;
  /** The words that decided, or why there are none. */
  readonly cue: string;
  /** The ids of the sentences it contradicts, its own when it holds both sides; empty unless disputed. */
  readonly conflicts_with: readonly string[];
}

function read<T>(file: string): T[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')).rows;
}

/** The sentences without labels, for whoever labels them next. */
export const unlabelled = (): Row[] => read('unlabelled.json');

/** The sentences with the labels of one labeller, who is known by a letter. */
export const labelledBy = (labeller: string): LabelledRow[] => read(`labels-${labeller}.json`);

/** The sentences of a later set, as they were labelled once. */
export const laterLabelled = (set: LaterSet): LabelledRow[] => read(`labels-${set}.json`);
