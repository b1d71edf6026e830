import { isBlank } from './white-space.ts';

/** A cell with how many columns and rows it stands in: 1 of each unless it is merged. */
export interface Cell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** Columns are told apart this far, and wider tables are written without empty places: nobody reads such by eye. */
const MOST_COLUMNS = 200;
const MOST_ROWS = 65_534;

/**
 * Writes out the rows of a table, cells joined by " | ". A place without text stays empty, whether its cell is empty or a merged one covers
 * it, so that what stands below one another in the table has the same number of bars before it. Columns that are empty throughout only make
 * room on the page and are left out.
 * @returns a text for each row, the empty one for a row without text
 */
export function rowTexts(rows: readonly (readonly Cell[])[]): string[] {
  const grid = placed(rows);
  const used = new Set(grid.flatMap((row) => [...row.keys()]));
  if (used.size > MOST_COLUMNS) return grid.map((row) => [...row.values()].join(' | '));
  const columns = [...used].toSorted((a, b) => a - b);
  return grid.map((row) => {
    const texts = columns.map((column) => row.get(column) ?? '');
    // A label over the rows below it.
    const isLabel = row.size === 1 && texts[0] !== '';
    return isLabel ? (texts[0] ?? '') : row.size === 0 ? '' : texts.join(' | ').trim();
  });
}

/** The texts of each row by their column, as HTML lays out cells that span others. */
function placed(rows: readonly (readonly Cell[])[]): Map<number, string>[] {
  /** For each column that a cell above reaches down into: the first row that is free of it. */
  const covered = new Map<number, number>();
  return rows.map((cells, row) => {
    const texts = new Map<number, string>();
    let column = 0;
    for (const { text, columnSpan, rowSpan } of cells) {
      while ((covered.get(column) ?? 0) > row) column++;
      if (!isBlank(text)) texts.set(column, text.trim());
      // Beyond the columns that are told apart, cells stand one after the other.
      const end = Math.max(column + 1, Math.min(MOST_COLUMNS, column + columnSpan));
      if (rowSpan > 1) for (let at = column; at < Math.min(end, MOST_COLUMNS); at++) covered.set(at, row + Math.min(MOST_ROWS, rowSpan));
      column = end;
    }
    return texts;
  });
}

/** A number of columns or rows as markup states it; 1 where it states none. */
export function spanOf(stated: string | null | undefined): number {
  const span = Number.parseInt(stated ?? '', 10);
  return span > 1 ? span : 1;
}
