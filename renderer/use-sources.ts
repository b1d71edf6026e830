import { useRef } from 'react';
import { sameJson } from '../domain/changes.ts';
import type { SourceSummary } from '../domain/contract.ts';
import type { Source } from '../domain/source.ts';

/** The sources of the library by identifier: the same map for as long as none of them changes, whatever is counted beside them. */
export function useSources(summaries: readonly SourceSummary[] | undefined): ReadonlyMap<string, Source> | undefined {
  const last = useRef<{ of: readonly SourceSummary[]; sources: ReadonlyMap<string, Source> } | null>(null);
  if (summaries === undefined) return last.current?.sources;
  if (last.current?.of !== summaries) {
    const sources = new Map(summaries.map(({ source }) => [source.id, source]));
    const before = last.current?.sources;
    const isSame = before?.size === sources.size && [...sources].every(([id, source]) => sameJson(before.get(id), source));
    last.current = { of: summaries, sources: isSame && before !== undefined ? before : sources };
  }
  return last.current.sources;
}
