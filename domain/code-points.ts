/**
 * Converts places in one text between UTF-16 code units, in which Caveat counts, and Unicode code points, in which the
 * W3C Web Annotation Data Model counts (TextPositionSelector).
 */
export class CodePoints {
  /** Where the pairs of surrogates begin, in code units, ascending. */
  readonly #pairs: number[] = [];
  readonly #length: number;

  /** @param text well-formed: every surrogate has its other half */
  constructor(text: string) {
    this.#length = text.length;
    for (const { index } of text.matchAll(/[\ud800-\udbff](?=[\udc00-\udfff])/g)) this.#pairs.push(index);
  }

  /** How many code points stand before a place. One inside a pair counts as its beginning. */
  pointsAt(unit: number): number {
    return unit - this.#countWhile((start) => start < unit);
  }

  /** The place before which so many code points stand; the end of the text when it has fewer. */
  unitsAt(point: number): number {
    return Math.min(this.#length, point + this.#countWhile((start, index) => start - index < point));
  }

  /** How many pairs satisfy a condition that holds for the first ones only. */
  #countWhile(holds: (start: number, index: number) => boolean): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.#pairs[middle] ?? 0, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
