import type { Term } from './term.ts';

/** Months, days of a month and days of the week in a text: “4 November”, “11月4日” and “11월 4일” are one term. */

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const monthByWord = new Map(
  months.flatMap((name, at) => [name, name.slice(0, 3)].map((word) => [word, at + 1] as const)).concat([['sept', 9]]),
);
const hanMonths = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const NAME =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const ENGLISH = new RegExp(String.raw`\b(?:([0-3]?\d)(?:st|nd|rd|th)?\s+(?:of\s+)?)?(${NAME})\b\.?(?:\s+([0-3]?\d)(?!\d))?`, 'gu');
const ASIAN = /(?<![0-9])(1[0-2]|0?[1-9])\s?[月월](?:\s?([0-3]?\d)\s?[日号號일])?/gu;
const HAN = /(十[一二]|[一二三四五六七八九十])月/gu;
const NUMERIC = /(?<!\d)(?:19|20)\d\d[-./](0?[1-9]|1[0-2])[-./]([0-2]?\d|3[01])(?!\d)/gu;

const weekdays: readonly RegExp[] = [
  /\bMonday\b|(?:周|星期|礼拜)一|월요일/gu,
  /\bTuesday\b|(?:周|星期|礼拜)二|화요일/gu,
  /\bWednesday\b|(?:周|星期|礼拜)三|수요일/gu,
  /\bThursday\b|(?:周|星期|礼拜)四|목요일/gu,
  /\bFriday\b|(?:周|星期|礼拜)五|금요일/gu,
  /\bSaturday\b|(?:周|星期|礼拜)六|토요일/gu,
  /\bSunday\b|(?:周|星期|礼拜)[日天]|일요일/gu,
];

/** Every month as `@11`, with its day as `@11-4` too, and every day of the week as `@mon` is: `@w1` from Monday. */
export function* datesIn(text: string): Generator<Term> {
  for (const found of text.matchAll(ENGLISH)) {
    const { 0: words, index } = found;
    // The verb stands at the beginning as often as the month does.
    if (found[2] === 'May' && index === 0 && found[3] === undefined) continue;
    yield* dated(monthByWord.get((found[2] ?? '').toLowerCase()), found[1] ?? found[3], index, words.length);
  }
  for (const { 0: words, 1: month, 2: day, index } of text.matchAll(ASIAN)) yield* dated(Number(month), day, index, words.length);
  for (const { 0: words, 1: month = '', index } of text.matchAll(HAN)) {
    yield* dated(hanMonths.indexOf(month) + 1, undefined, index, words.length);
  }
  for (const { 0: words, 1: month, 2: day, index } of text.matchAll(NUMERIC)) yield* dated(Number(month), day, index, words.length);
  for (const [at, weekday] of weekdays.entries()) {
    for (const { 0: words, index } of text.matchAll(weekday)) yield { term: `@w${at + 1}`, start: index, end: index + words.length };
  }
}

function* dated(month: number | undefined, day: string | undefined, start: number, length: number): Generator<Term> {
  if (month === undefined) return;
  yield { term: `@${month}`, start, end: start + length };
  if (day !== undefined) yield { term: `@${month}-${Number(day)}`, start, end: start + length };
}
