import { tags } from '../../domain/claim.ts';
import type { Source } from '../../domain/source.ts';
import { type Bin, binsOf, type Unit } from '../../domain/timeline/bins.ts';
import type { TimelineEvent } from '../../domain/timeline/events.ts';

/** What the rows of the timeline are. */
export const groupings = ['tag', 'source'] as const;
export type Grouping = (typeof groupings)[number];

export interface Lane {
  /** A tag, or the identifier of a source. */
  readonly key: string;
  readonly bins: readonly Bin[];
  readonly count: number;
}

/** Events in rows: one for each tag, or one for each source that has any, the one with the earliest first. */
export function lanesOf(events: readonly TimelineEvent[], grouping: Grouping, unit: Unit): Lane[] {
  const byKey = Map.groupBy(events, (event) => (grouping === 'tag' ? event.tag : event.sourceId));
  const keys = grouping === 'tag' ? tags : [...byKey.keys()];
  const lanes = keys.map((key) => {
    const own = byKey.get(key) ?? [];
    return { key, bins: binsOf(own, unit), count: new Set(own.map(({ claimId }) => claimId)).size };
  });
  if (grouping === 'tag') return lanes;
  const begin = ({ bins }: Lane) => bins[0]?.first ?? Number.POSITIVE_INFINITY;
  return lanes.sort((a, b) => begin(a) - begin(b));
}

/** How a lane is called. */
export function laneName(
  key: string,
  grouping: Grouping,
  tagNames: Readonly<Record<string, string>>,
  sources: ReadonlyMap<string, Source>,
): string {
  return (grouping === 'tag' ? tagNames[key] : sources.get(key)?.title) ?? key;
}
