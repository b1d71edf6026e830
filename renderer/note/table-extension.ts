import { KeyboardShortcutsExtension } from '@lexical/extension';
import type { ElementTransformer } from '@lexical/markdown';
import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  TableCellHeaderStates,
  TableCellNode,
  TableExtension,
  TableNode,
  TableRowNode,
} from '@lexical/table';
import {
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_EDITOR,
  CONTROL_OR_META,
  configExtension,
  createCommand,
  defineExtension,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  mergeRegister,
} from 'lexical';
import { MAX_TABLE_COLUMNS } from '../../domain/rich-text.ts';
import { $cellAtCursor, $changeTable, type TableChange } from './table-changes.ts';

const ADD_ROW_COMMAND: LexicalCommand<KeyboardEvent> = createCommand('ADD_ROW');
const ADD_COLUMN_COMMAND: LexicalCommand<KeyboardEvent> = createCommand('ADD_COLUMN');
const REMOVE_ROW_COMMAND: LexicalCommand<KeyboardEvent> = createCommand('REMOVE_ROW');
const REMOVE_COLUMN_COMMAND: LexicalCommand<KeyboardEvent> = createCommand('REMOVE_COLUMN');

const changes: readonly [LexicalCommand<KeyboardEvent>, TableChange][] = [
  [ADD_ROW_COMMAND, 'rowBelow'],
  [ADD_COLUMN_COMMAND, 'columnRight'],
  [REMOVE_ROW_COMMAND, 'removeRow'],
  [REMOVE_COLUMN_COMMAND, 'removeColumn'],
];

/** Tables of plain cells, without merged ones, colours or widths; none inside another. */
export const tableExtension = defineExtension({
  name: 'caveat/tables',
  dependencies: [
    configExtension(TableExtension, { hasCellMerge: false, hasCellBackgroundColor: false }),
    configExtension(KeyboardShortcutsExtension, {
      shortcuts: {
        addRow: { key: 'Enter', modifiers: CONTROL_OR_META, command: ADD_ROW_COMMAND },
        addColumn: { key: 'Enter', modifiers: { ...CONTROL_OR_META, shiftKey: true }, command: ADD_COLUMN_COMMAND },
        removeRow: { key: 'Backspace', modifiers: { ...CONTROL_OR_META, shiftKey: true }, command: REMOVE_ROW_COMMAND },
        removeColumn: { key: 'Delete', modifiers: { ...CONTROL_OR_META, shiftKey: true }, command: REMOVE_COLUMN_COMMAND },
      },
    }),
  ],
  register: (editor) =>
    mergeRegister(
      ...changes.map(([command, change]) =>
        editor.registerCommand(
          command,
          (event) => {
            if ($cellAtCursor() === null) return false;
            event.preventDefault();
            event.stopPropagation();
            return $changeTable(change);
          },
          COMMAND_PRIORITY_EDITOR,
        ),
      ),
      // Before Lexical's own, which would leave the table.
      editor.registerCommand(KEY_TAB_COMMAND, $addRowAtEnd, COMMAND_PRIORITY_CRITICAL),
    ),
});

/** Tab in the last cell makes a row to go on in. */
function $addRowAtEnd(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  const cell = $cellAtCursor();
  const row = cell?.getParent();
  if (event.shiftKey || !$isRangeSelection(selection) || !selection.isCollapsed() || !$isTableRowNode(row)) return false;
  if (cell?.getNextSibling() !== null || row.getNextSibling() !== null || !$changeTable('rowBelow')) return false;
  event.preventDefault();
  const first = row.getNextSibling<TableRowNode>()?.getFirstChild();
  if ($isTableCellNode(first)) first.selectStart();
  return true;
}

/** `| a | b |` and Enter: a table with these headings and a row to fill in. */
export const TABLE: ElementTransformer = {
  type: 'element',
  dependencies: [TableNode, TableRowNode, TableCellNode],
  export: () => null,
  regExp: /^\|(?:[^|]+\|){2,}$/,
  triggerOnEnter: true,
  replace: (paragraph, _children, [line = '']) => {
    const headings = line.slice(1, -1).split('|');
    if (headings.length > MAX_TABLE_COLUMNS || paragraph.getParents().some($isTableNode)) return false;
    const cells = headings.map((words) => {
      const text = words.trim();
      const content = $createParagraphNode();
      if (text !== '') content.append($createTextNode(text));
      return $createTableCellNode(TableCellHeaderStates.ROW).append(content);
    });
    const blanks = headings.map(() => $createTableCellNode().append($createParagraphNode()));
    const table = $createTableNode().append($createTableRowNode().append(...cells), $createTableRowNode().append(...blanks));
    if (paragraph.getNextSibling() === null) paragraph.insertAfter($createParagraphNode());
    paragraph.replace(table);
    blanks[0]?.selectStart();
    return true;
  },
};
