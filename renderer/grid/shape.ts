import { type ClaimFilter, type DayRange, noFilter } from '../../domain/claim-filter.ts';
import { type ClaimProperty, choosable, datable, type Groupable, groupable } from '../../domain/claim-properties.ts';
import type { ViewShape } from '../../domain/saved-view.ts';
import type { SortKey } from './arrange.ts';
import { columnIds, defaultColumns } from './columns.ts';

export interface ShownColumn {
  readonly column: ClaimProperty;
  /** In CSS pixels. */
  readonly width: number;
}

/** How the table shows the claims. */
export interface GridShape {
  readonly columns: readonly ShownColumn[];
  readonly sort: readonly SortKey[];
  readonly filter: ClaimFilter;
  readonly group: Groupable | null;
}

export const firstShape: GridShape = { columns: defaultColumns, sort: [], filter: noFilter, group: null };

/** A shape as a saved view keeps it. */
export function viewShapeOf({ columns, sort, filter, group }: GridShape): ViewShape {
  return {
    columns: columns.map(({ column, width }) => ({ column, width })),
    sort: sort.map(({ by, descending }) => ({ by, descending })),
    filter: {
      text: filter.text,
      choices: choosable.flatMap((of) => ((filter.choices[of]?.length ?? 0) > 0 ? [{ of, values: [...(filter.choices[of] ?? [])] }] : [])),
      days: datable.flatMap((of) => (filter.days[of] === undefined ? [] : [{ of, ...filter.days[of] }])),
    },
    group,
  };
}

/** A saved view as this program can show it. @returns with it the names that it does not know, each once */
export function shapeOf(view: ViewShape): { shape: GridShape; unknown: string[] } {
  const unknown = new Set<string>();
  const known = <N extends string>(names: readonly N[], name: string): N[] => {
    const found = names.filter((each) => each === name);
    if (found.length === 0) unknown.add(name);
    return found;
  };
  const columns = view.columns.flatMap(({ column, width }) => known(columnIds, column).map((id) => ({ column: id, width })));
  const sort = view.sort.flatMap(({ by, descending }) => known(columnIds, by).map((id) => ({ by: id, descending })));
  const choices = view.filter.choices.flatMap(({ of, values }) => known(choosable, of).map((id) => [id, values] as const));
  const days = view.filter.days.flatMap(({ of, from, to }) => known(datable, of).map((id): [typeof id, DayRange] => [id, { from, to }]));
  const group = view.group === null ? null : (known(groupable, view.group)[0] ?? null);
  return {
    shape: {
      columns: columns.length > 0 ? columns : defaultColumns,
      sort,
      filter: { text: view.filter.text, choices: Object.fromEntries(choices), days: Object.fromEntries(days) },
      group,
    },
    unknown: [...unknown],
  };
}

/** What the next press on a column's head does: ascending, descending, as it was. */
export function sortedOnce(sort: readonly SortKey[], by: ClaimProperty, adds: boolean): SortKey[] {
  const present = sort.find((each) => each.by === by);
  const next: SortKey[] = present === undefined ? [{ by, descending: false }] : present.descending ? [] : [{ by, descending: true }];
  if (!adds) return next;
  return present === undefined ? [...sort, ...next] : sort.flatMap((each) => (each.by === by ? next : [each]));
}

/** Moves a column before another; null puts it last. */
export function movedBefore(columns: readonly ShownColumn[], column: ClaimProperty, before: ClaimProperty | null): ShownColumn[] {
  if (column === before) return [...columns];
  const moved = columns.filter((each) => each.column === column);
  const others = columns.filter((each) => each.column !== column);
  const at = others.findIndex((each) => each.column === before);
  return at < 0 ? [...others, ...moved] : others.toSpliced(at, 0, ...moved);
}

/** Moves a column by some places to the left (negative) or right, no further than the edge. */
export function movedBy(columns: readonly ShownColumn[], column: ClaimProperty, by: number): ShownColumn[] {
  const from = columns.findIndex((each) => each.column === column);
  const moved = columns[from];
  if (moved === undefined) return [...columns];
  const to = Math.max(0, Math.min(columns.length - 1, from + by));
  return columns.toSpliced(from, 1).toSpliced(to, 0, moved);
}

export const NARROWEST = 48;
export const WIDEST = 1200;

export function resized(columns: readonly ShownColumn[], column: ClaimProperty, width: number): ShownColumn[] {
  const held = Math.round(Math.max(NARROWEST, Math.min(WIDEST, width)));
  return columns.map((each) => (each.column === column ? { ...each, width: held } : each));
}
