import {
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isTextNode,
  createCommand,
  type LexicalCommand,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $moveCursorPast } from './write-past.ts';

/** Opens the panel of a part; of the one at the cursor when none is named. */
export const EDIT_PART_COMMAND: LexicalCommand<NodeKey | null> = createCommand('EDIT_PART');
/** Opens the panel in which a new footnote is written. */
export const WRITE_FOOTNOTE_COMMAND: LexicalCommand<null> = createCommand('WRITE_FOOTNOTE');
/** Opens the list of what can be inserted at the cursor. */
export const OPEN_INSERTS_COMMAND: LexicalCommand<null> = createCommand('OPEN_INSERTS');

/** The part at the cursor that has a panel: what is selected, what stands right before or after the cursor, what is around it. */
export function $partAtCursor(hasPanel: (node: LexicalNode) => boolean): LexicalNode | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) return selection.getNodes().find(hasPanel) ?? null;
  if (!$isRangeSelection(selection)) return null;
  const { key, offset, type } = selection.focus;
  const node = selection.focus.getNode();
  const beside =
    type === 'text' && $isTextNode(node)
      ? [offset === 0 && node.getPreviousSibling(), offset === node.getTextContentSize() && node.getNextSibling()]
      : $isElementNode(node)
        ? [node.getChildAtIndex(offset - 1), node.getChildAtIndex(offset)]
        : [];
  const near = beside.find((each) => each instanceof Object && $isDecoratorNode(each) && hasPanel(each));
  if (near instanceof Object) return near;
  return [node, ...node.getParents()].find((each) => (each.getKey() !== key || $isElementNode(each) ? hasPanel(each) : false)) ?? null;
}

/** Puts something into the line at the end of the selection, or of the text when it has none; the cursor stands after it. */
export function $insertInLine(node: LexicalNode): void {
  $moveCursorPast();
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    const { focus, anchor } = selection;
    if (selection.isBackward()) focus.set(anchor.key, anchor.offset, anchor.type);
    else anchor.set(focus.key, focus.offset, focus.type);
    selection.insertNodes([node]);
  } else $getRoot().selectEnd().insertNodes([node]);
  node.selectNext(0, 0);
}
