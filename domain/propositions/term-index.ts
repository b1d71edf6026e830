import type { Term } from './term.ts';
import { termsOf } from './terms.ts';

/** A text that shares terms with another. */
export interface Likeness {
  readonly id: string;
  /** In [0, 1]: 1 for the same terms. */
  readonly score: number;
  /** What matched, as it stands in the text that was asked with, in reading order: neighbouring terms are one stretch. */
  readonly shared: readonly string[];
}

/** Terms in more places than this are looked up last, and no further once so many were seen: so an answer takes some milliseconds. */
const MOST_PLACES = 40_000;
/** How many texts are weighed exactly. */
const WEIGHED = 100;
/** Numbers, dates and countries weigh this much more than words: across scripts they are all that texts can share. */
const SCRIPTLESS = 2;
/** Less in common than this is chance. */
const LEAST = 0.08;

/**
 * Finds texts about the same by the terms they share: each weighs by how rare it is (inverse document frequency, Spärck Jones 1972), and the
 * whole is the cosine of the two. Grows and shrinks a text at a time.
 */
export class TermIndex {
  readonly #termsOf = new Map<string, ReadonlySet<string>>();
  readonly #places = new Map<string, Set<string>>();

  get size(): number {
    return this.#termsOf.size;
  }

  has(id: string): boolean {
    return this.#termsOf.has(id);
  }

  /** Adds a text, or replaces it. */
  put(id: string, text: string): void {
    this.remove(id);
    const terms = new Set(termsOf(text).map(({ term }) => term));
    this.#termsOf.set(id, terms);
    for (const term of terms) {
      const places = this.#places.get(term);
      if (places === undefined) this.#places.set(term, new Set([id]));
      else places.add(id);
    }
  }

  remove(id: string): void {
    for (const term of this.#termsOf.get(id) ?? []) {
      const places = this.#places.get(term);
      places?.delete(id);
      if (places?.size === 0) this.#places.delete(term);
    }
    this.#termsOf.delete(id);
  }

  /**
   * The texts most like one, best first.
   * @param accept which of them count
   */
  like(text: string, accept: (id: string) => boolean = () => true): Likeness[] {
    const asked = termsOf(text);
    const terms = [...new Set(asked.map(({ term }) => term))];
    const rarestFirst = terms.toSorted((a, b) => this.#frequency(a) - this.#frequency(b));
    const sums = new Map<string, number>();
    let seen = 0;
    for (const term of rarestFirst) {
      const places = this.#places.get(term);
      if (places === undefined) continue;
      seen += places.size;
      if (seen > MOST_PLACES) break;
      const weight = this.#weight(term) ** 2;
      for (const id of places) if (accept(id)) sums.set(id, (sums.get(id) ?? 0) + weight);
    }
    const length = this.#lengthOf(terms);
    return [...sums]
      .sort((a, b) => b[1] - a[1])
      .slice(0, WEIGHED)
      .flatMap(([id]) => {
        const present = this.#termsOf.get(id) ?? new Set();
        const common = terms.filter((term) => present.has(term));
        const score = this.#lengthOf(common) ** 2 / (length * this.#lengthOf(present) || 1);
        return score < LEAST ? [] : [{ id, score: Math.min(1, score), shared: stretches(text, asked, new Set(common)) }];
      })
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }

  #frequency(term: string): number {
    return this.#places.get(term)?.size ?? 0;
  }

  /** Rare terms weigh more; one that every text has still weighs something, since in a small notebook it may be what they are about. */
  #weight(term: string): number {
    return Math.log(1 + (this.size + 1) / (this.#frequency(term) + 1)) * (/^[#@~]/.test(term) ? SCRIPTLESS : 1);
  }

  #lengthOf(terms: Iterable<string>): number {
    let sum = 0;
    for (const term of terms) sum += this.#weight(term) ** 2;
    return Math.sqrt(sum);
  }
}

/** The words of a text that shared terms cover. */
function stretches(text: string, asked: readonly Term[], shared: ReadonlySet<string>): string[] {
  const covered: { start: number; end: number }[] = [];
  const places = asked.filter(({ term }) => shared.has(term)).sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end } of places) {
    const last = covered.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else covered.push({ start, end });
  }
  return [...new Set(covered.map(({ start, end }) => text.slice(start, end)))];
}
