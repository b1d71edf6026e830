import { useEffect, useMemo, useState } from 'react';
import { useKinds } from './kinds.ts';
import { wantedOf } from './score.ts';
import { type FoundThings, findManyThings, findThings, type Goes, type KindOfThings, type Thing } from './things.ts';

/** A group of things as it is listed. */
export interface Group {
  readonly id: string;
  readonly things: readonly Thing[];
  /** How many fit, the ones that are not listed included. */
  readonly total: number;
}

const nothing: readonly FoundThings[] = [];

/**
 * What fits what was typed, kind by kind: those kinds first of which something fits best, and then those of which there
 * may be many. Before anything is typed, what was chosen lately (`recent`, by key) and the beginning of each kind.
 * @returns the groups that have something in them, and whether there may be more in a moment
 */
export function useFound(
  typed: string,
  recent: readonly string[],
  goes: Goes,
): { readonly groups: readonly Group[]; readonly isDue: boolean } {
  const wanted = useMemo(() => wantedOf(typed), [typed]);
  const isWanted = wanted.words.length > 0;
  const all = useKinds(isWanted, goes);
  const few = useMemo(() => {
    if (!isWanted) return nothing;
    const found = all.flatMap(({ kind, things }) => (kind.isMany || things === undefined ? [] : findThings(kind, things, wanted)));
    return found.sort((a, b) => b.best - a.best);
  }, [all, wanted, isWanted]);
  const [many, setMany] = useState<{ readonly of: unknown; readonly found: readonly FoundThings[] }>({ of: null, found: nothing });
  useEffect(() => {
    if (!isWanted) return;
    const abort = new AbortController();
    const look = async () => {
      const found: FoundThings[] = [];
      for (const { kind, things } of all) {
        if (!kind.isMany) continue;
        if (things === undefined) return;
        const fitting = await findManyThings(kind, things, wanted, abort.signal);
        if (fitting === null) return;
        found.push(fitting);
      }
      setMany({ of: wanted, found });
    };
    void look();
    return () => abort.abort();
  }, [all, wanted, isWanted]);
  const groups = useMemo(() => {
    if (!isWanted) return beforeTyping(all, recent);
    // What fitted the letters before stays until it is known what fits these: the list does not jump.
    return [...few, ...many.found].filter(({ things }) => things.length > 0).map(({ kind, ...found }) => ({ id: kind.id, ...found }));
  }, [isWanted, all, recent, few, many]);
  return { groups, isDue: isWanted && many.of !== wanted };
}

function beforeTyping(all: readonly KindOfThings[], recent: readonly string[]): Group[] {
  const known = new Map(all.flatMap(({ things }) => things ?? []).map((thing) => [thing.key, thing]));
  const lately = recent.flatMap((key) => known.get(key) ?? []);
  const groups = all.map(({ kind, things = [] }) => ({
    id: kind.id,
    things: things.slice(0, kind.listed.before),
    total: things.length,
  }));
  return [{ id: 'recent', things: lately, total: lately.length }, ...groups].filter(({ things }) => things.length > 0);
}
