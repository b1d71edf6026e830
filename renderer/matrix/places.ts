import type { Matrix } from '../../domain/matrix/matrix.ts';

/** Where the cursor is: −1 is the head of a column, or of a row. The corner between the heads is no place. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** The identifier of a place's element: the focus stays on the grid, which names the cell it is at. */
export function placeId({ row, column }: GridPlace): string {
  return `matrix-${row}-${column}`;
}

/** The place an element stands for, by its identifier; null for another element. */
export function placeOf(id: string): GridPlace | null {
  const [, row, column] = /^matrix-(-?\d+)-(-?\d+)$/.exec(id) ?? [];
  return row === undefined ? null : { row: Number(row), column: Number(column) };
}

/** The same by what stands there, which stays when rows and columns change places: null for the heads. */
export interface Spot {
  readonly propositionId: string | null;
  readonly columnKey: string | null;
}

export function spotAt({ rows, columns }: Matrix, { row, column }: GridPlace): Spot {
  return { propositionId: rows[row]?.proposition.id ?? null, columnKey: columns[column]?.key ?? null };
}

/** Finds where things stand in a matrix. @returns null for a spot that it no longer has */
export function placeFinder({ rows, columns }: Matrix): (spot: Spot) => GridPlace | null {
  const rowOf = new Map(rows.map(({ proposition: { id } }, row) => [id, row]));
  const columnOf = new Map(columns.map(({ key }, column) => [key, column]));
  return ({ propositionId, columnKey }) => {
    const row = propositionId === null ? -1 : rowOf.get(propositionId);
    const column = columnKey === null ? -1 : columnOf.get(columnKey);
    return row === undefined || column === undefined || (row < 0 && column < 0) ? null : { row, column };
  };
}

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * Where a key leads from a place; null for a key that leads nowhere, or when there is no cell to go to.
 * @param size how many rows and columns there are, and how many rows are in view
 */
export function placeAfter(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Pressed,
  { row, column }: GridPlace,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
): GridPlace | null {
  if (altKey || shiftKey || size.rows === 0 || size.columns === 0) return null;
  const far = ctrlKey || metaKey;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const to = ((): GridPlace | null => {
    if (key === 'Home') return { row: far ? 0 : row, column: 0 };
    if (key === 'End') return { row: far ? last.row : row, column: last.column };
    if (key === 'PageDown' && !far) return { row: row + size.page, column };
    if (key === 'PageUp' && !far) return { row: Math.max(0, row - size.page), column };
    if (key === 'ArrowDown') return { row: far ? last.row : row + 1, column };
    if (key === 'ArrowUp') return { row: far ? 0 : row - 1, column };
    if (key === 'ArrowRight') return { row, column: far ? last.column : column + 1 };
    if (key === 'ArrowLeft') return { row, column: far ? 0 : column - 1 };
    return null;
  })();
  if (to === null) return null;
  const next = { row: Math.min(Math.max(to.row, -1), last.row), column: Math.min(Math.max(to.column, -1), last.column) };
  return next.row < 0 && next.column < 0 ? { row, column } : next;
}
