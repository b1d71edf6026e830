import type { SearchHit } from '../../domain/contract-search.ts';
import type { SearchAnswer } from './use-search.ts';

/** A line of what was found: a hit, or the offer to list more (`hit` is null) of a source, or of everything. */
export type FoundRow =
  | { readonly key: string; readonly hit: SearchHit }
  | { readonly key: string; readonly hit: null; readonly sourceId: string | null };

/** What was found in one source, in one brief, or about propositions. */
export interface FoundGroup {
  /** Of the offer to list more of everything `further`; of propositions and the notes on them empty. */
  readonly key: string;
  readonly sourceId: string | null;
  readonly briefId: string | null;
  readonly rows: readonly FoundRow[];
  /** The place of its first row among all rows, from 0. */
  readonly first: number;
}

/**
 * @param perSource how many hits of a source were asked for: one that has so many may have more. Null when all were
 * @param canGoOn whether more of everything can be asked for
 */
export function foundGroups(answer: SearchAnswer | null, perSource: number | null, canGoOn: boolean): readonly FoundGroup[] {
  let first = 0;
  const groups = (answer?.groups ?? []).map(({ sourceId, briefId, hits }) => {
    const rows: FoundRow[] = hits.map((hit) => ({ key: keyOf(hit), hit }));
    const isWhole = perSource === null || hits.length < perSource;
    if (sourceId !== null && !isWhole) rows.push({ key: `more ${sourceId}`, hit: null, sourceId });
    const group = { key: sourceId ?? briefId ?? '', sourceId, briefId, rows, first };
    first += rows.length;
    return group;
  });
  if (!canGoOn) return groups;
  const further: FoundRow = { key: 'further', hit: null, sourceId: null };
  return [...groups, { key: further.key, sourceId: null, briefId: null, rows: [further], first }];
}

function keyOf({ kind, id, start }: SearchHit): string {
  return `${kind} ${id} ${start}`;
}
