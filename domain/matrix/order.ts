import { saidWhen } from '../propositions/said.ts';
import type { Source } from '../source.ts';
import { byConflict } from './by-conflict.ts';
import type { Arranged, DraftColumn, DraftRow, MatrixBy, MatrixColumn } from './rows.ts';

/**
 * How rows and columns are sorted. `conflict`: clashes first, those who take the same sides together (`byConflict`). `name`: statements, and
 * titles or names, by alphabet. `date`: by when first said. `sources`: what most independent sources speak of, and who speaks of most.
 */
export const matrixOrders = ['conflict', 'name', 'date', 'sources'] as const;
export type MatrixOrder = (typeof matrixOrders)[number];

/** What an order may ask of. */
export interface OrderInput {
  readonly order: MatrixOrder;
  readonly by: MatrixBy;
  readonly sources: ReadonlyMap<string, Source>;
  readonly language: string;
}

/** Rows and columns in an order. Equals stay as they were given: rows as they were made, columns by their keys. */
export function inOrder(rows: readonly DraftRow[], columns: readonly DraftColumn[], input: OrderInput): Arranged {
  if (input.order === 'conflict') return byConflict(rows, columns);
  if (input.order === 'name') return byName(rows, columns, input);
  return input.order === 'date' ? byDate(rows, columns, input.sources) : bySources(rows, columns);
}

function byName(rows: readonly DraftRow[], columns: readonly DraftColumn[], { by, sources, language }: OrderInput): Arranged {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const nameOf = ({ who }: MatrixColumn) => (by === 'source' ? (sources.get(who)?.title ?? '') : who);
  return {
    rows: rows.toSorted((a, b) => compare(a.proposition.statement, b.proposition.statement)),
    // Claims that are attributed to nobody come last.
    columns: columns.toSorted((a, b) => Number(nameOf(a) === '') - Number(nameOf(b) === '') || compare(nameOf(a), nameOf(b))),
  };
}

function byDate(rows: readonly DraftRow[], columns: readonly DraftColumn[], sources: ReadonlyMap<string, Source>): Arranged {
  const places = new Map(saidWhen([...sources.values()]).map(({ sourceId }, place) => [sourceId, place]));
  const earliest = (sourceIds: readonly string[]) => {
    let first = Number.POSITIVE_INFINITY;
    for (const id of sourceIds) first = Math.min(first, places.get(id) ?? first);
    return first;
  };
  const firstOf = new Map(rows.map((row) => [row, earliest(row.stances.map(({ sourceId }) => sourceId))]));
  return {
    rows: sortedBy(rows, (row) => firstOf.get(row) ?? 0),
    columns: sortedBy(columns, ({ sourceIds }) => earliest(sourceIds)),
  };
}

function bySources(rows: readonly DraftRow[], columns: readonly DraftColumn[]): Arranged {
  const spokenOf = new Map<number, number>();
  for (const { numbers } of rows) for (const number of new Set(numbers)) spokenOf.set(number, (spokenOf.get(number) ?? 0) + 1);
  return {
    rows: sortedBy(rows, ({ sources }) => -sources),
    columns: sortedBy(columns, ({ number }) => -(spokenOf.get(number) ?? 0)),
  };
}

/** Sorted by a number, the smallest first. Two infinite ones are equal. */
function sortedBy<T>(all: readonly T[], placeOf: (each: T) => number): T[] {
  const places = new Map(all.map((each) => [each, placeOf(each)]));
  const place = (each: T) => places.get(each) ?? 0;
  return all.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) < place(b) ? -1 : 1));
}
