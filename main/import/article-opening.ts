import { readByline } from './byline.ts';
import { isCaption } from './captions.ts';
import type { PageBlock } from './html-line.ts';
import { type PageNode, walk } from './html-page.ts';
import { endsSentence } from './shape.ts';
import { knownLine, knownOpening, knownSayings } from './vocabulary/lookup.ts';
import { columns } from './white-space.ts';

/** The parent of each node of a page. */
type Parents = ReadonlyMap<PageNode, PageNode>;

/** Notes where each node stands. */
export function parentsIn(root: PageNode): Parents {
  const parents = new Map<PageNode, PageNode>();
  for (const node of walk(root)) if (node.parentNode !== null) parents.set(node, node.parentNode);
  return parents;
}

/** How far above the article's text its headline may stand, in blocks. */
const longestOpening = 40;

/** Whether a line says what page furniture says: a button, a notice, a call to subscribe. */
function soundsLikeFurniture(text: string): boolean {
  return knownLine(text) !== null || knownOpening(text) !== null || knownSayings(text).size > 0;
}

/** A line directly below a headline, or a sentence further down, that says more than a button, a name or a date does. */
function isStandfirst(text: string, isNext: boolean): boolean {
  return (isNext || endsSentence(text)) && columns(text) >= 24 && readByline(text) === null && !soundsLikeFurniture(text);
}

/**
 * Adds what belongs to the article between its headline and its text: the line below the headline, the caption of the first picture, and
 * points that sum it up. Article finders leave them out. Lists of links, and whatever the markup calls something else, stay out. So do
 * points and captions that are no sentences and share no part of the page with the headline, and lists below a heading of other matters.
 * @param article indexes of the blocks that the article finder kept
 * @param title what the page says its title is
 * @param parents the page as it was before the article finder took it apart
 */
export function withOpening(
  blocks: readonly PageBlock[],
  article: ReadonlySet<number>,
  title: string | undefined,
  parents: Parents,
): ReadonlySet<number> {
  const first = Math.min(...article);
  const isHeadline = ({ kind, level, text }: PageBlock) => kind === 'heading' && (level === 1 || text === title);
  const headline = blocks.findLastIndex((block, index) => index < first && isHeadline(block));
  if (headline < 0 || first - headline > longestOpening) return article;
  const isBeside = besideHeadline(ancestorsOf(blocks[headline], parents), ancestorsOf(blocks[first], parents), parents);
  const isPoint = (block: PageBlock | undefined) =>
    block !== undefined &&
    (block.kind === 'list-item' || block.kind === 'caption') &&
    isOwn(block) &&
    !soundsLikeFurniture(block.text) &&
    (endsSentence(block.text) || (block.kind === 'caption' && isCaption(block.text)) || isBeside(block));
  const opening: number[] = [];
  /** Whether a heading of other matters was passed: what is listed below it is none of the article's. */
  let isElsewhere = false;
  for (let index = headline + 1; index < first; index++) {
    const block = blocks[index];
    if (block === undefined || !isOwn(block)) continue;
    const isNext = index === headline + 1;
    if (block.kind === 'paragraph') {
      if (isStandfirst(block.text, isNext)) opening.push(index);
    } else if (block.kind === 'heading') {
      const below = blocks[index + 1];
      const isOpening = !isElsewhere && (isNext || isBeside(block)) && below?.kind === 'list-item' && isPoint(below);
      if (isOpening && !soundsLikeFurniture(block.text)) opening.push(index);
      else isElsewhere = true;
    } else if (isPoint(block) && !(isElsewhere && block.kind === 'list-item')) opening.push(index);
  }
  return new Set([...article, ...opening]);
}

/** Whether neither links nor the markup around it say that a block is something else. */
function isOwn({ landmark, named, linkShare }: PageBlock): boolean {
  return landmark === null && named === null && linkShare < 0.5;
}

/** What is a block itself, and no part of the page that brings several together. */
const single = /^(?:A|B|CITE|EM|FIGCAPTION|FIGURE|H[1-6]|I|LI|OL|P|SPAN|STRONG|UL)$/iu;

/**
 * Whether a block shares a part of the page with the headline: one that does not hold the text as well, unless it says that it is the
 * article, or one that holds both directly. Pages wrap all they have into one element, which brings nothing together.
 */
function besideHeadline(
  aroundHeadline: readonly PageNode[],
  aroundText: readonly PageNode[],
  parents: Parents,
): (block: PageBlock) => boolean {
  const wide = new Set(aroundText.filter(({ nodeName }) => !/^(?:ARTICLE|MAIN)$/iu.test(nodeName)));
  const narrow = new Set(aroundHeadline.filter((node) => !wide.has(node)));
  const holderOf = (around: readonly PageNode[]) => around.find(({ nodeName }) => !single.test(nodeName));
  const holder = holderOf(aroundHeadline);
  return (block) => {
    const around = ancestorsOf(block, parents);
    return (
      around.some((node) => narrow.has(node)) ||
      (holder !== undefined && holder.nodeName.toUpperCase() !== 'BODY' && holderOf(around) === holder)
    );
  };
}

function ancestorsOf(block: PageBlock | undefined, parents: Parents): PageNode[] {
  const ancestors: PageNode[] = [];
  const text = block?.nodes[0];
  for (let node = text && parents.get(text); node !== undefined; node = parents.get(node)) ancestors.push(node);
  return ancestors;
}
