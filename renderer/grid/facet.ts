import { finish, sortInSlices } from './sort-slices.ts';

/** How many places there is room for at first. */
const FIRST_ROOM = 1024;

/**
 * One property of all claims, by place: each different value is kept once and stands as a small number, its code. So a
 * choice of values, a count of them and an order are loops over numbers, however long the words are.
 */
export class Facet {
  /** By code. Values that no claim has any more stay. */
  readonly values: string[] = [];
  readonly #codeOf = new Map<string, number>();
  #codes: Uint32Array<ArrayBuffer> = new Uint32Array(FIRST_ROOM);
  /** The codes in the order of their values, and for each code its place there; as far as values are ranked. */
  #ordered: Uint32Array<ArrayBuffer> = new Uint32Array(0);
  #ranks: Uint32Array<ArrayBuffer> = new Uint32Array(0);

  /** By place. Longer than there are places. */
  get codes(): Uint32Array {
    return this.#codes;
  }

  /** The code of a value; undefined when no claim ever had it. */
  codeOf(value: string): number | undefined {
    return this.#codeOf.get(value);
  }

  valueAt(slot: number): string {
    return this.values[this.#codes[slot] ?? 0] ?? '';
  }

  /** @returns whether the place had another value before */
  set(slot: number, value: string): boolean {
    let code = this.#codeOf.get(value);
    if (code === undefined) {
      code = this.values.length;
      this.values.push(value);
      this.#codeOf.set(value, code);
    }
    if (slot >= this.#codes.length) {
      const grown = new Uint32Array(Math.max(2 * this.#codes.length, slot + 1));
      grown.set(this.#codes);
      this.#codes = grown;
    }
    const isOther = this.#codes[slot] !== code;
    this.#codes[slot] = code;
    return isOther;
  }

  get isRanked(): boolean {
    return this.#ordered.length === this.values.length;
  }

  /** Forgets the order: it follows another rule now. */
  unrank(): void {
    this.#ordered = new Uint32Array(0);
    this.#ranks = new Uint32Array(0);
  }

  /**
   * Ranks the values in order, with pauses. Those ranked before keep their order and are not compared with each other
   * again: a new value is put among them by halving.
   */
  *ranking(compare: (a: string, b: string) => number): Generator<void> {
    const { values } = this;
    const count = values.length;
    const byValue = (a: number, b: number) => compare(values[a] ?? '', values[b] ?? '');
    const before = this.#ordered;
    const fresh = yield* sortInSlices(
      Uint32Array.from({ length: count - before.length }, (_, i) => before.length + i),
      byValue,
    );
    const ordered = before.length === 0 ? fresh : merged(before, fresh, byValue);
    const ranks = new Uint32Array(count);
    for (let place = 0; place < count; place++) ranks[ordered[place] ?? 0] = place;
    // Others may have ranked meanwhile.
    if (this.#ordered !== before) return;
    this.#ordered = ordered;
    this.#ranks = ranks;
  }

  /** For each code the place of its value in the order; ranks at once what is not ranked yet. */
  ranks(compare: (a: string, b: string) => number): Uint32Array {
    if (!this.isRanked) finish(this.ranking(compare));
    return this.#ranks;
  }
}

/** Two ordered lists as one; the second is short beside the first, or as long as it may be. */
function merged(long: Uint32Array, short: Uint32Array, compare: (a: number, b: number) => number): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(long.length + short.length);
  let from = 0;
  let to = 0;
  for (const each of short) {
    let high = long.length;
    let low = from;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(long[middle] ?? 0, each) <= 0) low = middle + 1;
      else high = middle;
    }
    all.set(long.subarray(from, low), to);
    to += low - from;
    all[to++] = each;
    from = low;
  }
  all.set(long.subarray(from), to);
  return all;
}
