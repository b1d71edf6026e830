import type { CodedWarning } from '../../domain/import-warning.ts';

/** What a page's structured data (schema.org in JSON-LD) says of its article; empty strings where it says nothing. */
interface NewsObject {
  readonly title: string;
  readonly outlet: string;
  /** In order, addresses left out. */
  readonly authors: readonly string[];
  readonly published: string;
  readonly updated: string;
  /** As it stands: the place, perhaps with a day. */
  readonly dateline: string;
  readonly place: string;
  readonly language: string;
  readonly url: string;
}

type Json = Readonly<Record<string, unknown>>;

const articleTypes = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/u;

/**
 * Finds the first object that describes an article in any of the page's JSON-LD scripts. What it only refers to by `@id`, as its
 * authors and its publisher often are, is looked up among the page's other objects.
 */
export function readNewsObject(scripts: readonly string[], warnings: CodedWarning[]): NewsObject {
  const objects = scripts.flatMap((script) => objectsIn(script, warnings));
  const article = objects.find(isArticle) ?? objects.map(({ mainEntity }) => mainEntity).find((each) => isObject(each) && isArticle(each));
  return articleOf(isObject(article) ? article : {}, namesById(objects));
}

/** The names of objects by their `@id`. Several objects may describe one thing: the first that names it counts. */
type NamesById = ReadonlyMap<string, string>;

function namesById(objects: readonly Json[]): NamesById {
  const names = new Map<string, string>();
  for (const object of objects) {
    const [id, name] = [object['@id'], ownName(object)];
    if (typeof id === 'string' && name !== '' && !names.has(id)) names.set(id, name);
  }
  return names;
}

function articleOf(article: Json, others: NamesById): NewsObject {
  const nameOf = (value: unknown) => namesOf(value, others).join(', ');
  const peopleIn = (value: unknown) => namesOf(value, others).filter((name) => !isLink(name));
  const authors = peopleIn(article['author']);
  return {
    title: nameOf(article['headline']) || nameOf(article['name']),
    outlet: nameOf(article['publisher']),
    authors: authors.length > 0 ? authors : peopleIn(article['creator']),
    published: nameOf(article['datePublished']),
    updated: nameOf(article['dateModified']),
    dateline: nameOf(article['dateline']),
    place: nameOf(article['locationCreated']) || nameOf(article['contentLocation']),
    language: nameOf(article['inLanguage']),
    url: urlOf(article['url']) || urlOf(article['mainEntityOfPage']),
  };
}

function objectsIn(script: string, warnings: CodedWarning[]): Json[] {
  let value: unknown;
  try {
    // Line breaks inside strings are no JSON, but common where a page's template writes it; outside they mean nothing.
    const json = script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/gu, '').replace(/[\t\n\r]/gu, ' ');
    value = JSON.parse(json);
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    warnings.push({ code: 'structured-data-damaged' });
    return [];
  }
  const tops = Array.isArray(value) ? value : [value];
  return tops.filter(isObject).flatMap((top) => [top, ...(Array.isArray(top['@graph']) ? top['@graph'].filter(isObject) : [])]);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isArticle(object: Json): boolean {
  const types = Array.isArray(object['@type']) ? object['@type'] : [object['@type']];
  return types.some((type) => typeof type === 'string' && articleTypes.test(type));
}

/** The most names that are read of one list. */
export const mostNames = 20;

/** A string, an object's name or that of the object it refers to, or several of these; each name once. */
function namesOf(value: unknown, others: NamesById): string[] {
  const names = (Array.isArray(value) ? value.slice(0, mostNames) : [value]).map((each) => {
    if (typeof each === 'string') return each.trim();
    if (!isObject(each)) return '';
    const id = each['@id'];
    return ownName(each) || (typeof id === 'string' ? (others.get(id) ?? '') : '');
  });
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Whether a value is an address of the web. */
export function isLink(value: string): boolean {
  return /^https?:\/\//iu.test(value);
}

/** The name that an object states, whole or in parts. */
function ownName(object: Json): string {
  const [name, given, family] = ['name', 'givenName', 'familyName'].map((key) => {
    const stated = object[key];
    return typeof stated === 'string' ? stated.trim() : '';
  });
  if (name) return name;
  // East Asian names begin with the family's.
  if (given && family && isEastAsian(given) && isEastAsian(family)) return family + given;
  return [given, family].filter(Boolean).join(' ');
}

function isEastAsian(name: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(name);
}

function urlOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return isObject(value) && typeof value['@id'] === 'string' ? value['@id'] : '';
}
