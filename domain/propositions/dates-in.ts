import { Reference } from '../spoken-dates/reference.ts';
import { datesBy } from '../spoken-dates/spoken-dates.ts';
import type { Term } from './term.ts';

/** Months, days of a month and days of the week in a text: “4 November”, “11月4日” and “11월 4일” are one term. */

/**
 * Dates as they are said, whenever that was: without a year as ISO 8601 once wrote them (`--11-04`, `--11`), days of the week as
 * `-W-1`. What counts from a publication is none.
 */
class Whenever extends Reference {
  constructor() {
    super(null);
  }

  override nearest(month: number, day: number): string | null {
    return isMonth(month) && day >= 1 && day <= 31 ? `--${two(month)}-${two(day)}` : null;
  }

  override nearestMonth(month: number): string | null {
    return isMonth(month) ? `--${two(month)}` : null;
  }

  override weekday(weekday: number): string | null {
    return `-W-${weekday + 1}`;
  }

  override weekdayIn(_weeks: number, weekday: number): string | null {
    return this.weekday(weekday);
  }
}

/** Reads dates as they are said, without the day of a publication. */
export const whenever: Reference = new Whenever();

/** Every month as `@11`, with its day as `@11-4` too, and every day of the week as `@w1` from Monday. */
export function* datesIn(text: string): Generator<Term> {
  for (const { value, start, end } of datesBy(text, whenever)) {
    const weekday = /^-W-(\d)$/.exec(value)?.[1];
    if (weekday !== undefined) yield { term: `@w${weekday}`, start, end };
    const [, month, day] = /^(?:\d{4}|-)-(\d\d)(?:-(\d\d))?$/.exec(value) ?? [];
    if (month === undefined) continue;
    yield { term: `@${Number(month)}`, start, end };
    if (day !== undefined) yield { term: `@${Number(month)}-${Number(day)}`, start, end };
  }
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
