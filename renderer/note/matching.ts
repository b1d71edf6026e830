import type { Referable } from './referable.ts';

/** A referable with the words it is found by. */
export interface Findable {
  readonly referable: Referable;
  readonly words: string;
}

/** How many are offered at once, and for how many of them sources may stand in for claims. */
const OFFERED = 8;
const SOURCES = 3;

/** Prepares a list for searching. */
export function findable(all: readonly Referable[]): Findable[] {
  return all.map((referable) => ({ referable, words: settled([referable.text, ...referable.details].join('\n')) }));
}

/**
 * What holds all the words written, in any order and inside longer words too, as Chinese and Korean need it: claims of
 * the open source first, then other claims, then sources; among each kind those that hold the words as written first.
 */
export function matching(all: readonly Findable[], written: string): Referable[] {
  const phrase = settled(written).trim();
  const wanted = phrase.split(/\s+/).filter((word) => word !== '');
  const found = all.filter(({ words }) => wanted.every((word) => words.includes(word)));
  const ranked = found
    .map((each, place) => ({ ...each, rank: rankOf(each.referable) * 2 + (each.words.includes(phrase) ? 0 : 1), place }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ referable }) => referable);
  const claims = ranked.filter(({ kind }) => kind === 'claim');
  const sources = ranked.filter(({ kind }) => kind === 'source');
  const kept = claims.slice(0, OFFERED - Math.min(SOURCES, sources.length));
  return [...kept, ...sources.slice(0, OFFERED - kept.length)];
}

function rankOf({ kind, isHere }: Referable): number {
  return kind === 'source' ? 2 : isHere ? 0 : 1;
}

/** Full-width letters, capitals and decomposed syllables are the same words. */
function settled(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
