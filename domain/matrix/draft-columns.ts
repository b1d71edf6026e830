import type { Claim } from '../claim.ts';
import { type Copies, nameKey } from '../propositions/said.ts';
import type { DraftColumn, MatrixBy } from './rows.ts';

/** A column that is found: what a claim calls it, and the sources of its claims. */
interface Found {
  readonly number: number;
  readonly key: string;
  readonly who: string;
  readonly sourceIds: Set<string>;
}

/** Finds the columns a matrix needs, and which one each claim stands in. A spelling, or a source, is looked at once. */
export class DraftColumns {
  readonly #by: MatrixBy;
  readonly #copies: Copies;
  readonly #byKey = new Map<string, Found>();
  /** By what a claim has: the identifier of its source, or the name as it is written. */
  readonly #known = new Map<string, Found>();

  constructor(by: MatrixBy, copies: Copies) {
    this.#by = by;
    this.#copies = copies;
  }

  /** The numbers of the columns that claims stand in. */
  numbersOf(claims: readonly Claim[]): Int32Array {
    const numbers = new Int32Array(claims.length);
    for (const [at, claim] of claims.entries()) numbers[at] = this.#numberOf(claim);
    return numbers;
  }

  #numberOf({ sourceId, attribution }: Claim): number {
    const has = this.#by === 'source' ? sourceId : attribution;
    let found = this.#known.get(has);
    if (found === undefined) {
      found = this.#found(has);
      this.#known.set(has, found);
    }
    found.sourceIds.add(sourceId);
    return found.number;
  }

  /** Those found so far in the order of their keys, so that none depends on when a claim was linked. */
  columns(): DraftColumn[] {
    return [...this.#byKey.values()]
      .map(({ number, key, who, sourceIds }) => ({ number, key, who, sourceIds: [...sourceIds].sort(firstOf(who)) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  #found(has: string): Found {
    const key = this.#by === 'source' ? (this.#copies.get(has) ?? has) : nameKey(has);
    const present = this.#byKey.get(key);
    if (present !== undefined) return present;
    const found = { number: this.#byKey.size, key, who: this.#by === 'source' ? key : has, sourceIds: new Set<string>() };
    this.#byKey.set(key, found);
    return found;
  }
}

/** One identifier before all others, and these in their own order. */
function firstOf(first: string): (a: string, b: string) => number {
  return (a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1);
}
