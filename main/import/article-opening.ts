import { readByline } from './byline.ts';
import type { PageBlock } from './html-line.ts';
import { endsSentence } from './shape.ts';
import { knownLine, knownOpening } from './vocabulary/lookup.ts';
import { columns } from './white-space.ts';

/** How far above the article's text its headline may stand, in blocks. */
const longestOpening = 40;

/** A line directly below a headline, or a sentence further down, that says more than a button, a name or a date does. */
function isStandfirst(text: string, isNext: boolean): boolean {
  return (
    (isNext || endsSentence(text)) &&
    columns(text) >= 24 &&
    readByline(text) === null &&
    knownLine(text) === null &&
    knownOpening(text) === null
  );
}

/**
 * Adds what belongs to the article between its headline and its text: the line below the headline, the caption of the first picture, and
 * points that sum it up. Article finders leave them out. Lists of links, and whatever the markup calls something else, stay out.
 * @param article indexes of the blocks that the article finder kept
 * @param title what the page says its title is
 */
export function withOpening(blocks: readonly PageBlock[], article: ReadonlySet<number>, title: string | undefined): ReadonlySet<number> {
  const first = Math.min(...article);
  const isHeadline = ({ kind, level, text }: PageBlock) => kind === 'heading' && (level === 1 || text === title);
  const headline = blocks.findLastIndex((block, index) => index < first && isHeadline(block));
  if (headline < 0 || first - headline > longestOpening) return article;
  const own = (index: number) => {
    const block = blocks[index];
    const isOwn = block !== undefined && block.landmark === null && block.named === null && block.linkShare < 0.5;
    return isOwn ? block.kind : null;
  };
  const between = Array.from({ length: first - headline - 1 }, (_, step) => headline + 1 + step);
  const opening = between.filter((index) => {
    const kind = own(index);
    if (kind === 'paragraph') return isStandfirst(blocks[index]?.text ?? '', index === headline + 1);
    return kind === 'caption' || kind === 'list-item' || (kind === 'heading' && own(index + 1) === 'list-item');
  });
  return new Set([...article, ...opening]);
}
