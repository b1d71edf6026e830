import {
  emptyRichText,
  type KeyJudgementNode,
  type ListItemNode,
  type ListNode,
  type ParagraphNode,
  paragraphOf,
  type RichText,
  type RichTextNode,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '../../domain/rich-text.ts';

/**
 * Arranges parsed rich text the way Lexical needs it: blocks under the root, words inside blocks, items inside
 * lists, an inner list in an item of its own. `parseRichText` lets any known node stand anywhere; Lexical throws
 * on some of that, and quietly loses words on the rest. Nothing readable is dropped here.
 */

const TAB: InlineNode = { type: 'tab', version: 1, text: '\t', format: 0, detail: 0, mode: 'normal', style: '' };

/** Lists nest no deeper than this, in the editor and on the way in. */
export const MAX_LIST_DEPTH = 8;

type BlockNode = Exclude<RichTextNode, InlineNode | ListItemNode | TableRowNode | TableCellNode>;
type InlineNode = Extract<RichTextNode, { type: (typeof inlineTypes)[number] }>;
const inlineTypes = ['text', 'linebreak', 'tab', 'link', 'citation', 'claim-reference', 'footnote'] as const;
/** What is a block of its own, stands nowhere but under the root, and holds no words of its own. */
type LiveBlock = Extract<RichTextNode, { type: (typeof liveBlockTypes)[number] }>;
const liveBlockTypes = ['claim-quote', 'claim-table', 'source-list', 'matrix-picture'] as const;

/** A document that Lexical takes as it is, with at least one block. */
export function arrange(document: RichText): RichText {
  const blocks = blocksOf(openedLinks(document.root.children), 1);
  return blocks.length === 0 ? emptyRichText() : { root: { ...document.root, children: blocks } };
}

/** A pasted piece: left as a run of words when it is one, else made of blocks. Alignment from elsewhere is dropped. */
export function arrangeFragment(nodes: readonly RichTextNode[]): RichTextNode[] {
  const opened = openedLinks(nodes);
  return opened.every(isInline) ? inlineOf(opened) : blocksOf(opened, 1).map(withoutLayout);
}

/** The same nodes with each row of a table as a line, tabs between its cells: what a cell can hold. */
export function withoutTables(nodes: readonly RichTextNode[]): RichTextNode[] {
  return nodes.flatMap((node): RichTextNode[] => {
    if (node.type === 'table') return node.children.map((row) => paragraphOf(...rowLine(row)));
    return 'children' in node ? [{ ...node, children: withoutTables(node.children) }] : [node];
  });
}

function blocksOf(nodes: readonly RichTextNode[], listDepth: number): BlockNode[] {
  return inRuns(nodes, isInline).flatMap((run): BlockNode[] => {
    if (isInline(run[0])) return [paragraphOf(...inlineOf(run))];
    return inRuns(run, (node) => node.type === 'listitem').flatMap((each): BlockNode[] =>
      each[0]?.type === 'listitem' ? blockOf(listOf(each), listDepth) : each.flatMap((node) => blockOf(node, listDepth)),
    );
  });
}

function blockOf(node: RichTextNode, listDepth: number): BlockNode[] {
  if (isLiveBlock(node)) return [node];
  if (node.type === 'table') return [tableOf(node), ...liveBlocksIn(node)];
  if (node.type === 'list') {
    const items = itemsOf(node.children, listDepth);
    const list: ListNode[] = items.length === 0 ? [] : [{ ...node, children: items }];
    // A quoted claim is a block of its own: one inside a list comes to stand after it.
    return listDepth === 1 ? [...list, ...liveBlocksIn(node)] : list;
  }
  if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'quote' && node.type !== 'key-judgement') return [];
  if (node.children.every(isInline)) return [{ ...node, children: inlineOf(node.children) }];
  // A block inside a block: the words around it keep the outer kind, the inner block stands between them.
  return inRuns(node.children, isInline).flatMap((run): BlockNode[] =>
    isInline(run[0]) ? [{ ...node, children: inlineOf(run) }] : blocksOf(run, listDepth),
  );
}

/** Cells hold blocks; a quoted claim in one comes to stand after the table, and a key judgement is a paragraph there. */
function tableOf(table: TableNode): TableNode {
  const rows = table.children.map((row) => {
    if (!('children' in row)) return row;
    const cells = row.children.map((cell) => {
      if (!('children' in cell)) return cell;
      const blocks = blocksOf(cell.children, 1)
        .filter((block) => !isLiveBlock(block))
        .map((block) => (block.type === 'key-judgement' ? plainJudgement(block) : block));
      return { ...cell, children: blocks.length === 0 ? [paragraphOf()] : blocks };
    });
    return { ...row, children: cells };
  });
  return { ...table, children: rows };
}

