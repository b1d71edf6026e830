/** A power of two: a passage has some hundred grams. */
const SLOTS = 4096;

/**
 * Which terms of a text were met before, for who writes an index in which a second time says nothing: to find that out here costs less than to write
 * it. Grams are looked up in a table with one place for each, so one that was pushed out by another counts as new again.
 */
export class TermsSeen {
  /** The number of the text in which a code unit last began a gram or was a term. */
  readonly #begun = new Uint32Array(0x10000);
  readonly #grams = new Uint32Array(SLOTS);
  /** The number of the text in which the gram in a slot was met. */
  readonly #texts = new Uint32Array(SLOTS);
  #text = 0;

  /** Begins another text. */
  next(): void {
    this.#text = (this.#text + 1) >>> 0;
    if (this.#text !== 0) return;
    this.#begun.fill(0);
    this.#texts.fill(0);
    this.#text = 1;
  }

  /** Whether no gram of this text begins with a code unit so far, and it was not asked about either. */
  isFirst(unit: number): boolean {
    const isFirst = this.#begun[unit] !== this.#text;
    this.#begun[unit] = this.#text;
    return isFirst;
  }

  /** Whether a gram of two code units is not known from this text. */
  isFirstGram(first: number, second: number): boolean {
    this.#begun[first] = this.#text;
    const gram = ((first << 16) | second) >>> 0;
    // Multiplicative hashing with the golden ratio (Knuth, The Art of Computer Programming 3, 6.4).
    const slot = Math.imul(gram, 0x9e3779b1) >>> 20;
    const isKnown = this.#grams[slot] === gram && this.#texts[slot] === this.#text;
    this.#grams[slot] = gram;
    this.#texts[slot] = this.#text;
    return !isKnown;
  }
}
