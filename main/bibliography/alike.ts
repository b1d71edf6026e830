/** The pairs of neighbouring characters in a text, each once: words of Latin letters and Chinese titles alike have enough of them. */
export function pairsOf(text: string): Set<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

/** How many of their pairs two texts share, in [0, 1] (Dice, Measures of the amount of ecologic association between species, 1945). */
export function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** Finds texts that share many pairs with another, without comparing it with each of them. */
export class PairIndex {
  readonly #places = new Map<string, number[]>();

  /** @param pairs those of each text, by its number */
  constructor(pairs: readonly ReadonlySet<string>[]) {
    for (const [number, set] of pairs.entries()) {
      for (const pair of set) {
        const places = this.#places.get(pair);
        if (places === undefined) this.#places.set(pair, [number]);
        else places.push(number);
      }
    }
  }

  /** The numbers of the texts that hold at least this share of the pairs. */
  sharing(pairs: ReadonlySet<string>, share: number): number[] {
    const counts = new Map<number, number>();
    for (const pair of pairs) for (const number of this.#places.get(pair) ?? []) counts.set(number, (counts.get(number) ?? 0) + 1);
    return [...counts].filter(([, count]) => count >= pairs.size * share).map(([number]) => number);
  }
}
