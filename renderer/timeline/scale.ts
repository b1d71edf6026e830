import { addMonths, numberOf } from '../../domain/calendar.ts';
import { longestUnit, type Unit, units } from '../../domain/timeline/bins.ts';

/** The stretch of time that is in view: the day at its left edge, counted from 1970-01-01, and CSS pixels for each day. */
export interface View {
  readonly start: number;
  readonly perDay: number;
}

/** A bar narrower than this, in CSS pixels, cannot be aimed at. */
const NARROWEST_BAR = 14;
/** At most a day is this wide. */
const WIDEST_DAY = 120;
/** At least so many days are in view, and at most so many. */
const LONGEST = 400 * 366;

/** The finest unit whose bars are wide enough. */
export function unitAt({ perDay }: View): Unit {
  return units.findLast((unit) => longestUnit[unit] * perDay >= NARROWEST_BAR) ?? 'year';
}

export function xOf(view: View, day: number): number {
  return (day - view.start) * view.perDay;
}

/** All of a stretch of days in a width of CSS pixels, with some room on both sides. */
export function fitting(first: number, last: number, width: number): View {
  const days = Math.max(14, (last - first + 1) * 1.08);
  const perDay = Math.min(WIDEST_DAY, Math.max(1, width) / days);
  return { start: (first + last + 1) / 2 - width / perDay / 2, perDay };
}

/** Closer by a factor, or further off; what is at `x` stays there. */
export function zoomed(view: View, factor: number, x: number, width: number): View {
  const perDay = Math.min(WIDEST_DAY, Math.max(width / LONGEST, view.perDay * factor));
  return { start: view.start + x / view.perDay - x / perDay, perDay };
}

export function moved(view: View, pixels: number): View {
  return { ...view, start: view.start + pixels / view.perDay };
}

/** So that a day is in view: moved no further than it must. */
export function showing(view: View, first: number, last: number, width: number): View {
  const days = width / view.perDay;
  if (first < view.start) return { ...view, start: first - days * 0.1 };
  return last + 1 > view.start + days ? { ...view, start: last + 1 - days * 0.9 } : view;
}

/** A mark of the axis: a day from 1970-01-01 and what is written at it. */
export interface Tick {
  readonly day: number;
  readonly date: string;
  readonly precision: 'year' | 'month' | 'day';
}

/** A label needs this much room, in CSS pixels. */
const LABEL = 84;
const monthSteps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
const daySteps = [1, 2, 7, 14];

/** The marks of the axis in view, so far apart that their labels fit. */
export function ticksOf(view: View, width: number): Tick[] {
  const end = view.start + width / view.perDay;
  const days = daySteps.find((step) => step * view.perDay >= LABEL);
  if (days !== undefined) {
    // Multiples from a Monday, so that marks stay where they are while the view moves.
    const monday = numberOf('2024-01-01');
    const from = monday + Math.ceil((view.start - monday) / days) * days;
    const count = Math.max(0, Math.floor((end - from) / days) + 1);
    return Array.from({ length: count }, (_, index) => {
      const day = from + index * days;
      return { day, date: new Date(day * 86_400_000).toISOString().slice(0, 10), precision: 'day' };
    });
  }
  const months = monthSteps.find((step) => step * 28 * view.perDay >= LABEL) ?? 1200;
  const ticks: Tick[] = [];
  const firstYear = new Date(view.start * 86_400_000).getUTCFullYear();
  const base = months >= 12 ? Math.floor(firstYear / (months / 12)) * (months / 12) : firstYear;
  let month = `${String(Math.max(1, base)).padStart(4, '0')}-01`;
  for (let day = numberOf(month); day <= end; month = addMonths(month, months), day = numberOf(month)) {
    if (day >= view.start) ticks.push({ day, date: month, precision: months >= 12 ? 'year' : 'month' });
  }
  return ticks;
}
