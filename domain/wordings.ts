import type { Stretch } from './sentences.ts';

/** Wordings that mean something, looked for in a text by regular expressions that are kept as readable data. */

/** A wording found in a text, and what it stands for. */
export interface Wording<Meaning> extends Stretch {
  readonly meaning: Meaning;
}

/** Every pattern with its meaning. */
export type Patterns<Meaning> = readonly { readonly pattern: RegExp; readonly meaning: Meaning }[];

/**
 * Patterns of wordings.
 * @param wordings regular expressions, written without capitals
 * @param spaced whether their language has words with spaces between them, so that a wording must not begin or end inside one
 */
export function patternsFor<Meaning>(wordings: readonly string[], spaced: boolean, meaning: Meaning): Patterns<Meaning> {
  return wordings.map((wording) => ({
    pattern: new RegExp(spaced ? `(?<![\\p{L}\\p{N}])(?:${wording})(?![\\p{L}\\p{N}])` : wording, 'giu'),
    meaning,
  }));
}

/** What the patterns find, in order; of wordings that overlap the first and longest (`very unlikely`, not `unlikely`), of the same the pattern that comes first. */
export function wordingsIn<Meaning>(text: string, patterns: Patterns<Meaning>): Wording<Meaning>[] {
  const kept: Wording<Meaning>[] = [];
  const all = patterns.flatMap(({ pattern, meaning }) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length, meaning })),
  );
  for (const each of all.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  }
  return kept;
}
