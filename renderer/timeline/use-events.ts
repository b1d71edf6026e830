import { useEffect, useRef, useState } from 'react';
import type { Claim } from '../../domain/claim.ts';
import type { Source } from '../../domain/source.ts';
import { type Dating, eventsOf, type TimelineEvent } from '../../domain/timeline/events.ts';

/** How long (ms) dates are read at a stretch before the window draws. */
const SLICE = 8;

export interface DatedClaims {
  readonly events: readonly TimelineEvent[];
  /** Claims without such a date. */
  readonly undated: readonly Claim[];
  /** How much has been read, in [0, 1]. */
  readonly share: number;
}

const nothing: DatedClaims = { events: [], undated: [], share: 0 };

/** What was read of a claim, for as long as the claim and the date of its publication stay as they are. */
type Kept = WeakMap<Claim, { readonly published: string | null; readonly events: readonly TimelineEvent[] }>;

/**
 * The dates of claims. Those of many are read piece by piece; what was shown before stays until all are there.
 * @param claims undefined while they are not there
 */
export function useEvents(
  claims: ReadonlyMap<string, Claim> | undefined,
  sources: ReadonlyMap<string, Source> | undefined,
  dating: Dating,
): DatedClaims {
  const [dated, setDated] = useState<DatedClaims>(nothing);
  const kept = useRef<Record<Dating, Kept>>({ published: new WeakMap(), spoken: new WeakMap() });
  useEffect(() => {
    if (claims === undefined || sources === undefined) return;
    let stopped = false;
    const read = async () => {
      const events: TimelineEvent[] = [];
      const undated: Claim[] = [];
      let until = performance.now() + SLICE;
      let count = 0;
      for (const claim of claims.values()) {
        const source = sources.get(claim.sourceId);
        if (source === undefined) continue;
        const own = readOne(kept.current[dating], claim, source, dating);
        if (own.length === 0) undated.push(claim);
        else events.push(...own);
        count++;
        if (performance.now() < until) continue;
        const share = count / claims.size;
        setDated((before) => (before.share < 1 ? { ...before, share } : before));
        await new Promise((resolve) => setTimeout(resolve));
        if (stopped) return;
        until = performance.now() + SLICE;
      }
      setDated({ events, undated, share: 1 });
    };
    void read();
    return () => {
      stopped = true;
    };
  }, [claims, sources, dating]);
  return dated;
}

function readOne(kept: Kept, claim: Claim, source: Source, dating: Dating): readonly TimelineEvent[] {
  const before = kept.get(claim);
  if (before?.published === source.published) return before.events;
  const events = eventsOf(claim, source, dating);
  kept.set(claim, { published: source.published, events });
  return events;
}
