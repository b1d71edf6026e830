import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '../../domain/rich-text.ts';

/**
 * Makes the tables of a page what rich text can hold. One that only lays the page out (it holds another table, or a
 * single cell) gives way to what is in it; one that is too large becomes lines with tabs; merged cells are taken
 * apart, their words in the first.
 */
export function settleTables(page: Document): void {
  for (const table of page.querySelectorAll('table')) if (isLayout(table)) replaceByContent(table);
  for (const table of page.querySelectorAll('table')) {
    for (const caption of table.querySelectorAll('caption')) setBefore(table, caption);
    if (!takeApart(table)) writeAsLines(table);
  }
}

function isLayout(table: HTMLTableElement): boolean {
  return table.querySelector('table') !== null || [...table.rows].reduce((cells, row) => cells + row.cells.length, 0) < 2;
}

function replaceByContent(table: HTMLTableElement): void {
  const blocks = [...table.rows].flatMap((row) => [...row.cells].map((cell) => blockOf(cell)));
  table.replaceWith(...blocks);
}

function setBefore(table: HTMLTableElement, part: HTMLElement): void {
  const line = table.ownerDocument.createElement('p');
  line.append(...part.childNodes);
  part.remove();
  table.before(line);
}

/**
 * Gives each merged cell empty neighbours in place of what it covered.
 * @returns false when the table is too large; it is left half done
 */
function takeApart(table: HTMLTableElement): boolean {
  const rows = [...table.rows];
  if (rows.length > MAX_TABLE_ROWS) return false;
  /** For each column, how many more rows a cell above reaches into. */
  const covered: number[] = [];
  for (const row of rows) {
    let column = 0;
    const skip = (before: Element | null): void => {
      for (; (covered[column] ?? 0) > 0; column++) {
        covered[column] = (covered[column] ?? 0) - 1;
        row.insertBefore(row.ownerDocument.createElement('td'), before);
      }
    };
    for (const cell of [...row.cells]) {
      skip(cell);
      const { colSpan, rowSpan } = cell;
      if (column + colSpan > MAX_TABLE_COLUMNS) return false;
      // 0 means: to the end of the table.
      for (let i = 0; i < colSpan; i++) covered[column + i] = (rowSpan === 0 ? rows.length : rowSpan) - 1;
      for (let i = 1; i < colSpan; i++) cell.after(row.ownerDocument.createElement(cell.tagName));
      cell.removeAttribute('colspan');
      cell.removeAttribute('rowspan');
      column += colSpan;
    }
    skip(null);
  }
  return true;
}

function writeAsLines(table: HTMLTableElement): void {
  const lines = [...table.rows].map((row) => {
    const line = row.ownerDocument.createElement('p');
    for (const [index, cell] of [...row.cells].entries()) {
      if (index > 0) {
        const tab = row.ownerDocument.createElement('span');
        tab.style.whiteSpace = 'pre';
        tab.textContent = '\t';
        line.append(tab);
      }
      line.append(...cell.childNodes);
    }
    return line;
  });
  table.replaceWith(...lines);
}

/** What is in a cell, as a block by itself. */
function blockOf(cell: HTMLElement): HTMLElement {
  const block = cell.ownerDocument.createElement('div');
  block.append(...cell.childNodes);
  return block;
}
