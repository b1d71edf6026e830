import { seam } from '../white-space.ts';

/** Joins two lines of a paragraph. */
export type JoinLines = (before: string, after: string) => string;

/** No word is longer, in UTF-16 code units; only so much of a line's end is looked at. */
const longest = 60;

const broken = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}]+)[-\u2010]$/u;
const word = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu;

/**
 * Learns from a document how to join its lines. A hyphen at the end of a line was put there by the typesetter unless the
 * document's other words say that it belongs to the word: it stands there with the hyphen, or as two words, and never in one.
 * Soft hyphens always go. Unspaced writing is joined without a space, Korean with one unless another place has it as one word.
 * @param lines all lines of the document
 */
export function lineJoiner(lines: readonly string[]): JoinLines {
  const words = wordsOf(lines);
  return (before, after) => {
    if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
    const first = broken.exec(before.slice(-longest))?.[1]?.toLowerCase();
    const second = /^\p{Ll}[\p{L}\p{M}]*/u.exec(after)?.[0];
    if (first === undefined || second === undefined) return before + (isOneWord(before, after, words) ? '' : seam(before, after)) + after;
    const whole = words.has(first + second);
    const compound = words.has(`${first}-${second}`) || (isWord(first, words) && isWord(second, words));
    return (whole || !compound ? before.slice(0, -1) : before) + after;
  };
}

/** Korean lines are broken inside words as well as between them: the document's other words tell which it was. */
function isOneWord(before: string, after: string, words: ReadonlySet<string>): boolean {
  const first = /\p{Script=Hangul}+$/u.exec(before.slice(-longest))?.[0];
  const second = /^\p{Script=Hangul}+/u.exec(after)?.[0];
  return first !== undefined && second !== undefined && words.has(first + second);
}

/** The words of a text, those aside that a line's end broke. */
function wordsOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  let isSecondHalf = false;
  for (const line of lines) {
    const isFirstHalf = broken.test(line.slice(-longest));
    const found = [...line.matchAll(word)].map(([each]) => each.toLowerCase().replaceAll('\u2010', '-'));
    for (const each of found.slice(isSecondHalf ? 1 : 0, isFirstHalf ? -1 : undefined)) words.add(each);
    isSecondHalf = isFirstHalf;
  }
  return words;
}

function isWord(part: string, words: ReadonlySet<string>): boolean {
  return part.length >= 3 && words.has(part);
}
