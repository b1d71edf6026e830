import type { Claim } from '../claim.ts';
import type { Proposition } from '../proposition.ts';
import { conflictIn } from '../propositions/conflict.ts';
import { type Copies, independentSources, nameKey, sayingsOf } from '../propositions/said.ts';
import type { Source } from '../source.ts';
import type { Stance } from '../stance.ts';
import { cellOf, type MatrixCell } from './cell.ts';
import { isKept, type MatrixFilter } from './filter.ts';
import { inOrder, type MatrixOrder } from './order.ts';
import type { DraftRow, MatrixBy, MatrixColumn, MatrixRow } from './rows.ts';

/** Propositions by those who speak of them. */
export interface Matrix {
  readonly by: MatrixBy;
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  /** How many rows the filter leaves out. */
  readonly hidden: number;
  /** What a column says in a row, by their places from 0; null for nothing. The same object each time. */
  cellAt(row: number, column: number): MatrixCell | null;
}

export interface MatrixInput {
  readonly propositions: Iterable<Proposition>;
  readonly stances: Iterable<Stance>;
  /** By identifier; more than those that take a stance do no harm, and a stance whose claim is missing is left out. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** By identifier: for titles and dates. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly copies: Copies;
  readonly by: MatrixBy;
  readonly order: MatrixOrder;
  readonly filter: MatrixFilter;
  /** The language whose alphabet the order by name follows, as a BCP 47 tag. */
  readonly language: string;
}

/** Arranges who says what of which proposition. Costs a pass over the stances, and the order (`inOrder`). */
export function matrixOf(input: MatrixInput): Matrix {
  const { by, claims, copies, filter } = input;
  const keyOf = by === 'source' ? ({ sourceId }: Claim) => copies.get(sourceId) ?? sourceId : nameKeys();
  const stancesOn = Map.groupBy(input.stances, ({ propositionId }) => propositionId);
  const all = [...input.propositions];
  const kept = all.flatMap((proposition): DraftRow[] => {
    const stances = stancesOn.get(proposition.id) ?? [];
    const sayings = sayingsOf(stances, claims).filter(({ claim }) => filter.tag === null || claim.tag === filter.tag);
    const sources = independentSources(
      stances.map(({ sourceId }) => sourceId),
      copies,
    ).size;
    const row = { proposition, conflict: conflictIn(stances, copies), sources };
    if (!isKept(row, sayings.length, filter)) return [];
    return [{ ...row, byColumn: Map.groupBy(sayings, ({ claim }) => keyOf(claim)) }];
  });
  const { rows, columns } = inOrder(kept, columnsOf(kept, by), input);
  const made = new Map<number, MatrixCell>();
  return {
    by,
    rows: rows.map(({ proposition, conflict, sources }) => ({ proposition, conflict, sources })),
    columns,
    hidden: all.length - kept.length,
    cellAt(row, column) {
      const key = columns[column]?.key;
      const sayings = key === undefined ? undefined : rows[row]?.byColumn.get(key);
      if (sayings === undefined) return null;
      const place = row * columns.length + column;
      const cell = made.get(place) ?? cellOf(sayings);
      made.set(place, cell);
      return cell;
    },
  };
}

/** The columns that any row needs, in the order of their keys, so that no order depends on when a claim was linked. */
function columnsOf(rows: readonly DraftRow[], by: MatrixBy): MatrixColumn[] {
  const found = new Map<string, { name: string; sourceIds: Set<string> }>();
  for (const { byColumn } of rows) {
    for (const [key, sayings] of byColumn) {
      let column = found.get(key);
      if (column === undefined) {
        column = { name: sayings[0]?.claim.attribution ?? '', sourceIds: new Set() };
        found.set(key, column);
      }
      for (const { claim } of sayings) column.sourceIds.add(claim.sourceId);
    }
  }
  return [...found]
    .map(([key, { name, sourceIds }]): MatrixColumn => {
      const who = by === 'source' ? key : name;
      return { key, who, sourceIds: [...sourceIds].sort((a, b) => Number(b === who) - Number(a === who) || (a < b ? -1 : 1)) };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The keys of names, each spelling worked out once. */
function nameKeys(): (claim: Claim) => string {
  const known = new Map<string, string>();
  return ({ attribution }) => {
    const before = known.get(attribution);
    if (before !== undefined) return before;
    const key = nameKey(attribution);
    known.set(attribution, key);
    return key;
  };
}
