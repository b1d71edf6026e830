/**
 * Which words of two short texts differ: the longest common run of words in order (the textbook dynamic programme),
 * with a character as the word where writing has no spaces between them.
 */

/** A part of a text that is in the other one too, or not. */
export interface Part {
  readonly words: string;
  readonly differs: boolean;
}

/** Both texts whole, in parts that alternate between same and different. */
export interface WordDiff {
  readonly before: readonly Part[];
  readonly after: readonly Part[];
}

const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const LETTERS = String.raw`(?:(?![${UNSPACED}])[\p{L}\p{M}\p{N}])+`;
/** A Chinese character or kana; a word or a number whole (`1,200`, `don’t`); white space; any other sign. */
const TOKEN = new RegExp(String.raw`[${UNSPACED}]\p{M}*|${LETTERS}(?:[.,'’\-]${LETTERS})*|\s+|.`, 'gsu');

/** The table of the programme may have this many cells; what would take more is marked as different as a whole. */
const MOST_CELLS = 4_000_000;

/** A text in the words it is compared by, white space and signs among them. */
export function wordsOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** Compares two texts word by word. */
export function diffWords(before: string, after: string): WordDiff {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [keptA, keptB] = commonWords(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const same = (kept: readonly boolean[]) => [...Array<boolean>(head).fill(true), ...kept, ...Array<boolean>(tail).fill(true)];
  return { before: partsOf(a, same(keptA)), after: partsOf(b, same(keptB)) };
}

/** For each word whether it belongs to the longest common run. */
function commonWords(a: readonly string[], b: readonly string[]): [boolean[], boolean[]] {
  const inA = Array<boolean>(a.length).fill(false);
  const inB = Array<boolean>(b.length).fill(false);
  const width = b.length + 1;
  if ((a.length + 1) * width > MOST_CELLS) return [inA, inB];
  /** At `i * width + j`: how many words `a` from `i` on and `b` from `j` on have in common. */
  const common = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      inA[i++] = true;
      inB[j++] = true;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return [inA, inB];
}

/** Joins words of a kind; a space between two that differ is marked with them. */
function partsOf(words: readonly string[], same: readonly boolean[]): Part[] {
  const parts: { words: string; differs: boolean }[] = [];
  words.forEach((each, index) => {
    const isBetween = each.trim() === '' && same[index - 1] === false && same[index + 1] === false;
    const differs = same[index] === false || isBetween;
    const last = parts.at(-1);
    if (last?.differs === differs) last.words += each;
    else parts.push({ words: each, differs });
  });
  return parts;
}
