import type { Draft } from '../draft.ts';
import { endsSentence } from '../shape.ts';
import { lineJoiner } from './hyphens.ts';
import type { PageLayout } from './layout.ts';
import type { PdfLine } from './lines.ts';
import { furnitureLines } from './page-furniture.ts';
import { blocksOf, bodyTextOf, type RegionBlock } from './paragraphs.ts';

/** A block with the pages it stands on: for each, where in its text (UTF-16 code units) that page begins. */
interface PageBlock extends RegionBlock {
  readonly region: number;
  readonly starts: readonly { readonly at: number; readonly page: PageLayout }[];
}

/** Turns laid-out pages into drafts in reading order, each marked where a page begins in it. */
export function draftsOf(pages: readonly PageLayout[]): Draft[] {
  const furniture = furnitureLines(pages);
  const lines = pages.flatMap((page) => page.regions.flatMap((region) => region.lines)).filter((line) => !furniture.has(line));
  const body = bodyTextOf(lines);
  const join = lineJoiner(lines.map((line) => line.text));
  const blocks: PageBlock[] = [];
  let region = 0;
  for (const page of pages) {
    for (const { lines: all } of page.regions) {
      region++;
      const own = region;
      const text = all.filter((line) => !furniture.has(line));
      const top = text[0]?.down ?? Number.POSITIVE_INFINITY;
      const running = all.filter((line) => furniture.has(line));
      const found = [
        ...running.filter((line) => line.down < top).map(asFurniture),
        ...(text.length === 0 ? [] : blocksOf(text, body, join)),
        ...running.filter((line) => line.down >= top).map(asFurniture),
      ];
      for (const block of found) blocks.push({ ...block, region: own, starts: [{ at: 0, page }] });
    }
  }
  return marked(leveled(joinAcross(blocks, body.size, join)));
}

function asFurniture({ text, size }: PdfLine): RegionBlock {
  return { kind: 'furniture', text, size, reachesEdge: false, isIndented: false };
}

/** Joins a paragraph that a column or a page broke. Notes and running lines between its parts stay with their page. */
function joinAcross(blocks: readonly PageBlock[], bodySize: number, join: (before: string, after: string) => string): PageBlock[] {
  const joined: PageBlock[] = [];
  const isBody = ({ kind, size }: PageBlock) => kind !== 'furniture' && kind !== 'caption' && size > bodySize * 0.93;
  let region = 0;
  for (const block of blocks) {
    const isFirst = isBody(block) && block.region !== region;
    if (isBody(block)) region = block.region;
    const at = isFirst ? joined.findLastIndex(isBody) : -1;
    const before = joined[at];
    if (before === undefined || !goesOn(before, block)) {
      joined.push(block);
      continue;
    }
    const text = join(before.text, block.text);
    const page = block.starts[0]?.page;
    const isSamePage = before.starts.at(-1)?.page === page;
    const starts = [...before.starts, ...block.starts.map((start) => ({ ...start, at: text.length - block.text.length }))];
    const whole: PageBlock = {
      ...before,
      text,
      reachesEdge: block.reachesEdge,
      region: block.region,
      starts: isSamePage ? before.starts : starts,
    };
    if (isSamePage) joined[at] = whole;
    else {
      // What follows on its first page comes before it: places in the text must go up with the pages.
      const end = joined.findIndex((other, index) => index > at && other.starts.at(-1)?.page === page);
      joined.splice(end < 0 ? joined.length : end, 0, whole);
      joined.splice(at, 1);
    }
  }
  return joined;
}

function goesOn(before: PageBlock, block: PageBlock): boolean {
  if (block.kind !== 'paragraph' || (before.kind !== 'paragraph' && before.kind !== 'list-item')) return false;
  if (Math.abs(before.size - block.size) > before.size * 0.05) return false;
  if (block.isIndented || endsSentence(before.text)) return false;
  return before.reachesEdge || /^\p{Ll}/u.test(block.text);
}

/** Numbers the sizes of headings from the largest, down to level 6. */
function leveled(blocks: readonly PageBlock[]): { draft: Draft; starts: PageBlock['starts'] }[] {
  const round = (size: number) => Math.round(size * 2) / 2;
  const sizes = [...new Set(blocks.filter(({ kind }) => kind === 'heading').map(({ size }) => round(size)))].toSorted((a, b) => b - a);
  return blocks.map(({ kind, text, size, starts }) => ({
    draft: {
      kind,
      text,
      ...(kind === 'heading' ? { level: Math.min(6, 1 + sizes.indexOf(round(size))) } : {}),
      ...(kind === 'list-item' ? { level: 1 } : {}),
    },
    starts,
  }));
}

function marked(blocks: readonly { readonly draft: Draft; readonly starts: PageBlock['starts'] }[]): Draft[] {
  let last = 0;
  return blocks.map(({ draft, starts }) => {
    const pages: { start: number; label: string }[] = [];
    for (const { at, page } of starts) {
      if (page.number <= last) continue;
      pages.push({ start: at, label: page.label });
      last = page.number;
    }
    return pages.length === 0 ? draft : { ...draft, pages };
  });
}
