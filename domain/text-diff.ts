import { type LineMap, mapLines } from './line-map.ts';
import { wordsOf } from './word-diff.ts';

/**
 * What became of each line of a text in a later version of it, as an analyst reads it: lines that stand in both, lines that
 * were reworded, taken out or put in, and lines that went to another place. Lines without words are left out.
 */

/** A line of one of the texts: its words, and the offset (UTF-16 code units) it starts at. */
export interface DiffLine {
  readonly words: string;
  readonly start: number;
}

export type DiffRow =
  | { readonly kind: 'same'; readonly before: DiffLine; readonly after: DiffLine }
  /** A line and what it became. */
  | { readonly kind: 'reworded'; readonly before: DiffLine; readonly after: DiffLine }
  /** `moved`: the same words stand in another place of the later text. */
  | { readonly kind: 'removed'; readonly before: DiffLine; readonly moved: boolean }
  /** `moved`: the same words stood in another place of the earlier text. */
  | { readonly kind: 'added'; readonly after: DiffLine; readonly moved: boolean };

/** Lines that share less of their words than this are not one line reworded. */
const REWORDED = 0.4;
/** Where this many pairs of lines would have to be weighed, lines are paired in the order they stand in. */
const MOST_PAIRS = 2500;

/** The two texts line by line, in the order of reading: what was taken out stands before what was put in. */
export function diffTexts(before: string, after: string): DiffRow[] {
  const map = mapLines(before, after);
  const rows: DiffRow[] = [];
  let a = 0;
  let b = 0;
  for (let line = 0; line <= map.old.count; line++) {
    const image = line === map.old.count ? map.new.count : map.inOrder[line] === 1 ? (map.forward[line] ?? -1) : -1;
    // A line without words holds nothing together.
    if (image < 0 || (line < map.old.count && isBlank(map.old.words[line]))) continue;
    rows.push(...gap(map, [a, line], [b, image]));
    if (line < map.old.count) rows.push({ kind: 'same', before: lineOf(map.old, line), after: lineOf(map.new, image) });
    a = line + 1;
    b = image + 1;
  }
  return rows;
}

/** Whether a row is one that the two texts do not share. */
export function isChange({ kind }: DiffRow): boolean {
  return kind !== 'same';
}

type Range = readonly [from: number, to: number];

/** What stands between two lines that both texts have in one order. */
function gap(map: LineMap, [a, aEnd]: Range, [b, bEnd]: Range): DiffRow[] {
  const took = worded(map.old, a, aEnd);
  const put = worded(map.new, b, bEnd);
  const removed = (line: number): DiffRow => ({ kind: 'removed', before: lineOf(map.old, line), moved: (map.forward[line] ?? -1) >= 0 });
  const added = (line: number): DiffRow => ({ kind: 'added', after: lineOf(map.new, line), moved: (map.backward[line] ?? -1) >= 0 });
  const rows: DiffRow[] = [];
  let i = 0;
  let j = 0;
  for (const [x, y] of [...pairsIn(map, took, put), [took.length, put.length] as const]) {
    while (i < x) rows.push(removed(took[i++] ?? 0));
    while (j < y) rows.push(added(put[j++] ?? 0));
    if (x === took.length) break;
    rows.push({ kind: 'reworded', before: lineOf(map.old, took[i++] ?? 0), after: lineOf(map.new, put[j++] ?? 0) });
  }
  return rows;
}

/** Which lines taken out became which lines put in, as places in the two lists, both ascending: the choice that is most alike as a whole. */
function pairsIn(map: LineMap, took: readonly number[], put: readonly number[]): (readonly [number, number])[] {
  const likeness = (x: number, y: number): number => {
    const [line, image] = [took[x] ?? 0, put[y] ?? 0];
    // A line that stands elsewhere became no other.
    if ((map.forward[line] ?? -1) >= 0 || (map.backward[image] ?? -1) >= 0) return 0;
    const share = sharedWords(map.old.words[line] ?? '', map.new.words[image] ?? '');
    return share < REWORDED ? 0 : share;
  };
  if (took.length * put.length > MOST_PAIRS) {
    const most = Math.min(took.length, put.length);
    return Array.from({ length: most }, (_, at) => [at, at] as const).filter(([x, y]) => likeness(x, y) > 0);
  }
  const width = put.length + 1;
  /** At `x * width + y`: how alike the best choice among the lines from `x` and from `y` on is. */
  const best = new Float64Array((took.length + 1) * width);
  const likenesses = new Float64Array((took.length + 1) * width);
  const at = (x: number, y: number): number => best[x * width + y] ?? 0;
  for (let x = took.length - 1; x >= 0; x--) {
    for (let y = put.length - 1; y >= 0; y--) {
      const alike = likeness(x, y);
      likenesses[x * width + y] = alike;
      best[x * width + y] = Math.max(at(x + 1, y), at(x, y + 1), alike === 0 ? 0 : alike + at(x + 1, y + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let x = 0, y = 0; x < took.length && y < put.length; ) {
    const alike = likenesses[x * width + y] ?? 0;
    if (alike > 0 && at(x, y) === alike + at(x + 1, y + 1)) pairs.push([x++, y++]);
    else if (at(x, y) === at(x + 1, y)) x++;
    else y++;
  }
  return pairs;
}

/** How much of two lines' words is the same, whatever their order, in [0, 1]; in code units, so that short words count little. */
function sharedWords(before: string, after: string): number {
  const counts = new Map<string, number>();
  for (const word of wordsOf(before)) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of wordsOf(after)) {
    const left = counts.get(word) ?? 0;
    if (left === 0 || word.trim() === '') continue;
    counts.set(word, left - 1);
    shared += word.length;
  }
  const most = Math.max(before.replace(/\s+/g, '').length, after.replace(/\s+/g, '').length);
  return most === 0 ? 0 : shared / most;
}

function worded({ words }: LineMap['old'], from: number, to: number): number[] {
  const found: number[] = [];
  for (let line = from; line < to; line++) if (!isBlank(words[line])) found.push(line);
  return found;
}

function isBlank(words: string | undefined): boolean {
  return words === undefined || words.trim() === '';
}

function lineOf({ words, starts }: LineMap['old'], line: number): DiffLine {
  return { words: words[line] ?? '', start: starts[line] ?? 0 };
}