function listOf(items: RichTextNode[]): ListNode {
  const { textFormat: _format, textStyle: _style, ...common } = paragraphOf();
  return { ...common, type: 'list', listType: 'bullet', start: 1, tag: 'ul', children: items };
}

function itemsOf(nodes: readonly RichTextNode[], listDepth: number): ListItemNode[] {
  const items = inRuns(nodes, isInline)
    .flatMap((run) => (isInline(run[0]) ? [itemOf(run)] : run.map((node) => (node.type === 'listitem' ? node : itemOf([node])))))
    .flatMap((node): ListItemNode[] => {
      const indent = listDepth - 1;
      const runs = inRuns(node.children, (child) => child.type === 'list');
      if (runs.length === 0) return [{ ...node, indent }];
      return runs.flatMap((run): ListItemNode[] => {
        if (run[0]?.type !== 'list') return [{ ...node, children: linesOf(run), indent }];
        if (listDepth >= MAX_LIST_DEPTH) return run.flatMap((inner) => ('children' in inner ? itemsOf(inner.children, listDepth) : []));
        return run.flatMap((inner) => {
          const blocks = blockOf(inner, listDepth + 1);
          return blocks.length === 0 ? [] : [{ ...itemOf(blocks), indent }];
        });
      });
    });
  let value = 1;
  return items.map((item) => ({ ...item, value: item.children[0]?.type === 'list' ? value : value++ }));
}

function itemOf(children: RichTextNode[]): ListItemNode {
  const { textFormat: _format, textStyle: _style, ...common } = paragraphOf();
  return { ...common, type: 'listitem', value: 1, children };
}

function liveBlocksIn(node: RichTextNode): LiveBlock[] {
  if (isLiveBlock(node)) return [node];
  return 'children' in node ? node.children.flatMap(liveBlocksIn) : [];
}

function isLiveBlock(node: RichTextNode): node is LiveBlock {
  return liveBlockTypes.some((type) => type === node.type);
}

/** The words of a key judgement as a paragraph, where none can stand. */
export function plainJudgement({ children, direction, format, indent }: KeyJudgementNode): ParagraphNode {
  return { ...paragraphOf(...children), direction, format, indent };
}

/** The words of blocks as one run, a line break between blocks. */
function linesOf(nodes: readonly RichTextNode[]): InlineNode[] {
  return inRuns(nodes, isInline).reduce<InlineNode[]>((lines, run) => {
    const groups = isInline(run[0]) ? [inlineOf(run)] : run.map(linesIn);
    for (const words of groups) {
      if (words.length > 0 && lines.length > 0) lines.push({ type: 'linebreak', version: 1 });
      lines.push(...words);
    }
    return lines;
  }, []);
}

function linesIn(node: RichTextNode): InlineNode[] {
  if (node.type === 'tablerow') return rowLine(node);
  return 'children' in node ? linesOf(node.children) : [];
}

/** A row as a line: tabs between its cells, their own lines kept. */
function rowLine(row: RichTextNode): InlineNode[] {
  const cells = 'children' in row ? row.children : [];
  return cells.flatMap((cell, index): InlineNode[] => [...(index === 0 ? [] : [TAB]), ...linesIn(cell)]);
}

function inlineOf(nodes: readonly RichTextNode[]): InlineNode[] {
  return nodes.flatMap((node): InlineNode[] => {
    if (node.type !== 'link') return isInline(node) ? [node] : [];
    const words = unlinked(node.children);
    return words.length === 0 ? [] : [{ ...node, children: words }];
  });
}

function unlinked(nodes: readonly RichTextNode[]): RichTextNode[] {
  return nodes.flatMap((node) => (node.type === 'link' ? unlinked(node.children) : [node]));
}

/** A link around blocks gives way to them. */
function openedLinks(nodes: readonly RichTextNode[]): RichTextNode[] {
  return nodes.flatMap((node): RichTextNode[] => {
    if (!('children' in node)) return [node];
    const children = openedLinks(node.children);
    return node.type === 'link' && !children.every(isInline) ? children : [{ ...node, children }];
  });
}

function withoutLayout(node: RichTextNode): RichTextNode {
  if (!('children' in node)) return node;
  const children = node.children.map(withoutLayout);
  return { ...node, children, format: '', direction: null, indent: node.type === 'listitem' ? node.indent : 0 };
}

/** Cuts a row of nodes where a property changes. */
function inRuns(nodes: readonly RichTextNode[], holds: (node: RichTextNode) => boolean): RichTextNode[][] {
  const runs: RichTextNode[][] = [];
  let last: boolean | null = null;
  for (const node of nodes) {
    const now = holds(node);
    if (now === last) runs.at(-1)?.push(node);
    else runs.push([node]);
    last = now;
  }
  return runs;
}

function isInline(node: RichTextNode | undefined): node is InlineNode {
  return inlineTypes.some((type) => type === node?.type);
}
