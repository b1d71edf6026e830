import { $isListItemNode } from '@lexical/list';
import { $isTableNode, $isTableRowNode, type TableNode } from '@lexical/table';
import { $getSelection, $isRootNode, type LexicalNode } from 'lexical';
import { $isHeadingRow } from './table-changes.ts';

/**
 * Moves the selected blocks past their neighbour. Inside one list, items move within it until they reach its end,
 * inside a cell blocks within the cell, then the row within its table; then, as everywhere else, whole blocks move.
 * @returns whether anything could move
 */
export function $moveBlocks(direction: 'up' | 'down'): boolean {
  const selected = $getSelection()?.getNodes() ?? [];
  return (
    $movePast(direction, $siblingItems(selected)) ||
    $movePast(direction, $topLevelBlocks(selected)) ||
    $movePast(direction, $siblingRows(selected)) ||
    $movePast(direction, inOrder(selected.map((node) => $tableAround(node) ?? null)))
  );
}

function $movePast(direction: 'up' | 'down', blocks: readonly LexicalNode[]): boolean {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return false;
  // The neighbour jumps over the blocks, so the selection inside them stays as it is.
  const neighbour = direction === 'up' ? first.getPreviousSibling() : last.getNextSibling();
  if (neighbour === null || !$isOfOneKind(neighbour, first)) return false;
  if (direction === 'up') last.insertAfter(neighbour);
  else first.insertBefore(neighbour);
  return true;
}

/** The rows around the nodes when all of them are of one table, else nothing. */
function $siblingRows(nodes: readonly LexicalNode[]): LexicalNode[] {
  const rows = inOrder(nodes.map((node) => [node, ...node.getParents()].find($isTableRowNode) ?? null));
  const table = rows[0]?.getParent();
  return table != null && nodes.every((node) => $tableAround(node)?.is(table)) ? rows : [];
}

function $tableAround(node: LexicalNode): TableNode | undefined {
  return [node, ...node.getParents()].find($isTableNode);
}

/** Rows of headings stay above the others. */
function $isOfOneKind(a: LexicalNode, b: LexicalNode): boolean {
  return !$isTableRowNode(a) || !$isTableRowNode(b) || $isHeadingRow(a) === $isHeadingRow(b);
}

function $topLevelBlocks(nodes: readonly LexicalNode[]): LexicalNode[] {
  const blocks = inOrder(nodes.map((node) => node.getTopLevelElement()));
  // The cells of a table count as roots: what reaches over their borders moves as the table does.
  if (blocks.every((block) => block.getParent()?.is(blocks[0]?.getParent()))) return blocks;
  return inOrder(nodes.map((node) => [node, ...node.getParents()].find((each) => $isRootNode(each.getParent())) ?? null));
}

/** The list items around the nodes when all of them are of one list, else nothing. */
function $siblingItems(nodes: readonly LexicalNode[]): LexicalNode[] {
  const items = inOrder(nodes.map((node) => [node, ...node.getParents()].find($isListItemNode) ?? null));
  const list = items[0]?.getParent();
  const inOneList = nodes.length > 0 && list != null && items.every((item) => item.getParent()?.is(list));
  const noneOutside = nodes.every((node) => node.is(list) || [node, ...node.getParents()].some($isListItemNode));
  return inOneList && noneOutside ? items : [];
}

function inOrder(nodes: readonly (LexicalNode | null)[]): LexicalNode[] {
  const byKey = new Map(nodes.flatMap((node) => (node === null ? [] : [[node.getKey(), node] as const])));
  return [...byKey.values()].sort((a, b) => a.getIndexWithinParent() - b.getIndexWithinParent());
}
