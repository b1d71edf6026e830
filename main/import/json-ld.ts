import type { CodedWarning } from '../../domain/import-warning.ts';

/** What a page's structured data (schema.org in JSON-LD) says of its article; empty strings where it says nothing. */
interface NewsObject {
  readonly title: string;
  readonly outlet: string;
  readonly author: string;
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
  return articleOf(isObject(article) ? article : {}, new Map(objects.map((object) => [object['@id'], object])));
}

type ById = ReadonlyMap<unknown, Json>;

function articleOf(article: Json, others: ById): NewsObject {
  const nameOf = (value: unknown) => namesOf(value, others).join(', ');
  const peopleIn = (value: unknown) =>
    namesOf(value, others)
      .filter((name) => !isLink(name))
      .join(', ');
  return {
    title: nameOf(article['headline']) || nameOf(article['name']),
    outlet: nameOf(article['publisher']),
    author: peopleIn(article['author']) || peopleIn(article['creator']),
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
function namesOf(value: unknown, others: ById): string[] {
  const names = (Array.isArray(value) ? value.slice(0, mostNames) : [value]).map((each) => {
    if (typeof each === 'string') return each.trim();
    if (!isObject(each)) return '';
    const name = each['name'] ?? others.get(each['@id'])?.['name'];
    return typeof name === 'string' ? name.trim() : '';
  });
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Whether a value is an address of the web. */
export function isLink(value: string): boolean {
  return /^https?:\/\//iu.test(value);
}

function urlOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return isObject(value) && typeof value['@id'] === 'string' ? value['@id'] : '';
}
