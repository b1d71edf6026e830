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

/** A table whose places are this many more than its cells has most of them from a few rows that are far longer than the others. */
const MOST_PLACES_PER_CELL = 4;
const PLACES_ANYHOW = 10_000;
/** In such a table a row with text in less than this share of its places is written without empty ones. */
const LEAST_FILLED = 1 / 10;

/**
 * Writes out the rows of a table, cells joined by " | ". A place without text stays empty, whether its cell is empty or a merged one covers
 * it, so that what stands below one another in the table has the same number of bars before it. Columns that are empty throughout only make
 * room on the page and are left out. The rows together are never much longer than their cells.
 * @returns a text for each row, the empty one for a row without text
 */
export function rowTexts(rows: readonly (readonly Cell[])[]): string[] {
  const grid = placed(rows);
  const used = new Set(grid.flatMap((row) => [...row.keys()]));
  if (used.size > MOST_COLUMNS) return grid.map(withoutPlaces);
  const columns = [...used].toSorted((a, b) => a - b);
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  if (rows.length * columns.length > MOST_PLACES_PER_CELL * cells + PLACES_ANYHOW) return raggedTexts(grid, columns);
  return grid.map((row) => {
    const texts = columns.map((column) => row.get(column) ?? '');
    // A label over the rows below it.
    const isLabel = row.size === 1 && texts[0] !== '';
    return isLabel ? (texts[0] ?? '') : row.size === 0 ? '' : texts.join(' | ').trim();
  });
}

/** Rows that end with their last text. */
function raggedTexts(grid: readonly ReadonlyMap<number, string>[], columns: readonly number[]): string[] {
  const places = new Map(columns.map((column, place) => [column, place]));
  return grid.map((row) => {
    const length = (places.get([...row.keys()].at(-1) ?? -1) ?? -1) + 1;
    if (row.size < length * LEAST_FILLED) return withoutPlaces(row);
    const texts = columns.slice(0, length).map((column) => row.get(column) ?? '');
    return texts.join(' | ').trim();
  });
}

function withoutPlaces(row: ReadonlyMap<number, string>): string {
  return [...row.values()].join(' | ');
}

/** The texts of each row by their column, as HTML lays out cells that span others. */
function placed(rows: readonly (readonly Cell[])[]): Map<number, string>[] {
  /** For each column that a cell above reaches down into: the first row that is free of it. */
  const covered = new Uint32Array(MOST_COLUMNS);
  return rows.map((cells, row) => {
    const texts = new Map<number, string>();
    let column = 0;
    for (const { text, columnSpan, rowSpan } of cells) {
      while ((covered[column] ?? 0) > row) column++;
      if (!isBlank(text)) texts.set(column, text.trim());
      // Beyond the columns that are told apart, cells stand one after the other.
      const end = Math.max(column + 1, Math.min(MOST_COLUMNS, column + columnSpan));
      if (rowSpan > 1) covered.fill(row + Math.min(MOST_ROWS, rowSpan), column, end);
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

/** A number of rows as HTML states it: 0 is all there are to the end of the group, which `withinGroups` counts. */
export function rowSpanOf(stated: string | null | undefined): number {
  return Number.parseInt(stated ?? '', 10) === 0 ? Infinity : spanOf(stated);
}

/**
 * Ends cells that span rows where the group of their row ends, as HTML does with a table's head, bodies and foot.
 * @param rows each with what stands for its group, the same for all rows of one
 */
export function withinGroups(rows: readonly { readonly cells: readonly Cell[]; readonly group: unknown }[]): Cell[][] {
  let end = rows.length;
  return rows
    .map((row, index) => ({ ...row, index }))
    .toReversed()
    .map(({ cells, group, index }) => {
      if (group !== rows[index + 1]?.group) end = index + 1;
      return cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, end - index) }));
    })
    .toReversed();
}
