import { HistoryExtension } from '@lexical/history';
import { INSERT_CHECK_LIST_COMMAND, INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, REMOVE_LIST_COMMAND } from '@lexical/list';
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $getSelection,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import {
  ArrowDownToLine,
  ArrowUpToLine,
  Bold,
  Code,
  Heading1,
  Heading2,
  Heading3,
  Italic,
  Link,
  List,
  ListOrdered,
  ListTodo,
  type LucideIcon,
  Plus,
  Redo2,
  Strikethrough,
  Superscript,
  Table,
  TextQuote,
  Underline,
  Undo2,
} from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import type { EditorWords } from './editor-words.ts';
import { type BlockKind, type TextKind, useFormatState } from './format-state.ts';
import { $moveBlocks } from './move-blocks.ts';
import { OPEN_INSERTS_COMMAND, WRITE_FOOTNOTE_COMMAND } from './parts.ts';
import { insertTable } from './table-changes.ts';
import { TableTools } from './table-tools.tsx';
import { alt, Group, keys, Tool } from './tool.tsx';

const textTools: readonly [TextKind, LucideIcon, string][] = [
  ['bold', Bold, keys('B')],
  ['italic', Italic, keys('I')],
  ['underline', Underline, keys('U')],
  ['strikethrough', Strikethrough, keys('X', true)],
  ['code', Code, keys('E')],
];
const blockTools: readonly [Exclude<BlockKind, 'paragraph'>, LucideIcon, string][] = [
  ['heading1', Heading1, '#'],
  ['heading2', Heading2, '##'],
  ['heading3', Heading3, '###'],
  ['quote', TextQuote, '>'],
  ['bulletList', List, '-'],
  ['numberList', ListOrdered, '1.'],
  ['checkList', ListTodo, '- [ ]'],
];

interface ToolbarProps {
  readonly editor: LexicalEditor;
  readonly words: EditorWords;
  onLink(): void;
}

/** The tools of an editor: one stop of the Tab key, arrow keys inside it. */
export function EditorToolbar({ editor, words, onLink }: ToolbarProps) {
  const { text, block, inLink, headed } = useFormatState(editor);
  const canUndo = useExtensionSignalValue(HistoryExtension, 'canUndo');
  const canRedo = useExtensionSignalValue(HistoryExtension, 'canRedo');
  return (
    <Toolbar aria-label={words.toolbar} className="editor-toolbar">
      <Group>
        {textTools.map(([kind, Icon, hint]) => (
          <Tool
            key={kind}
            name={words[kind]}
            hint={hint}
            icon={Icon}
            pressed={text.includes(kind)}
            onPress={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, kind)}
          />
        ))}
        <Tool name={words.link} hint={keys('K')} icon={Link} pressed={inLink} onPress={onLink} />
      </Group>
      <Group>
        {blockTools.map(([kind, Icon, hint]) => (
          <Tool
            key={kind}
            name={words[kind]}
            hint={hint}
            icon={Icon}
            pressed={block === kind}
            onPress={() => setBlock(editor, block === kind ? 'paragraph' : kind)}
          />
        ))}
        <Tool name={words.insert} hint={`/, ${keys('/')}`} icon={Plus} onPress={() => openInserts(editor)} />
        <Tool
          name={words.footnote}
          hint={keys('Alt+F')}
          icon={Superscript}
          onPress={() => editor.dispatchCommand(WRITE_FOOTNOTE_COMMAND, null)}
        />
        <Tool name={words.table} hint="| a | b |" icon={Table} pressed={headed !== null} onPress={() => insertTable(editor)} />
      </Group>
      <Group>
        <Tool name={words.moveUp} hint={alt('↑')} icon={ArrowUpToLine} onPress={() => editor.update(() => void $moveBlocks('up'))} />
        <Tool name={words.moveDown} hint={alt('↓')} icon={ArrowDownToLine} onPress={() => editor.update(() => void $moveBlocks('down'))} />
        <Tool
          name={words.undo}
          hint={keys('Z')}
          icon={Undo2}
          disabled={!canUndo}
          onPress={() => editor.dispatchCommand(UNDO_COMMAND, undefined)}
        />
        <Tool
          name={words.redo}
          hint={keys('Z', true)}
          icon={Redo2}
          disabled={!canRedo}
          onPress={() => editor.dispatchCommand(REDO_COMMAND, undefined)}
        />
      </Group>
      {headed !== null && <TableTools editor={editor} words={words} headed={headed} />}
    </Toolbar>
  );
}

/** The arrow keys that choose are pressed in the text. */
function openInserts(editor: LexicalEditor): void {
  editor.focus();
  editor.getRootElement()?.focus({ preventScroll: true });
  requestAnimationFrame(() => editor.update(() => void editor.dispatchCommand(OPEN_INSERTS_COMMAND, null)));
}

function setBlock(editor: LexicalEditor, kind: BlockKind): void {
  const make: Partial<Record<BlockKind, () => ElementNode>> = {
    paragraph: $createParagraphNode,
    heading1: () => $createHeadingNode('h1'),
    heading2: () => $createHeadingNode('h2'),
    heading3: () => $createHeadingNode('h3'),
    quote: () => $createQuoteNode(),
  };
  const $make = make[kind];
  editor.update(() => {
    if (kind === 'bulletList') editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
    else if (kind === 'numberList') editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
    else if (kind === 'checkList') editor.dispatchCommand(INSERT_CHECK_LIST_COMMAND, undefined);
    else if ($make !== undefined) {
      editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
      $setBlocksType($getSelection(), $make);
    }
  });
}
