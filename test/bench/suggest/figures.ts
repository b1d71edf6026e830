import { type Outcome, outcomes } from './judge.ts';

/** How often what was wanted met what was given. */
export class Confusion {
  readonly #counts = new Map<string, number>();

  add(wanted: Outcome, given: Outcome, times = 1): void {
    const key = `${wanted} ${given}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + times);
  }

  addAll(other: Confusion): void {
    for (const wanted of outcomes) for (const given of outcomes) this.add(wanted, given, other.count(wanted, given));
  }

  count(wanted: Outcome, given: Outcome): number {
    return this.#counts.get(`${wanted} ${given}`) ?? 0;
  }
}

/** Precision, recall and their harmonic mean, each 0 to 1; null where there is nothing to divide by. */
export interface Scores {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** How well one outcome was found. F1 is null when it neither was wanted nor given. */
export function scoresOf(confusion: Confusion, of: Outcome): Scores {
  const right = confusion.count(of, of);
  const given = outcomes.reduce((sum, wanted) => sum + confusion.count(wanted, of), 0);
  const wanted = outcomes.reduce((sum, each) => sum + confusion.count(of, each), 0);
  return {
    precision: given === 0 ? null : right / given,
    recall: wanted === 0 ? null : right / wanted,
    f1: given + wanted === 0 ? null : (2 * right) / (given + wanted),
  };
}

/** The mean F1 of the three tags, of those that were wanted or given. */
export function macroF1(confusion: Confusion): number {
  const all = outcomes.filter((each) => each !== 'none').flatMap((each) => scoresOf(confusion, each).f1 ?? []);
  return all.reduce((sum, f1) => sum + f1, 0) / Math.max(1, all.length);
}
