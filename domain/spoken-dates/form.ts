import type { Reference } from './reference.ts';

/** What stands around a form when it is read. */
export interface Around {
  readonly reference: Reference;
  /** The words before it, a sentence's length at most. */
  readonly before: string;
  /** The month (`YYYY-MM`) of the date said just before it, if there is one. */
  readonly lastMonth: string | null;
}

/** One way to write a date. */
export interface Form {
  /** With the flags `g` and `u`. */
  readonly pattern: RegExp;
  /** Whether it says the whole date by itself. */
  readonly isWhole?: true;
  /** @param groups of the pattern. @returns `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when it is no date, or cannot be told */
  read(groups: readonly (string | undefined)[], around: Around): string | null;
}

/** Words that each stand for a step from the publication, as a pattern for one group. The longest come first. */
export function oneOf(words: Readonly<Record<string, number>> | readonly string[]): string {
  const all = Array.isArray(words) ? words : Object.keys(words);
  return `(${all.toSorted((a, b) => b.length - a.length).join('|')})`;
}
