import { Reference } from './reference.ts';
import { datesBy } from './spoken-dates.ts';

/** Nothing is completed: a day without its year is none. */
const outright = new Reference(null);

/**
 * The day that is written out in a text with nothing beside it: `2026-03-01`, `2026. 3. 1.`, `2026年3月1日`, `1 March 2026`, in wide digits as
 * well. Numbers whose order differs between countries (`3/1/2026`) are no day.
 * @returns `YYYY-MM-DD`; null for anything else, a day that no month has among it
 */
export function writtenDay(text: string): string | null {
  const words = text
    .normalize('NFKC')
    .trim()
    .replace(/(?<=\d\.)\s+(?=\d)/g, '')
    .replace(/(?<=\d)\.$/, '');
  const [date] = datesBy(words, outright);
  const isAll = date !== undefined && date.start === 0 && date.end === words.length;
  return isAll && date.value.length === 10 ? date.value : null;
}
