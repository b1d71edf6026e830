import { wordsIn } from '../../propositions/terms.ts';
import type { Sides } from './side.ts';

/** Words that more sentences of a text have say nothing. */
const COMMON = 0.25;

/** How far sentences of a text speak of the same. */
export interface Likeness {
  /** The share of the rarer terms of the shorter sentence that stand in both, 0 to 1; 0 when it is only one term. */
  between(one: number, other: number): number;
  /** What the terms are worth that stand in both of two pieces of the text: the rarer in the text, the more; 0 for none. */
  shared(one: string, other: string): number;
}

/**
 * Compares sentences by their words, weighted by inverse document frequency (Spärck Jones 1972), a sentence being a document. Only words
 * (`wordsIn`): a text is mostly in one language, so that names and numbers need not be known over scripts.
 */
export function likenessIn(sides: Sides): Likeness {
  const terms = sides.map((side) => (side === null ? new Set<string>() : termsIn(side.folded)));
  const counts = new Map<string, number>();
  for (const each of terms) for (const term of each) counts.set(term, (counts.get(term) ?? 0) + 1);
  const most = Math.max(3, sides.length * COMMON);
  const worth = (term: string) => {
    const count = counts.get(term) ?? 0;
    return count === 0 || count > most ? 0 : Math.log(1 + sides.length / count);
  };
  const sumOfBoth = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
    const [small, large] = a.size < b.size ? [a, b] : [b, a];
    let total = 0;
    for (const term of small) if (large.has(term)) total += worth(term);
    return total;
  };
  const isMoreThanOne = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
    let count = 0;
    for (const term of a) if (b.has(term) && ++count > 1) return true;
    return false;
  };
  const totals = terms.map((each) => sumOfBoth(each, each));
  return {
    between(one, other) {
      const [a, b] = [terms[one], terms[other]];
      const least = Math.min(totals[one] ?? 0, totals[other] ?? 0);
      return a === undefined || b === undefined || least === 0 || !isMoreThanOne(a, b) ? 0 : sumOfBoth(a, b) / least;
    },
    shared: (one, other) => sumOfBoth(termsIn(one), termsIn(other)),
  };
}

function termsIn(folded: string): Set<string> {
  const found = new Set<string>();
  for (const { term } of wordsIn(folded)) found.add(term);
  return found;
}
