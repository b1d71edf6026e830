/** Finds which of many phrases a text holds, in one pass over the text however many phrases there are. */
export class PhraseFinder<T> {
  readonly #phrases: { readonly phrase: string; readonly value: T }[] = [];
  /** The numbers of the phrases that begin with two code units. */
  readonly #byStart = new Map<number, number[]>();
  /** Which starts there may be, by a hash of both code units: nearly every place in a text is passed over here. */
  readonly #mayStart = new Uint8Array(1 << 16);

  /** @param phrase at least two UTF-16 code units, or the phrase is never found */
  add(phrase: string, value: T): void {
    const number = this.#phrases.push({ phrase, value }) - 1;
    const [first, second] = [phrase.charCodeAt(0), phrase.charCodeAt(1)];
    const start = startOf(first, second);
    this.#mayStart[slotOf(first, second)] = 1;
    this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), number]);
  }

  /** The values of the phrases in a text, in the order they were added, each once. */
  in(text: string): T[] {
    const found = new Set<number>();
    const mayStart = this.#mayStart;
    let unit = text.charCodeAt(0);
    for (let at = 0; at + 1 < text.length; at++) {
      const first = unit;
      unit = text.charCodeAt(at + 1);
      if (mayStart[slotOf(first, unit)] === 0) continue;
      for (const number of this.#byStart.get(startOf(first, unit)) ?? []) {
        if (text.startsWith(this.#phrases[number]?.phrase ?? '', at)) found.add(number);
      }
    }
    return found.size === 0 ? [] : this.#phrases.filter((_, number) => found.has(number)).map(({ value }) => value);
  }
}

/** Two code units as one number. */
function startOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

function slotOf(first: number, second: number): number {
  return (Math.imul(first, 31) ^ second) & 0xffff;
}
