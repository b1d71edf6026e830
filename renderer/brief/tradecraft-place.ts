import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
} from 'lexical';
import type { FindingPlace } from '../../domain/tradecraft/finding.ts';
import { $selectNodes } from '../note/reference-extension.ts';
import { focusText } from './insert.ts';

/** Selects what stands at a place of a brief and shows it; the text then has the focus. A place that is gone by now leaves all as it is. */
export function goToPlace(editor: LexicalEditor, place: FindingPlace): void {
  const key = editor.read(() => $nodeAt(place)?.getKey() ?? null);
  if (key === null) return;
  editor.update(
    () => {
      const node = $nodeAt(place);
      if ($isElementNode(node)) $selectStretch(node, place);
      else $selectNodes([key]);
    },
    { discrete: true },
  );
  focusText(editor);
  editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
}

function $nodeAt({ path }: FindingPlace): LexicalNode | null {
  let node: LexicalNode | null = $getRoot();
  for (const index of path) node = $isElementNode(node) ? node.getChildAtIndex(index) : null;
  return node;
}

function $selectStretch(block: ElementNode, { start, end }: FindingPlace): void {
  const range = $createRangeSelection();
  $setPoint(range.anchor, block, start);
  $setPoint(range.focus, block, end);
  $setSelection(range);
}

/** @param offset in the block's text as it is checked, where a line break and each live part count as one code unit */
function $setPoint(point: PointType, block: ElementNode, offset: number): void {
  let left = offset;
  for (const node of $leavesOf(block)) {
    const length = $isTextNode(node) ? node.getTextContentSize() : 1;
    if (left <= length && $isTextNode(node)) {
      point.set(node.getKey(), left, 'text');
      return;
    }
    if (left <= length) {
      const parent = node.getParentOrThrow();
      point.set(parent.getKey(), node.getIndexWithinParent() + left, 'element');
      return;
    }
    left -= length;
  }
  point.set(block.getKey(), block.getChildrenSize(), 'element');
}

/** What a block's text is made of, links opened up; blocks inside the block are left out. */
function $leavesOf(block: ElementNode): LexicalNode[] {
  return block.getChildren().flatMap((node) => {
    if (!$isElementNode(node)) return node.isInline() || $isTextNode(node) || node.getType() === 'linebreak' ? [node] : [];
    return node.isInline() ? $leavesOf(node) : [];
  });
}
