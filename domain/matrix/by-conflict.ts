import { componentsOf } from './components.ts';
import type { Arranged, DraftColumn, DraftRow } from './rows.ts';
import { seriate } from './seriate.ts';
import { type SideCells, sideCellsOf } from './side-cells.ts';

/** Where a row or a column goes: by the first number that differs from another's. */
type Rank = readonly number[];

/**
 * Clashes first: rows where sources clash, then those where one source holds both sides, then all others; columns that take a side in
 * a clash before those that take none. Within these what is about the same stays together (`componentsOf`), most clashes first;
 * and within that, who takes the same sides (`seriate`), so that assertions and denials stand in blocks. What takes no side comes last.
 */
export function byConflict(rows: readonly DraftRow[], columns: readonly DraftColumn[]): Arranged {
  const cells = sideCellsOf(rows, columns);
  const components = componentsOf(cells);
  const { rows: rowAt, columns: columnAt } = seriate(cells, components.ofColumn);
  const turns = turnsOf(cells, columnAt, components.ofColumn);
  const clashing = clashingColumns(rows, cells);
  const places = placesOf(rows, cells, components.ofRow, components.count);
  const rankOn = (group: number, position: number | undefined): Rank =>
    position === undefined || Number.isNaN(position)
      ? [places[group] ?? 0, 1, 0]
      : // Positions so near to each other that only rounding tells them apart are one.
        [places[group] ?? 0, 0, Math.round((turns[group] ?? 1) * position * 1e6)];
  return {
    rows: sortedBy(rows, ({ conflict }, row) => [clashRank(conflict), ...rankOn(components.ofRow[row] ?? 0, rowAt[row])]),
    columns: sortedBy(columns, (_, column) => [
      clashing.has(column) ? 0 : 1,
      ...rankOn(components.ofColumn[column] ?? 0, columnAt[column]),
    ]),
  };
}

function clashRank(conflict: DraftRow['conflict']): number {
  if (conflict === null) return 2;
  return conflict.between === 'sources' ? 0 : 1;
}

/** The columns that assert or deny something that another claim says otherwise. */
function clashingColumns(rows: readonly DraftRow[], { length, rows: rowOf, columns, asserts, denies }: SideCells): Set<number> {
  const found = new Set<number>();
  for (let cell = 0; cell < length; cell++) {
    const isSide = (asserts[cell] ?? 0) + (denies[cell] ?? 0) === 1;
    if (isSide && rows[rowOf[cell] ?? 0]?.conflict != null) found.add(columns[cell] ?? 0);
  }
  return found;
}

/** Which way to turn the axis of each group, so that the column that takes most sides stands in its first half: 1 or −1. */
function turnsOf({ length, columnCount, columns, asserts, denies }: SideCells, columnAt: Float64Array, groups: Int32Array): number[] {
  const taken = new Float64Array(columnCount);
  for (let cell = 0; cell < length; cell++) {
    const column = columns[cell] ?? 0;
    taken[column] = (taken[column] ?? 0) + (asserts[cell] ?? 0) + (denies[cell] ?? 0);
  }
  const most: number[] = [];
  for (const [column, group] of groups.entries()) {
    if (most[group] === undefined || (taken[column] ?? 0) > (taken[most[group]] ?? 0)) most[group] = column;
  }
  return most.map((column) => ((columnAt[column] ?? 0) > 0 ? -1 : 1));
}

/** The place of each group: with most clashes first, then with most cells. */
function placesOf(rows: readonly DraftRow[], { length, rows: rowOf }: SideCells, groups: Int32Array, count: number): Int32Array {
  const [clashes, sizes, places] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  for (const [row, group] of groups.entries()) if (rows[row]?.conflict != null) clashes[group] = (clashes[group] ?? 0) + 1;
  for (let cell = 0; cell < length; cell++) {
    const group = groups[rowOf[cell] ?? 0] ?? 0;
    sizes[group] = (sizes[group] ?? 0) + 1;
  }
  const inOrder = [...places.keys()].sort((a, b) => (clashes[b] ?? 0) - (clashes[a] ?? 0) || (sizes[b] ?? 0) - (sizes[a] ?? 0));
  for (const [place, group] of inOrder.entries()) places[group] = place;
  return places;
}

function sortedBy<T>(all: readonly T[], rankOf: (each: T, index: number) => Rank): T[] {
  const ranks = new Map(all.map((each, index) => [each, rankOf(each, index)]));
  return all.toSorted((a, b) => compare(ranks.get(a) ?? [], ranks.get(b) ?? []));
}

function compare(a: Rank, b: Rank): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
