import { writtenNumbers } from '../figures/written-numbers.ts';
import type { Term } from './term.ts';

/**
 * Numbers in a text by what they are worth: “1.2 million”, “120万” and “120만” are one term. Numbers below ten are too many to tell
 * anything and are left out.
 */

/** Every number of ten or more, as `#1200000`. */
export function* numbersIn(text: string): Generator<Term> {
  for (const { value, start, end } of writtenNumbers(text)) if (value >= 10) yield { term: `#${value}`, start, end };
}
