import type { BlockKind, FurnitureKind } from '../../domain/version.ts';
import type { PageNode } from './html-page.ts';
import { SignsUnderWay } from './html-signs.ts';
import { Strikes } from './struck-out.ts';
import { type Cell, rowTexts, withinGroups } from './table-rows.ts';
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
  /** The innermost `<article>` around it. */
  readonly post: PageNode | null;
  /** The share of its characters that are link text, 0–1. */
  readonly linkShare: number;
  /** What is struck out of it. */
  readonly struck: readonly string[];
}

/** A row of a table of data: which table, which of its groups of rows, what is in its cells, and the block it became; null where it holds no text. */
interface RowMet {
  readonly table: PageNode;
  readonly group: PageNode | null;
  readonly cells: readonly Cell[];
  readonly block: number | null;
}

/** A cell under way: where in the pieces of its row it begins. */
interface OpenCell {
  readonly from: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
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
  /** How many quotations it stands in. */
  readonly quoteDepth: number;
  /** The post of a running report, or the article, that it stands in. */
  readonly post: PageNode | null;
  /** In raised type: what shows it in the place of each text node's own characters. */
  readonly raised: ReadonlyMap<PageNode, string> | null;
  /** Whether an element around it strikes out its text. */
  readonly isStruck: boolean;
  /** The data table in a row of which it is: cells are parts of one block. */
  readonly table: PageNode | null;
}

/** The block being put together. White space collapses as on screen. */
export class LineUnderWay {
  private readonly blocks: PageBlock[] = [];
  private readonly rows: RowMet[] = [];
  private cells: OpenCell[] = [];
  private pieces: string[] = [];
  private nodes: PageNode[] = [];
  private length = 0;
  private linked = 0;
  private readonly signs = new SignsUnderWay();
  private readonly strikes = new Strikes();
  private context: Context | null = null;
  /** White space that will stand before the next character, if one comes. */
  private pending = '';
  private last = '';
  private breaks = 0;

  add(node: PageNode, context: Context): void {
    const value = context.raised?.get(node) ?? node.nodeValue ?? '';
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

  /** Begins an element that stands for a sign before its words and one after them. */
  beginSigns(signs: string): void {
    this.signs.begin(signs, this.pending === '' && this.breaks === 0 ? this.last : '');
  }

  /** Ends such an element. The sign stands right after its words, in their block even when that has ended. */
  endSigns(): void {
    const sign = this.signs.end();
    const ended = this.blocks.at(-1);
    if (sign === '') return;
    if (this.context !== null) {
      this.pieces.push(sign);
      this.length += sign.length;
      this.last = sign;
    } else if (ended !== undefined && ended.kind !== 'table-row')
      this.blocks[this.blocks.length - 1] = { ...ended, text: ended.text + sign };
  }

  /** Whether the last words end with a character. */
  endsWith(character: string): boolean {
    return this.last.endsWith(character);
  }

  private addWords(value: string, node: PageNode, context: Context): void {
    if (this.breaks >= 2) this.end();
    this.context ??= context;
    const isFirst = this.pieces.length === (this.cells.at(-1)?.from ?? 0);
    const words = isBlank(value) ? value : this.signs.before(value) + value;
    const gap = isFirst ? '' : this.gapBefore(words);
    this.pieces.push(gap, words);
    this.strikes.add(gap + words, context.isStruck);
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

  /** A line ends; in a row, which is one line, words do. */
  breakLine(context: Context): void {
    if (context.table !== null) this.space();
    else this.breaks++;
  }

  /** Begins a cell of a row. */
  cell(columnSpan: number, rowSpan: number): void {
    this.cells.push({ from: this.pieces.length, columnSpan, rowSpan });
    this.strikes.end();
    this.pending = '';
  }

  /** Ends the row, which is a block of its own. @param group the element that holds the row: a table's head, body or foot, or itself */
  endRow(table: PageNode, group: PageNode | null): void {
    // What stands in a row but in no cell is one.
    if (this.cells[0]?.from !== 0) this.cells.unshift({ from: 0, columnSpan: 1, rowSpan: 1 });
    const cells = this.cells.map(({ from, columnSpan, rowSpan }, index): Cell => {
      const text = this.pieces.slice(from, this.cells[index + 1]?.from).join('');
      return { text, columnSpan, rowSpan };
    });
    const before = this.blocks.length;
    this.end();
    this.rows.push({ table, group, cells, block: this.blocks.length > before ? before : null });
  }

  /** All blocks, the rows of each table written out as it stands as a whole. */
  done(): PageBlock[] {
    this.end();
    for (const rows of Map.groupBy(this.rows, ({ table }) => table).values()) {
      const texts = rowTexts(withinGroups(rows));
      rows.forEach(({ block }, index) => {
        const drawn = block === null ? undefined : this.blocks[block];
        if (block !== null && drawn !== undefined) this.blocks[block] = { ...drawn, text: texts[index] ?? '' };
      });
    }
    return this.blocks;
  }

  end(): void {
    const text = this.pieces.join('');
    const { context } = this;
    const struck = this.strikes.take();
    if (context !== null && !isBlank(text)) {
      const { landmark, named, post, level } = context;
      const kind: BlockKind = context.table !== null ? 'table-row' : context.kind;
      const linkShare = this.length === 0 ? 0 : this.linked / this.length;
      const common = { text, kind, nodes: this.nodes, landmark, named, post, linkShare, struck };
      this.blocks.push(level === undefined || kind === 'table-row' || kind === 'caption' ? common : { ...common, level });
    }
    this.cells = [];
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
