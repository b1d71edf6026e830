import { areBlank, isInline, type LiveRuns, type Run, runsOf } from './brief-runs.ts';
import type { Confidence, Likelihood } from './claim.ts';
import type { MatrixFigure } from './matrix/matrix-figure.ts';
import { type ListItemNode, type ListNode, type RichText, type RichTextNode, type TableNode, tableHeader } from './rich-text.ts';

export interface ListItem {
  readonly runs: readonly Run[];
  /** Null where the list is not one of things to tick. */
  readonly checked: boolean | null;
  readonly sublists: readonly ListBlock[];
}
export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ListItem[];
}
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;
/** A cell of a table; nothing in it is a table. */
export interface TableCell {
  /** Whether it heads its row or its column. */
  readonly heading: boolean;
  readonly blocks: readonly CellBlock[];
}
/** Rows of one length each, of one cell at least. */
export interface TableBlock {
  readonly kind: 'table';
  /** Whether every cell of the first row heads its column. */
  readonly headed: boolean;
  /** How the width is shared among the columns, by weight; alike when absent. */
  readonly weights?: readonly number[];
  readonly rows: readonly (readonly TableCell[])[];
}
export type CellBlock =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'quote';
      readonly runs: readonly Run[];
      /** Number of the claim whose words these are, in front of the citation of its source; absent when they are no claim's. */
      readonly claim?: number;
    }
  | ListBlock;
/** A judgement of the analyst's own. */
export interface KeyJudgementBlock {
  readonly kind: 'key-judgement';
  readonly runs: readonly Run[];
  readonly likelihood: Likelihood | null;
  readonly confidence: Confidence | null;
}
/** A picture of a stance matrix. */
export interface MatrixPictureBlock {
  readonly kind: 'matrix-picture';
  readonly figure: MatrixFigure;
}
export type TextBlock = CellBlock | TableBlock | KeyJudgementBlock | MatrixPictureBlock;

/** How the live parts of a document are filled in. */
interface Resolve<Live> extends LiveRuns {
  readonly quoteClaim: (claimId: string) => Live;
  /** What stands for a list that the document makes of itself: nothing where there is no place for one. */
  readonly listing: (of: 'claims' | 'sources') => Live[];
}

/**
 * The blocks of a document, in reading order. Blank paragraphs are left out. Whatever the nesting, no words and
 * no claims are lost: blocks inside blocks follow one another, and claims and pictures inside a list or a table follow it.
 */
export function blocksOf<Live>(document: RichText, resolve: Resolve<Live>): (TextBlock | Live)[] {
  const blocks: (TextBlock | Live)[] = [];
  flow(document.root.children, resolve, (each) => {
    if (each.kind === 'claim-id') blocks.push(resolve.quoteClaim(each.claimId));
    else if (each.kind === 'listing') blocks.push(...resolve.listing(each.of));
    else blocks.push(each);
  });
  return blocks;
}

/** What stands nowhere but on its own: out of a list or a table it comes after it. */
type Moved = { readonly kind: 'claim-id'; readonly claimId: string } | MatrixPictureBlock;
type Placed = TextBlock | Moved | { readonly kind: 'listing'; readonly of: 'claims' | 'sources' };

