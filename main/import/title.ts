import { readByline } from './byline.ts';
import type { Draft } from './draft.ts';
import { isOutletName } from './outlet-name.ts';
import { isHeadline, isProse } from './shape.ts';
import { columns } from './white-space.ts';

/** How far below a title, in blocks, its byline may stand when text comes above it. */
const reach = 6;
/** A byline this near speaks for one candidate more than for another. */
const nearby = 3;

/**
 * The block that is the document's title: the first heading of top level, else the best among the headings that stand
 * above all written-out text, else the first heading shortly above a byline, else a line with the looks of a headline above all
 * written-out text and directly above a dated or signed byline.
 * @param isFurniture whether a block, by its index, is known not to be text
 * @returns its index, or -1
 */
export function findTitle(drafts: readonly Draft[], isFurniture: (index: number) => boolean): number {
  const isCandidate = (draft: Draft, index: number) =>
    draft.kind === 'heading' && isHeadlineOrMarked(draft) && columns(draft.text) >= 6 && !isFurniture(index) && !isMasthead(drafts, index);
  const top = drafts.findIndex((draft, index) => draft.level === 1 && isCandidate(draft, index));
  if (top >= 0) return top;
  const firstProse = drafts.findIndex((draft, index) => draft.kind === 'paragraph' && isProse(draft.text) && !isFurniture(index));
  let best = -1;
  const above = drafts.slice(0, firstProse < 0 ? drafts.length : firstProse);
  above.forEach((draft, index) => {
    if (isCandidate(draft, index) && (best < 0 || merit(drafts, index) > merit(drafts, best))) best = index;
  });
  if (best >= 0) return best;
  const beside = drafts.findIndex((draft, index) => isCandidate(draft, index) && bylineFollows(drafts, index, reach));
  if (beside >= 0 || drafts.some(({ kind }) => kind === 'heading')) return beside;
  return above.findIndex((draft, index) => isBareTitle(draft) && !isFurniture(index) && bylineFollows(drafts, index, 1));
}

/** A headline that nothing but its look and its place tells: old pages and typed text have such. */
function isBareTitle({ kind, text }: Draft): boolean {
  return kind === 'paragraph' && isHeadline(text) && columns(text) >= 16 && !isOutletName(text) && readByline(text) === null;
}

/** What sets a headline apart from the names and labels around it: it is longer, and a byline comes soon. */
function merit(drafts: readonly Draft[], index: number): number {
  const isLong = columns(drafts[index]?.text ?? '') >= 16;
  return (isLong ? 1 : 0) + (bylineFollows(drafts, index, nearby) ? 1 : 0);
}

/** In HTML and Markdown the author says what a heading is; in plain text it must look like one. */
function isHeadlineOrMarked(draft: Draft): boolean {
  return draft.markup !== undefined || isHeadline(draft.text) || draft.level === 1;
}

function bylineFollows(drafts: readonly Draft[], index: number, within: number): boolean {
  for (const draft of drafts.slice(index + 1, index + 1 + within)) {
    if (isProse(draft.text) && draft.kind === 'paragraph') return false;
    if (readByline(draft.text)?.some((part) => part.role !== 'unknown' && part.role !== 'mail') === true) return true;
  }
  return false;
}

/** An outlet's name is no title when another headline stands shortly below it. */
function isMasthead(drafts: readonly Draft[], index: number): boolean {
  if (!isOutletName(drafts[index]?.text ?? '')) return false;
  return drafts.slice(index + 1, index + 8).some((draft) => draft.kind === 'heading' && columns(draft.text) >= 16);
}
