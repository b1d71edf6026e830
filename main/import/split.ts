import type { IncomingDetails } from '../../domain/source.ts';
import type { Block } from '../../domain/version.ts';
import { readByline } from './byline.ts';
import { readDetails } from './details.ts';
import { type Draft, draftsOf, noneStated } from './draft.ts';
import { isProse } from './shape.ts';
import { columns } from './white-space.ts';

/** One of several articles in a file: the stretch `[start, end)` of the file's canonical text, in UTF-16 code units. */
export interface Article {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** With offsets in the article's own text. */
  readonly blocks: Block[];
  readonly details: IncomingDetails;
}

/** How far below its title, in blocks, an article's byline may stand. */
const REACH = 5;
/** What makes a stretch an article and not a teaser: this many written-out paragraphs, this wide in all (terminal columns). */
const PARAGRAPHS = 2;
const WIDTH = 240;

/**
 * The articles in a text that was made from one file. A new one begins at a headline with a byline below it, when
 * both sides of it are long enough to be articles; the outlet's name and its menu above the headline go with it. In doubt there is one article.
 * @returns one for most files
 */
export function findArticles(text: string, blocks: readonly Block[], fileName: string): Article[] {
  const drafts = draftsOf(text, blocks);
  const cuts = [0];
  for (let index = 1; index < drafts.length; index++) {
    if (!opensArticle(drafts, index)) continue;
    const start = withMasthead(drafts, index);
    if (isArticle(drafts.slice(cuts.at(-1), start)) && isArticle(drafts.slice(index, nextOpening(drafts, index)))) cuts.push(start);
  }
  return cuts.map((first, number) => articleFrom(text, blocks.slice(first, cuts[number + 1]), fileName));
}

/** A headline with a date below it; one with a name alone has to be set off from what stands above it as well. */
function opensArticle(drafts: readonly Draft[], index: number): boolean {
  if (drafts[index]?.kind !== 'heading') return false;
  const isSetOff = drafts[index - 1]?.kind === 'furniture';
  for (const draft of drafts.slice(index + 1, index + 1 + REACH)) {
    if (draft.kind === 'paragraph' && isProse(draft.text)) return false;
    if (draft.kind === 'caption') continue;
    const roles = readByline(draft.text)?.map(({ role }) => role) ?? [];
    if (roles.some((role) => role === 'published' || role === 'updated' || role === 'date')) return true;
    if (isSetOff && roles.includes('author')) return true;
  }
  return false;
}

function nextOpening(drafts: readonly Draft[], after: number): number {
  const next = drafts.findIndex((_, index) => index > after && opensArticle(drafts, index));
  return next < 0 ? drafts.length : next;
}

/** Where an article begins whose headline is known: menus and names right above the headline belong to it. */
function withMasthead(drafts: readonly Draft[], headline: number): number {
  let start = headline;
  while (start > 1 && drafts[start - 1]?.furniture === 'navigation') start--;
  return start;
}

function isArticle(drafts: readonly Draft[]): boolean {
  const prose = drafts.filter(({ kind, text }) => kind === 'paragraph' && isProse(text));
  return prose.length >= PARAGRAPHS && prose.reduce((sum, { text }) => sum + columns(text), 0) >= WIDTH;
}

function articleFrom(text: string, blocks: readonly Block[], fileName: string): Article {
  const start = blocks[0]?.start ?? 0;
  const end = blocks.at(-1)?.end ?? 0;
  const own = blocks.map((block) => ({ ...block, start: block.start - start, end: block.end - start }));
  const words = text.slice(start, end);
  return { start, end, text: words, blocks: own, details: readDetails(draftsOf(words, own), noneStated, fileName) };
}
