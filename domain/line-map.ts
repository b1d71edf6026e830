/**
 * Which lines of an old text stand in a new one. Lines that occur once in each are paired first and the longest run of
 * them in one order is kept (patience diff, Bram Cohen); equal neighbours of a pair follow it. Pairs out of order are
 * lines that moved.
 */

/** The lines of a text: line `i` is `[starts[i], starts[i + 1] - 1)`. Offsets in UTF-16 code units. */
export interface Lines {
  readonly text: string;
  readonly count: number;
  readonly starts: readonly number[];
  readonly words: readonly string[];
}

export interface LineMap {
  readonly old: Lines;
  readonly new: Lines;
  /** For each old line the new line it became, -1 for none. */
  readonly forward: Int32Array;
  /** For each new line the old line it was, -1 for none. */
  readonly backward: Int32Array;
  /** Whether an old line kept its place among the others: 1 or 0. */
  readonly inOrder: Uint8Array;
}

export function linesOf(text: string): Lines {
  const words = text.split('\n');
  const starts: number[] = [];
  let at = 0;
  for (const each of words) {
    starts.push(at);
    at += each.length + 1;
  }
  starts.push(at);
  return { text, count: words.length, starts, words };
}

/** The index of the line that holds an offset, its line break included. */
export function lineAt({ starts, count }: Lines, offset: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Pairs the lines of two texts. O(n log n). */
export function mapLines(oldText: string, newText: string): LineMap {
  const before = linesOf(oldText);
  const after = linesOf(newText);
  const forward = new Int32Array(before.count).fill(-1);
  const backward = new Int32Array(after.count).fill(-1);
  const inOrder = new Uint8Array(before.count);
  const map: LineMap = { old: before, new: after, forward, backward, inOrder };
  const onlyNew = onlyPlaces(after.words);
  const pairs: [number, number][] = [];
  for (const [words, line] of onlyPlaces(before.words)) {
    const other = onlyNew.get(words);
    if (line >= 0 && other !== undefined && other >= 0 && words.trim() !== '') pairs.push([line, other]);
  }
  for (const [a, b] of longestAscent(pairs)) pair(map, a, b);
  spread(map);
  for (const [a, b] of pairs) {
    if (forward[a] !== -1 || backward[b] !== -1) continue;
    forward[a] = b;
    backward[b] = a;
  }
  return map;
}

function pair({ forward, backward, inOrder }: LineMap, a: number, b: number): void {
  forward[a] = b;
  backward[b] = a;
  inOrder[a] = 1;
}

/** Where each line stands that occurs once; -1 for those that occur more often. */
function onlyPlaces(words: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  words.forEach((each, index) => {
    places.set(each, places.has(each) ? -1 : index);
  });
  return places;
}

/** The longest choice of pairs, ascending on both sides (patience sorting). Pairs come ascending by the first. */
function longestAscent(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, b], index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    previous[index] = tops[low - 1] ?? -1;
    tops[low] = index;
  });
  const chosen: [number, number][] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const each = pairs[at];
    if (each !== undefined) chosen.push(each);
  }
  return chosen.reverse();
}

/** Pairs equal lines that touch a pair or an end of the text, gap by gap. */
function spread(map: LineMap): void {
  let from: readonly [number, number] = [0, 0];
  const gaps: (readonly [number, number, number, number])[] = [];
  for (let a = 0; a <= map.old.count; a++) {
    const b = a === map.old.count ? map.new.count : (map.forward[a] ?? -1);
    if (b < 0) continue;
    gaps.push([from[0], a, from[1], b]);
    from = [a + 1, b + 1];
  }
  for (const gap of gaps) spreadInto(map, gap);
}

function spreadInto(map: LineMap, [oldFrom, oldTo, newFrom, newTo]: readonly [number, number, number, number]): void {
  const { old: before, new: after } = map;
  let head = 0;
  const most = Math.min(oldTo - oldFrom, newTo - newFrom);
  while (head < most && before.words[oldFrom + head] === after.words[newFrom + head]) head++;
  let tail = 0;
  while (tail < most - head && before.words[oldTo - 1 - tail] === after.words[newTo - 1 - tail]) tail++;
  // Where a twin was left over, nothing says which of the two a line is.
  const left = new Set([...before.words.slice(oldFrom + head, oldTo - tail), ...after.words.slice(newFrom + head, newTo - tail)]);
  const settle = (a: number, b: number): void => {
    if (!left.has(before.words[a] ?? '')) pair(map, a, b);
  };
  for (let i = 0; i < head; i++) settle(oldFrom + i, newFrom + i);
  for (let i = 1; i <= tail; i++) settle(oldTo - i, newTo - i);
}
