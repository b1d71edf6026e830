import type { PageBlock } from './html-line.ts';
import type { PageNode } from './html-page.ts';
import { endsSentence } from './shape.ts';

/** Fewer posts than this are no running report. */
const fewestPosts = 3;
/** "15:20", "14.05 GMT", "12 minutes ago", "5분 전", "3小时前": when a post was written. */
const clock =
  /(?<!\d)\d{1,2}[:.]\d{2}(?!\d)|\d+\s?(?:min|minute|hour|day)s?\s+ago|\d+\s?(?:분|시간|일)\s?전|\d+\s?(?:分钟|分鐘|小时|小時)前/iu;

/**
 * Adds to the article the other posts of a running report. The article finder chooses one element; a live blog puts each post into an
 * element of its own, with the time and a headline that leads nowhere, side by side with the others.
 * @param article indexes of the blocks that the article finder kept
 */
export function withOtherPosts(blocks: readonly PageBlock[], article: ReadonlySet<number>): ReadonlySet<number> {
  const posts = Map.groupBy(blocks.keys(), (index) => blocks[index]?.post ?? null);
  const written = [...posts].filter(([post, indexes]) => post !== null && isPost(indexes.flatMap((index) => blocks[index] ?? [])));
  const found = written.find(([, indexes]) => indexes.some((index) => article.has(index)))?.[0];
  if (found === undefined) return article;
  const together = written.filter(([post]) => standTogether(post, found));
  return together.length < fewestPosts
    ? article
    : new Set([...article, ...together.flatMap(([, indexes]) => indexes.filter((index) => isUnmarked(blocks[index])))]);
}

function isPost(blocks: readonly PageBlock[]): boolean {
  const isText = ({ kind, linkShare, text }: PageBlock, index: number) =>
    kind !== 'heading' && isUnmarked(blocks[index]) && linkShare < 0.3 && text.length >= 12 && endsSentence(text);
  const leadsElsewhere = blocks.some(({ kind, linkShare }) => kind === 'heading' && linkShare > 0.5);
  return !leadsElsewhere && blocks.some(isText) && blocks.some(({ text }) => text.length <= 60 && clock.test(text));
}

function isUnmarked(block: PageBlock | undefined): boolean {
  return block !== undefined && block.landmark === null && block.named === null;
}

/** Whether two elements have one parent, or each a parent of its own in one list. */
function standTogether(a: PageNode | null, b: PageNode | null): boolean {
  return a?.parentNode === b?.parentNode || a?.parentNode?.parentNode === b?.parentNode?.parentNode;
}
