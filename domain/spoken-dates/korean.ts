import { dayOf, monthOf } from '../calendar.ts';
import { type Form, oneOf } from './form.ts';
import { dayInMonth } from './reference.ts';

const days = { 오늘: 0, 어제: -1, 어젯밤: -1, 그제: -2, 그저께: -2, 내일: 1, 모레: 2 };
const years = { 올해: 0, 금년: 0, 지난해: -1, 작년: -1, 재작년: -2, 내년: 1 };
const months = { 이달: 0, '이번 달': 0, 지난달: -1, '지난 달': -1, 다음달: 1, '다음 달': 1, 내달: 1 };
const weeks = { 지난주: -1, '지난 주': -1, 이번주: 0, '이번 주': 0, 다음주: 1, '다음 주': 1 };
const WEEKDAYS = '월화수목금토일';

/** What follows a count of days, and never a day. */
const noCount = '(?!\\s?(?:간|동안|째|만에|연속|이상|이내|가량|정도|치|짜리|뒤|후|전|앞|평균))';
const AHEAD = /오는\s?$/u;

/** How Korean writes dates. */
export const koreanForms: readonly Form[] = [
  {
    pattern: /(?<!\d)(\d{4})\s?년(?:\s?(\d{1,2})\s?월(?:\s?(\d{1,2})\s?일)?)?/gu,
    isWhole: true,
    read: ([year, month, day]) => wholeDate(Number(year), month, day),
  },
  {
    pattern: new RegExp(`${oneOf(years)}\\s?(\\d{1,2})\\s?월(?:\\s?(\\d{1,2})\\s?일)?`, 'gu'),
    read: ([word, month, day], { reference }) => {
      const year = reference.yearAfter(step(years, word));
      return year === null ? null : wholeDate(Number(year), month, day);
    },
  },
  {
    pattern: /(?<!\d)(\d{1,2})\s?월\s?(\d{1,2})\s?일/gu,
    read: ([month, day], { reference }) => reference.nearest(Number(month), Number(day)),
  },
  {
    pattern: new RegExp(`${oneOf(months)}\\s?(\\d{1,2})\\s?일`, 'gu'),
    read: ([word, day], { reference }) => reference.dayIn(step(months, word), Number(day)),
  },
  {
    pattern: new RegExp(`(?<![\\d월제]|월\\s)(\\d{1,2})일${noCount}`, 'gu'),
    read: ([day], { reference, lastMonth, before }) => {
      if (AHEAD.test(before)) return reference.lone(Number(day), true);
      return lastMonth === null ? reference.lone(Number(day), false) : dayInMonth(lastMonth, Number(day));
    },
  },
  {
    pattern: /(?<!\d)(\d{1,2})월(?!\s?\d)/gu,
    read: ([month], { reference }) => reference.nearestMonth(Number(month)),
  },
  {
    pattern: new RegExp(`${oneOf(weeks)}\\s?([월화수목금토일])요일`, 'gu'),
    read: ([week, weekday], { reference }) => reference.weekdayIn(step(weeks, week), WEEKDAYS.indexOf(weekday ?? '')),
  },
  {
    pattern: /(?<!매주\s?)([월화수목금토일])요일/gu,
    read: ([weekday], { reference, before }) => reference.weekday(WEEKDAYS.indexOf(weekday ?? ''), AHEAD.test(before)),
  },
  { pattern: new RegExp(`${oneOf(days)}(?!날)`, 'gu'), read: ([word], { reference }) => reference.dayAfter(step(days, word)) },
  { pattern: new RegExp(oneOf(months), 'gu'), read: ([word], { reference }) => reference.monthAfter(step(months, word)) },
  { pattern: new RegExp(oneOf(years), 'gu'), read: ([word], { reference }) => reference.yearAfter(step(years, word)) },
];

function wholeDate(year: number, month: string | undefined, day: string | undefined): string | null {
  if (month === undefined) return String(year);
  return day === undefined ? monthOf(year, Number(month)) : dayOf(year, Number(month), Number(day));
}

function step(words: Readonly<Record<string, number>>, word: string | undefined): number {
  return words[word ?? ''] ?? 0;
}
