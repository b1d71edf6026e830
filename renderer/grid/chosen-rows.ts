import { groupAt } from './arrange.ts';

/** Which claims of the table are chosen, by their places, and the range chosen last. */
export interface ChosenRows {
  readonly slots: ReadonlySet<number>;
  /** The place where a range begins; null before any. */
  readonly from: number | null;
  /** What was chosen apart from the range that is being drawn. */
  readonly apart: ReadonlySet<number>;
}

const none: ReadonlySet<number> = new Set();
export const noRows: ChosenRows = { slots: none, from: null, apart: none };

/** Chooses a claim beside the others, or lets it go. */
export function toggledRow(chosen: ChosenRows, slot: number): ChosenRows {
  const slots = new Set(chosen.slots);
  if (!slots.delete(slot)) slots.add(slot);
  return { slots, from: slot, apart: slots };
}

/**
 * Chooses everything from where the range begins up to a line; the range drawn before gives way, so that going back makes it shorter.
 * @param lines what the table shows, as `arrange` gives it
 * @param start where the range begins when none was begun
 */
export function rangeTo(chosen: ChosenRows, lines: Int32Array, start: number, to: number): ChosenRows {
  const from = chosen.from ?? start;
  const [a, b] = [lines.indexOf(from), lines.indexOf(to)];
  if (a < 0 || b < 0) return chosen;
  const slots = new Set(chosen.apart);
  for (let at = Math.min(a, b); at <= Math.max(a, b); at++) {
    const line = lines[at] ?? 0;
    if (groupAt(line) === null) slots.add(line);
  }
  return { slots, from, apart: chosen.apart };
}

/** Chooses every claim that is shown; lets go of all when every one is chosen already. */
export function allOrNoRows(chosen: ChosenRows, lines: Int32Array): ChosenRows {
  const slots = new Set<number>();
  let isAll = true;
  for (const line of lines) {
    if (groupAt(line) !== null) continue;
    slots.add(line);
    isAll &&= chosen.slots.has(line);
  }
  return isAll ? noRows : { slots, from: null, apart: none };
}

/** Lets go of what is no longer shown: nobody works on what cannot be seen. */
export function shownRows(chosen: ChosenRows, lines: Int32Array): ChosenRows {
  if (chosen.slots.size === 0) return chosen;
  const slots = new Set<number>();
  for (const line of lines) if (chosen.slots.has(line)) slots.add(line);
  return slots.size === chosen.slots.size ? chosen : { slots, from: null, apart: slots };
}
