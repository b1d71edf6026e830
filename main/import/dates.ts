import { publishedDate } from '../../domain/source.ts';
import { afterNoon, beforeNoon, months, zones } from './vocabulary/time.ts';

/** A date found in a text: its value as `publishedDate` wants it, and where it stands (UTF-16 code units). */
interface FoundDate {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

type Parts = { readonly year: number; readonly month: number; readonly day?: number };

const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/**
 * Forms of a calendar date. Day and month in figures without a leading year (4/11/2025) are not read: which is which
 * depends on the country.
 */
const forms: readonly { readonly pattern: RegExp; readonly parts: (groups: readonly string[]) => Parts }[] = [
  { pattern: /(?<!\d)(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)\.?/u, parts: ymd },
  { pattern: /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일号])?/u, parts: ymd },
  {
    pattern: new RegExp(`\\b${monthName}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'iu'),
    parts: ([month = '', day, year]) => ({ year: Number(year), month: monthNumber(month), day: Number(day) }),
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${monthName}\\.?,?[\\s-]+(\\d{4})\\b`, 'iu'),
    parts: ([day, month = '', year]) => ({ year: Number(year), month: monthNumber(month), day: Number(day) }),
  },
  {
    pattern: new RegExp(`(?<!\\d(?:st|nd|rd|th)?\\s)\\b${monthName}\\.?,?\\s+(\\d{4})\\b`, 'iu'),
    parts: ([month = '', year]) => ({ year: Number(year), month: monthNumber(month) }),
  },
  { pattern: /(?<![\d-])(\d{4})-(\d{2})(?![\d-])/u, parts: ymd },
];

function ymd([year, month, day]: readonly string[]): Parts {
  return { year: Number(year), month: Number(month), ...(day === undefined ? {} : { day: Number(day) }) };
}

function monthNumber(name: string): number {
  return months.findIndex((month) => name.toLowerCase().startsWith(month)) + 1;
}

const anyOf = (words: readonly string[]) => words.map((word) => word.replaceAll('.', '\\.')).join('|');
const dayPart = `(${anyOf([...beforeNoon, ...afterNoon].toSorted((a, b) => b.length - a.length))})`;
/** "07.30 GMT", "10.15am": a point parts hours and minutes where nothing but a part of the day, a zone or the end follows. */
const pointBeforeMinutes = `\\.(?=\\d{2}\\s?(?:[ap]\\.?m\\b|(?:${anyOf(Object.keys(zones).filter((zone) => /^[a-z]{2,}$/u.test(zone)))})\\b|[)\uff09]?\\s*$))`;
const time = new RegExp(
  `^(?:[\\s,\uff0c·]*(?:[(\uff08][^)\uff09]{1,4}[)\uff09]|(?:星期|周|週)[一二三四五六日天]|at|t(?=\\d))?[\\s,\uff0c·-]*)${dayPart}?\\s?(\\d{1,2})\\s?(?:(?:[:\uff1a]|${pointBeforeMinutes})(\\d{2})(?:[:\uff1a](\\d{2})(?:\\.\\d+)?)?|[时時点點시]\\s?(?:(\\d{1,2})\\s?[分분])?)\\s?${dayPart}?`,
  'iu',
);
const zoneName = new RegExp(
  `^\\s?[(\uff08]?(${anyOf(Object.keys(zones).toSorted((a, b) => b.length - a.length))})(?![a-z])[)\uff09]?`,
  'iu',
);
const zoneOffset = /^\s?[(\uff08]?(?:gmt|utc)?\s?([+-])(\d{1,2})(?::?(\d{2}))?[)\uff09]?/iu;

/** The first date in a text, with its time and zone when they follow it. */
export function findDate(text: string): FoundDate | null {
  let first: FoundDate | null = null;
  for (const { pattern, parts } of forms) {
    const match = pattern.exec(text);
    if (match === null || (first !== null && match.index >= first.start)) continue;
    const day = calendarDate(parts(match.slice(1)));
    if (day === null) continue;
    const end = match.index + match[0].length;
    const after = day.length === 10 ? readTime(text.slice(end, end + 60)) : null;
    const before = day.length === 10 && after === null ? readTimeBefore(text.slice(Math.max(0, match.index - 40), match.index)) : null;
    const clock = after ?? before;
    const value = clock === null ? day : `${day}T${clock.value}`;
    const start = match.index - (before?.length ?? 0);
    if (publishedDate.safeParse(value).success) first = { value, start, end: end + (after?.length ?? 0) };
  }
  return first;
}

