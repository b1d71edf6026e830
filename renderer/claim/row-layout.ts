/** A stretch of rows: from `first` up to, but not including, `end`. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/** A row that is rendered, and the height (CSS pixels) of those between it and the rendered row before that are not. */
export interface PlacedRow {
  readonly index: number;
  readonly gap: number;
}

/** Where rows of different heights lie, one below the other. All lengths are CSS pixels. Immutable. */
export class RowLayout {
  readonly #count: number;
  /** The top of each row, and at last the end of all. */
  readonly #tops: Float64Array;

  /**
   * @param ids the rows from top to bottom
   * @param heights those measured so far, by row
   * @param estimate what a row not yet measured counts as
   */
  constructor(ids: readonly string[], heights: ReadonlyMap<string, number>, estimate: number) {
    this.#count = ids.length;
    this.#tops = new Float64Array(ids.length + 1);
    let top = 0;
    ids.forEach((id, index) => {
      this.#tops[index] = top;
      top += heights.get(id) ?? estimate;
    });
    this.#tops[ids.length] = top;
  }

  /** The height of all rows. */
  get height(): number {
    return this.top(this.#count);
  }

  /** Where a row begins; past the last one, where all end. */
  top(index: number): number {
    return this.#tops[Math.max(0, Math.min(index, this.#count))] ?? 0;
  }

  /** The row at a height, the nearest one when there is none. -1 when there are no rows. */
  indexAt(y: number): number {
    let low = 0;
    let high = this.#count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.top(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return this.#count === 0 ? -1 : low;
  }

  /** The rows that show between two heights. */
  between(from: number, to: number): RowRange {
    if (this.#count === 0) return { first: 0, end: 0 };
    return { first: this.indexAt(from), end: this.indexAt(to) + 1 };
  }

  /**
   * The rows to render: a range, and some that stay rendered wherever one scrolls.
   * @returns them from top to bottom, and the height below the last one
   */
  place({ first, end }: RowRange, kept: readonly number[]): { rows: PlacedRow[]; after: number } {
    const isRow = (index: number) => index >= 0 && index < this.#count;
    const range = Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset);
    const indexes = [...new Set([...range, ...kept].filter(isRow))].sort((a, b) => a - b);
    let below = 0;
    const rows = indexes.map((index) => {
      const gap = this.top(index) - below;
      below = this.top(index + 1);
      return { index, gap };
    });
    return { rows, after: this.height - below };
  }
}
