import { $isLinkNode, type LinkNode } from '@lexical/link';
import { $isListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $getSelection, $isRangeSelection, type LexicalEditor, type LexicalNode, type TextFormatType } from 'lexical';
import { useEffect, useState } from 'react';
import { $isHeadedAtCursor } from './table-changes.ts';

export type BlockKind = 'paragraph' | 'heading1' | 'heading2' | 'heading3' | 'quote' | 'bulletList' | 'numberList' | 'checkList';
export const textKinds = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const satisfies readonly TextFormatType[];
export type TextKind = (typeof textKinds)[number];

/** What is in force at the cursor. */
export interface FormatState {
  readonly text: readonly TextKind[];
  readonly block: BlockKind;
  readonly inLink: boolean;
  /** Whether the table at the cursor has a row of headings; null outside a table. */
  readonly headed: boolean | null;
}

const headings: Record<string, BlockKind> = { h1: 'heading1', h2: 'heading2', h3: 'heading3' };
const lists = { bullet: 'bulletList', number: 'numberList', check: 'checkList' } as const;

/** Follows the cursor; renders again only when something shown in the toolbar changes. */
export function useFormatState(editor: LexicalEditor): FormatState {
  const [state, setState] = useState(() => editor.read($formatState));
  useEffect(() => {
    const follow = () => {
      const next = editor.getEditorState().read($formatState);
      setState((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
    };
    follow();
    return editor.registerUpdateListener(follow);
  }, [editor]);
  return state;
}

/** The link around the cursor. */
export function $linkAtCursor(): LinkNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return $around(selection.anchor.getNode()).find($isLinkNode) ?? $around(selection.focus.getNode()).find($isLinkNode) ?? null;
}

function $formatState(): FormatState {
  const selection = $getSelection();
  const headed = $isHeadedAtCursor();
  if (!$isRangeSelection(selection)) return { text: [], block: 'paragraph', inLink: false, headed };
  return {
    text: textKinds.filter((kind) => selection.hasFormat(kind)),
    block: $blockKind($around(selection.anchor.getNode())),
    inLink: $linkAtCursor() !== null,
    headed,
  };
}

function $blockKind(around: readonly LexicalNode[]): BlockKind {
  for (const node of around) {
    if ($isListNode(node)) return lists[node.getListType()];
    if ($isHeadingNode(node)) return headings[node.getTag()] ?? 'heading3';
    if ($isQuoteNode(node)) return 'quote';
  }
  return 'paragraph';
}

function $around(node: LexicalNode): LexicalNode[] {
  return [node, ...node.getParents()];
}
