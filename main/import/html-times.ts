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
 * When the page was published and when it was changed, by its `<time>` elements: those of menus, teasers and comments aside, first the ones
 * that say what they are, then the first below the headline.
 * @returns what their attributes say; empty where there is no telling
 */
export function timesOf(times: readonly TimeMet[]): { readonly published: string; readonly updated: string } {
  const own = times.filter(({ element }) => !isElsewhere(element)).map((time) => ({ ...time, says: roleOf(time) }));
  const found = [
    own.find(({ says }) => says === 'published'),
    own.find(({ says, isBelowHeadline }) => says === null && isBelowHeadline),
    own.find(({ says }) => says === null),
  ].find((time) => time !== undefined);
  return { published: stampOf(found), updated: stampOf(own.find(({ says }) => says === 'updated')) };
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

/** Whether a time belongs to a menu, a list of other articles or the head of the site. */
function isElsewhere(element: PageElement): boolean {
  let isOfSite = false;
  for (let node: PageNode | null = element; node !== null && isElement(node); node = node.parentNode) {
    const name = node.nodeName.toUpperCase();
    if (name === 'ARTICLE' || name === 'MAIN') return false;
    if (landmarkOf(node) !== null || (namedFor(node) ?? 'byline') !== 'byline') return true;
    isOfSite ||= name === 'HEADER';
  }
  return isOfSite;
}
