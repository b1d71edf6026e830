import { type Looked, type Slip, slipAt } from '../slip.ts';
import { type WrittenDay, writtenDays } from './written-days.ts';

/** What stands between the two ends of a period, and what says so behind it. */
const BETWEEN = /^(?:日|일)?\s?(?:至|到|—|–|-|~|~|부터|에서|to|until|through|till)\s?$/u;
const YEARS = [
  /(?<!\d)((?:19|20)\d\d)\s?年?\s?(?:至|到|—|–|-|~|~)\s?((?:19|20)\d\d)\s?年/gu,
  /(?<!\d)((?:19|20)\d\d)\s?년?\s?(?:부터|에서|~|~|–|-)\s?((?:19|20)\d\d)\s?년/gu,
  /\b[Bb]etween\s((?:19|20)\d\d)\sand\s((?:19|20)\d\d)\b(?![,.]\d|\s?%)/gu,
  /\(((?:19|20)\d\d)\s?[–-]\s?((?:19|20)\d\d)\)/gu,
];

/**
 * A period that ends before it begins: 2021年至2018年, `between 2021 and 2018`, `20 May to 10 May`.
 *
 * Must not flag: a period over the turn of a year (20 December to 10 January), days of a month alone (28日至3日), figures that are no years.
 */
export function wrongOrders({ text, passages }: Looked): Slip[] {
  return passages.flatMap(({ start, end }) => {
    const passage = text.slice(start, end);
    const years = YEARS.flatMap((pattern) =>
      [...passage.matchAll(pattern)].flatMap(({ 0: words, 1: from = '', 2: to = '', index }) =>
        Number(to) < Number(from) ? [{ from: index, to: index + words.length }] : [],
      ),
    );
    const days = writtenDays(passage);
    const periods = days.flatMap((last, at) => {
      const first = days[at - 1];
      if (first === undefined || !BETWEEN.test(passage.slice(first.end, last.start)) || !isBefore(last, first)) return [];
      return [{ from: first.start, to: last.end }];
    });
    return [...years, ...periods].map(({ from, to }) => {
      const quote = passage.slice(from, to);
      return slipAt(text, { start: start + from, end: start + to }, 'date', 'wrong-order', quote, '', `“${quote}” ends before it begins.`);
    });
  });
}

/** Whether a day is before another for certain: by their years, or in one month. */
function isBefore(a: WrittenDay, b: WrittenDay): boolean {
  if (a.year !== null && b.year !== null) return a.year - b.year < 0 || (a.year === b.year && (a.month - b.month || a.day - b.day) < 0);
  return a.month === b.month && a.day < b.day && a.year === null;
}
