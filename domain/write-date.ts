/**
 * Writes a date the way its language does, no more precisely than it is stated: `2025-11` is a month, and a
 * moment keeps the offset it came with.
 * @param date as `publishedDate` or `instant` (domain) allow
 * @returns the date as given where its day does not exist (31 February)
 */
export function writeDate(date: string, locale: string): string {
  const [day = '', clock] = date.split('T');
  const [year = 0, month, dayOfMonth] = day.split('-').map(Number);
  const moment = new Date(Date.UTC(2000, (month ?? 1) - 1, dayOfMonth ?? 1));
  moment.setUTCFullYear(year);
  if (dayOfMonth !== undefined && moment.getUTCDate() !== dayOfMonth) return date;
  const written = formatterOf(locale, dayOfMonth !== undefined ? 'day' : month !== undefined ? 'month' : 'year').format(moment);
  return clock === undefined ? written : `${written} ${writeClock(clock)}`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are kept: making one takes a hundred times as long as using it. */
function formatterOf(locale: string, precision: 'day' | 'month' | 'year'): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  const formatter =
    formatters.get(key) ??
    new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(precision === 'year' ? {} : { month: 'long' }),
      ...(precision === 'day' ? { day: 'numeric' } : {}),
    });
  formatters.set(key, formatter);
  return formatter;
}

/** `07:56:01.123Z` as `07:56 UTC`, `16:56+09:00` as `16:56 UTC+09:00`. */
function writeClock(clock: string): string {
  const [, time = clock, offset = ''] = /^(\d{2}:\d{2})[:.\d]*(Z|[+-]\d{2}:\d{2})?$/.exec(clock) ?? [];
  if (offset === '') return time;
  return `${time} UTC${offset === 'Z' ? '' : offset}`;
}
