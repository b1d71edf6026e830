import { z } from 'zod';
import { encoding } from './encoding.ts';
import { importWarning } from './import-warning.ts';
import { hash, id, instant, languageTag, line, offset } from './validate.ts';

const blockKinds = ['heading', 'paragraph', 'list-item', 'quote', 'caption', 'table-row', 'furniture'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** What a furniture block is, so that a fold can say what it hides. */
const furnitureKinds = ['navigation', 'related', 'cookie', 'share', 'advert', 'comments', 'byline', 'disclaimer', 'other'] as const;
export type FurnitureKind = (typeof furnitureKinds)[number];

/** A stretch `[start, end)` of the canonical text, in UTF-16 code units. */
export const block = z.strictObject({
  start: offset,
  end: offset,
  kind: z.enum(blockKinds),
  /** Heading level 1–6; list depth from 1. */
  level: z.int().min(1).max(6).optional(),
  furniture: z.enum(furnitureKinds).optional(),
  /** BCP 47 tag of the language it is in, where that is plainly another than the document's. */
  language: languageTag.optional(),
  /** What the import rules took it for, where a decision learnt from the same outlet says otherwise. */
  ruled: z.enum(blockKinds).optional(),
});
export type Block = z.infer<typeof block>;

/** Where a page of a paged original begins in the canonical text, in UTF-16 code units, and what the original calls it: "3", "iii". */
export const page = z.strictObject({ start: offset, label: line(50).pipe(z.string().min(1)) });
export type Page = z.infer<typeof page>;

/**
 * One immutable canonical text of a source, cut into blocks. The text itself is stored by its hash.
 * Blocks ascend, do not overlap and are not empty; between them stand only line breaks.
 */
export const version = z.strictObject({
  kind: z.literal('version'),
  id,
  sourceId: id,
  /** 1 for the first import, then counting up. */
  number: z.int().min(1),
  textHash: hash,
  /** Length of the canonical text in UTF-16 code units. */
  length: offset,
  originalHash: hash,
  originalName: line(500),
  /** Of the original: `text/plain`, `text/markdown`, `text/html` … */
  mediaType: z.string().min(3).max(100),
  /** The encoding the original was read in, when it is characters in one. */
  encoding: encoding.optional(),
  blocks: z.array(block),
  /** Of an original with pages: those that hold text, ascending. */
  pages: z.array(page).min(1).optional(),
  /** What the extractor could not do. */
  warnings: z.array(importWarning),
  importedAt: instant,
  /** When the original holds several articles: which of them this is, and the stretch of the whole text it was, in UTF-16 code units. */
  part: z.strictObject({ number: z.int().min(1), of: z.int().min(2), start: offset, end: offset }).optional(),
});
export type Version = z.infer<typeof version>;

/** Whether blocks obey the rules that `version` states, for a text of `length` code units. */
export function blocksAreSound(blocks: readonly Block[], length: number): boolean {
  let last = 0;
  for (const { start, end } of blocks) {
    if (start < last || end <= start) return false;
    last = end;
  }
  return last <= length;
}

/** Whether pages begin in ascending order inside a text of `length` code units. */
export function pagesAreSound(pages: readonly Page[], length: number): boolean {
  return pages.every(({ start }, index) => start < length && (index === 0 || start > (pages[index - 1]?.start ?? 0)));
}

/** The label of the page on which an offset lies, or null when the version has no pages or none begins at or before it. */
export function pageLabelAt(pages: readonly Page[] | undefined, at: number): string | null {
  return pages?.findLast(({ start }) => start <= at)?.label ?? null;
}

/** The language of a place in a text: that of its block where the block has one of its own. @param language of the source */
export function languageAt(blocks: readonly Block[], at: number, language: string): string {
  return blocks[blockIndexAt(blocks, at)]?.language ?? language;
}

/**
 * The index of the block holding an offset, or of the nearest one before it.
 * @returns -1 when the offset lies before every block
 */
export function blockIndexAt(blocks: readonly Block[], at: number): number {
  let low = 0;
  let high = blocks.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? Number.POSITIVE_INFINITY) <= at) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}