/** What English puts before a date: "on", a weekday. */
export const beforeDate = /^(?:on\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?/iu;

/** The date a text consists of, apart from a weekday and punctuation, or null. */
export function readDate(text: string): string | null {
  const trimmed = text.trim().replace(beforeDate, '');
  const found = findDate(trimmed);
  if (found === null) return /^(?:19|20)\d{2}$/u.test(trimmed) ? trimmed : null;
  const rest = `${trimmed.slice(0, found.start)} ${trimmed.slice(found.end)}`;
  return /^[\s\p{P}]*(?:[(\uff08][^)\uff09]{1,4}[)\uff09]|(?:星期|周|週)[一二三四五六日天]|[월화수목금토일]요일)?[\s\p{P}]*$/u.test(rest)
    ? found.value
    : null;
}

/** Whether two dates, each as `publishedDate` allows, name one moment; a day and a moment on it do not. */
export function isSameMoment(a: string, b: string): boolean {
  const hasZone = (date: string) => /(?:Z|[+-]\d{2}:\d{2})$/u.test(date) && date.includes('T');
  if (a === b) return true;
  if (hasZone(a) !== hasZone(b)) return false;
  return hasZone(a) ? Math.abs(Date.parse(a) - Date.parse(b)) < 60_000 : a.length > 10 && a.slice(0, 16) === b.slice(0, 16);
}

function calendarDate({ year, month, day }: Parts): string | null {
  if (year < 1000 || month < 1 || month > 12) return null;
  const start = `${year}-${two(month)}`;
  if (day === undefined) return start;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= lastDay ? `${start}-${two(day)}` : null;
}

/** A time of day at the start of a text: `HH:MM[:SS][offset]` and how much of the text it took. */
function readTime(text: string): { value: string; length: number } | null {
  const match = time.exec(text);
  if (match === null) return null;
  const [whole, before = '', hours = '', minutes, seconds, spelled, after = ''] = match;
  const hour = onClock(Number(hours), (before || after).toLowerCase());
  const minute = Number(minutes ?? spelled ?? 0);
  if (hour > 23 || minute > 59 || Number(seconds ?? 0) > 59) return null;
  const rest = text.slice(whole.length);
  const zone = readZone(rest);
  const value = `${two(hour)}:${two(minute)}${seconds === undefined || seconds === '00' ? '' : `:${seconds}`}${zone?.value ?? ''}`;
  return { value, length: whole.length + (zone?.length ?? 0) };
}

/** A time of day at the end of a text, as in "6:12 PM GMT, November 4, 2025". */
function readTimeBefore(text: string): { value: string; length: number } | null {
  const start = /(?<![\d:])\d{1,2}:\d{2}(?:(?!\d:)[^\d]{0,24}|[^\d]{0,6}[+-]\d{1,2}:?\d{2}\W{0,3})$/u.exec(text)?.index;
  if (start === undefined) return null;
  const found = readTime(text.slice(start));
  const isAlone = found !== null && /^[\s,·|]*(?:on\s)?$/u.test(text.slice(start + found.length));
  return found !== null && isAlone ? { value: found.value, length: text.length - start } : null;
}

function onClock(hour: number, part: string): number {
  if (afterNoon.some((word) => word === part)) return hour < 12 ? hour + 12 : hour;
  if (beforeNoon.some((word) => word === part)) return hour === 12 ? 0 : hour;
  return hour;
}

function readZone(text: string): { value: string; length: number } | null {
  const offset = zoneOffset.exec(text);
  if (offset !== null && Number(offset[2]) <= 14) {
    return { value: `${offset[1]}${two(Number(offset[2]))}:${offset[3] ?? '00'}`, length: offset[0].length };
  }
  const named = zoneName.exec(text);
  const value = named === null ? undefined : zones[(named[1] ?? '').toLowerCase()];
  return named === null || value === undefined ? null : { value, length: named[0].length };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
