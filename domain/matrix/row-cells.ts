import { cellOf, type MatrixCell } from './cell.ts';
import type { DraftRow } from './rows.ts';

/** The cells of a row. Few of many are ever looked at, so each is made when it first is. */
export class RowCells {
  readonly #row: DraftRow;
  /** By column: the place of its first stance, plus 1; 0 for none. */
  readonly #first: Int32Array;
  /** By the place of a stance: that of the next one in its column, plus 1. */
  readonly #next: Int32Array;
  readonly #made = new Map<number, MatrixCell>();

  /** @param columnCount more than the highest number of a column */
  constructor(row: DraftRow, columnCount: number) {
    this.#row = row;
    this.#first = new Int32Array(columnCount);
    this.#next = new Int32Array(row.numbers.length);
    for (let at = row.numbers.length - 1; at >= 0; at--) {
      const number = row.numbers[at] ?? 0;
      this.#next[at] = this.#first[number] ?? 0;
      this.#first[number] = at + 1;
    }
  }

  /** What stands in the column of a number, the same object each time; null for nothing. */
  at(number: number): MatrixCell | null {
    const first = this.#first[number] ?? 0;
    if (first === 0) return null;
    let cell = this.#made.get(number);
    if (cell === undefined) {
      cell = cellOf([...this.#sayingsFrom(first)]);
      this.#made.set(number, cell);
    }
    return cell;
  }

  *#sayingsFrom(first: number) {
    const { stances, claims } = this.#row;
    for (let place = first; place > 0; place = this.#next[place - 1] ?? 0) {
      const [stance, claim] = [stances[place - 1], claims[place - 1]];
      if (stance !== undefined && claim !== undefined) yield { claim, stance };
    }
  }
}
