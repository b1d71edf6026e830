import { type DetailName, detailNames, type Origin } from '../../domain/found-details.ts';
import type { CodedWarning } from '../../domain/import-warning.ts';
import { nameFromParts, namesLine } from '../bibliography/names.ts';
import { readByline } from './byline.ts';
import { placeIn } from './dateline.ts';
import { readDate } from './dates.ts';
import type { Stated } from './draft.ts';
import { wordsNaming } from './html-names.ts';
import { isElement, isText, openPage, type PageElement, type PageNode, walk } from './html-page.ts';
import { mostTimes, type TimeMet, timesOf } from './html-times.ts';
import { textsShownIn } from './html-visible.ts';
import { isLink, mostNames, readNewsObject } from './json-ld.ts';
import { canonicalTag } from './language.ts';
import { isOutletName } from './outlet-name.ts';
import { isBlank, tidyLine } from './white-space.ts';

/** What the page says of itself in its markup, each list in order of trust. */
const metaNames = {
  title: ['citation_title', 'og:title', 'twitter:title', 'dc.title', 'headline'],
  outlet: [
    'og:site_name',
    'citation_journal_title',
    'publisher',
    'dc.publisher',
    'citation_publisher',
    'application-name',
    'source',
    'mediaid',
  ],
  author: [
    'citation_author',
    'author',
    'article:author',
    'byl',
    'dc.creator',
    'parsely-author',
    'dable:author',
    'sailthru.author',
    'og:article:author',
  ],
  published: [
    'article:published_time',
    'datepublished',
    'og:published_time',
    'pubdate',
    'publishdate',
    'publish-date',
    'date',
    'dc.date',
    'dc.date.issued',
    'parsely-pub-date',
    'citation_publication_date',
    'citation_date',
    'sailthru.date',
    'og:release_date',
    'weibo: article:create_at',
  ],
  updated: [
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'dc.date.modified',
    'dcterms.modified',
    'parsely-mod-date',
    'lastmod',
    'modified',
  ],
  place: ['dateline', 'geo.placename', 'dc.coverage', 'dcterms.spatial'],
  language: ['content-language', 'og:locale', 'dc.language'],
  url: ['og:url', 'twitter:url'],
} as const;

interface Found {
  /** Every value under each name, in order. */
  readonly metas: Map<string, string[]>;
  lang: string;
  canonical: string;
  documentTitle: string;
  /** The first headlines of top level that show something, and how many were met. */
  readonly headings: Heading[];
  headingsMet: number;
  readonly times: TimeMet[];
  readonly data: string[];
  /** The text met last. */
  latest: string;
}

interface Heading {
  readonly element: PageElement;
  readonly text: string;
  /** Whether the page shows the name of its site there, as far as its markup tells: all of it is a link, or it is called a logo. */
  readonly isLogo: boolean;
}

