import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { ClaimSeen } from '../../domain/rich-text.ts';
import { $createCitationNode } from '../note/citation-node.tsx';
import { $selectNodes } from '../note/reference-extension.ts';
import { keepUnseenCursor } from '../note/write-past.ts';
import { $createClaimQuoteNode } from './claim-quote-node.tsx';

/**
 * Quotes claims where the cursor is, else at the end: before a block that starts with the cursor, else after it; an
 * empty paragraph there makes room. Then the cursor stands in the block after them, so that the next insertion follows;
 * without one the last claim is selected.
 * @param seenOf what each of them says now
 */
export function insertClaims(
  editor: LexicalEditor,
  claimIds: readonly string[],
  seenOf?: (claimId: string) => ClaimSeen | undefined,
): void {
  let lastKey = '';
  insert(editor, () => {
    const [first, ...others] = claimIds.map((each) => $createClaimQuoteNode(each, seenOf?.(each)));
    if (first === undefined) return;
    const block = $currentBlock();
    if (block === null) $getRoot().append(first);
    else if ($cursorStarts(block)) block.insertBefore(first);
    else block.insertAfter(first);
    let last: LexicalNode = first;
    for (const claim of others) last = last.insertAfter(claim);
    lastKey = last.getKey();
    if ($isParagraphNode(block) && block.isEmpty()) block.remove();
    const next = last.getNextSibling();
    if ($isElementNode(next)) next.selectStart();
    else $selectNodes([lastKey]);
  });
  editor.getElementByKey(lastKey)?.scrollIntoView({ block: 'nearest' });
}

/** Cites a source at the cursor, or at the end of the document when there was never one. */
export function insertCitation(editor: LexicalEditor, sourceId: string): void {
  insert(editor, () => {
    const citation = $createCitationNode(sourceId);
    const selection = $getSelection();
    if ($isRangeSelection(selection)) {
      selection.insertNodes([citation]);
      return;
    }
    const block = $currentBlock();
    if ($isElementNode(block) && selection === null) {
      const last = block.getLastDescendant();
      const line = $isElementNode(last) ? last : (last?.getParent() ?? block);
      line.append(citation);
    } else {
      const paragraph = $createParagraphNode().append(citation);
      if (block === null) $getRoot().append(paragraph);
      else block.insertAfter(paragraph);
    }
    citation.selectNext();
  });
}

/** Gives the text the focus: with its cursor or selection, or at the start when it had neither. */
export function focusText(editor: LexicalEditor): void {
  editor.focus(undefined, { defaultSelection: 'rootStart' });
  // Lexical leaves it out when a claim is selected.
  editor.getRootElement()?.focus({ preventScroll: true });
  keepUnseenCursor(editor);
}

/** One step of the editor's history; then the text has the focus. */
function insert(editor: LexicalEditor, $change: () => void): void {
  editor.update($change, { discrete: true, tag: HISTORY_PUSH_TAG });
  focusText(editor);
}

/** The block with the cursor, or the one before a cursor between blocks, else the last one. */
export function $currentBlock(): LexicalNode | null {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes().at(-1);
  if ($isRootNode(node) && $isRangeSelection(selection)) return node.getChildAtIndex(Math.max(0, selection.focus.offset - 1));
  // Cells of tables count as roots, and a claim is not quoted in one.
  const around = node === undefined ? [] : [node, ...node.getParents()];
  return around.find((each) => $isRootNode(each.getParent())) ?? $getRoot().getLastChild();
}

/** Whether the cursor stands before everything in a block. */
function $cursorStarts(block: LexicalNode): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset !== 0) return false;
  const first = $isElementNode(block) ? (block.getFirstDescendant() ?? block) : block;
  const node = selection.anchor.getNode();
  return node.is(first) || node.isParentOf(first);
}
