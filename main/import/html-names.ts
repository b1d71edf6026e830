import type { FurnitureKind } from '../../domain/version.ts';
import type { PageElement } from './html-page.ts';
import { landmarks, namesOfFurniture, roles } from './vocabulary/markup.ts';

/** What the kind or the role of an element says that it is for. */
export function landmarkOf(element: PageElement): FurnitureKind | null {
  return landmarks[element.nodeName.toUpperCase()] ?? roles[(element.getAttribute('role') ?? '').toLowerCase()] ?? null;
}

/** The furniture that the class, id or label of an element names. */
export function namedFor(element: PageElement): FurnitureKind | null {
  const name = element.nodeName.toUpperCase();
  // Classes on the outermost elements describe the page ("has-sidebar", "cookie-free"), not what is in it.
  if (name === 'BODY' || name === 'HTML' || name === 'MAIN' || name === 'ARTICLE') return null;
  const words = wordsNaming(element);
  return words.size === 0 ? null : (namesOfFurniture.find((each) => each.words.some((word) => words.has(word)))?.kind ?? null);
}

/** The words of an element's class, id and label, in lower case: `cookieBanner` is two. */
export function wordsNaming(element: PageElement): ReadonlySet<string> {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('aria-label') ?? ''}`;
  if (names.length < 3) return new Set();
  const words = names.replace(/([a-z])([A-Z])/gu, '$1 $2').toLowerCase();
  return new Set(words.split(/[^a-z]+/u));
}
