import type { Draft, PaperNamed } from './draft.ts';
import { isOutletName } from './outlet-name.ts';
import { outletEndings } from './vocabulary/outlets.ts';
import { normalise } from './vocabulary/phrases.ts';

/**
 * The paper that an article on a portal comes from: the outlet that two of the page's data on its publisher, those on its author, the line on
 * its rights and its line on the source name, though the site is called otherwise. Any one of them may name a company, a sister paper or an
 * agency; so may two of them, which have no outlet's name then or share their name with the site.
 * @param site what the page says that its site is called
 * @param sources the outlets that the head of the text names as its source
 * @returns null where the site is the outlet, or nothing is clear
 */
export function paperBehind(
  site: string,
  papers: readonly PaperNamed[],
  sources: readonly string[],
  drafts: readonly Draft[],
): string | null {
  const isSite = (name: string) => sharesName(name, site);
  if (site === '' || papers.some(({ name, by }) => by === 'publisher' && normalise(name) === normalise(site))) return null;
  const candidates = [...papers.map(({ name }) => name), ...sources].filter((name) => isOutletName(name) && !isSite(name));
  if (candidates.length === 0) return null;
  const holders = rightsHolders(drafts.filter(({ markup }) => markup?.landmark !== 'navigation' && markup?.named !== 'navigation'));
  const isNamed = (name: string, names: readonly string[]) => names.some((other) => normalise(other) === normalise(name));
  const namesBy = (by: PaperNamed['by']) => papers.filter((paper) => paper.by === by).map(({ name }) => name);
  const evidence = [namesBy('publisher'), namesBy('author'), holders, sources];
  return candidates.find((name) => evidence.filter((names) => isNamed(name, names)).length >= 2) ?? null;
}

/** "© 2025 The Harbour Gazette. All rights reserved.", "ⓒ 항만일보, 무단 전재 금지". */
const rights =
  /(?:©|ⓒ|\(c\)|copyright)\s*(?:©|ⓒ|\(c\))?\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[,\s]*(?:by\s+)?([^.,\uff0c。<>|\d]{2,40}?)\s*(?:[.,\uff0c。<>|]|all rights|版权所有|무단|\d{4}|$)/iu;

/** Whom lines of furniture name as the holder of the rights, in order. */
export function rightsHolders(drafts: readonly Draft[]): string[] {
  return drafts.flatMap(({ text, kind }) => {
    const holder = kind !== 'furniture' || text.length > 300 ? undefined : rights.exec(text)?.[1];
    return holder !== undefined && /\p{L}{2}/u.test(holder) && !/rights|reserved/iu.test(holder) ? [holder.trim()] : [];
  });
}

/** Whether what tells two names from others is the same in part: "Harbour Gazette" and "Gazette Harbour Online", "연합뉴스" and "연합인포맥스". */
function sharesName(a: string, b: string): boolean {
  const [one, other] = [tellingParts(a), tellingParts(b)];
  return normalise(a) === normalise(b) || [...one].some((part) => other.has(part));
}

const idle = new Set<string>([...outletEndings, 'the', 'of', 'and', 'online', 'com', 'net']);
/** Longest first, so that "新闻网" does not leave "网". */
const eastern = outletEndings.filter((ending) => !/\p{Script=Latin}/u.test(ending)).toSorted((a, b) => b.length - a.length);

/** The words of a name, in Chinese and Korean its pairs of characters, without what names of outlets end with. */
function tellingParts(name: string): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const word of normalise(name).split(/[^\p{L}\p{N}]+/u)) {
    if (/\p{Script=Latin}/u.test(word)) {
      if (!idle.has(word)) parts.add(word);
      continue;
    }
    const ending = eastern.find((each) => word.endsWith(each) && word.length > each.length) ?? '';
    const own = word.slice(0, word.length - ending.length);
    for (let at = 0; at + 1 < own.length; at++) parts.add(own.slice(at, at + 2));
  }
  return parts;
}
