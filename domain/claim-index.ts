import { type Claim, inReadingOrder } from './claim.ts';
import type { Stretch } from './sentences.ts';

/**
 * The claims of one text, found by place. An augmented search tree over the claims in reading order, laid out in the
 * sorted array itself: the middle of each part is its root and knows how far any claim of the part reaches (the
 * interval tree of Cormen et al., Introduction to Algorithms, 14.3). Immutable.
 */
export class ClaimIndex {
  static readonly empty = new ClaimIndex([]);

  /** In reading order. */
  readonly inOrder: readonly Claim[];
  /** At each root, the furthest end in its part. */
  readonly #reach: Float64Array;
  #byId: ReadonlyMap<string, Claim> | null = null;

  private constructor(inOrder: readonly Claim[]) {
    this.inOrder = inOrder;
    this.#reach = new Float64Array(inOrder.length);
    this.#measure(0, inOrder.length);
  }

  /** @param claims in any order */
  static of(claims: Iterable<Claim>): ClaimIndex {
    return new ClaimIndex([...claims].sort(inReadingOrder));
  }

  get size(): number {
    return this.inOrder.length;
  }

  /** A claim by its identifier. O(n) until `byId` was asked for, which is quicker than making that for one question. */
  get(id: string): Claim | undefined {
    return this.#byId === null ? this.inOrder.find((each) => each.id === id) : this.#byId.get(id);
  }

  /** All claims by identifier, made when it is first asked for. */
  get byId(): ReadonlyMap<string, Claim> {
    this.#byId ??= new Map(this.inOrder.map((each) => [each.id, each]));
    return this.#byId;
  }

  /** The claims that share at least one code unit with `[start, end)`, in reading order. O(log n + found). */
  touching({ start, end }: Stretch): Claim[] {
    const found: Claim[] = [];
    this.#collect(0, this.inOrder.length, start, end, found);
    return found;
  }

  /** The claims over the code unit at an offset, in reading order. */
  at(offset: number): Claim[] {
    return this.touching({ start: offset, end: offset + 1 });
  }

  /** The first claim that begins after an offset, or the last that begins before it. */
  next(offset: number, direction: 1 | -1): Claim | undefined {
    const after = this.#countBefore(direction === 1 ? offset + 1 : offset);
    return this.inOrder[direction === 1 ? after : after - 1];
  }

  /** These claims with some added or replaced, by identifier, and others gone. O(n), the present order is made use of. */
  with(put: readonly Claim[], removed: ReadonlySet<string>): ClaimIndex {
    if (put.length === 0 && removed.size === 0) return this;
    const replaced = new Set(put.map(({ id }) => id));
    const kept = this.inOrder.filter(({ id }) => !removed.has(id) && !replaced.has(id));
    const fresh = put.filter(({ id }) => !removed.has(id)).sort(inReadingOrder);
    const merged: Claim[] = [];
    let i = 0;
    for (const each of kept) {
      for (let next = fresh[i]; next !== undefined && inReadingOrder(next, each) < 0; next = fresh[++i]) merged.push(next);
      merged.push(each);
    }
    merged.push(...fresh.slice(i));
    return new ClaimIndex(merged);
  }

  /** @returns how far any claim of the part `[from, to)` of the array reaches */
  #measure(from: number, to: number): number {
    if (from >= to) return 0;
    const root = (from + to) >> 1;
    const own = this.inOrder[root]?.anchor.end ?? 0;
    const reach = Math.max(own, this.#measure(from, root), this.#measure(root + 1, to));
    this.#reach[root] = reach;
    return reach;
  }

  #collect(from: number, to: number, start: number, end: number, found: Claim[]): void {
    if (from >= to) return;
    const root = (from + to) >> 1;
    const claim = this.inOrder[root];
    if (claim === undefined || (this.#reach[root] ?? 0) <= start) return;
    this.#collect(from, root, start, end, found);
    // What comes after the root begins no earlier than it.
    if (claim.anchor.start >= end) return;
    if (claim.anchor.end > start) found.push(claim);
    this.#collect(root + 1, to, start, end, found);
  }

  /** How many claims begin before an offset. */
  #countBefore(offset: number): number {
    let low = 0;
    let high = this.inOrder.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.inOrder[middle]?.anchor.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The shortest of some claims, the first of them in reading order: the one most narrowly meant. */
export function innermost(claims: readonly Claim[]): Claim | undefined {
  let found: Claim | undefined;
  for (const each of claims) if (found === undefined || lengthOf(each) < lengthOf(found)) found = each;
  return found;
}

function lengthOf({ anchor }: Claim): number {
  return anchor.end - anchor.start;
}
