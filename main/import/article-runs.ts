import type { PageBlock } from './html-line.ts';
import { isProse } from './shape.ts';

/** How many short lines may stand between paragraphs of one text: subheadings, names of speakers. Links are none of it: teasers have those. */
const longestGap = 3;
/** Less text than this, in UTF-16 code units, is no article's: notices and teasers run this long. */
const leastText = 600;

/**
 * Adds to the article what the article finder overlooked: a run of paragraphs, written out and set apart by nothing, that
 * holds more text than all the paragraphs it found. Finders choose one element; a page may put its standfirst in one and its
 * text in another.
 * @param article indexes of the blocks that the article finder kept
 */
export function withOverlookedRuns(blocks: readonly PageBlock[], article: ReadonlySet<number>): ReadonlySet<number> {
  const found = sizeOf(
    blocks,
    [...article].filter((index) => isText(blocks[index])),
  );
  const least = Math.max(found, leastText);
  const overlooked = runsOutside(blocks, article).filter(
    (run) =>
      sizeOf(
        blocks,
        run.filter((index) => isText(blocks[index])),
      ) > least,
  );
  return overlooked.length === 0 ? article : new Set([...article, ...overlooked.flat()]);
}

/** Paragraphs outside the article that follow one another, with the short lines between them. */
function runsOutside(blocks: readonly PageBlock[], article: ReadonlySet<number>): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  let gap: number[] = [];
  blocks.forEach((block, index) => {
    if (article.has(index) || !isUnmarked(block) || block.linkShare > 0.5) run = [];
    else if (!isText(block)) gap.push(index);
    else {
      if (run.length === 0 || gap.length > longestGap) {
        run = [];
        runs.push(run);
      } else run.push(...gap);
      run.push(index);
      gap = [];
    }
    if (run.length === 0) gap = [];
  });
  return runs;
}

function isText(block: PageBlock | undefined): boolean {
  return block !== undefined && block.kind === 'paragraph' && isUnmarked(block) && block.linkShare < 0.3 && isProse(block.text);
}

function isUnmarked(block: PageBlock | undefined): boolean {
  return block !== undefined && block.landmark === null && block.named === null;
}

function sizeOf(blocks: readonly PageBlock[], indexes: readonly number[]): number {
  return indexes.reduce((sum, index) => sum + (blocks[index]?.text.length ?? 0), 0);
}
