import { sidesOf } from './cell.ts';
import { componentsOf } from './components.ts';
import type { Arranged, DraftRow, MatrixColumn } from './rows.ts';
import { type Side, seriate } from './seriate.ts';

/** Where a row or a column goes: by the first number that differs from another's. */
type Rank = readonly number[];

/**
 * Clashes first: rows where sources clash, then those where one source holds both sides, then all others; columns that take part in a
 * clash before those that take part in none. Within these what is about the same stays together (`componentsOf`), most clashes first;
 * and within that, who takes the same sides (`seriate`), so that assertions and denials stand in blocks. What takes no side comes last.
 */
export function byConflict(rows: readonly DraftRow[], columns: readonly MatrixColumn[]): Arranged {
  const placeOf = new Map(columns.map(({ key }, place) => [key, place]));
  const sides = rows.flatMap(({ byColumn }, row) =>
    [...byColumn].map(([key, sayings]): Side => ({ row, column: placeOf.get(key) ?? 0, ...sidesOf(sayings) })),
  );
  const clashing = new Set(
    sides.filter(({ row, asserts, denies }) => rows[row]?.conflict != null && asserts + denies > 0.5).map(({ column }) => column),
  );
  const components = componentsOf(sides, rows.length, columns.length);
  const clashes = (component: readonly Side[]) =>
    new Set(component.map(({ row }) => row).filter((row) => rows[row]?.conflict != null)).size;
  const inOrder = components.map((of) => ({ of, clashes: clashes(of) })).sort((a, b) => b.clashes - a.clashes || b.of.length - a.of.length);

  const rowRanks = rows.map(({ conflict }): Rank => [clashRank(conflict), components.length]);
  const columnRanks = columns.map((): Rank => []);
  for (const [place, { of }] of inOrder.entries()) {
    const axis = axisOf(of);
    for (const [row, position] of axis.rows) rowRanks[row] = [clashRank(rows[row]?.conflict ?? null), place, ...rankOn(position)];
    for (const [column, position] of axis.columns) columnRanks[column] = [clashing.has(column) ? 0 : 1, place, ...rankOn(position)];
  }
  return { rows: sortedBy(rows, rowRanks), columns: sortedBy(columns, columnRanks) };
}

function clashRank(conflict: DraftRow['conflict']): number {
  if (conflict === null) return 2;
  return conflict.between === 'sources' ? 0 : 1;
}

/** One component on its axis, turned so that the column that says most stands in the first half. */
function axisOf(sides: readonly Side[]): { rows: Map<number, number | null>; columns: Map<number, number | null> } {
  const rowPlaces = placesOf(sides.map(({ row }) => row));
  const columnPlaces = placesOf(sides.map(({ column }) => column));
  const here = sides.map((each) => ({ ...each, row: rowPlaces.get(each.row) ?? 0, column: columnPlaces.get(each.column) ?? 0 }));
  const axis = seriate(here, rowPlaces.size, columnPlaces.size);
  const said = new Array<number>(columnPlaces.size).fill(0);
  for (const { column, asserts, denies } of here) said[column] = (said[column] ?? 0) + asserts + denies;
  const turn = (axis.columns[said.indexOf(Math.max(...said))] ?? 0) > 0 ? -1 : 1;
  const turned = (places: ReadonlyMap<number, number>, positions: readonly (number | null)[]) =>
    new Map(
      [...places].map(([each, place]) => {
        const position = positions[place] ?? null;
        return [each, position === null ? null : turn * position];
      }),
    );
  return { rows: turned(rowPlaces, axis.rows), columns: turned(columnPlaces, axis.columns) };
}

/** The numbers from 0 of those given, in their own order. */
function placesOf(given: readonly number[]): Map<number, number> {
  return new Map([...new Set(given)].sort((a, b) => a - b).map((each, place) => [each, place]));
}

/** Positions so near to each other that only rounding tells them apart are one. */
function rankOn(position: number | null): Rank {
  return position === null ? [1, 0] : [0, Math.round(position * 1e6)];
}

function sortedBy<T>(all: readonly T[], ranks: readonly Rank[]): T[] {
  return [...all.keys()].sort((a, b) => compare(ranks[a] ?? [], ranks[b] ?? [])).flatMap((place) => all[place] ?? []);
}

function compare(a: Rank, b: Rank): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
