import { dayOf, monthOf } from '../calendar.ts';
import { hanNumber } from '../han-number.ts';
import { type Form, oneOf } from './form.ts';
import { dayInMonth } from './reference.ts';

const days = { 今天: 0, 今日: 0, 昨天: -1, 昨日: -1, 昨晚: -1, 前天: -2, 明天: 1, 明日: 1, 后天: 2, 後天: 2 };
const years = { 今年: 0, 去年: -1, 前年: -2, 明年: 1, 后年: 2, 後年: 2 };
const months = { 本月: 0, 这个月: 0, 這個月: 0, 上月: -1, 上个月: -1, 上個月: -1, 下月: 1, 下个月: 1, 下個月: 1 };
const weeks = { 上周: -1, 上週: -1, 上星期: -1, 本周: 0, 本週: 0, 这周: 0, 這週: 0, 下周: 1, 下週: 1, 下星期: 1 };
const WEEKDAYS = '一二三四五六日';

const number = '(\\d{1,2}|[一二三四五六七八九十廿]{1,3})';
/** What follows a count of days, and never a day. */
const noCount = '(?![间間内內均夜游遊报報本元])';

/** How Chinese writes dates. */
export const chineseForms: readonly Form[] = [
  {
    pattern: new RegExp(`(?<!\\d)(\\d{4})\\s?年(?:\\s?${number}\\s?月(?:\\s?${number}\\s?[日号號])?)?`, 'gu'),
    isWhole: true,
    read: ([year, month, day]) => wholeDate(Number(year), numberIn(month), numberIn(day)),
  },
  {
    pattern: new RegExp(`${oneOf(years)}\\s?${number}\\s?月(?:\\s?${number}\\s?[日号號])?`, 'gu'),
    read: ([word, month, day], { reference }) => {
      const year = reference.yearAfter(step(years, word));
      return year === null ? null : wholeDate(Number(year), numberIn(month), numberIn(day));
    },
  },
  {
    pattern: new RegExp(`(?<![\\d一二三四五六七八九十年])${number}\\s?月\\s?${number}\\s?[日号號]`, 'gu'),
    read: ([month, day], { reference }) => reference.nearest(numberIn(month) ?? 0, numberIn(day) ?? 0),
  },
  {
    pattern: new RegExp(`${oneOf(months)}\\s?${number}\\s?[日号號]`, 'gu'),
    read: ([word, day], { reference }) => reference.dayIn(step(months, word), numberIn(day) ?? 0),
  },
  {
    pattern: new RegExp(`(?<![\\d月第])(\\d{1,2})日${noCount}`, 'gu'),
    read: ([day], { reference, lastMonth }) =>
      lastMonth === null ? reference.lone(Number(day), false) : dayInMonth(lastMonth, Number(day)),
  },
  {
    pattern: new RegExp(`(?<![\\d一二三四五六七八九十个個])${number}\\s?月(?![内內间間来來余餘]|\\s?[\\d一二三四五六七八九十])`, 'gu'),
    read: ([month], { reference }) => reference.nearestMonth(numberIn(month) ?? 0),
  },
  {
    pattern: new RegExp(`${oneOf(weeks)}([一二三四五六日天])`, 'gu'),
    read: ([week, weekday], { reference }) => reference.weekdayIn(step(weeks, week), weekdayNumber(weekday)),
  },
  {
    pattern: /(?<![上下本这這每])(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])(?![年月级級])/gu,
    read: ([weekday], { reference }) => reference.weekday(weekdayNumber(weekday), false),
  },
  { pattern: new RegExp(oneOf(days), 'gu'), read: ([word], { reference }) => reference.dayAfter(step(days, word)) },
  { pattern: new RegExp(oneOf(months), 'gu'), read: ([word], { reference }) => reference.monthAfter(step(months, word)) },
  { pattern: new RegExp(oneOf(years), 'gu'), read: ([word], { reference }) => reference.yearAfter(step(years, word)) },
];

/** @param month from 1; null for a year alone. @param day null for a month alone */
function wholeDate(year: number, month: number | null, day: number | null): string | null {
  if (month === null) return String(year);
  return day === null ? monthOf(year, month) : dayOf(year, month, day);
}

function step(words: Readonly<Record<string, number>>, word: string | undefined): number {
  return words[word ?? ''] ?? 0;
}

function weekdayNumber(weekday: string | undefined): number {
  return WEEKDAYS.indexOf(weekday === '天' ? '日' : (weekday ?? ''));
}

/** A number in figures or characters; null when there is none. Digits in a row name several months or days, so they are none. */
function numberIn(written: string | undefined): number | null {
  if (written === undefined) return null;
  if (/^\d/.test(written)) return Number(written);
  return written.length > 1 && !/[十廿]/u.test(written) ? 0 : hanNumber(written);
}
