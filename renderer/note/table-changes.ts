import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findCellNode,
  $findTableNode,
  $insertTableColumnAtNode,
  $insertTableRowAtNode,
  $isTableCellNode,
  $isTableRowNode,
  $isTableSelection,
  $setTableRowIsHeader,
  INSERT_TABLE_COMMAND,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import { $createParagraphNode, $getSelection, $isRangeSelection, type BaseSelection, type LexicalEditor } from 'lexical';
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '../../domain/rich-text.ts';

/** What can be done to a table from one of its cells. */
export type TableChange =
  | 'rowAbove'
  | 'rowBelow'
  | 'columnLeft'
  | 'columnRight'
  | 'removeRow'
  | 'removeColumn'
  | 'headerRow'
  | 'removeTable';

/** Three columns with headings, and two rows to fill in; never inside another table. */
export function insertTable(editor: LexicalEditor): void {
  editor.update(() => {
    if ($cellAtCursor() === null) {
      editor.dispatchCommand(INSERT_TABLE_COMMAND, { rows: '3', columns: '3', includeHeaders: { rows: true, columns: false } });
      $cellAtCursor()?.selectStart();
    }
  });
}

/** The cell with the cursor; the one it was drawn to when several are selected. */
export function $cellAtCursor(selection: BaseSelection | null = $getSelection()): TableCellNode | null {
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return null;
  return $findCellNode(selection.focus.getNode());
}

/** Whether the table at the cursor has a row of headings; null where there is no table. */
export function $isHeadedAtCursor(): boolean | null {
  const cell = $cellAtCursor();
  const table = cell === null ? null : $findTableNode(cell);
  return table === null ? null : $isHeaded(table);
}

/**
 * Changes the table around the cursor, which stays as near as can be.
 * @returns whether there was a table, and room in it
 */
export function $changeTable(change: TableChange): boolean {
  const cell = $cellAtCursor();
  const table = cell === null ? null : $findTableNode(cell);
  if (cell === null || table === null) return false;
  const rows = table.getChildrenSize();
  const columns = table.getColumnCount();
  switch (change) {
    case 'rowAbove':
    case 'rowBelow':
      if (rows >= MAX_TABLE_ROWS) return false;
      $insertRow(cell, table, change === 'rowBelow');
      return true;
    case 'columnLeft':
    case 'columnRight':
      if (columns >= MAX_TABLE_COLUMNS) return false;
      $insertTableColumnAtNode(cell, change === 'columnRight', false);
      return true;
    case 'removeRow':
      if (rows === 1) $removeTable(table);
      else $deleteTableRowAtSelection();
      return true;
    case 'removeColumn':
      if (columns === 1) $removeTable(table);
      else $deleteTableColumnAtSelection();
      return true;
    case 'headerRow':
      $setTableRowIsHeader(table, 0, !$isHeaded(table));
      return true;
    case 'removeTable':
      $removeTable(table);
      return true;
  }
}

/** Lexical gives a new row no headings; one above the headings takes them over. */
function $insertRow(cell: TableCellNode, table: TableNode, below: boolean): void {
  const isAboveHeadings = !below && $isHeaded(table) && cell.getParent()?.getPreviousSibling() === null;
  $insertTableRowAtNode(cell, below);
  if (!isAboveHeadings) return;
  $setTableRowIsHeader(table, 0, true);
  $setTableRowIsHeader(table, 1, false);
}

function $isHeaded(table: TableNode): boolean {
  const first = table.getFirstChild();
  return $isTableRowNode(first) && $isHeadingRow(first);
}

export function $isHeadingRow(row: TableRowNode): boolean {
  return row.getChildren().every((cell) => $isTableCellNode(cell) && cell.hasHeaderState(TableCellHeaderStates.ROW));
}

function $removeTable(table: TableNode): void {
  const paragraph = $createParagraphNode();
  table.replace(paragraph);
  paragraph.select();
}
