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
    last.current = { of: summaries, sources: before !== undefined && sameSources(before, sources) ? before : sources };
  }
  return last.current.sources;
}

/** Whether two maps hold the same sources with the same details. */
export function sameSources(a: ReadonlyMap<string, Source>, b: ReadonlyMap<string, Source>): boolean {
  return a === b || (a.size === b.size && [...b].every(([id, source]) => sameJson(a.get(id), source)));
}
