import type { Stretch } from '../../../sentences.ts';

/** A day as a text writes it, whether or not there is such a day. Offsets are UTF-16 code units of the passage. */
export interface WrittenDay extends Stretch {
  /** Null when the text does not say it. */
  readonly year: number | null;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const DAY = '([0-3]?\\d)(?:st|nd|rd|th)?';
const YEAR = '(?:,?\\s+((?:19|20)\\d\\d))?';
/** What is counted after a number makes it no day. */
const NO_COUNT = '(?![\\d%:]|[,.]\\d|\\s?(?:per|people|troops|points|million|billion|percent|deaths|votes|tons?)\\b)';

type Groups = readonly (string | undefined)[];
const forms: readonly (readonly [pattern: RegExp, read: (groups: Groups) => { year?: string | undefined; month: number; day: number }])[] =
  [
    [
      /(?:(?<!\d)(\d{4})\s?[年년]\s?)?(?<![\d个個.])(\d{1,2})\s?[月월]\s?(\d{1,2})\s?(?:[日号號]|일(?!간|째|동안))/gu,
      ([year, month, day]) => ({ year, month: Number(month), day: Number(day) }),
    ],
    [/(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu, ([year, month, day]) => ({ year, month: Number(month), day: Number(day) })],
    [
      new RegExp(`\\b${MONTH}\\s+${DAY}${YEAR}\\b${NO_COUNT}`, 'gu'),
      ([month, day, year]) => ({ year, month: numberOf(month), day: Number(day) }),
    ],
    [
      new RegExp(`(?<![\\d.,:])${DAY}\\s+(?:of\\s+)?${MONTH}${YEAR}\\b`, 'gu'),
      ([day, month, year]) => ({ year, month: numberOf(month), day: Number(day) }),
    ],
  ];

/** The days a passage writes with month and day, in the order of the passage. */
export function writtenDays(passage: string): WrittenDay[] {
  const found = forms.flatMap(([pattern, read]) =>
    Array.from(passage.matchAll(pattern), ({ 0: words, index, ...groups }): WrittenDay => {
      const { year, month, day } = read([groups[1], groups[2], groups[3]]);
      return { start: index, end: index + words.length, year: year === undefined ? null : Number(year), month, day };
    }),
  );
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(({ start }, at) => at === 0 || start >= (sorted[at - 1]?.end ?? 0));
}

function numberOf(month: string | undefined): number {
  return MONTHS.findIndex((name) => month?.toLowerCase().startsWith(name)) + 1;
}
