import { strayQuotes, withoutQuotes } from './query-tokens.ts';

/** A name of a query that was looked for under other names too. Offsets are UTF-16 code units of the query. */
export interface AlsoSearched {
  readonly start: number;
  readonly end: number;
  /** The name in that stretch: its words with single spaces between, without the particle of a Korean one. */
  readonly name: string;
  readonly names: readonly string[];
}

/**
 * The query that finds the names only as they were typed: each of them in quotation marks. A mark without its other half is left out,
 * because it would pair with one of those.
 * @param also ascending
 */
export function exactQuery(query: string, also: readonly AlsoSearched[]): string {
  const strays = strayQuotes(query)
    .filter((at) => !also.some(({ start, end }) => start <= at && at < end))
    .map((at) => ({ start: at, end: at + 1, words: isBetweenWords(query, at) ? ' ' : '' }));
  const edits = [...also.map(({ start, end, name }) => ({ start, end, words: `"${withoutQuotes(name)}"` })), ...strays];
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((typed, { start, end, words }) => `${typed.slice(0, start)}${words}${typed.slice(end)}`, query)
    .trim();
}

function isBetweenWords(query: string, at: number): boolean {
  return /\S/u.test(query[at - 1] ?? ' ') && /\S/u.test(query[at + 1] ?? ' ');
}
