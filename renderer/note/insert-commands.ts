import { INSERT_CHECK_LIST_COMMAND, INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { Heading1, Heading2, Heading3, List, ListOrdered, ListTodo, type LucideIcon, Superscript, Table, TextQuote } from 'lucide-react';
import type { EditorWords } from './editor-words.ts';
import { WRITE_FOOTNOTE_COMMAND } from './parts.ts';
import { insertTable } from './table-changes.ts';
import { keys } from './tool.tsx';

/** Something that can be inserted at the cursor, from the list that `/` opens. */
export interface InsertCommand {
  /** Its English name with hyphens, by which it is found in every language. */
  readonly id: string;
  name(words: EditorWords): string;
  /** The key, or what to type instead; null when there is neither. */
  readonly hint: string | null;
  readonly icon: LucideIcon;
  run(editor: LexicalEditor): void;
}

const footnote: InsertCommand = {
  id: 'footnote',
  name: (words) => words.footnote,
  hint: keys('Alt+F'),
  icon: Superscript,
  run: (editor) => void editor.dispatchCommand(WRITE_FOOTNOTE_COMMAND, null),
};

/** What a note and a brief can hold. */
export const textInserts: readonly InsertCommand[] = [
  footnote,
  { id: 'table', name: (words) => words.table, hint: '| a | b |', icon: Table, run: insertTable },
  { id: 'heading-1', name: (words) => words.heading1, hint: '#', icon: Heading1, run: (editor) => setHeading(editor, 'h1') },
  { id: 'heading-2', name: (words) => words.heading2, hint: '##', icon: Heading2, run: (editor) => setHeading(editor, 'h2') },
  { id: 'heading-3', name: (words) => words.heading3, hint: '###', icon: Heading3, run: (editor) => setHeading(editor, 'h3') },
  {
    id: 'quote',
    name: (words) => words.quote,
    hint: '>',
    icon: TextQuote,
    run: (editor) => editor.update(() => $setBlocksType($rangeSelection(), $createQuoteNode)),
  },
  {
    id: 'bulleted-list',
    name: (words) => words.bulletList,
    hint: '-',
    icon: List,
    run: (editor) => void editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined),
  },
  {
    id: 'numbered-list',
    name: (words) => words.numberList,
    hint: '1.',
    icon: ListOrdered,
    run: (editor) => void editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined),
  },
  {
    id: 'check-list',
    name: (words) => words.checkList,
    hint: '- [ ]',
    icon: ListTodo,
    run: (editor) => void editor.dispatchCommand(INSERT_CHECK_LIST_COMMAND, undefined),
  },
];

function setHeading(editor: LexicalEditor, tag: 'h1' | 'h2' | 'h3'): void {
  editor.update(() => $setBlocksType($rangeSelection(), () => $createHeadingNode(tag)));
}

function $rangeSelection() {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection : null;
}
