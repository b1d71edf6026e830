import { dayOf, numberOf, weekdayOf } from '../../../calendar.ts';
import { type Looked, type Slip, slipAt } from '../slip.ts';
import { type WrittenDay, writtenDays } from './written-days.ts';

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const HAN = '一二三四五六日';
const HANGUL = '월화수목금토일';
const ENGLISH = '(Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day|\\.)?';

/** A day of the week right before a date, and right behind one. The first group is the day. */
const before = [
  new RegExp(`\\b${ENGLISH},?\\s(?:the\\s)?$`, 'u'),
  /(?:周|星期|礼拜)([一二三四五六日天])[,,、\s]?$/u,
  /([월화수목금토일])요일(?:인)?,?\s$/u,
];
const behind = [
  new RegExp(`^,?\\s?\\(?${ENGLISH}\\b`, 'u'),
  /^[,,]?\s?[((]?(?:周|星期|礼拜)([一二三四五六日天])(?![年月间])/u,
  /^\s?[((]([월화수목금토일])(?:요일)?[))]|^,?\s([월화수목금토일])요일/u,
];
/** In UTF-16 code units: `Wednesday, the `. */
const BESIDE = 16;
/** A day without a year is that of this year for as many days around the publication; further away of any year near it. */
const NEAR = 60;

/**
 * A date with a day of the week that it did not fall on: `Friday, 10 July 2025`. Without a year the one counts that is nearest to the
 * publication, and where that is far off the years before and after it count as well.
 *
 * Must not flag: a date without a year in a text without a date; a day of the week that belongs to other words.
 */
export function wrongWeekdays({ text, passages, published }: Looked): Slip[] {
  return passages.flatMap(({ start, end }) => {
    const passage = text.slice(start, end);
    return writtenDays(passage).flatMap((written) => {
      const beside = weekdayBeside(passage, written);
      const days = daysOf(written, published);
      if (beside === null || days.length === 0 || days.some((day) => weekdayOf(day) === beside.weekday)) return [];
      const [day = ''] = days;
      const expected = NAMES[weekdayOf(day)] ?? '';
      const stretch = { start: start + beside.start, end: start + beside.end };
      const found = NAMES[beside.weekday] ?? '';
      return [slipAt(text, stretch, 'date', 'wrong-weekday', found, expected, `${day} was a ${expected}, no ${found}.`)];
    });
  });
}

/** The day of the week beside a date and the stretch of both; null when there is none. */
function weekdayBeside(passage: string, { start, end }: WrittenDay): { weekday: number; start: number; end: number } | null {
  const head = passage.slice(Math.max(0, start - BESIDE), start);
  for (const pattern of before) {
    const found = pattern.exec(head);
    if (found !== null) return { weekday: weekdayIn(found), start: start - found[0].length, end };
  }
  const tail = passage.slice(end, end + BESIDE);
  for (const pattern of behind) {
    const found = pattern.exec(tail);
    if (found !== null) return { weekday: weekdayIn(found), start, end: end + found[0].length };
  }
  return null;
}

function weekdayIn(found: RegExpExecArray): number {
  const word = (found[1] ?? found[2] ?? '').replace('天', '日');
  const known = NAMES.findIndex((name) => /[A-Z]/.test(word) && name.startsWith(word));
  if (known !== -1) return known;
  return HANGUL.includes(word) && !HAN.slice(0, 6).includes(word) && word !== '日' ? HANGUL.indexOf(word) : HAN.indexOf(word);
}

/** The days that a date can mean, the likeliest first. */
function daysOf({ year, month, day }: WrittenDay, published: string | null): string[] {
  if (year !== null) return [dayOf(year, month, day) ?? []].flat();
  if (published === null || published.length < 10) return [];
  const at = numberOf(published);
  const near = [-1, 0, 1]
    .flatMap((step) => dayOf(Number(published.slice(0, 4)) + step, month, day) ?? [])
    .toSorted((a, b) => Math.abs(numberOf(a) - at) - Math.abs(numberOf(b) - at));
  const [nearest] = near;
  return nearest !== undefined && Math.abs(numberOf(nearest) - at) <= NEAR ? [nearest] : near;
}
