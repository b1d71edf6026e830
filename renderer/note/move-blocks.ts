import { $isListItemNode } from '@lexical/list';
import { $getSelection, type LexicalNode } from 'lexical';

/**
 * Moves the selected blocks past their neighbour. Inside one list, items move within it until they reach its end;
 * then, as everywhere else, whole blocks move.
 * @returns whether anything could move
 */
export function $moveBlocks(direction: 'up' | 'down'): boolean {
  const selected = $getSelection()?.getNodes() ?? [];
  return $movePast(direction, $siblingItems(selected)) || $movePast(direction, $topLevelBlocks(selected));
}

function $movePast(direction: 'up' | 'down', blocks: readonly LexicalNode[]): boolean {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return false;
  // The neighbour jumps over the blocks, so the selection inside them stays as it is.
  const neighbour = direction === 'up' ? first.getPreviousSibling() : last.getNextSibling();
  if (neighbour === null) return false;
  if (direction === 'up') last.insertAfter(neighbour);
  else first.insertBefore(neighbour);
  return true;
}

function $topLevelBlocks(nodes: readonly LexicalNode[]): LexicalNode[] {
  return inOrder(nodes.map((node) => node.getTopLevelElement()));
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
