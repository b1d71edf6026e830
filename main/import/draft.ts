import type { SourceDetails } from '../../domain/source.ts';
import type { Block, BlockKind, FurnitureKind } from '../../domain/version.ts';
import { isBlank } from './white-space.ts';

/** What a page's markup gives away about a block. Plain text and Markdown have none. */
interface MarkupEvidence {
  /** Whether the article finder kept it; null when it found no article. */
  readonly inArticle: boolean | null;
  /** Whether it lies before the first or after the last block of the article. */
  readonly outsideArticle: boolean;
  /** What the nearest landmark element (nav, footer, aside, button …) is for. */
  readonly landmark: FurnitureKind | null;
  /** What the class, id or label of an enclosing element says it is. */
  readonly named: FurnitureKind | null;
  /** The share of its characters that are link text, 0–1. */
  readonly linkShare: number;
}

/** A block before its place in the canonical text is known. */
export interface Draft {
  readonly text: string;
  readonly kind: BlockKind;
  readonly level?: number;
  readonly furniture?: FurnitureKind;
  readonly markup?: MarkupEvidence;
}

/** What a format states about the document outside its text: front matter, meta elements. Already in the model's form. */
export type Stated = Partial<Pick<SourceDetails, 'title' | 'outlet' | 'author' | 'published' | 'language' | 'url'>>;

/** What a format reader hands on. */
export interface Reading {
  readonly drafts: readonly Draft[];
  /** What could not be done, one English sentence each. */
  readonly warnings: readonly string[];
  /** What the format says about the document outside its text. */
  readonly stated?: Stated;
}

/** The drafts that a canonical text and its blocks stand for; what markup said of them is gone. */
export function draftsOf(text: string, blocks: readonly Block[]): Draft[] {
  return blocks.map(({ start, end, kind, level, furniture }) => ({
    text: text.slice(start, end),
    kind,
    ...(level === undefined ? {} : { level }),
    ...(furniture === undefined ? {} : { furniture }),
  }));
}

/**
 * Lays drafts out as canonical text: block texts, trimmed at their edges, joined by one "\n". Drafts without visible text are dropped.
 * @returns the text and its blocks, offsets in UTF-16 code units
 */
export function assemble(drafts: readonly Draft[]): { text: string; blocks: Block[] } {
  const pieces: string[] = [];
  const blocks: Block[] = [];
  let at = 0;
  for (const draft of drafts) {
    const piece = draft.text.trim();
    if (isBlank(piece)) continue;
    const block: Block = { start: at, end: at + piece.length, kind: draft.kind };
    if (draft.level !== undefined) block.level = Math.min(6, Math.max(1, draft.level));
    if (draft.kind === 'furniture') block.furniture = draft.furniture ?? 'other';
    blocks.push(block);
    pieces.push(piece);
    at += piece.length + 1;
  }
  return { text: pieces.join('\n'), blocks };
}
