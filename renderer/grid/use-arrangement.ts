import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { isBounded, wantedWords } from '../../domain/claim-filter.ts';
import { type ClaimProperty, choosable, datable } from '../../domain/claim-properties.ts';
import { type Arrangement, arrange, groupAt, type Wanted } from './arrange.ts';
import type { LiveTable, TableState } from './live-table.ts';

interface Arranged {
  readonly state: TableState;
  readonly arrangement: Arrangement;
  /** Whether claims changed since in what they are chosen or ordered by: each stays where it is until one asks. */
  readonly isStale: boolean;
  /** Whether an order is still being made. */
  readonly isSorting: boolean;
  /** Arranges what changed. */
  again(): void;
}

/**
 * The claims as the table shows them. A claim that is edited keeps its place, so that it does not slip away under the
 * cursor; those that come or go, and another filter or order, arrange all of them anew.
 */
export function useArrangement(live: LiveTable, wanted: Wanted): Arranged {
  const state = useSyncExternalStore(live.subscribe, () => live.state);
  const [asked, setAsked] = useState(0);
  const used = useRef(wanted);
  const unranked = orderedBy(wanted).filter((property) => !live.table.isRanked(property) && isLong(live, property));
  const isSorting = unranked.length > 0;
  if (!isSorting) used.current = wanted;
  const now = used.current;
  const [, setRanked] = useState(0);
  const waitsFor = unranked.join();
  useEffect(() => {
    if (waitsFor === '') return;
    let isCurrent = true;
    void live.ranked(waitsFor.split(',') as ClaimProperty[]).then(() => isCurrent && setRanked((before) => before + 1));
    return () => {
      isCurrent = false;
    };
  }, [live, waitsFor]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what has come since, and being asked, are reasons to arrange anew.
  const { all, version } = useMemo(() => ({ all: arrange(live.table, now), version: live.state.version }), [live, now, state.came, asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are looked up anew when some went.
  const arrangement = useMemo(() => withoutGone(live, all), [live, all, state.went]);
  const isStale = uses(now).some((each) => (state.different.get(each) ?? 0) > version);
  return { state, arrangement, isStale, isSorting, again: () => setAsked((before) => before + 1) };
}

/** How many different values are ordered before one notices. */
const NOTICED = 4000;

function isLong({ table }: LiveTable, property: ClaimProperty): boolean {
  return table.facet(property).values.length > NOTICED;
}

function orderedBy({ sort, group }: Wanted): ClaimProperty[] {
  return [...sort.map(({ by }) => by), ...(group === null ? [] : [group])];
}

/** What decides whether and where a claim is shown. */
function uses(wanted: Wanted): (ClaimProperty | 'words')[] {
  const { filter } = wanted;
  return [
    ...orderedBy(wanted),
    ...choosable.filter((property) => (filter.choices[property]?.length ?? 0) > 0),
    ...datable.filter((property) => isBounded(filter.days[property])),
    ...(wantedWords(filter.text).length > 0 ? (['words'] as const) : []),
  ];
}

/** The same without the claims that went since. */
function withoutGone({ table }: LiveTable, all: Arrangement): Arrangement {
  const { rows } = table;
  // Nearly always none has gone: only then is anything copied.
  if (all.lines.every((line) => line < 0 || rows[line] != null)) return all;
  const lines = all.lines.filter((line) => groupAt(line) !== null || rows[line] != null);
  return { ...all, lines, count: all.count - (all.lines.length - lines.length) };
}
