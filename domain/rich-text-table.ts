import { fail, ok, type Result } from './result.ts';
import {
  type ElementBase,
  type RichTextNode,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
  tableHeader,
} from './rich-text-nodes.ts';

/** A table for reading, not a spreadsheet; the window's editor keeps the same bounds. */
export const MAX_TABLE_ROWS = 200;
export const MAX_TABLE_COLUMNS = 30;

const HEADER_BITS = tableHeader.row | tableHeader.column;

/**
 * A table whose rows are of one length: short ones get empty cells at their end.
 * @param common what every element has, its children parsed
 * @returns refused: no rows or cells, too many, something else between them, a table inside the table
 */
export function tableFrom(common: ElementBase): Result<TableNode> {
  const rows = common.children.filter((node) => node.type === 'tablerow');
  if (rows.length === 0 || rows.length < common.children.length) return fail('invalid-input', 'A table holds something other than rows.');
  const tooLarge = fail('invalid-input', `A table has more than ${MAX_TABLE_ROWS} rows or ${MAX_TABLE_COLUMNS} columns.`);
  if (rows.length > MAX_TABLE_ROWS) return tooLarge;
  const columns = Math.max(...rows.map((row) => row.children.length));
  if (columns === 0) return fail('invalid-input', 'A table has no cells.');
  if (columns > MAX_TABLE_COLUMNS) return tooLarge;
  if (rows.some((row) => row.children.some(holdsTable))) return fail('invalid-input', 'A table stands inside a table.');
  const children = rows.map((row) => {
    const last = row.children.at(-1);
    const headerState = last?.type === 'tablecell' ? last.headerState & tableHeader.row : 0;
    const missing = Array.from({ length: columns - row.children.length }, () => tableCellOf([], headerState));
    return missing.length === 0 ? row : { ...row, children: [...row.children, ...missing] };
  });
  return ok({ type: 'table', ...common, children });
}

export function tableRowFrom(common: ElementBase): Result<TableRowNode> {
  if (!common.children.every((node) => node.type === 'tablecell'))
    return fail('invalid-input', 'A row of a table holds something other than cells.');
  return ok({ type: 'tablerow', ...common });
}

/** A cell by itself: what Lexical knows of widths, colours and merged cells is dropped. */
export function tableCellFrom(common: ElementBase, headerState: unknown): TableCellNode {
  const bits = typeof headerState === 'number' && Number.isInteger(headerState) ? headerState & HEADER_BITS : 0;
  return { type: 'tablecell', ...common, headerState: bits, colSpan: 1, rowSpan: 1, backgroundColor: null };
}

/** A table, row by row and cell by cell; each cell is given its blocks. */
export function tableOf(rows: readonly (readonly TableCellNode[])[]): TableNode {
  return { type: 'table', ...bare(rows.map((cells): TableRowNode => ({ type: 'tablerow', ...bare([...cells]) }))) };
}

export function tableCellOf(children: RichTextNode[], headerState = 0): TableCellNode {
  const emptyLine: RichTextNode = { type: 'paragraph', ...bare([]), textFormat: 0, textStyle: '' };
  return tableCellFrom(bare(children.length === 0 ? [emptyLine] : children), headerState);
}

/** Whether a node can stand right inside another: rows only in tables, cells only in rows. */
export function isInPlace(node: RichTextNode, parent: unknown): boolean {
  if (node.type === 'tablerow') return parent === 'table';
  return node.type !== 'tablecell' || parent === 'tablerow';
}

function holdsTable(node: RichTextNode): boolean {
  return node.type === 'table' || ('children' in node && node.children.some(holdsTable));
}

function bare(children: RichTextNode[]): ElementBase {
  return { version: 1, direction: null, format: '', indent: 0, children };
}
