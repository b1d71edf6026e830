import type { CodedWarning } from '../../domain/import-warning.ts';
import type { Draft } from './draft.ts';
import type { PageElement } from './html-page.ts';
import { isBlank, tidyLine } from './white-space.ts';

/**
 * Text that a document strikes out. It can be seen, so it stays in the text; but whoever wrote it takes it back, and a claim must not rest on
 * it unawares. The canonical text has no looks, so a warning says which words these are.
 */

/** How many stretches are told one by one, and how much of each, in UTF-16 code units. */
const TOLD = 3;
const LENGTH_TOLD = 80;

/** Characters without a look of their own: some would turn the warning itself around. */
const unseen = /\p{Cf}/gu;

/** Gathers what is struck out of a text under way. Pieces that follow one another are one stretch. */
export class Strikes {
  private found: string[] = [];
  private isOpen = false;

  add(words: string, isStruck: boolean): void {
    if (isStruck && this.isOpen) this.found.push(`${this.found.pop() ?? ''}${words}`);
    else if (isStruck) this.found.push(words);
    this.isOpen = isStruck;
  }

  /** Ends the stretch under way: a cell ends. */
  end(): void {
    this.isOpen = false;
  }

  /** What was gathered since the last time. */
  take(): readonly string[] {
    const { found } = this;
    this.found = [];
    this.isOpen = false;
    return found.map((words) => words.replace(unseen, '')).filter((words) => !isBlank(words));
  }
}

/** A draft with what is struck out of it. */
export function withStruck<D extends Draft>(draft: D, struck: readonly string[] = []): D {
  return struck.length === 0 ? draft : { ...draft, struck };
}

const strikingNames = new Set(['S', 'DEL', 'STRIKE']);
/** The last of several declarations holds. */
const decoration = /(?:^|;)\s*text-decoration(?:-line)?\s*:\s*([^;]*)/giu;

/** Whether an element of a page strikes out its text, as far as its own markup says. What is in it cannot take that back. */
export function isStruckOut(element: PageElement): boolean {
  const stated = [...(element.getAttribute('style') ?? '').matchAll(decoration)].at(-1)?.[1];
  return stated === undefined ? strikingNames.has(element.nodeName.toUpperCase()) : /\bline-through\b/iu.test(stated);
}

/** Says what is struck out of the passages of a document; prices and buttons of its page do not matter. */
export function struckWarnings(drafts: readonly Draft[]): CodedWarning[] {
  const struck = drafts.flatMap((draft) => (draft.kind === 'furniture' ? [] : (draft.struck ?? [])));
  if (struck.length === 0) return [];
  const characters = struck.reduce((sum, words) => sum + [...words.trim()].length, 0);
  const first = struck.slice(0, TOLD).map((words) => tidyLine(words, LENGTH_TOLD));
  return [{ code: 'struck-out', count: struck.length, characters, first }];
}
