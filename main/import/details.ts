import { type DetailName, detailNames, type FoundIn } from '../../domain/found-details.ts';
import { type IncomingDetails, sourceDefaults } from '../../domain/source.ts';
import { readByline } from './byline.ts';
import { datelineOf } from './dateline.ts';
import { isSameMoment } from './dates.ts';
import type { Draft, Stated } from './draft.ts';
import { detectLanguage, sampleLength } from './language.ts';
import { isOutletName } from './outlet-name.ts';
import { findTitle } from './title.ts';
import { tidyLine } from './white-space.ts';

/** How many blocks make up a document's head, where it says who wrote it and when. */
const headLength = 12;

/**
 * Puts together what the document says of itself: first what its format states, then what its head says in words.
 * What is said nowhere stays empty; only the title falls back on the file's name or, when that is a mere number, on the first words.
 * @param drafts with furniture marked
 * @param said what the format states
 */
export function readDetails(drafts: readonly Draft[], said: Stated, fileName: string): IncomingDetails {
  const titleIndex = findTitle(drafts, (index) => drafts[index]?.kind === 'furniture');
  const head = headOf(drafts, titleIndex);
  const found = readHead(head, drafts);
  const stated = withoutSiteNames(said, found, titleIndex >= 0);
  const passages = drafts.filter((draft) => draft.kind !== 'furniture');
  const inText = drafts[titleIndex]?.text;
  const title = tidyLine(stated.title || inText || titleFromName(fileName) || firstWords(passages[0]?.text), 500);
  const published = stated.published ?? found.published;
  const updated = stated.updated ?? found.updated;
  const place = tidyLine(stated.place || found.place, 200);
  const details = {
    title: title || sourceDefaults.title,
    outlet: tidyLine(stated.outlet || found.outlet, 200),
    author: tidyLine(stated.author || found.author, 200),
    published,
    ...(updated === null || (published !== null && isSameMoment(updated, published)) ? {} : { updated }),
    ...(place === '' ? {} : { place }),
    language: detectLanguage(startOf(passages), stated.language),
    url: tidyLine(stated.url ?? '', 2000),
    reliability: sourceDefaults.reliability,
  };
  // A name that says little and first words are no titles that anybody gave.
  const titleOrigin = stated.title ? stated.foundIn.title : inText ? 'text' : 'file-name';
  return { ...details, foundIn: { ...originsOf(details, stated), ...(titleOrigin === undefined ? {} : { title: titleOrigin }) } };
}

/** Accounts that publishing systems put where an author should be. */
const accounts =
  /^(?:admin(?:istrator)?|webmaster|editor|editors|staff|newsroom|website|관리자|편집부|온라인뉴스팀|编辑部?|小编|管理员)$/iu;

/** Leaves out a title or an author that only names the site or an account, where the text names a better one. */
function withoutSiteNames(stated: Stated, found: Head, hasTitle: boolean): Stated {
  const outlet = stated.outlet || found.outlet;
  const bare = (text: string) => text.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '');
  const { title = '', author = '', titleOfWindow = false } = stated;
  const siteTitle = bare(title) === outlet || (titleOfWindow && isOutletName(bare(title)));
  const siteAuthor = bare(author) === outlet || isOutletName(bare(author));
  return {
    ...stated,
    ...(hasTitle && siteTitle ? { title: '' } : {}),
    ...(found.author !== '' && (siteAuthor || accounts.test(author)) ? { author: '' } : {}),
  };
}

/** Where each detail comes from: where it was stated, when it is what was stated, else the words of the text. */
function originsOf(details: Partial<Record<DetailName, string | null>>, stated: Stated): FoundIn {
  const isStated = (name: DetailName, value: string) =>
    name === 'language' ? isOfLanguage(stated.language, value) : Boolean(stated[name]);
  const found = detailNames.flatMap((name) => {
    const value = details[name] ?? '';
    if (value === '' || value === 'und') return [];
    return [[name, (isStated(name, value) ? stated.foundIn[name] : undefined) ?? 'text'] as const];
  });
  return Object.fromEntries(found);
}

function isOfLanguage(tag: string | undefined, language: string): boolean {
  return tag?.split('-')[0] === language;
}

/** As much of the text as is enough to know its language. */
function startOf(passages: readonly Draft[]): string {
  const pieces: string[] = [];
  let length = 0;
  for (const { text } of passages) {
    if (length >= sampleLength) break;
    pieces.push(text);
    length += text.length + 1;
  }
  return pieces.join('\n');
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
  readonly updated: string | null;
  readonly place: string;
}

function readHead(head: readonly Draft[], drafts: readonly Draft[]): Head {
  const parts = head.flatMap(({ text, kind }) => {
    const said = readByline(text) ?? [];
    // The source of a table or a picture is not where the document comes from.
    return kind === 'table-row' || kind === 'caption' ? said.filter(({ role }) => role !== 'outlet') : said;
  });
  const say = (role: string) => parts.find((part) => part.role === role)?.value;
  const line = datelineOf(drafts.filter((draft) => draft.kind === 'paragraph').slice(0, 3));
  return {
    author: say('author') ?? line.author ?? '',
    outlet: say('outlet') ?? siteOf(head) ?? line.outlet ?? rightsHolder(drafts) ?? '',
    published: say('published') ?? say('date') ?? null,
    updated: say('updated') ?? null,
    place: line.place ?? '',
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

/** "© 2025 The Harbour Gazette. All rights reserved.", "ⓒ 항만일보, 무단 전재 금지". */
function rightsHolder(drafts: readonly Draft[]): string | undefined {
  for (const { text, kind } of drafts) {
    if (kind !== 'furniture' || text.length > 300) continue;
    const holder =
      /(?:©|ⓒ|\(c\)|copyright)\s*(?:©|ⓒ|\(c\))?\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[,\s]*(?:by\s+)?([^.,\uff0c。<>|\d]{2,40}?)\s*(?:[.,\uff0c。<>|]|all rights|版权所有|무단|\d{4}|$)/iu.exec(
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
  const start = text.replace(/^(?:\d{4}\.\s?(?:\d{1,2}\.\s?){1,2}|[(\uff08]?\d{1,3}[.)、\uff09]\s*)/u, '').slice(0, 400);
  return tidyLine(/^.{8,}?[.!?。\uff01\uff1f](?=\s|\p{L}|$)/u.exec(start)?.[0] ?? start, 60);
}
