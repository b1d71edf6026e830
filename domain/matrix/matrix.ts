import type { Claim, Tag } from '../claim.ts';
import type { Proposition } from '../proposition.ts';
import { conflictIn } from '../propositions/conflict.ts';
import { type Copies, independentSources, sayingsOf } from '../propositions/said.ts';
import type { Source } from '../source.ts';
import type { Stance } from '../stance.ts';
import { cellOf, type MatrixCell } from './cell.ts';
import { DraftColumns } from './draft-columns.ts';
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
  const drafts = new DraftColumns(by, copies);
  const stancesOn = Map.groupBy(input.stances, ({ propositionId }) => propositionId);
  const all = [...input.propositions];
  const kept: DraftRow[] = [];
  for (const proposition of all) {
    const stances = stancesOn.get(proposition.id) ?? [];
    const spoken = independentSources(
      stances.map(({ sourceId }) => sourceId),
      copies,
    );
    const row = { proposition, conflict: conflictIn(stances, copies), sources: spoken.size };
    const shown = shownOf(stances, claims, filter.tag);
    if (isKept(row, shown.stances.length, filter)) {
      const numbers = Int32Array.from(shown.claims, (claim) => drafts.numberOf(claim));
      kept.push({ ...row, stances: shown.stances, numbers });
    }
  }
  const { rows, columns } = inOrder(kept, drafts.columns(), input);
  // Few of many cells are ever looked at, and making all of them would take longer than all the rest.
  const made = new Map<DraftRow, ReadonlyMap<number, MatrixCell>>();
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
        cells = cellsOf(row, claims);
        made.set(row, cells);
      }
      return cells.get(column.number) ?? null;
    },
  };
}

/** The stances whose claims are known and have a tag, if one is asked for; each with its claim. */
function shownOf(stances: readonly Stance[], claims: MatrixInput['claims'], tag: Tag | null): { stances: Stance[]; claims: Claim[] } {
  const shown: { stances: Stance[]; claims: Claim[] } = { stances: [], claims: [] };
  for (const stance of stances) {
    const claim = claims.get(stance.claimId);
    if (claim === undefined || (tag !== null && claim.tag !== tag)) continue;
    shown.stances.push(stance);
    shown.claims.push(claim);
  }
  return shown;
}

/** The cells of a row by the numbers of their columns. */
function cellsOf({ stances, numbers }: DraftRow, claims: MatrixInput['claims']): ReadonlyMap<number, MatrixCell> {
  const byColumn = Map.groupBy(stances.keys(), (at) => numbers[at] ?? 0);
  return new Map(
    [...byColumn].map(([number, places]) => [
      number,
      cellOf(
        sayingsOf(
          places.flatMap((at) => stances[at] ?? []),
          claims,
        ),
      ),
    ]),
  );
}
