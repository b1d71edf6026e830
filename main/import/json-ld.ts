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

/** Finds the first object that describes an article in any of the page's JSON-LD scripts. */
export function readNewsObject(scripts: readonly string[], warnings: CodedWarning[]): NewsObject {
  const article = scripts.flatMap((script) => objectsIn(script, warnings)).find(isArticle) ?? {};
  const publisher = nameOf(article['publisher']);
  return {
    title: nameOf(article['headline']) || nameOf(article['name']),
    outlet: publisher,
    author: nameOf(article['author']) || nameOf(article['creator']),
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
    value = JSON.parse(script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/gu, ''));
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

/** A string, an object's name, or several of these joined by commas. */
function nameOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) {
    return value
      .slice(0, 20)
      .map((each) => (Array.isArray(each) ? '' : nameOf(each)))
      .filter((name) => name !== '')
      .join(', ');
  }
  return isObject(value) && typeof value['name'] === 'string' ? value['name'].trim() : '';
}

function urlOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return isObject(value) && typeof value['@id'] === 'string' ? value['@id'] : '';
}
