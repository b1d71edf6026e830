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
 * Sellers' algorithm (The theory and computation of evolutionary distances, 1980), with the start carried along.
 * @returns null when there is nothing to search
 */
export function findNear(text: string, words: string, from: number, to: number): NearMatch | null {
  if (words.length <= LONGEST) return sellers(text, words, from, to);
  const half = LONGEST / 2;
  const first = sellers(text, words.slice(0, half), from, to);
  const last = sellers(text, words.slice(-half), from, to);
  if (first === null || last === null || last.end <= first.start) return null;
  const edits = Math.round(((first.edits + last.edits) / LONGEST) * words.length);
  return { start: first.start, end: last.end, edits };
}

function sellers(text: string, words: string, from: number, to: number): NearMatch | null {
  if (words === '' || from >= to) return null;
  const size = words.length;
  const edits = new Int32Array(size + 1);
  const begun = new Int32Array(size + 1).fill(from);
  for (let i = 1; i <= size; i++) edits[i] = i;
  let best: NearMatch | null = null;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    let diagonal = 0;
    let diagonalBegun = at;
    begun[0] = at + 1;
    for (let i = 1; i <= size; i++) {
      const left = edits[i] as number;
      const leftBegun = begun[i] as number;
      let cost = diagonal + (words.charCodeAt(i - 1) === unit ? 0 : 1);
      let start = diagonalBegun;
      if (left + 1 < cost) {
        cost = left + 1;
        start = leftBegun;
      }
      const above = (edits[i - 1] as number) + 1;
      if (above < cost) {
        cost = above;
        start = begun[i - 1] as number;
      }
      diagonal = left;
      diagonalBegun = leftBegun;
      edits[i] = cost;
      begun[i] = start;
    }
    const total = edits[size] as number;
    if (best === null || total < best.edits) best = { start: begun[size] as number, end: at + 1, edits: total };
  }
  return best !== null && best.start < best.end ? best : null;
}
