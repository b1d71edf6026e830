import type { CodedWarning } from '../../../domain/import-warning.ts';
import type { BlockKind } from '../../../domain/version.ts';
import { type Draft, plainMarkup } from '../draft.ts';
import { withStruck } from '../struck-out.ts';
import { type Cell, rowTexts } from '../table-rows.ts';
import { isBlank } from '../white-space.ts';

/** A block of a document that states what its blocks are. */
export function draftOf(text: string, kind: BlockKind, level?: number): Draft {
  return { text, kind, markup: plainMarkup, ...(level === undefined ? {} : { level }) };
}

/** Text that stands on every page, or leads to other places in the document. */
export function furnitureOf(text: string, furniture: 'navigation' | 'other'): Draft {
  return { text, kind: 'furniture', furniture };
}

/** A cell of a table: its blocks, and how many columns and rows it stands in. */
export interface TableCell extends Omit<Cell, 'text'> {
  readonly blocks: readonly Draft[];
}

/**
 * Turns a table into blocks: each row one block with its cells joined by " | ", as the other readers do. A table that lays out a
 * page (one column, or headings or tables inside its cells) gives the blocks in its cells instead.
 */
export function blocksOfTable(rows: readonly (readonly TableCell[])[]): Draft[] {
  const laysOut = rows.every((cells) => cells.length <= 1) || rows.some((cells) => cells.some(({ blocks }) => hasStructure(blocks)));
  if (laysOut) return rows.flatMap((cells) => cells.flatMap(({ blocks }) => blocks));
  const texts = rows.map((cells) =>
    cells.map(({ blocks, ...spans }) => ({ ...spans, text: blocks.map(({ text }) => text.replace(/\s+/gu, ' ').trim()).join(' ') })),
  );
  const struck = rows.map((cells) => cells.flatMap(({ blocks }) => blocks.flatMap((block) => block.struck ?? [])));
  return rowTexts(texts).map((text, index) => withStruck(draftOf(text, 'table-row'), struck[index]));
}

function hasStructure(blocks: readonly Draft[]): boolean {
  return blocks.some(({ kind }) => kind === 'heading' || kind === 'table-row');
}

/** A base text with its reading, as text that is read aloud gives it: 漢字(かんじ). */
export function ruby(base: string, reading: string): string {
  return isBlank(reading) ? base : `${base}(${reading})`;
}

/** What stands in the text for a note: [1] for a footnote, [i] for an endnote, as Word numbers them. */
export function noteMark(kind: 'footnote' | 'endnote', number: number): string {
  return `[${kind === 'footnote' ? number : roman(number)}]`;
}

function roman(number: number): string {
  const digits: readonly (readonly [number, string])[] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = number;
  let text = '';
  for (const [value, letters] of digits) {
    for (; rest >= value; rest -= value) text += letters;
  }
  return text;
}

/** A note as blocks that begin with the mark that stands in the text. */
export function noteOf(mark: string, blocks: readonly Draft[]): Draft[] {
  return blocks.map((block, index) => (index === 0 ? { ...block, text: `${mark} ${block.text.trim()}` } : block));
}

/** What was met on the way and how often, in the order it is told. */
const countedCodes = [
  'insertions-kept',
  'deletions-left-out',
  'hidden-text-left-out',
  'comments-left-out',
  'memos-left-out',
  'equations-as-characters',
  'equations-as-script',
  'symbols-unknown',
  'documents-inside',
] as const;
type CountedCode = (typeof countedCodes)[number];

/** Counts what there will be warnings about. */
export class Tally {
  private readonly counts = new Map<CountedCode, number>();

  add(code: CountedCode, count = 1): void {
    if (count > 0) this.counts.set(code, (this.counts.get(code) ?? 0) + count);
  }

  warnings(): CodedWarning[] {
    return countedCodes.flatMap((code) => {
      const count = this.counts.get(code);
      return count === undefined ? [] : [{ code, count }];
    });
  }
}
