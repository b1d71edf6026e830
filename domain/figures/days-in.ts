import { whenever } from '../propositions/dates-in.ts';
import type { Stretch } from '../sentences.ts';
import { Reference } from '../spoken-dates/reference.ts';
import { datesBy } from '../spoken-dates/spoken-dates.ts';

/** A date that something is said to have happened on, in UTF-16 code units of the text. */
export interface ToldDay extends Stretch {
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or `--MM`, `--MM-DD` where the year is not known. */
  readonly value: string;
  /** Whether it is counted from another day (“yesterday”, “Tuesday”): then it is that of whoever tells it, in their time zone. */
  readonly isCounted: boolean;
  /** Whether the text says in which time zone it tells. */
  readonly isZoned: boolean;
}

/** A longer claim is a list or a table: only its beginning is read. */
const LONGEST = 3000;
const ZONES =
  /\b(?:local time|gmt|utc|[ecmp][sd]?t|kst|jst|cst)\b|(?:[+-]\d\d:\d\d)|当地时间|當地時間|北京时间|北京時間|(?:美东|东部|首尔|韩国|东京|日本|平壤|华盛顿)(?:当地)?时间|현지\s?시[간각]|한국\s?시간|미국\s?시간|동부\s?시간/iu;
const COUNTED =
  /day\b|month\b|year\b|[今昨前明后後去本上下周週]|星期|礼拜|요일|오늘|어제|그제|그저께|내일|모레|올해|작년|지난|이번|다음|이달|내년/iu;

/** On such a day somebody only speaks: what they tell of is of another. */
const ENGLISH_SPEECH =
  '(?:said|says|told|tells|announced|announces|reported|reports|stated|confirmed|added|claimed|denied|warned|published|released|wrote|according)';
const SPEECH_BEFORE = new RegExp(`\\b${ENGLISH_SPEECH}(?:\\s\\p{Ll}+){0,3}(?:\\s\\p{Lu}\\p{Ll}+)?(?:\\s(?:on|late|early|in))*\\s$`, 'u');
const SPEECH_BEHIND = new RegExp(
  `^,?\\s(?:\\p{L}+\\s){0,3}${ENGLISH_SPEECH}\\b|^[^，,。;；]{0,14}?(?:表示|[称稱](?!为)|说|說|宣布|通报|通報|报道|報道|消息|电|電|讯|披露|透露|发布|發布|公布|证实|證實|发表|發表|回应)`,
  'u',
);
/** What says no more than before or after which day, or until when: and days that are one end of several. */
const BOUND_BEFORE =
  /(?:\b(?:before|after|by|until|till|since|from|through|than)\s|截至|截止|自|从|從|\d(?:st|nd|rd|th|日|일)?\s?(?:-|–|~|至|到|to|and|or|or on|and on)\s?)$/u;
const BOUND_BEHIND =
  /^(?:\s?(?:-|–|~|至|到|to|through)\s?\d|\s(?:and|or)\s\d{1,2}(?:st|nd|rd|th)?(?![\d,]|\s\p{L})|之?[前后後]|以[前后後来來]|起|까지|부터|\s?(?:이후|이전|이래|전|후)(?![가-힣]))/u;
/** A Korean sentence that reports ends so; its first day is that of the report. */
const KOREAN_SPEECH = /(?:밝혔|말했|전했|보도했|발표했|설명했|주장했|덧붙였|강조했|알렸|확인했|부인했)[^.!?]{0,6}[.!?]?\s*$/u;

/**
 * The dates of a text that are not those of a report, as precise as they are said.
 * @param published of the text, as `publishedDate` allows; null when unknown: then days without a year stay so
 */
export function daysIn(text: string, published: string | null): ToldDay[] {
  const words = text.slice(0, LONGEST);
  const found = datesBy(words, published === null ? whenever : new Reference(published)).filter(({ value }) => !value.startsWith('-W'));
  const isZoned = ZONES.test(words);
  return found
    .filter((date, at) => !isBound(words, date) && !isOfReport(words, date, found[at - 1]))
    .map(({ value, start, end, how }) => ({
      value,
      start,
      end,
      isCounted: how === 'completed' && COUNTED.test(words.slice(start, end)),
      isZoned,
    }));
}

function isBound(words: string, { start, end }: Stretch): boolean {
  return BOUND_BEFORE.test(words.slice(Math.max(0, start - 16), start)) || BOUND_BEHIND.test(words.slice(end, end + 12));
}

function isOfReport(words: string, { start, end }: Stretch, earlier: Stretch | undefined): boolean {
  if (SPEECH_BEFORE.test(words.slice(Math.max(0, start - 60), start)) || SPEECH_BEHIND.test(words.slice(end, end + 40))) return true;
  const sentence = /^[^.!?\n]*[.!?]?/u.exec(words.slice(end))?.[0] ?? '';
  const isFirst = earlier === undefined || /[.!?\n]/u.test(words.slice(earlier.end, start));
  return isFirst && KOREAN_SPEECH.test(sentence);
}