/** Reads title, outlet, author, date, language and address from a page's meta elements, JSON-LD, `<time>` and links. */
export function readHtmlDetails(root: PageNode): { stated: Stated; warnings: CodedWarning[] } {
  const found = gather(root);
  const warnings: CodedWarning[] = [];
  const news = readNewsObject(found.data, warnings);
  const meta = (names: readonly string[]) => names.map((name) => found.metas.get(name)?.[0] ?? '').find((value) => value !== '') ?? '';
  const fromMeta = (name: keyof typeof metaNames): Said => ['page', meta(metaNames[name])];
  const fromData = (name: Exclude<keyof typeof news, 'dateline' | 'authors'>): Said => ['data', unescaped(news[name])];
  const outlet = firstOf([fromMeta('outlet'), fromData('outlet')]);
  const authors = metaNames.author.map((name): Said => ['page', authorsIn(name, found.metas.get(name) ?? [], outlet[1])]);
  const inData: Said = ['data', authorsIn('author', news.authors.map(unescaped), outlet[1])];
  const named = [inData, ...authors].filter(([, name]) => isName(name));
  const times = timesOf(found.times, (found.headings.find(({ isLogo }) => !isLogo) ?? found.headings[0])?.element);
  const languages: Said[] = [['page', found.lang], fromMeta('language'), fromData('language')];
  const addresses: Said[] = [['page', found.canonical], fromMeta('url'), fromData('url')];
  const title = firstOf([fromMeta('title'), fromData('title'), ['text', headlineOf(found, outlet[1])]]);
  const ofWindow = title[1] === '' && found.documentTitle !== '';
  const picked: Record<DetailName, Said> = {
    title: ofWindow ? ['page', withoutSite(found.documentTitle, outlet[1])] : title,
    outlet,
    author: firstOf([...named.filter(([, name]) => name !== outlet[1]), ...named]),
    published: firstOf([fromMeta('published'), fromData('published'), ['page', times.published] as const].map(dated)),
    updated: firstOf([fromMeta('updated'), fromData('updated'), ['page', times.updated] as const].map(dated)),
    place: firstOf([['data', placeIn(news.dateline)], ['page', placeIn(meta(metaNames.place))], fromData('place')]),
    language: firstOf(languages.map(([origin, tag]) => [origin, canonicalTag(tag) ?? ''])),
    url: firstOf(addresses.filter(([, address]) => isLink(address))),
  };
  const said = detailNames.filter((name) => picked[name][1] !== '');
  return {
    stated: {
      ...Object.fromEntries(said.map((name) => [name, picked[name][1]])),
      foundIn: Object.fromEntries(said.map((name) => [name, picked[name][0]])),
      ...(ofWindow ? { titleOfWindow: true } : {}),
    },
    warnings,
  };
}

/** A value and where it stands; empty when it stands nowhere. */
type Said = readonly [Origin, string];

function firstOf(said: readonly Said[]): Said {
  return said.find(([, value]) => value !== '') ?? ['page', ''];
}

/**
 * The authors under one name of meta elements; scholarly ones are written family name first, one element for each. The outlet is one
 * only where nobody else is.
 */
function authorsIn(meta: string, values: readonly string[], outlet: string): string {
  const named = [...new Set(values)].filter(isName).slice(0, mostNames);
  const names = [...new Set(named.map((name) => (meta === 'citation_author' ? namesLine([nameFromParts(name)]) : withoutRole(name))))];
  const people = names.filter((name) => name !== outlet && !(name.startsWith('The ') && isOutletName(name)));
  return (people.length > 0 ? people : names).join(', ');
}

/** The title among the headlines of top level: no name of the site, and the one that the title of the window has, where that has one. */
function headlineOf({ headings, documentTitle }: Found, outlet: string): string {
  const own = headings.filter(({ text, isLogo }) => !isLogo && text !== outlet && !isOutletName(text)).map(({ text }) => text);
  const inTitle = own.filter((text) => documentTitle.includes(text)).toSorted((a, b) => b.length - a.length);
  return inTitle[0] ?? own[0] ?? headings[0]?.text ?? '';
}

/** Text with character references, which publishing systems leave in structured data, as the characters they stand for. */
function unescaped(value: string): string {
  return /&#?\w+;/u.test(value) ? tidyLine(textOf(openPage(value.replaceAll('<', '&lt;')).root), 2000) : value;
}

/** Addresses and accounts with their outlet ("Mina Okafor | The Ledger") stand where names should. */
function isName(value: string): boolean {
  return !isLink(value) && !value.includes('|');
}

/** A name as a byline gives it: without "By", "记者" or "기자". */
function withoutRole(name: string): string {
  const said = readByline(name);
  return said?.length === 1 && said[0]?.role === 'author' ? said[0].value : name;
}

function dated([origin, date]: Said): Said {
  return [origin, date === '' ? '' : (readDate(date) ?? '')];
}

