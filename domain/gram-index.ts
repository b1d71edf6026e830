/** How many code units a gram has. Shorter words are looked for by reading. */
const GRAM = 3;
const BITS = 17;
const BUCKETS = 1 << BITS;

/**
 * Where each gram of a text stands, so that a quote is looked up by its rarest gram rather than by reading the text.
 * Grams share buckets by hash: what it names are candidates, to be compared.
 */
export class GramIndex {
  readonly text: string;
  readonly #ends: Int32Array;
  readonly #places: Int32Array;

  constructor(text: string) {
    this.text = text;
    const count = Math.max(0, text.length - GRAM + 1);
    const ends = new Int32Array(BUCKETS + 1);
    for (let i = 0; i < count; i++) {
      const key = bucket(text, i) + 1;
      ends[key] = (ends[key] ?? 0) + 1;
    }
    for (let i = 0; i < BUCKETS; i++) ends[i + 1] = (ends[i + 1] ?? 0) + (ends[i] ?? 0);
    const next = ends.slice();
    const places = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      const key = bucket(text, i);
      const slot = next[key] ?? 0;
      places[slot] = i;
      next[key] = slot + 1;
    }
    this.#ends = ends;
    this.#places = places;
  }

  /** Every place where `words` stand, as start offsets, ascending. */
  *occurrences(words: string): Generator<number> {
    if (words.length < GRAM) {
      if (words !== '') for (let at = this.text.indexOf(words); at >= 0; at = this.text.indexOf(words, at + 1)) yield at;
      return;
    }
    let rarest = 0;
    for (let i = 1; i + GRAM <= words.length; i++) if (this.#count(words, i) < this.#count(words, rarest)) rarest = i;
    for (const place of this.#placesOf(words, rarest)) {
      if (this.text.startsWith(words, place - rarest) && place >= rarest) yield place - rarest;
    }
  }

  /**
   * Where something like `words` may begin: the starts that most of its rarer grams agree on, best first.
   * @param most how many starts to name
   * @param tooCommon a gram that stands in more places than this tells nothing
   */
  likelyStarts(words: string, most: number, tooCommon: number): number[] {
    const slack = Math.max(16, words.length >> 2);
    const votes = new Map<number, number>();
    for (let i = 0; i + GRAM <= words.length; i++) {
      if (this.#count(words, i) > tooCommon) continue;
      for (const place of this.#placesOf(words, i)) {
        const start = Math.floor((place - i) / slack);
        votes.set(start, (votes.get(start) ?? 0) + 1);
      }
    }
    return [...votes]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, most)
      .map(([start]) => start * slack);
  }

  #count(words: string, at: number): number {
    const key = bucket(words, at);
    return (this.#ends[key + 1] ?? 0) - (this.#ends[key] ?? 0);
  }

  #placesOf(words: string, at: number): Int32Array {
    const key = bucket(words, at);
    return this.#places.subarray(this.#ends[key], this.#ends[key + 1]);
  }
}

/** Multiplicative hashing (Knuth, The Art of Computer Programming, 6.4) of three code units. */
function bucket(text: string, at: number): number {
  return Math.imul((text.charCodeAt(at) << 16) ^ (text.charCodeAt(at + 1) << 8) ^ text.charCodeAt(at + 2), 0x9e3779b1) >>> (32 - BITS);
}
