import type { Stretch } from '../../sentences.ts';
import { answeredIn } from './answered.ts';
import { deniedIn } from './denied.ts';
import { figuresIn } from './figures.ts';
import { type Likeness, likenessIn } from './likeness.ts';
import { oppositesIn } from './opposites.ts';
import type { Sides } from './side.ts';

/** What marks a sentence as one side of a dispute inside its text. */
export interface Contrast {
  /** The index of the sentence that says the opposite. */
  readonly other: number;
  /** The words that do it, in UTF-16 code units of the sentence; null when it is the whole of it. */
  readonly words: Stretch | null;
}

/**
 * Which sentences of a text cannot both be so: opposites of one matter, a denial and what it denies, an answer and what it answers,
 * different figures. Each kind is found in a file of its own.
 * @returns by the index of a sentence the first contrast that marks it
 */
export function contrastsIn(sides: Sides): Map<number, Contrast> {
  let known: Likeness | null = null;
  const likeness = () => {
    known ??= likenessIn(sides);
    return known;
  };
  const found = new Map<number, Contrast>();
  for (const clashes of [oppositesIn, deniedIn, answeredIn, figuresIn]) {
    for (const { one, other, words, otherWords } of clashes(sides, likeness)) {
      if (!found.has(one)) found.set(one, { other, words });
      if (!found.has(other)) found.set(other, { other: one, words: otherWords });
    }
  }
  return found;
}