function gather(root: PageNode): Found {
  const found: Found = {
    metas: new Map(),
    lang: '',
    canonical: '',
    documentTitle: '',
    headings: [],
    headingsMet: 0,
    times: [],
    data: [],
    latest: '',
  };
  for (const node of walk(root)) {
    if (isElement(node)) note(node, found);
    else if (isText(node) && !isBlank(node.nodeValue ?? '')) found.latest = node.nodeValue ?? '';
  }
  return found;
}

function note(element: PageElement, found: Found): void {
  const attribute = (name: string) => element.getAttribute(name)?.trim() ?? '';
  switch (element.nodeName.toUpperCase()) {
    case 'HTML':
      found.lang ||= attribute('lang') || attribute('xml:lang');
      break;
    case 'META': {
      const content = tidyLine(attribute('content'), 2000);
      for (const name of [attribute('property'), attribute('name'), attribute('itemprop'), attribute('http-equiv')]) {
        const key = name.toLowerCase();
        if (key !== '' && content !== '') found.metas.set(key, listed(found.metas.get(key), content));
      }
      break;
    }
    case 'LINK':
      if (attribute('rel').toLowerCase().split(/\s+/u).includes('canonical')) found.canonical ||= attribute('href');
      break;
    case 'TITLE':
      found.documentTitle ||= tidyLine(textOf(element), 500);
      break;
    case 'H1':
      if (found.headingsMet++ < mostHeadings) noteHeading(element, found);
      break;
    case 'TIME':
      if (attribute('datetime') !== '' && found.times.length < mostTimes)
        found.times.push({ element, before: found.latest.slice(-60), isBelowHeadline: found.headings.length > 0 });
      break;
    case 'SCRIPT':
      if (attribute('type').toLowerCase() === 'application/ld+json') found.data.push(textOf(element));
      break;
  }
}

/** A page with more headlines of top level than this lists articles. */
const mostHeadings = 20;
/** A headline has no more pieces of text. */
const mostPieces = 40;

function noteHeading(element: PageElement, { headings }: Found): void {
  const nodes = [...textsShownIn(element)].filter(({ nodeValue }) => !isBlank(nodeValue ?? ''));
  const text = tidyLine(nodes.map(({ nodeValue }) => nodeValue ?? '').join(''), 500);
  if (text === '') return;
  const isLinked = nodes.slice(0, mostPieces).every((node) => isInLink(node, element));
  headings.push({ element, text, isLogo: isLinked || wordsNaming(element).has('logo') });
}

function isInLink(node: PageNode, within: PageElement): boolean {
  for (let each: PageNode | null = node; each !== null && each !== within; each = each.parentNode) {
    if (each.nodeName.toUpperCase() === 'A') return true;
  }
  return false;
}

/** One by one into the same list: a hostile page may hold a hundred thousand of them. */
function listed(values: string[] | undefined, value: string): string[] {
  const list = values ?? [];
  list.push(value);
  return list;
}

function textOf(element: PageNode): string {
  let text = '';
  for (const node of walk(element)) if (isText(node)) text += node.nodeValue ?? '';
  return text;
}

/**
 * A page's title without the outlet's name behind or before it: "Bridge closed - The Harbour Gazette". What bars part ("Bridge closed | Local")
 * are the names of sections and the headline, which is the longest; a dash may be the headline's own.
 */
function withoutSite(title: string, outlet: string): string {
  const parts = title.split(/(\s+[-–—|_»·]\s+|[_|])/u);
  if (parts.length < 3) return title;
  const isSite = (part = '') => part.trim() === '' || part.trim() === outlet || isOutletName(part.trim());
  // Parts are at even places, what parts them between.
  let [start, end] = [0, parts.length];
  while (end - start > 1 && isSite(parts[end - 1])) end -= 2;
  while (end - start > 1 && isSite(parts[start])) start += 2;
  const isWhole = end - start === parts.length;
  const rest = isWhole
    ? parts.filter((_, index) => index % 2 === 0)
    : parts
        .slice(start, end)
        .join('')
        .split(/\s*[|_»·]\s*/u);
  return rest.map((part) => part.trim()).toSorted((a, b) => b.length - a.length)[0] ?? title;
}
