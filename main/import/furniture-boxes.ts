import type { Draft } from './draft.ts';
import { appealName, type Clue } from './furniture-clues.ts';
import { endsSentence } from './shape.ts';
import { columns } from './white-space.ts';

/** Where the written-out text begins and ends, as block indexes; furniture-like prose does not count. */
export interface Places {
  readonly firstProse: number;
  readonly lastProse: number;
}

/** A headline is no shorter, in columns. */
const shortestHeadline = 16;

/**
 * What boxes amid the text of an article give away. A box that asks the reader for something, or has a field to type in, does nothing else;
 * one of nothing but links leads to other articles.
 * @param own what each block gives away by itself
 * @returns clues by the index of the block
 */
export function inBoxes(
  drafts: readonly Draft[],
  own: readonly (readonly Clue[])[],
  { firstProse, lastProse }: Places,
): Map<number, Clue[]> {
  const found = new Map<number, Clue[]>();
  const add = (index: number, clue: Clue) => found.set(index, [...(found.get(index) ?? []), clue]);
  const boxes = Map.groupBy(drafts.keys(), (index) => drafts[index]?.markup?.box?.number ?? null);
  for (const [number, indexes] of boxes) {
    const [first = 0] = indexes;
    const box = drafts[first]?.markup?.box;
    if (number === null || !box) continue;
    const asks = indexes.some((index) => own[index]?.some(({ name }) => name === appealName));
    if (box.hasField || (asks && !box.isPlain)) {
      for (const index of indexes.filter((each) => isPartOfAppeal(drafts[each])))
        add(index, { name: 'in one box with an appeal', weight: 1.7, kind: 'advert' });
    }
    const isAmidText = first > firstProse && (indexes.at(-1) ?? 0) < lastProse;
    const isListed = /[:：]$/u.test(drafts[first - 1]?.text ?? '');
    if (isAmidText && !isListed && indexes.every((index) => isHeadlineLink(drafts[index])))
      for (const index of indexes) add(index, { name: 'in a box of nothing but links', weight: 1, kind: 'related' });
  }
  return found;
}

function isPartOfAppeal(draft: Draft | undefined): boolean {
  return draft !== undefined && draft.kind !== 'table-row' && draft.kind !== 'caption';
}

function isHeadlineLink(draft: Draft | undefined): boolean {
  if (draft?.markup === undefined || draft.markup.linkShare < 0.9 || draft.kind === 'heading') return false;
  return columns(draft.text) >= shortestHeadline && (!endsSentence(draft.text) || /[?？][”"’]?$/u.test(draft.text));
}
