/** A stretch of a text that is nearly some words. */
export interface NearMatch {
  readonly start: number;
  readonly end: number;
  /** How many code units have to be added, taken away or replaced (Levenshtein). */
  readonly edits: number;
}

/** Longer words are found by their two ends, because the work grows with their square. */
const LONGEST = 256;

/**
 * The stretch inside `[from, to)` that the fewest edits turn into `words`; of equals the first.
 * @returns null when there is nothing to search
 */
export function findNear(text: string, words: string, from: number, to: number): NearMatch | null {
  if (words.length <= LONGEST) return search(text, words, from, to);
  const half = LONGEST / 2;
  const first = search(text, words.slice(0, half), from, to);
  const last = search(text, words.slice(-half), from, to);
  if (first === null || last === null || last.end <= first.start) return null;
  const edits = Math.round(((first.edits + last.edits) / LONGEST) * words.length);
  return { start: first.start, end: last.end, edits };
}

/** Where the best match ends is found by reading on, where it starts by reading back from there. */
function search(text: string, words: string, from: number, to: number): NearMatch | null {
  if (words === '' || from >= to) return null;
  const forward = best(words, to - from, (i) => text.charCodeAt(from + i), 0);
  const end = from + forward.length;
  const reversed = Array.from({ length: words.length }, (_, i) => words[words.length - 1 - i]).join('');
  const reach = Math.min(end - from, words.length + forward.edits);
  const backward = best(reversed, reach, (i) => text.charCodeAt(end - 1 - i), 1);
  const start = end - backward.length;
  return start < end ? { start, end, edits: backward.edits } : null;
}

const WORD = 32;

/**
 * The shortest beginning of a text whose end, or (`anchored`) which as a whole, the fewest edits turn into `words`. Myers' bit-parallel algorithm
 * (A fast bit-vector algorithm for approximate string matching, 1999), in blocks as Hyyrö describes it (2003).
 * @param anchored 1 when the match has to begin where the text does, 0 when it may begin anywhere
 */
function best(words: string, length: number, unitAt: (i: number) => number, anchored: 0 | 1): { length: number; edits: number } {
  const blocks = Math.ceil(words.length / WORD);
  const lastBit = 1 << ((words.length - 1) % WORD);
  const matches = bitsOf(words, blocks);
  const none = new Int32Array(blocks);
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  let edits = words.length;
  let found = { length: 0, edits };
  for (let i = 0; i < length; i++) {
    const bits = matches.get(unitAt(i)) ?? none;
    let carry: number = anchored;
    for (let block = 0; block < blocks; block++) {
      const up = plus[block] as number;
      const down = minus[block] as number;
      let equal = bits[block] as number;
      const vertical = equal | down;
      if (carry < 0) equal |= 1;
      const horizontal = (((equal & up) + up) ^ up) | equal;
      let rises = down | ~(horizontal | up);
      let falls = up & horizontal;
      const top = block === blocks - 1 ? lastBit : 1 << (WORD - 1);
      const next = (rises & top) !== 0 ? 1 : (falls & top) !== 0 ? -1 : 0;
      rises <<= 1;
      falls <<= 1;
      if (carry < 0) falls |= 1;
      else if (carry > 0) rises |= 1;
      plus[block] = falls | ~(vertical | rises);
      minus[block] = rises & vertical;
      carry = next;
    }
    edits += carry;
    if (edits < found.edits) found = { length: i + 1, edits };
  }
  return found;
}

/** For each code unit the places it has in `words`, as bits. */
function bitsOf(words: string, blocks: number): Map<number, Int32Array> {
  const matches = new Map<number, Int32Array>();
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i);
    const bits = matches.get(unit) ?? new Int32Array(blocks);
    const block = Math.floor(i / WORD);
    bits[block] = (bits[block] ?? 0) | (1 << (i % WORD));
    matches.set(unit, bits);
  }
  return matches;
}
