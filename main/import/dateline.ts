import type { Draft } from './draft.ts';
import { noPlaces } from './vocabulary/dateline.ts';

/** What a dateline says: who sent the article, who wrote it, and from where, as written. */
export interface Dateline {
  readonly outlet?: string;
  readonly author?: string;
  readonly place?: string;
}

const month = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const englishDay = `(?:${month}\\s\\d{1,2}|\\d{1,2}\\s${month})(?:,?\\s\\d{4})?`;
const hanDay = '(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日';
const dash = '\\s?(?:--|[-–—]{1,2})';
/** "SEOUL", "ST. JOHN'S, Newfoundland", "Port Louis": as far as a comma and one more name. */
const town = "\\p{Lu}[\\p{L}.'’/\\- ]{1,30}(?:,\\s\\p{Lu}[\\p{L}.'’\\- ]{1,30}?)?";
const loudTown = "\\p{Lu}{2}[\\p{Lu}.'’/\\- ]{0,30}?(?:,\\s\\p{Lu}[\\p{L}.'’\\- ]{1,30}?)?";

/** How agencies and papers open their first sentence, the more telling forms first. */
const forms: readonly RegExp[] = [
  // (서울=항만통신) 이도윤 기자 =
  /^[(\uff08[](?<place>[가-힣·,\s]{1,12})=(?<outlet>[^)\uff09\]]{2,12})[)\uff09\]]\s*(?:(?<author>[가-힣]{2,4})\s*(?:기자|특파원))?/u,
  // 港通社首尔11月4日电(记者王明)
  new RegExp(
    `^(?:本报讯\\s*)?(?<outlet>\\p{Script=Han}{1,4}[社网])(?<place>\\p{Script=Han}{2,10}?)${hanDay}电(?:\\s*[(\\uff08](?:记者|記者)\\s*(?<author>[^)\\uff09]{2,30})[)\\uff09])?`,
    'u',
  ),
  // 本报首尔11月4日电
  new RegExp(
    `^(?:本报|本台)(?<place>\\p{Script=Han}{2,10}?)${hanDay}[电讯](?:\\s*[(\\uff08]?(?:记者|記者)\\s*(?<author>\\p{Script=Han}{2,4})[)\\uff09]?)?`,
    'u',
  ),
  // (首尔4日讯), 【首尔综合讯】
  /^[(\uff08【](?<place>(?!本[报台])\p{Script=Han}{2,6}?)(?:\d{1,2}日|综合|綜合)?[讯訊电電][)\uff09】]/u,
  // SEOUL, Nov. 4 (Portwire) --
  new RegExp(
    `^(?<place>${town}),?\\s(?:${englishDay}\\s?)?[(\\uff08](?<outlet>\\p{Lu}[\\p{L}\\s]{1,20}|\\p{Script=Han}{2,6}社)[)\\uff09]${dash}`,
    'u',
  ),
  // 首尔,11月4日(港通社)--
  new RegExp(
    `^(?<place>\\p{Script=Han}{2,8}?)[,\\uff0c]?\\s?(?:${hanDay})?[(\\uff08](?<outlet>\\p{Script=Han}{2,6}社)[)\\uff09]${dash}`,
    'u',
  ),
  // SEOUL, Nov. 4 —
  new RegExp(`^(?<place>${loudTown}),\\s${englishDay}${dash}`, 'u'),
  // SEOUL —
  new RegExp(`^(?<place>${loudTown})\\s(?:--|[–—])\\s`, 'u'),
];

/** The first dateline that one of the paragraphs opens with. */
export function datelineOf(paragraphs: readonly Pick<Draft, 'text'>[]): Dateline {
  for (const { text } of paragraphs) {
    const start = text.slice(0, 120);
    for (const form of forms) {
      const said = form.exec(start)?.groups;
      if (said === undefined) continue;
      const { outlet, author, place } = said;
      if (place !== undefined && noPlaces.has(place.toLowerCase())) continue;
      return { ...named('outlet', outlet), ...named('author', author), ...named('place', place) };
    }
  }
  return {};
}

/** The place in a dateline that stands alone, as page data has it: "SEOUL, Nov. 4" is "SEOUL". */
export function placeIn(dateline: string): string {
  const day = new RegExp(`[,\\s]*(?:${englishDay}|${hanDay}).*$`, 'su');
  return dateline
    .replace(day, '')
    .replace(/\s*[-–—(\uff08].*$/su, '')
    .trim();
}

function named<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value.trim() } as { [P in K]?: string });
}
