import type { Claim, Tag } from '../claim.ts';
import type { Proposition } from '../proposition.ts';
import type { Copies } from '../propositions/said.ts';
import type { Source } from '../source.ts';
import type { Stance } from '../stance.ts';
import type { MatrixCell } from './cell.ts';
import { DraftColumns } from './draft-columns.ts';
import { isKept, type MatrixFilter } from './filter.ts';
import { inOrder, type MatrixOrder } from './order.ts';
import { RowCells } from './row-cells.ts';
import type { DraftRow, MatrixBy, MatrixColumn, MatrixRow } from './rows.ts';
import { type Spoken, type SpokenRow, spokenOf } from './spoken.ts';

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

/** How what is said is laid out, and what of it is left out. */
export interface MatrixLayout {
  /** By identifier: for titles and dates. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly by: MatrixBy;
  readonly order: MatrixOrder;
  readonly filter: MatrixFilter;
  /** The language whose alphabet the order by name follows, as a BCP 47 tag. */
  readonly language: string;
}

export interface MatrixInput extends MatrixLayout {
  readonly propositions: Iterable<Proposition>;
  readonly stances: Iterable<Stance>;
  /** By identifier; more than those that take a stance do no harm, and a stance whose claim is missing is left out. */
  readonly claims: ReadonlyMap<string, Claim>;
  readonly copies: Copies;
}

/** Arranges who says what of which proposition. Costs some passes over the stances, and the order (`inOrder`). */
export function matrixOf(input: MatrixInput): Matrix {
  const { propositions, claims, copies } = input;
  const stancesOn = Map.groupBy(input.stances, ({ propositionId }) => propositionId);
  return laidOut(spokenOf({ propositions, stancesOn, claims, copies }), input);
}

/** The same of what is gathered already: for a matrix whose order and filter change. */
export function laidOut({ rows: all, copies }: Spoken, layout: MatrixLayout): Matrix {
  const { by, filter } = layout;
  const drafts = new DraftColumns(by, copies);
  const kept: DraftRow[] = [];
  for (const row of all) {
    const shown = shownOf(row, filter.tag);
    if (!isKept(row, shown.stances.length, filter)) continue;
    const { proposition, conflict, sources } = row;
    kept.push({ proposition, conflict, sources, ...shown, numbers: drafts.numbersOf(shown.claims) });
  }
  const { rows, columns } = inOrder(kept, drafts.columns(), layout);
  const made = new Map<DraftRow, RowCells>();
  return {
    by,
    rows: rows.map(({ proposition, conflict, sources }) => ({ proposition, conflict, sources })),
    columns: columns.map(({ key, who, sourceIds }) => ({ key, who, sourceIds })),
    hidden: all.length - kept.length,
    cellAt(rowAt, columnAt) {
      const [row, column] = [rows[rowAt], columns[columnAt]];
      if (row === undefined || column === undefined) return null;
      let cells = made.get(row);
      if (cells === undefined) {
        cells = new RowCells(row, columns.length);
        made.set(row, cells);
      }
      return cells.at(column.number);
    },
  };
}

/** What is said by claims with a tag, if one is asked for. */
function shownOf({ stances, claims }: SpokenRow, tag: Tag | null): Pick<SpokenRow, 'stances' | 'claims'> {
  if (tag === null) return { stances, claims };
  const has = (_: unknown, at: number) => claims[at]?.tag === tag;
  return { stances: stances.filter(has), claims: claims.filter(has) };
}
