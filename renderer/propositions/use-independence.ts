import { useMemo } from 'react';
import type { Copies } from '../../domain/propositions/said.ts';
import { useCopies } from '../library/use-copies.ts';
import { useSession } from '../session.tsx';

/** Which sources of the notebook repeat another. */
export function useIndependence(): Copies {
  const { queries } = useSession();
  const summaries = queries.useSummaries();
  const copies = useCopies(summaries?.length ?? 0, false);
  return useMemo(() => new Map([...copies].map(([id, { sourceId }]) => [id, sourceId])), [copies]);
}
