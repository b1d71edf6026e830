import type { CodedWarning } from '../../domain/import-warning.ts';
import { parentsIn, withOpening } from './article-opening.ts';
import { withOverlookedRuns } from './article-runs.ts';
import { isCaption } from './captions.ts';
import type { Draft, Reading } from './draft.ts';
import { withBylinesApart } from './html-bylines.ts';
import { readHtmlDetails } from './html-details.ts';
import type { PageBlock } from './html-line.ts';
import { openPage, type Page, walk } from './html-page.ts';
import { uncoverText } from './html-visible.ts';
import { blocksOfPage } from './html-walk.ts';
import { withOtherPosts } from './posts.ts';
import { withStruck } from './struck-out.ts';
import { tidyLine } from './white-space.ts';

/** The article finder's effort grows with the square of the depth, and with the number of texts. */
const deepestForArticle = 400;
const mostTextsForArticle = 60_000;

/**
 * Reads a page: every visible text becomes a block, in document order. The article finder and the markup give evidence on
 * what is furniture; they drop nothing.
 * @param runs whether a browser would run the scripts of the page: then text that waits for one is read, with a warning. In messages and
 * in parts of other documents none runs, and what they hide nobody ever saw.
 */
export function readHtml(html: string, runs: 'scripts' | 'no-scripts'): Reading {
  const page = openPage(html);
  const isUncovered = runs === 'scripts' && uncoverText(page.root);
  const { stated, warnings } = readHtmlDetails(page.root);
  if (isUncovered) warnings.push({ code: 'page-hides-text' });
  const blocks = withHeadline(withBylinesApart(blocksOfPage(page.root)), stated.title);
  const article = findArticle(page, blocks, stated.title, warnings);
  return { drafts: withEvidence(blocks, article), warnings, stated };
}

/** Makes a heading of the line that repeats the page's title, where no heading does: many a page marks none. */
function withHeadline(blocks: readonly PageBlock[], title: string | undefined): readonly PageBlock[] {
  const isTitle = ({ text }: PageBlock) => text.replace(/\s+/gu, ' ') === title;
  if (blocks.some((block) => block.kind === 'heading' && (block.level === 1 || isTitle(block)))) return blocks;
  const at = blocks.findIndex((block) => block.kind === 'paragraph' && block.linkShare < 0.5 && isTitle(block));
  return blocks.map((block, index) => (index === at ? { ...block, kind: 'heading', level: 1 } : block));
}

/** Which blocks, by index, the article has at least half of; null when there is no telling. */
function findArticle(
  page: Page,
  blocks: readonly PageBlock[],
  title: string | undefined,
  warnings: CodedWarning[],
): ReadonlySet<number> | null {
  const texts = blocks.reduce((sum, block) => sum + block.nodes.length, 0);
  if (texts > mostTextsForArticle || depthOf(page) > deepestForArticle) {
    warnings.push({ code: 'page-too-large' });
    return null;
  }
  const parents = parentsIn(page.root);
  // Bars between cells and signs of the markup are in the block, but in no text of the page.
  const lengths = blocks.map(({ nodes }) => nodes.reduce((sum, node) => sum + (node.nodeValue ?? '').replace(/\s+/gu, '').length, 0));
  const counts = countsOf(page, blocks, warnings);
  if (counts === null) return null;
  const kept = new Set<number>();
  lengths.forEach((length, index) => {
    if ((counts.get(index) ?? 0) * 2 >= length) kept.add(index);
  });
  return kept.size === 0 ? null : withOpening(blocks, withOtherPosts(blocks, withOverlookedRuns(blocks, kept)), title, parents);
}

/** The article finder trips over some malformed pages (a body inside a table); such a page has no article. */
function countsOf(page: Page, blocks: readonly PageBlock[], warnings: CodedWarning[]): Map<number, number> | null {
  try {
    return page.findArticle(blocks.map((block) => block.nodes));
  } catch (thrown) {
    warnings.push({ code: 'article-untold', reason: tidyLine(thrown instanceof Error ? thrown.message : 'unknown reason', 300) });
    return null;
  }
}

function depthOf(page: Page): number {
  let deepest = 0;
  const depths = new Map<object, number>();
  for (const node of walk(page.root)) {
    if (node.firstChild === null) continue;
    const depth = 1 + (node.parentNode === null ? 0 : (depths.get(node.parentNode) ?? 0));
    depths.set(node, depth);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function withEvidence(blocks: readonly PageBlock[], article: ReadonlySet<number> | null): Draft[] {
  const first = article === null ? 0 : Math.min(...article);
  const last = article === null ? blocks.length : Math.max(...article);
  return blocks.map(({ text, kind, level, landmark, named, linkShare, struck }, index): Draft => {
    const isPlain = kind === 'paragraph' || kind === 'list-item';
    const draft: Draft = {
      text,
      kind: isPlain && isCaption(text) ? 'caption' : kind,
      ...(level === undefined ? {} : { level }),
      markup: {
        inArticle: article === null ? null : article.has(index),
        outsideArticle: index < first || index > last,
        landmark,
        named,
        linkShare,
      },
    };
    return withStruck(draft, struck);
  });
}