/** Hands over what stands one below the other, in order. */
function flow(nodes: readonly RichTextNode[], live: LiveRuns, put: (block: Placed) => void): void {
  const flowAs = (within: readonly RichTextNode[], blockOf: (runs: Run[]) => TextBlock): void => {
    let line: RichTextNode[] = [];
    const endLine = (): void => {
      const runs = runsOf(line, live);
      if (!areBlank(runs)) put(blockOf(runs));
      line = [];
    };
    for (const node of within) {
      if (isInline(node)) line.push(node);
      else {
        endLine();
        place(node, blockOf);
      }
    }
    endLine();
  };

  const place = (node: RichTextNode, blockOf: (runs: Run[]) => TextBlock): void => {
    if (node.type === 'claim-quote') put({ kind: 'claim-id', claimId: node.claimId });
    else if (node.type === 'matrix-picture') put({ kind: 'matrix-picture', figure: node.figure });
    else if (node.type === 'claim-table') put({ kind: 'listing', of: 'claims' });
    else if (node.type === 'source-list') put({ kind: 'listing', of: 'sources' });
    else if (node.type === 'key-judgement') {
      const { likelihood, confidence } = node;
      flowAs(node.children, (runs) => ({ kind: 'key-judgement', runs, likelihood, confidence }));
    } else if (node.type === 'heading') {
      const level = Number(node.tag.slice(1)) as HeadingLevel;
      flowAs(node.children, (runs) => ({ kind: 'heading', level, runs }));
    } else if (node.type === 'quote') flowAs(node.children, (runs) => ({ kind: 'quote', runs }));
    else if (node.type === 'list') {
      const moved: Moved[] = [];
      const list = listOf(node, live, moved);
      if (list.items.length > 0) put(list);
      moved.forEach(put);
    } else if (node.type === 'table') {
      const moved: Moved[] = [];
      put(tableOf(node, live, moved));
      moved.forEach(put);
    } else if ('children' in node) flowAs(node.children, blockOf);
  };

  flowAs(nodes, (runs) => ({ kind: 'paragraph', runs }));
}

function tableOf(table: TableNode, live: LiveRuns, moved: Moved[]): TableBlock {
  const rows = table.children.flatMap((row) => ('children' in row ? [row.children] : []));
  const isHeader = (node: RichTextNode): boolean => node.type === 'tablecell' && (node.headerState & tableHeader.row) !== 0;
  return {
    kind: 'table',
    headed: rows[0]?.every(isHeader) ?? false,
    rows: rows.map((cells) =>
      cells.map((cell): TableCell => {
        const blocks: CellBlock[] = [];
        flow('children' in cell ? cell.children : [], live, (each) => {
          if (each.kind === 'claim-id' || each.kind === 'matrix-picture') moved.push(each);
          else if (each.kind === 'key-judgement') blocks.push({ kind: 'paragraph', runs: each.runs });
          else if (each.kind !== 'table' && each.kind !== 'listing') blocks.push(each);
        });
        return { heading: cell.type === 'tablecell' && cell.headerState !== 0, blocks };
      }),
    ),
  };
}

/** Lexical nests a list by an item that holds nothing else; here it belongs to the item before. */
function listOf(list: ListNode, live: LiveRuns, moved: Moved[]): ListBlock {
  const items: ListItem[] = [];
  for (const child of list.children) {
    const content = contentOf(child.type === 'listitem' ? child.children : [child], moved);
    const sublists = content.lists.map((each) => listOf(each, live, moved)).filter((each) => each.items.length > 0);
    const runs = runsOf(content.line, live);
    const before = items.at(-1);
    if (areBlank(runs) && sublists.length > 0 && before !== undefined) {
      items[items.length - 1] = { ...before, sublists: [...before.sublists, ...sublists] };
    } else items.push({ runs, checked: list.listType === 'check' ? isChecked(child) : null, sublists });
  }
  return { kind: 'list', ordered: list.listType === 'number', start: list.start, items };
}

/** Sorts what an item holds: its words on lines of their own, the lists in it, what cannot stand in it. */
function contentOf(nodes: readonly RichTextNode[], moved: Moved[]): { line: RichTextNode[]; lists: ListNode[] } {
  const line: RichTextNode[] = [];
  const lists: ListNode[] = [];
  for (const node of nodes) {
    if (isInline(node)) line.push(node);
    else if (node.type === 'claim-quote') moved.push({ kind: 'claim-id', claimId: node.claimId });
    else if (node.type === 'matrix-picture') moved.push({ kind: 'matrix-picture', figure: node.figure });
    else if (node.type === 'list') lists.push(node);
    else if ('children' in node) {
      const inner = contentOf(node.children, moved);
      if (line.length > 0) line.push({ type: 'linebreak', version: 1 });
      line.push(...inner.line);
      lists.push(...inner.lists);
    }
  }
  return { line, lists };
}

function isChecked(node: RichTextNode | ListItemNode): boolean {
  return node.type === 'listitem' && node.checked === true;
}
