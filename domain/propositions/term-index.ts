import type { KeptNames } from './kept-names.ts';
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

/** Terms in more places than this are looked up last, and no further once so many were seen: so an answer takes a few milliseconds. */
const MOST_PLACES = 40_000;
/** How many texts are weighed exactly. */
const WEIGHED = 100;
/** Numbers, dates, countries and kept names weigh this much more than words: across scripts they are all that texts can share. */
const SCRIPTLESS = 2;
/** Less in common than this is chance. */
const LEAST = 0.08;

/** A term that some texts have. */
interface Posting {
  readonly term: string;
  readonly factor: number;
  /** The numbers of the texts, in no order. */
  readonly places: number[];
  /** Its weight, squared, and the change of the index at which it was that. */
  squared: number;
  weighedAt: number;
}

interface Asked {
  /** How many to return at most. */
  readonly most?: number;
  /** Which texts count. */
  accept?(id: string): boolean;
}

/**
 * Finds texts about the same by the terms they share: each weighs by how rare it is (inverse document frequency, Spärck Jones 1972), and the
 * whole is the cosine of the two. Grows and shrinks a text at a time. Texts stand as small numbers, so that to sum up what tens of
 * thousands of them share is a loop over numbers.
 */
export class TermIndex {
  readonly #names: KeptNames | undefined;
  readonly #numberOf = new Map<string, number>();
  /** By number; the numbers of texts that went are given again. */
  readonly #texts: ({ readonly id: string; readonly postings: readonly Posting[] } | null)[] = [];
  readonly #free: number[] = [];
  readonly #postings = new Map<string, Posting>();
  /** Rises with every change, with which weights are others. */
  #changes = 0;
  /** What is shared, by number; all 0 between two questions. */
  #sums = new Float64Array(64);

  /** @param names that the notebook keeps: what their bearers are called in other scripts is the same term */
  constructor(names?: KeptNames) {
    this.#names = names;
  }

  get size(): number {
    return this.#numberOf.size;
  }

  has(id: string): boolean {
    return this.#numberOf.has(id);
  }

  /** Adds a text, or replaces it. */
  put(id: string, text: string): void {
    this.remove(id);
    this.#changes++;
    const number = this.#free.pop() ?? this.#texts.length;
    const postings = Array.from(uniqueTerms(termsOf(text, this.#names)), (term) => this.#postingOf(term));
    for (const { places } of postings) places.push(number);
    this.#texts[number] = { id, postings };
    this.#numberOf.set(id, number);
    if (number >= this.#sums.length) this.#sums = new Float64Array(2 * this.#sums.length);
  }

  remove(id: string): void {
    const number = this.#numberOf.get(id);
    if (number === undefined) return;
    this.#changes++;
    for (const { term, places } of this.#texts[number]?.postings ?? []) {
      const last = places.pop();
      if (last !== undefined && last !== number) places[places.indexOf(number)] = last;
      if (places.length === 0) this.#postings.delete(term);
    }
    this.#texts[number] = null;
    this.#free.push(number);
    this.#numberOf.delete(id);
  }

  /** The texts most like one, best first. */
  like(text: string, { most = WEIGHED, accept = () => true }: Asked = {}): Likeness[] {
    const asked = termsOf(text, this.#names);
    const terms = [...uniqueTerms(asked)];
    const postings = terms.flatMap((term) => this.#postings.get(term) ?? []);
    const weights = new Map(postings.map((posting) => [posting, this.#squaredWeight(posting)]));
    const unknown = terms.filter((term) => !this.#postings.has(term)).map(newPosting);
    const length = Math.sqrt(
      [...weights.values(), ...unknown.map((each) => this.#squaredWeight(each))].reduce((sum, each) => sum + each, 0),
    );
    const weighed = this.#mostShared(weights, accept).map(({ id, postings: its }) => {
      let whole = 0;
      let common = 0;
      for (const posting of its) {
        const shared = weights.get(posting);
        if (shared !== undefined) common += shared;
        whole += shared ?? this.#squaredWeight(posting);
      }
      return { id, score: Math.min(1, common / (length * Math.sqrt(whole) || 1)), its };
    });
    return weighed
      .filter(({ score }) => score >= LEAST)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, most)
      .map(({ id, score, its }) => {
        const common = new Set(its.flatMap((posting) => (weights.has(posting) ? [posting.term] : [])));
        return { id, score, shared: stretches(text, asked, common) };
      });
  }

  /** The texts that share the heaviest terms. @param weights of the terms asked with, squared */
  #mostShared(weights: ReadonlyMap<Posting, number>, accept: (id: string) => boolean) {
    const sums = this.#sums;
    const touched: number[] = [];
    let seen = 0;
    for (const [{ places }, weight] of [...weights].sort(([a], [b]) => a.places.length - b.places.length)) {
      seen += places.length;
      if (seen > MOST_PLACES) break;
      for (const number of places) {
        const sum = sums[number] ?? 0;
        if (sum === 0) touched.push(number);
        sums[number] = sum + weight;
      }
    }
    const ordered = Float64Array.from(touched, (number) => sums[number] ?? 0).sort();
    const found = [];
    // Nearly all that is not accepted is rare: a few more than are wanted do, and seldom all are looked at.
    for (let many = 2 * WEIGHED; ; many *= 8) {
      const least = ordered[Math.max(0, ordered.length - many)] ?? 0;
      const best = touched.filter((number) => (sums[number] ?? 0) >= least).sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0));
      found.splice(0);
      for (const number of best) {
        const text = this.#texts[number];
        if (text != null && accept(text.id)) found.push(text);
        if (found.length === WEIGHED) break;
      }
      if (found.length === WEIGHED || many >= touched.length) break;
    }
    for (const number of touched) sums[number] = 0;
    return found;
  }

  #postingOf(term: string): Posting {
    const present = this.#postings.get(term);
    if (present !== undefined) return present;
    const posting = newPosting(term);
    this.#postings.set(term, posting);
    return posting;
  }

  /** Rare terms weigh more; one that every text has still weighs something, since in a small notebook it may be what they are about. */
  #squaredWeight(posting: Posting): number {
    if (posting.weighedAt !== this.#changes) {
      posting.squared = (Math.log(1 + (this.size + 1) / (posting.places.length + 1)) * posting.factor) ** 2;
      posting.weighedAt = this.#changes;
    }
    return posting.squared;
  }
}

function newPosting(term: string): Posting {
  return { term, factor: /^[#@~]/.test(term) ? SCRIPTLESS : 1, places: [], squared: 0, weighedAt: -1 };
}

function uniqueTerms(terms: readonly Term[]): Set<string> {
  return new Set(terms.map(({ term }) => term));
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
