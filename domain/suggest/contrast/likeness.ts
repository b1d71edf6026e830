import { stemOfHangul } from '../../propositions/korean-stem.ts';
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
 * Compares sentences by their terms, weighted by inverse document frequency (Spärck Jones 1972), a sentence being a document. Terms are words
 * without endings, and pairs of Chinese characters: of one text in one language, so that names need not be known over scripts.
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

const RUN = /([\p{sc=Han}]{2,})|([가-힣]{2,})|([\p{sc=Latin}\p{M}\d]{3,})/gu;
const EMPTY = new Set(
  'the and that this with from for was were are has had have been not but his her its their they said says say which who will would could when where what than there into over about after more also one two'.split(
    ' ',
  ),
);

function termsIn(folded: string): Set<string> {
  const found = new Set<string>();
  RUN.lastIndex = 0;
  for (let match = RUN.exec(folded); match !== null; match = RUN.exec(folded)) {
    const [, han, hangul, word] = match;
    if (han !== undefined) for (let at = 0; at + 2 <= han.length; at++) found.add(han.slice(at, at + 2));
    else if (hangul !== undefined) found.add(stemOfHangul(hangul));
    else if (word !== undefined && !EMPTY.has(word)) found.add(word.length < 5 ? word : word.replace(/(?:ing|ed|es|s)$/, ''));
  }
  return found;
}
