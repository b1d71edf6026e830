import { useMemo } from 'react';
import type { Copies } from '../../domain/propositions/said.ts';
import { notLookedFor, useCopies } from '../library/use-copies.ts';
import type { Services } from '../services.ts';
import { useSession } from '../session.tsx';

/** What was found last: it stands until the next search is done, so that nothing jumps when a view is shown again. */
const found = new WeakMap<Services, Copies>();
const nothing: Copies = new Map();

/** Which sources of the notebook repeat another. The same map for as long as the same ones do. */
export function useIndependence(): Copies {
  const { queries, services } = useSession();
  const summaries = queries.useSummaries();
  const copies = useCopies(summaries?.length ?? 0, false);
  return useMemo(() => {
    const before = found.get(services) ?? nothing;
    if (copies === notLookedFor) return before;
    const now = new Map([...copies].map(([id, { sourceId }]) => [id, sourceId]));
    const isSame = now.size === before.size && [...now].every(([id, sourceId]) => before.get(id) === sourceId);
    const kept = isSame ? before : now;
    found.set(services, kept);
    return kept;
  }, [services, copies]);
}
