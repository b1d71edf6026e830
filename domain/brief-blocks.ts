import { areBlank, type Cite, isInline, type Run, runsOf } from './brief-runs.ts';
import type { ListItemNode, ListNode, RichText, RichTextNode } from './rich-text.ts';

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
export type TextBlock =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'quote'; readonly runs: readonly Run[] }
  | ListBlock;

/** How the live parts of a document are filled in. */
interface Resolve<Claim> {
  readonly cite: Cite;
  readonly quoteClaim: (claimId: string) => Claim;
}

/**
 * The blocks of a document, in reading order. Blank paragraphs are left out. Whatever the nesting, no words and
 * no claims are lost: blocks inside blocks follow one another, and claims quoted inside a list follow the list.
 */
export function blocksOf<Claim>(document: RichText, resolve: Resolve<Claim>): (TextBlock | Claim)[] {
  const blocks: (TextBlock | Claim)[] = [];

  const flow = (nodes: readonly RichTextNode[], blockOf: (runs: Run[]) => TextBlock): void => {
    let line: RichTextNode[] = [];
    const endLine = (): void => {
      const runs = runsOf(line, resolve.cite);
      if (!areBlank(runs)) blocks.push(blockOf(runs));
      line = [];
    };
    for (const node of nodes) {
      if (isInline(node)) line.push(node);
      else {
        endLine();
        place(node, blockOf);
      }
    }
    endLine();
  };

  const place = (node: RichTextNode, blockOf: (runs: Run[]) => TextBlock): void => {
    if (node.type === 'claim-quote') blocks.push(resolve.quoteClaim(node.claimId));
    else if (node.type === 'heading') {
      const level = Number(node.tag.slice(1)) as HeadingLevel;
      flow(node.children, (runs) => ({ kind: 'heading', level, runs }));
    } else if (node.type === 'quote') flow(node.children, (runs) => ({ kind: 'quote', runs }));
    else if (node.type === 'list') {
      const claimIds: string[] = [];
      const list = listOf(node, resolve.cite, claimIds);
      if (list.items.length > 0) blocks.push(list);
      for (const claimId of claimIds) blocks.push(resolve.quoteClaim(claimId));
    } else if ('children' in node) flow(node.children, blockOf);
  };

  flow(document.root.children, (runs) => ({ kind: 'paragraph', runs }));
  return blocks;
}

/** Lexical nests a list by an item that holds nothing else; here it belongs to the item before. */
function listOf(list: ListNode, cite: Cite, claimIds: string[]): ListBlock {
  const items: ListItem[] = [];
  for (const child of list.children) {
    const content = contentOf(child.type === 'listitem' ? child.children : [child], claimIds);
    const sublists = content.lists.map((each) => listOf(each, cite, claimIds)).filter((each) => each.items.length > 0);
    const runs = runsOf(content.line, cite);
    const before = items.at(-1);
    if (areBlank(runs) && sublists.length > 0 && before !== undefined) {
      items[items.length - 1] = { ...before, sublists: [...before.sublists, ...sublists] };
    } else items.push({ runs, checked: list.listType === 'check' ? isChecked(child) : null, sublists });
  }
  return { kind: 'list', ordered: list.listType === 'number', start: list.start, items };
}

/** Sorts what an item holds: its words on lines of their own, the lists in it, the claims in it. */
function contentOf(nodes: readonly RichTextNode[], claimIds: string[]): { line: RichTextNode[]; lists: ListNode[] } {
  const line: RichTextNode[] = [];
  const lists: ListNode[] = [];
  for (const node of nodes) {
    if (isInline(node)) line.push(node);
    else if (node.type === 'claim-quote') claimIds.push(node.claimId);
    else if (node.type === 'list') lists.push(node);
    else if ('children' in node) {
      const inner = contentOf(node.children, claimIds);
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
