import { dayOf, monthOf } from '../calendar.ts';
import { type Form, oneOf } from './form.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const days: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };
const steps: Readonly<Record<string, number>> = { last: -1, previous: -1, this: 0, next: 1, coming: 1 };

/** Capitalised: “may” and “march” are other words. */
const month =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const weekday = '(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
/** Words of a sentence that looks ahead. */
const AHEAD = /\b(?:will|would|shall|plans? to|planned for|scheduled|due|set (?:to|for)|expected|upcoming|ahead of|next|coming)\b/u;
/** What is counted, so that the number before it is no year. */
const noCount =
  '(?![\\d,.]\\d|\\s?%|\\s+(?:people|troops|soldiers|workers|jobs|ton|dollars|won|yuan|homes|units|cases|years|miles|kilomet))';

/** How English writes dates. Day and month in figures (4/11/2025) are not read: which is which depends on the country. */
export const englishForms: readonly Form[] = [
  {
    pattern: /(?<![\d./-])((?:19|20)\d{2})([./-])(\d{1,2})\2(\d{1,2})(?![\d/-]|\.\d)/gu,
    isWhole: true,
    read: ([year, _sign, of, on]) => dayOf(Number(year), Number(of), Number(on)),
  },
  {
    pattern: new RegExp(`\\b${month}\\.?\\s+${day},?\\s+(\\d{4})\\b`, 'gu'),
    isWhole: true,
    read: ([of, on, year]) => dayOf(Number(year), monthNumber(of), Number(on)),
  },
  {
    pattern: new RegExp(`(?<!\\d)${day}\\s+(?:of\\s+)?${month}\\.?,?\\s+(\\d{4})\\b`, 'gu'),
    isWhole: true,
    read: ([on, of, year]) => dayOf(Number(year), monthNumber(of), Number(on)),
  },
  {
    pattern: new RegExp(`\\b${month}\\.?,?\\s+(?:of\\s+)?(\\d{4})\\b`, 'gu'),
    isWhole: true,
    read: ([of, year]) => monthOf(Number(year), monthNumber(of)),
  },
  {
    pattern: new RegExp(`\\b${month}\\.?\\s+${day}\\b(?!\\s?%)`, 'gu'),
    read: ([of, on], { reference }) => reference.nearest(monthNumber(of), Number(on)),
  },
  {
    pattern: new RegExp(`(?<!\\d)${day}\\s+(?:of\\s+)?${month}\\b`, 'gu'),
    read: ([on, of], { reference }) => reference.nearest(monthNumber(of), Number(on)),
  },
  {
    pattern: new RegExp(`(?<=\\b(?:in|since|until|by|early|late|mid|last|this|next|through|from|before|after)[\\s-]+)${month}\\b`, 'giu'),
    read: ([of], { reference }) => (/^[A-Z]/.test(of ?? '') ? reference.nearestMonth(monthNumber(of)) : null),
  },
  {
    // Those that are nothing else, wherever they stand.
    pattern: /(?<!\d[\s-]?)\b(January|February|July|September|October|November|December)\b(?!\s+\d)/gu,
    read: ([of], { reference }) => reference.nearestMonth(monthNumber(of)),
  },
  {
    pattern: new RegExp(`\\b(?:(last|next|this|coming)\\s+)?${weekday}\\b`, 'gu'),
    read: ([which, on], { reference, before }) =>
      reference.weekday(
        WEEKDAYS.findIndex((each) => on?.toLowerCase().startsWith(each)),
        which === 'next' || which === 'coming' || (which === undefined && AHEAD.test(before)),
      ),
  },
  {
    pattern: new RegExp(`\\b${oneOf(days)}\\b`, 'giu'),
    read: ([word], { reference }) => reference.dayAfter(days[word?.toLowerCase() ?? ''] ?? 0),
  },
  {
    pattern: new RegExp(`\\b${oneOf(steps)}\\s+month\\b`, 'giu'),
    read: ([word], { reference }) => reference.monthAfter(steps[word?.toLowerCase() ?? ''] ?? 0),
  },
  {
    pattern: new RegExp(`\\b${oneOf(steps)}\\s+year\\b`, 'giu'),
    read: ([word], { reference }) => reference.yearAfter(steps[word?.toLowerCase() ?? ''] ?? 0),
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:in|since|until|by|before|after|during|early|late|mid)[\\s-]+)((?:1[5-9]|2[01])\\d{2})\\b${noCount}`,
      'giu',
    ),
    isWhole: true,
    read: ([year]) => year ?? null,
  },
];

function monthNumber(name: string | undefined): number {
  return MONTHS.findIndex((each) => name?.toLowerCase().startsWith(each)) + 1;
}
