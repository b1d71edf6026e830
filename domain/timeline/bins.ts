import { addDays, numberOf, spanOf, weekdayOf } from '../calendar.ts';
import type { TimelineEvent } from './events.ts';

/** Stretches of time in which claims are counted together. Weeks begin on Monday. */
export const units = ['year', 'month', 'week', 'day'] as const;
export type Unit = (typeof units)[number];

/** The days of a unit at the most: how wide it is drawn follows from it. */
export const longestUnit: Readonly<Record<Unit, number>> = { year: 366, month: 31, week: 7, day: 1 };

/** Claims that are dated to the same stretch of time. Days count from 1970-01-01. */
export interface Bin {
  /** What names it: its year, month or first day. */
  readonly key: string;
  readonly first: number;
  readonly last: number;
  /** `false`: their dates are less precise than the unit, so that all that is known is that they lie somewhere in it. */
  readonly isPrecise: boolean;
  readonly events: readonly TimelineEvent[];
}

/**
 * Events counted by stretches of time, in order; those less precise than the unit in bins of their own.
 */
export function binsOf(events: Iterable<TimelineEvent>, unit: Unit): Bin[] {
  const bins = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    const key = keyOf(event.date, unit);
    const bin = bins.get(key);
    if (bin === undefined) bins.set(key, [event]);
    else bin.push(event);
  }
  return [...bins]
    .map(([key, inBin]) => {
      const isPrecise = !isLessPrecise(key, unit);
      const { first, last } = isPrecise && unit === 'week' ? { first: numberOf(key), last: numberOf(key) + 6 } : spanOf(key);
      return { key, first, last, isPrecise, events: inBin };
    })
    .sort((a, b) => a.first - b.first || a.last - b.last);
}

function keyOf(date: string, unit: Unit): string {
  if (isLessPrecise(date, unit)) return date;
  if (unit === 'year') return date.slice(0, 4);
  if (unit === 'month') return date.slice(0, 7);
  return unit === 'day' ? date : addDays(date, -weekdayOf(date));
}

/** Whether a date does not tell in which stretch of the unit it lies. */
function isLessPrecise(date: string, unit: Unit): boolean {
  if (unit === 'year') return false;
  return unit === 'month' ? date.length < 7 : date.length < 10;
}
