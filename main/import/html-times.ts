import { readByline } from './byline.ts';
import { landmarkOf, namedFor, wordsNaming } from './html-names.ts';
import { isElement, type PageElement, type PageNode } from './html-page.ts';

/** A `<time>` as it was met on the page. */
export interface TimeMet {
  readonly element: PageElement;
  /** The text right before it. */
  readonly before: string;
  /** Whether a headline of top level stands above it. */
  readonly isBelowHeadline: boolean;
}

/** More than these are the times of a list. */
export const mostTimes = 20;

/**
 * When the page was published and when it was changed, by its `<time>` elements. Those of menus, teasers and comments count for nothing, and
 * those of the article that has the headline before others; then come the ones that say what they are.
 * @returns what their attributes say; empty where there is no telling
 */
export function timesOf(
  times: readonly TimeMet[],
  headline: PageElement | undefined,
): { readonly published: string; readonly updated: string } {
  const frame = new Set(headline === undefined ? [] : upwards(headline));
  const met = times.map((time) => ({ ...time, says: roleOf(time), stands: standOf(time.element, frame) }));
  const own = met.filter(({ stands }) => stands === 'with-headline' || stands === 'open');
  const withHeadline = own.filter(({ stands }) => stands === 'with-headline');
  // Where an article names its meta data like something else, the only time in it is its own.
  const hidden = met.filter(({ stands, says }) => stands === 'aside-in-article' && says !== 'updated');
  const chosen = withHeadline.length > 0 ? withHeadline : own.length > 0 ? own : hidden.length === 1 ? hidden : [];
  const found = [
    chosen.find(({ says }) => says === 'published'),
    chosen.find(({ says, isBelowHeadline, stands }) => says === null && (isBelowHeadline || stands === 'with-headline')),
    chosen.find(({ says }) => says === null),
  ].find((time) => time !== undefined);
  return { published: stampOf(found), updated: stampOf(chosen.find(({ says }) => says === 'updated')) };
}

function stampOf(time: TimeMet | undefined): string {
  return time?.element.getAttribute('datetime')?.trim() ?? '';
}

/** What a time says that it is: by its markup, else by the label before it. */
function roleOf({ element, before }: TimeMet): 'published' | 'updated' | null {
  const words = wordsNaming(element);
  const named = (element.getAttribute('itemprop') ?? '').toLowerCase();
  if (named === 'datepublished' || element.hasAttribute('pubdate') || words.has('published')) return 'published';
  if (named === 'datemodified' || words.has('updated') || words.has('modified')) return 'updated';
  const label = before.trim().replace(/^.*[|·•]/su, '');
  const said = label === '' ? undefined : readByline(`${label} 2000-01-01`)?.at(-1)?.role;
  return said === 'published' || said === 'updated' ? said : null;
}

/**
 * Where a time stands: in the article that has the headline; apart from the text inside of that; in a menu, a list of other articles or the
 * head of the site; or in the open. What is around the headline as well is the frame of the page, whatever it is called.
 */
function standOf(element: PageElement, frame: ReadonlySet<PageElement>): 'with-headline' | 'aside-in-article' | 'elsewhere' | 'open' {
  let isApart = false;
  let isAtEdge = false;
  for (const node of upwards(element)) {
    const name = node.nodeName.toUpperCase();
    if (name === 'ARTICLE' || name === 'MAIN') {
      const isOwn = frame.has(node) || frame.size === 0;
      if (isOwn) return isApart ? 'aside-in-article' : 'with-headline';
      return isApart || name === 'ARTICLE' ? 'elsewhere' : 'open';
    }
    if (frame.has(node)) continue;
    // An article has a head and a foot of its own.
    if (name === 'HEADER' || name === 'FOOTER') isAtEdge = true;
    else isApart ||= landmarkOf(node) !== null || (namedFor(node) ?? 'byline') !== 'byline';
  }
  return isApart || isAtEdge ? 'elsewhere' : 'open';
}

/** An element and those that it stands in. */
function* upwards(element: PageElement): Generator<PageElement> {
  for (let node: PageNode | null = element; node !== null && isElement(node); node = node.parentNode) yield node;
}
