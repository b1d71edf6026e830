import { dayOf, lastDayOf } from '../../../calendar.ts';
import { type Looked, type Slip, slipAt } from '../slip.ts';
import { writtenDays } from './written-days.ts';

/** Some year with a 29 February. */
const LEAP = 2024;

/**
 * A day that no calendar has: 31 June, 2月30日, 29 February of a year without one.
 *
 * Must not flag: 29 February without a year; days and months in figures alone (4/31), whose order depends on the country.
 */
export function impossibleDays({ text, passages }: Looked): Slip[] {
  return passages.flatMap(({ start, end }) =>
    writtenDays(text.slice(start, end)).flatMap((written) => {
      const { year, month, day } = written;
      if (dayOf(year ?? LEAP, month, day) !== null) return [];
      const stretch = { start: start + written.start, end: start + written.end };
      const quote = text.slice(stretch.start, stretch.end);
      const isMonth = month >= 1 && month <= 12;
      const last = isMonth ? String(lastDayOf(year ?? LEAP, month)) : '';
      const reason = isMonth ? `There is no ${quote}: that month has ${last} days.` : `There is no ${quote}: a year has twelve months.`;
      return [slipAt(text, stretch, 'date', 'impossible-day', quote, last, reason)];
    }),
  );
}
