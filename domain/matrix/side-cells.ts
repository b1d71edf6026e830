import type { DraftColumn, DraftRow } from './rows.ts';

/**
 * The cells of a matrix as an order looks at them, one after another: where each stands, and how far on either side. The two are
 * together at most 1: who repeats a side is on it no more than who takes it once, and reservations alone are half an assertion. A
 * mention is on neither.
 */
export interface SideCells {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly length: number;
  /** The row and the column of each cell, from 0. Longer than there are cells, as the other lists are. */
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly asserts: Float64Array;
  readonly denies: Float64Array;
}

export function sideCellsOf(rows: readonly DraftRow[], columns: readonly DraftColumn[]): SideCells {
  const places = new Int32Array(columns.length);
  for (let place = 0; place < columns.length; place++) places[columns[place]?.number ?? 0] = place;
  const most = rows.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const rowOf = new Int32Array(most);
  const columnOf = new Int32Array(most);
  const asserts = new Float64Array(most);
  const denies = new Float64Array(most);
  let length = 0;
  // The cell that each column has in the row at hand, plus 1.
  const cellOf = new Int32Array(columns.length);
  const hedges = new Uint8Array(most);
  for (let row = 0; row < rows.length; row++) {
    const { stances = [], numbers = noNumbers } = rows[row] ?? {};
    const first = length;
    for (let at = 0; at < stances.length; at++) {
      const column = places[numbers[at] ?? 0] ?? 0;
      let cell = (cellOf[column] ?? 0) - 1;
      if (cell < first) {
        cell = length++;
        cellOf[column] = cell + 1;
        rowOf[cell] = row;
        columnOf[cell] = column;
      }
      const taken = stances[at]?.stance;
      if (taken === 'asserts') asserts[cell] = (asserts[cell] ?? 0) + 1;
      else if (taken === 'denies') denies[cell] = (denies[cell] ?? 0) + 1;
      else if (taken === 'hedges') hedges[cell] = 1;
    }
    for (let cell = first; cell < length; cell++) {
      const sides = (asserts[cell] ?? 0) + (denies[cell] ?? 0);
      asserts[cell] = sides === 0 ? (hedges[cell] ?? 0) / 2 : (asserts[cell] ?? 0) / sides;
      denies[cell] = sides === 0 ? 0 : (denies[cell] ?? 0) / sides;
    }
  }
  return { rowCount: rows.length, columnCount: columns.length, length, rows: rowOf, columns: columnOf, asserts, denies };
}

const noNumbers = new Int32Array(0);
