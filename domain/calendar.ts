/** Days and months by the Gregorian calendar, without a clock: a day is `YYYY-MM-DD`, a month `YYYY-MM`. */

const DAY = 86_400_000;

/** @param month from 1. @returns null when there is no such day */
export function dayOf(year: number, month: number, day: number): string | null {
  const isThere = month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);
  return isThere ? `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` : null;
}

/** @param month from 1. @returns null when there is no such month */
export function monthOf(year: number, month: number): string | null {
  return month >= 1 && month <= 12 ? `${padded(year, 4)}-${padded(month, 2)}` : null;
}

/** @param month from 1 */
export function lastDayOf(year: number, month: number): number {
  return new Date(at(year, month + 1, 0)).getUTCDate();
}

/** The day so many days later, earlier when negative. */
export function addDays(day: string, days: number): string {
  return new Date(numberOf(day) * DAY + days * DAY).toISOString().slice(0, 10);
}

/** The month so many months later, earlier when negative. */
export function addMonths(month: string, months: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return new Date(at(year, of + months, 1)).toISOString().slice(0, 7);
}

/** Monday is 0, Sunday 6. */
export function weekdayOf(day: string): number {
  return (((numberOf(day) + 3) % 7) + 7) % 7;
}

/** Days since 1970-01-01. A month or a year is its first day. @param date `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or with a time after it */
export function numberOf(date: string): number {
  const [year = 1970, month = 1, day = 1] = (date.split('T')[0] ?? '').split('-').map(Number);
  return Math.round(at(year, month, day) / DAY);
}

/** The first and the last day of a year, a month or a day, as days since 1970-01-01. */
export function spanOf(date: string): { readonly first: number; readonly last: number } {
  const [year = 1970, month, day] = (date.split('T')[0] ?? '').split('-').map(Number);
  const first = numberOf(date);
  if (day !== undefined) return { first, last: first };
  return { first, last: month === undefined ? numberOf(`${year}-12-31`) : first + lastDayOf(year, month) - 1 };
}

/** Years before 100 are years, and not of the twentieth century. */
function at(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
