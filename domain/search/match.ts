import type { Stretch } from '../sentences.ts';
import { BETWEEN, classAt, lengthAt, SPACED } from './characters.ts';
import type { Query, Term } from './query.ts';
import type { Run } from './runs.ts';

/** What of a query a folded text has. */
export interface Match {
  /** Where something that was looked for stands in the folded text, in UTF-16 code units; ascending, the longer first. */
  readonly places: readonly Stretch[];
  /** Larger is better; 0 never. */
  readonly weight: number;
}

/** Tells of folded texts whether they match. Null when they do not. */
export type Matcher = (folded: string) => Match | null;

/** In one text: more places say nothing more. */
const MOST_PLACES = 200;
/** What a word without its particle is worth, the word itself being worth 1. */
const STEM_WORTH = 0.4;

/** A query made ready to be compared with many texts. */
export function matcherOf(query: Query): Matcher {
  const evaluate = (part: Query, folded: string, places: Stretch[]): number => {
    switch (part.kind) {
      case 'term': {
        const found = placesOf(part, folded);
        places.push(...found);
        // Each further place says less (as in BM25, Robertson and Zaragoza 2009, with k = 1).
        return (found.length === 0 ? 0 : (2 * found.length) / (found.length + 1)) * (part.isStem ? STEM_WORTH : 1);
      }
      case 'not':
        return evaluate(part.part, folded, []) > 0 ? 0 : Number.MIN_VALUE;
      case 'or': {
        const weights = part.parts.map((each) => evaluate(each, folded, places));
        return isStemChoice(part.parts) ? Math.max(...weights) : sum(weights);
      }
      case 'and': {
        const before = places.length;
        let weight = 0;
        for (const each of part.parts) {
          const own = evaluate(each, folded, places);
          if (own === 0) {
            // Words that are there without the others are not what was looked for.
            places.length = before;
            return 0;
          }
          weight += own;
        }
        return weight;
      }
    }
  };
  return (folded) => {
    const places: Stretch[] = [];
    const weight = evaluate(query, folded, places);
    if (weight === 0) return null;
    places.sort((a, b) => a.start - b.start || b.end - a.end);
    return { places, weight };
  };
}

/** Whether the parts are a word and the same without its particle: the first holds the second, so that both count once. */
function isStemChoice(parts: readonly Query[]): boolean {
  return parts.some((each) => each.kind === 'term' && each.isStem);
}

/** Whole words, Chinese and Korean anywhere, nothing but signs between two. */
function placesOf({ runs, isPrefix }: Term, folded: string): Stretch[] {
  const found: Stretch[] = [];
  const [first] = runs;
  if (first === undefined) return found;
  for (let start = folded.indexOf(first.text); start >= 0 && found.length < MOST_PLACES; ) {
    const isInsideWord = !first.isUnspaced && start > 0 && classAt(folded, start - 1) === SPACED;
    const end = isInsideWord ? -1 : endOf(runs, isPrefix, folded, start);
    if (end >= 0) found.push({ start, end });
    start = folded.indexOf(first.text, end >= 0 ? end : start + 1);
  }
  return found;
}

/** Where words that begin at a place end; -1 when they do not all follow. */
function endOf(runs: readonly Run[], isPrefix: boolean, folded: string, start: number): number {
  let at = start;
  for (const [i, { text, isUnspaced }] of runs.entries()) {
    const before = runs[i - 1];
    if (before !== undefined) {
      const from = at;
      while (at < folded.length && classAt(folded, at) === BETWEEN) at += lengthAt(folded, at);
      if (at === from && !before.isUnspaced && !isUnspaced) return -1;
      if (!folded.startsWith(text, at)) return -1;
    }
    at += text.length;
  }
  const goesOn = runs.at(-1)?.isUnspaced === false && !isPrefix && classAt(folded, at) === SPACED;
  return goesOn ? -1 : at;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
