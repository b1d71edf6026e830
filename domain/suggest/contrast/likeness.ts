import { termsOf } from '../../propositions/terms.ts';
import type { Sides } from './side.ts';

/** Words that more sentences of a text have say nothing. */
const COMMON = 0.25;

/** How far sentences of a text speak of the same. */
export interface Likeness {
  /** The share of the rarer terms of the shorter sentence that stand in both, 0 to 1. */
  between(one: number, other: number): number;
  /** What the terms are worth that stand in both of two pieces of the text: the rarer in the text, the more; 0 for none. */
  shared(one: string, other: string): number;
}

/** Terms by which sentences are compared: words, pairs of Chinese characters, names and numbers (`termsOf`), weighted by inverse document frequency. */
export function likenessIn(sides: Sides): Likeness {
  const terms = sides.map((side) => (side === null ? new Set<string>() : setOf(side.folded)));
  const counts = new Map<string, number>();
  for (const each of terms) for (const term of each) counts.set(term, (counts.get(term) ?? 0) + 1);
  const most = Math.max(3, sides.length * COMMON);
  const worth = (term: string) => {
    const count = counts.get(term) ?? 0;
    return count === 0 || count > most ? 0 : Math.log(sides.length / count);
  };
  const sum = (of: Iterable<string>) => {
    let total = 0;
    for (const term of of) total += worth(term);
    return total;
  };
  const totals = terms.map(sum);
  const inBoth = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((term) => b.has(term));
  return {
    between(one, other) {
      const [a, b] = [terms[one], terms[other]];
      const least = Math.min(totals[one] ?? 0, totals[other] ?? 0);
      return a === undefined || b === undefined || least === 0 ? 0 : sum(inBoth(a, b)) / least;
    },
    shared: (one, other) => sum(inBoth(setOf(one), setOf(other))),
  };
}

function setOf(text: string): Set<string> {
  return new Set(termsOf(text).map(({ term }) => term));
}
