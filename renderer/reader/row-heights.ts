/**
 * How high rows are and where each one stands, in CSS pixels: estimates at first, then as measured. Sums are kept in a
 * binary indexed tree (Fenwick, 1994), so that a measured row and a question for a place cost O(log n).
 */
export class RowHeights {
  readonly #heights: Float64Array;
  readonly #tree: Float64Array;

  /** @param estimates one height for each row */
  constructor(estimates: ArrayLike<number>) {
    this.#heights = Float64Array.from(estimates);
    this.#tree = new Float64Array(estimates.length + 1);
    for (let i = 1; i <= estimates.length; i++) {
      this.#tree[i] = (this.#tree[i] ?? 0) + (this.#heights[i - 1] ?? 0);
      const parent = i + (i & -i);
      if (parent <= estimates.length) this.#tree[parent] = (this.#tree[parent] ?? 0) + (this.#tree[i] ?? 0);
    }
  }

  get count(): number {
    return this.#heights.length;
  }

  /** The height of all rows together. */
  get total(): number {
    return this.top(this.count);
  }

  height(row: number): number {
    return this.#heights[row] ?? 0;
  }

  /** Where a row begins, below the top of the first. */
  top(row: number): number {
    let sum = 0;
    for (let i = Math.min(row, this.count); i > 0; i -= i & -i) sum += this.#tree[i] ?? 0;
    return sum;
  }

  /** @returns by how much the row grew */
  set(row: number, height: number): number {
    const grown = height - this.height(row);
    if (grown === 0 || row < 0 || row >= this.count) return 0;
    this.#heights[row] = height;
    for (let i = row + 1; i <= this.count; i += i & -i) this.#tree[i] = (this.#tree[i] ?? 0) + grown;
    return grown;
  }

  /** The row at a place; the first above all rows, the last below them. */
  at(y: number): number {
    let row = 0;
    let left = y;
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.count))); step > 0; step >>= 1) {
      const next = row + step;
      const sum = this.#tree[next] ?? Number.POSITIVE_INFINITY;
      if (next <= this.count && sum <= left) {
        row = next;
        left -= sum;
      }
    }
    return Math.max(0, Math.min(this.count - 1, row));
  }
}
