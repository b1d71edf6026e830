import { type SourceDetails, sourceDefaults } from '../../domain/source.ts';
import { readByline } from './byline.ts';
import type { Draft, Stated } from './draft.ts';
import { detectLanguage } from './language.ts';
import { isOutletName } from './outlet-name.ts';
import { findTitle } from './title.ts';
import { tidyLine } from './white-space.ts';

/** How many blocks make up a document's head, where it says who wrote it and when. */
const headLength = 12;

/**
 * Puts together what the document says of itself: first what its format states, then what its head says in words.
 * What is said nowhere stays empty; only the title falls back on the file's name or, when that is a mere number, on the first words.
 * @param drafts with furniture marked
 */
export function readDetails(drafts: readonly Draft[], stated: Stated, fileName: string): SourceDetails {
  const titleIndex = findTitle(drafts, (index) => drafts[index]?.kind === 'furniture');
  const head = headOf(drafts, titleIndex);
  const found = readHead(head, drafts);
  const passages = drafts.filter((draft) => draft.kind !== 'furniture').map((draft) => draft.text);
  const title = stated.title || drafts[titleIndex]?.text || titleFromName(fileName) || firstWords(passages[0]) || sourceDefaults.title;
  return {
    title: tidyLine(title, 500) || sourceDefaults.title,
    outlet: tidyLine(stated.outlet || found.outlet, 200),
    author: tidyLine(stated.author || found.author, 200),
    published: stated.published ?? found.published,
    language: detectLanguage(passages.join('\n').slice(0, 100_000), stated.language),
    url: tidyLine(stated.url ?? '', 2000),
    reliability: sourceDefaults.reliability,
  };
}

/** The blocks near the top and near the title, without lists of other articles and comments. */
function headOf(drafts: readonly Draft[], titleIndex: number): Draft[] {
  const isNear = (index: number) => index < headLength || (titleIndex >= 0 && index > titleIndex - 6 && index <= titleIndex + headLength);
  return drafts.filter((draft, index) => isNear(index) && draft.furniture !== 'related' && draft.furniture !== 'comments');
}

interface Head {
  readonly author: string;
  readonly outlet: string;
  readonly published: string | null;
}

function readHead(head: readonly Draft[], drafts: readonly Draft[]): Head {
  const parts = head.flatMap((draft) => readByline(draft.text) ?? []);
  const say = (role: string) => parts.find((part) => part.role === role)?.value;
  const line = datelineOf(drafts.filter((draft) => draft.kind === 'paragraph').slice(0, 3));
  return {
    author: say('author') ?? line.author ?? '',
    outlet: say('outlet') ?? siteOf(head) ?? line.outlet ?? rightsHolder(drafts) ?? '',
    published: say('published') ?? say('date') ?? null,
  };
}

/** The site that a breadcrumb starts from ("网易首页 > …"), or an outlet's name on a line of its own. */
function siteOf(head: readonly Draft[]): string | undefined {
  for (const { text, furniture } of head) {
    if (furniture !== 'navigation') continue;
    const home = /^(?<site>[^>›»>\s]{2,20}?)(?:网|新闻网)?首页\s*[>›»>]/u.exec(text)?.groups?.['site'];
    if (home !== undefined) return home;
    if (isOutletName(text)) return text;
  }
  return undefined;
}

/** Agencies sign in the first sentence: "(서울=연합뉴스) 홍길동 기자 =", "新华社首尔11月4日电(记者王明)", "SEOUL, Nov. 4 (Yonhap) --". */
function datelineOf(paragraphs: readonly Draft[]): { outlet?: string; author?: string } {
  for (const { text } of paragraphs) {
    const start = text.slice(0, 120);
    const korean = /^[([][가-힣·,\s]{1,12}=([^)\]]{2,12})[)\]]\s*(?:([가-힣]{2,4})\s*(?:기자|특파원))?/u.exec(start);
    if (korean?.[1] !== undefined) return signed(korean[1], korean[2]);
    const chinese =
      /^(?:本报讯\s*)?(\p{Script=Han}{1,4}社)\p{Script=Han}{2,10}\d{1,2}月\d{1,2}日电(?:\s*[((](?:记者|記者)\s*([^))]{2,30})[))])?/u.exec(
        start,
      );
    if (chinese?.[1] !== undefined) return signed(chinese[1], chinese[2]);
    const bracketed = /^\p{Lu}[\p{L}\s.,'’/\d]{1,50}[((]([\p{Lu}][\p{L}\s]{1,20}|\p{Script=Han}{2,6}社)[))]\s?[-–—]{1,2}/u.exec(start);
    const han = /^\p{Script=Han}{2,8}[,,]?\s?(?:\d{1,2}月\d{1,2}日)?[((](\p{Script=Han}{2,6}社)[))]\s?[-–—]{1,2}/u.exec(start);
    const agency = bracketed?.[1] ?? han?.[1];
    if (agency !== undefined) return signed(agency, undefined);
  }
  return {};
}

function signed(outlet: string, author: string | undefined): { outlet: string; author?: string } {
  return { outlet: outlet.trim(), ...(author === undefined ? {} : { author: author.trim() }) };
}

/** "© 2025 The Harbour Gazette. All rights reserved.", "ⓒ 항만일보, 무단 전재 금지". */
function rightsHolder(drafts: readonly Draft[]): string | undefined {
  for (const { text, kind } of drafts) {
    if (kind !== 'furniture' || text.length > 300) continue;
    const holder =
      /(?:©|ⓒ|\(c\)|copyright)\s*(?:©|ⓒ|\(c\))?\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[,\s]*(?:by\s+)?([^.,,。<>|\d]{2,40}?)\s*(?:[.,,。<>|]|all rights|版权所有|무단|\d{4}|$)/iu.exec(
        text,
      )?.[1];
    if (holder !== undefined && /\p{L}{2}/u.test(holder) && !/rights|reserved/iu.test(holder)) return holder.trim();
  }
  return undefined;
}

/** A file's name without its ending, unless it is only a number or a code. */
function titleFromName(fileName: string): string {
  const name = (fileName.split(/[/\\]/u).at(-1) ?? '')
    .replace(/\.[A-Za-z0-9]{1,8}$/u, '')
    .replace(/[_+]+/gu, ' ')
    .trim();
  const words = name.split(/[\s-]+/u).filter((word) => /\p{L}{3}/u.test(word) && !/\d/u.test(word));
  return words.length >= 2 || /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(name) ? name : '';
}

/** Whether a title says no more than the name of the file does, because the document says nothing else. */
export function isNoTitle(title: string, fileNames: readonly string[]): boolean {
  const made = fileNames.flatMap((name) => [name, name.replace(/\.[^.]*$/u, ''), titleFromName(name)]).map((each) => tidyLine(each, 500));
  return title === sourceDefaults.title || made.includes(title);
}

/** The first sentence, without a number in front, as far as it fits on a line. */
function firstWords(text: string | undefined): string {
  if (text === undefined) return '';
  const start = text.replace(/^[((]?\d{1,3}[.)、)]\s*/u, '').slice(0, 400);
  return tidyLine(/^.{8,}?[.!?。!?](?=\s|\p{L}|$)/u.exec(start)?.[0] ?? start, 60);
}
