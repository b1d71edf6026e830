import type { DetailName, FoundIn, Origin } from '../../domain/found-details.ts';
import type { CodedWarning } from '../../domain/import-warning.ts';
import type { SourceDetails } from '../../domain/source.ts';
import type { Block, BlockKind, FurnitureKind, Page } from '../../domain/version.ts';
import type { MediaType } from './format.ts';
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

/** Markup that gives nothing away, of a document without page furniture that says itself what its blocks are. */
export const plainMarkup: MarkupEvidence = { inArticle: null, outsideArticle: false, landmark: null, named: null, linkShare: 0 };

/** A block before its place in the canonical text is known. */
export interface Draft {
  readonly text: string;
  readonly kind: BlockKind;
  readonly level?: number;
  readonly furniture?: FurnitureKind;
  readonly markup?: MarkupEvidence;
  /** The stretches of its text that the document strikes out, in order. */
  readonly struck?: readonly string[];
  /** Pages that begin in it, `start` counted in its text (UTF-16 code units). */
  readonly pages?: readonly Page[];
}

/** What a format states about the document outside its text: front matter, meta elements. Already in the model's form. */
export type Stated = Partial<Pick<SourceDetails, DetailName>> & {
  /** Where it states each of them. */
  readonly foundIn: FoundIn;
  /** Whether the title is that of the browser's window alone, which many a page leaves at the name of its site. */
  readonly titleOfWindow?: boolean;
};

export const noneStated: Stated = { foundIn: {} };

/** What was stated in one place. */
export function statedIn(origin: Origin, details: Partial<Pick<SourceDetails, DetailName>>): Stated {
  return { ...details, foundIn: Object.fromEntries(Object.keys(details).map((name) => [name, origin])) };
}

/** A file that a document carries, to be imported as a source of its own. */
export interface Attachment {
  /** Without a path. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a format reader hands on. */
export interface Reading {
  readonly drafts: readonly Draft[];
  /** What could not be done. */
  readonly warnings: readonly CodedWarning[];
  /** What the format says about the document outside its text. */
  readonly stated?: Stated;
  /** The format, where the first bytes leave it open. */
  readonly mediaType?: MediaType;
  readonly attachments?: readonly Attachment[];
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
 * @returns the text, its blocks and the pages that begin in it, offsets in UTF-16 code units
 */
export function assemble(drafts: readonly Draft[]): { text: string; blocks: Block[]; pages: Page[] } {
  const pieces: string[] = [];
  const blocks: Block[] = [];
  const pages: Page[] = [];
  let at = 0;
  for (const draft of drafts) {
    const piece = draft.text.trim();
    if (isBlank(piece)) continue;
    const block: Block = { start: at, end: at + piece.length, kind: draft.kind };
    if (draft.level !== undefined) block.level = Math.min(6, Math.max(1, draft.level));
    if (draft.kind === 'furniture') block.furniture = draft.furniture ?? 'other';
    blocks.push(block);
    const trimmed = draft.text.length - draft.text.trimStart().length;
    for (const { start, label } of draft.pages ?? []) pages.push({ start: at + Math.max(0, start - trimmed), label });
    pieces.push(piece);
    at += piece.length + 1;
  }
  return { text: pieces.join('\n'), blocks, pages };
}
