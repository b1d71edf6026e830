import { addDays, addMonths, dayOf, monthOf, numberOf, weekdayOf } from '../calendar.ts';

/**
 * The day from which a text counts: that of its publication. With it “18 November” gets a year and “yesterday” a day. Every
 * function gives null when the publication is not known well enough for it.
 */
export class Reference {
  /** `YYYY-MM-DD`, or null. */
  readonly day: string | null;
  /** `YYYY-MM`, or null. */
  readonly month: string | null;
  /** Null when nothing is known. */
  readonly year: number | null;

  /** @param published as `publishedDate` allows, by the day of its own time zone; null when unknown */
  constructor(published: string | null) {
    const day = published?.slice(0, 10) ?? '';
    this.day = day.length === 10 ? day : null;
    this.month = day.length >= 7 ? day.slice(0, 7) : null;
    this.year = day.length >= 4 ? Number(day.slice(0, 4)) : null;
  }

  /** The day so many days after the publication. */
  dayAfter(days: number): string | null {
    return this.day === null ? null : addDays(this.day, days);
  }

  monthAfter(months: number): string | null {
    return this.month === null ? null : addMonths(this.month, months);
  }

  yearAfter(years: number): string | null {
    return this.year === null ? null : String(this.year + years).padStart(4, '0');
  }

  /** A day without a year: the one nearest to the publication. @param month from 1 */
  nearest(month: number, day: number): string | null {
    return nearestTo(this.#middle, (year) => dayOf(year, month, day));
  }

  /** A month without a year: the one nearest to the publication. @param month from 1 */
  nearestMonth(month: number): string | null {
    return nearestTo(this.#middle, (year) => monthOf(year, month));
  }

  /** A day without a month, in a month so many after the publication's. */
  dayIn(months: number, day: number): string | null {
    const month = this.monthAfter(months);
    return month === null ? null : dayInMonth(month, day);
  }

  /** A day without a month: the last such day up to the publication, as agencies write, or the next after it. */
  lone(day: number, isAhead: boolean): string | null {
    if (this.day === null) return null;
    const inMonth = this.dayIn(0, day);
    const fits = inMonth !== null && (isAhead ? inMonth > this.day : inMonth <= this.day);
    return fits ? inMonth : this.dayIn(isAhead ? 1 : -1, day);
  }

  /** The last such weekday up to the publication, or the next after it. @param weekday Monday is 0 */
  weekday(weekday: number, isAhead: boolean): string | null {
    if (this.day === null) return null;
    const back = (weekdayOf(this.day) - weekday + 7) % 7;
    return addDays(this.day, isAhead ? 7 - back : -back);
  }

  /** A weekday of the week so many after the publication's; weeks begin on Monday. */
  weekdayIn(weeks: number, weekday: number): string | null {
    return this.day === null ? null : addDays(this.day, weeks * 7 + weekday - weekdayOf(this.day));
  }

  /** The day of the publication, or the middle of its month. */
  get #middle(): string | null {
    return this.day ?? (this.month === null ? null : `${this.month}-15`);
  }
}

/** @param month `YYYY-MM` */
export function dayInMonth(month: string, day: number): string | null {
  const [year = 0, of = 0] = month.split('-').map(Number);
  return dayOf(year, of, day);
}

function nearestTo(middle: string | null, inYear: (year: number) => string | null): string | null {
  if (middle === null) return null;
  const year = Number(middle.slice(0, 4));
  const distance = (date: string) => Math.abs(numberOf(date.length === 7 ? `${date}-15` : date) - numberOf(middle));
  const candidates = [year - 1, year, year + 1].flatMap((each) => inYear(each) ?? []);
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
