/** A name of a query that was looked for under other names too. Offsets are UTF-16 code units of the query. */
export interface AlsoSearched {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
}

/** The query that finds the names only as they were typed: each of them in quotation marks. @param also ascending */
export function exactQuery(query: string, also: readonly AlsoSearched[]): string {
  return also.reduceRight((typed, { start, end }) => `${typed.slice(0, start)}"${typed.slice(start, end)}"${typed.slice(end)}`, query);
}
