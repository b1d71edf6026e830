import type { Claim } from '../claim.ts';
import type { Stretch } from '../sentences.ts';

/** Finds where a text repeats the words of claims: runs of words, white space, marks and capitals aside. */

interface Token extends Stretch {
  readonly word: string;
}

/** Where words of a claim repeat. */
export interface Repeated extends Stretch {
  readonly claim: Claim;
}

/** Which claims' words are looked for, made once for many texts. */
export interface RepeatIndex {
  readonly claims: readonly { readonly claim: Claim; readonly tokens: readonly Token[]; readonly needed: number }[];
  /** By a few words in a row: in which claim they stand, and where. */
  readonly grams: ReadonlyMap<string, readonly (readonly [claim: number, at: number])[]>;
}

const TOKEN = /\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+(?:['’\-][[\p{L}\p{N}]--\p{Script=Han}]+)*/gv;
const GRAM = 3;
/** How much must repeat to be no accident: six words, or twelve Chinese characters. A shorter claim must repeat whole. */
const ENOUGH = 12;
/** Shorter claims are phrases that anybody might write. */
const LEAST = 8;
/** More claims with the same words are one boilerplate. */
const MOST_PLACES = 32;

/** @param claims those whose words must not be passed off as fact */
export function repeatIndexOf(claims: Iterable<Claim>): RepeatIndex {
  const known: { claim: Claim; tokens: readonly Token[]; needed: number }[] = [];
  const grams = new Map<string, [number, number][]>();
  for (const claim of claims) {
    const tokens = tokensOf(claim.anchor.exact);
    const weight = weightOf(tokens);
    if (weight < LEAST) continue;
    const number = known.push({ claim, tokens, needed: Math.min(ENOUGH, weight) }) - 1;
    for (let at = 0; at + GRAM <= tokens.length; at++) {
      const key = gramAt(tokens, at);
      const places = grams.get(key);
      if (places === undefined) grams.set(key, [[number, at]]);
      else if (places.length < MOST_PLACES) places.push([number, at]);
    }
  }
  return { claims: known, grams };
}

/** The stretches of a text that repeat a claim, in order, none over another. */
export function repeatedIn(text: string, { claims, grams }: RepeatIndex): Repeated[] {
  if (grams.size === 0) return [];
  const tokens = tokensOf(text);
  const found: Repeated[] = [];
  for (let at = 0; at + GRAM <= tokens.length; at++) {
    let longest = 0;
    let repeated: Claim | null = null;
    for (const [number, start] of grams.get(gramAt(tokens, at)) ?? []) {
      const known = claims[number];
      if (known === undefined) continue;
      let length = 0;
      while (tokens[at + length] !== undefined && tokens[at + length]?.word === known.tokens[start + length]?.word) length++;
      if (length > longest && weightOf(tokens.slice(at, at + length)) >= known.needed) [longest, repeated] = [length, known.claim];
    }
    const [first, last] = [tokens[at], tokens[at + longest - 1]];
    if (repeated === null || first === undefined || last === undefined) continue;
    found.push({ start: first.start, end: last.end, claim: repeated });
    at += longest - 1;
  }
  return found;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({ word: word.toLowerCase(), start: index, end: index + word.length }));
}

/** A Chinese character weighs half of a word. */
function weightOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { word }) => sum + (/^\p{Script=Han}$/u.test(word) ? 1 : 2), 0);
}

function gramAt(tokens: readonly Token[], at: number): string {
  let key = '';
  for (let each = at; each < at + GRAM; each++) key += `${tokens[each]?.word} `;
  return key;
}
