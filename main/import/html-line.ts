import type { BlockKind, FurnitureKind } from '../../domain/version.ts';
import type { PageNode } from './html-page.ts';
import { isBlank, seam } from './white-space.ts';

/** A block as it stands on the page. */
export interface PageBlock {
  readonly text: string;
  readonly kind: BlockKind;
  readonly level?: number;
  /** The text nodes it was made of. */
  readonly nodes: readonly PageNode[];
  readonly landmark: FurnitureKind | null;
  readonly named: FurnitureKind | null;
  /** The share of its characters that are link text, 0–1. */
  readonly linkShare: number;
}

/** What the elements around a place say about it; each element adds to its parent's. */
export interface Context {
  readonly parent: Context | null;
  readonly kind: BlockKind;
  readonly level?: number;
  readonly listDepth: number;
  readonly landmark: FurnitureKind | null;
  readonly named: FurnitureKind | null;
  readonly inLink: boolean;
  readonly preformatted: boolean;
  /** Inside a row of a data table: cells are parts of one block. */
  readonly inRow: boolean;
}

/** The block being put together. White space collapses as on screen. */
export class LineUnderWay {
  readonly blocks: PageBlock[] = [];
  private pieces: string[] = [];
  private nodes: PageNode[] = [];
  private length = 0;
  private linked = 0;
  private context: Context | null = null;
  /** White space that will stand before the next character, if one comes. */
  private pending = '';
  private last = '';
  private breaks = 0;

  add(node: PageNode, context: Context): void {
    const value = node.nodeValue ?? '';
    if (context.preformatted) {
      this.addWords(value, node, context);
      return;
    }
    if (/^[ \t\n\f\r]*$/u.test(value)) {
      if (value !== '') this.space(value);
      return;
    }
    const start = /^[ \t\n\f\r]+/u.exec(value)?.[0];
    const end = /[ \t\n\f\r]+$/u.exec(value)?.[0];
    if (start !== undefined) this.space(start);
    const inner = value.slice(start?.length ?? 0, value.length - (end?.length ?? 0));
    this.addWords(collapse(inner), node, context);
    if (end !== undefined) this.space(end);
  }

  private addWords(words: string, node: PageNode, context: Context): void {
    if (this.breaks >= 2) this.end();
    this.context ??= context;
    const gap = this.pieces.length === 0 ? '' : this.gapBefore(words);
    this.pieces.push(gap, words);
    this.nodes.push(node);
    this.length += words.length;
    if (context.inLink) this.linked += words.length;
    this.last = words;
    this.pending = '';
    this.breaks = 0;
  }

  private gapBefore(words: string): string {
    if (this.breaks > 0) return '\n';
    if (this.pending.includes('\n')) return seam(this.last, words);
    return this.pending;
  }

  space(as = ' '): void {
    if (this.pending === '') this.pending = as.includes('\n') ? '\n' : ' ';
  }

  breakLine(): void {
    if (this.context?.inRow === true) this.space();
    else this.breaks++;
  }

  nextCell(): void {
    if (this.pieces.length > 0) this.pending = ' | ';
  }

  end(): void {
    const text = this.pieces.join('');
    const { context } = this;
    if (context !== null && !isBlank(text)) {
      const { landmark, named, level } = context;
      const kind: BlockKind = context.inRow ? 'table-row' : context.kind;
      const common = { text, kind, nodes: this.nodes, landmark, named, linkShare: this.length === 0 ? 0 : this.linked / this.length };
      this.blocks.push(level === undefined || kind === 'table-row' || kind === 'caption' ? common : { ...common, level });
    }
    this.pieces = [];
    this.nodes = [];
    this.length = 0;
    this.linked = 0;
    this.context = null;
    this.pending = '';
    this.last = '';
    this.breaks = 0;
  }
}

/** Runs of white space to one space, or to nothing where a line was broken inside unspaced writing. */
function collapse(text: string): string {
  return text.replace(/[ \t\n\f\r]+/gu, (gap: string, at: number) =>
    gap.includes('\n') ? seam(text.slice(Math.max(0, at - 4), at), text.slice(at + gap.length, at + gap.length + 2)) : ' ',
  );
}
