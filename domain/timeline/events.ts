import type { Claim, Tag } from '../claim.ts';
import type { Source } from '../source.ts';
import { spokenDates } from '../spoken-dates/spoken-dates.ts';

/** Which date of a claim counts: when its source was published, or what its words speak of. */
export const datings = ['published', 'spoken'] as const;
export type Dating = (typeof datings)[number];

/** A claim at a date. */
export interface TimelineEvent {
  readonly claimId: string;
  readonly sourceId: string;
  readonly tag: Tag;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, no more precise than it is known. */
  readonly date: string;
  /** The words of the quote that say it; null for a date of publication. */
  readonly said: string | null;
}

/**
 * The dates of a claim, each once: of its source's publication, by the day of its own time zone, or those its quote speaks of.
 * @returns none when there are none
 */
export function eventsOf(claim: Claim, source: Source, dating: Dating): TimelineEvent[] {
  const { id: claimId, sourceId, tag } = claim;
  if (dating === 'published') {
    return source.published === null ? [] : [{ claimId, sourceId, tag, date: source.published.slice(0, 10), said: null }];
  }
  const { exact } = claim.anchor;
  const byDate = new Map<string, TimelineEvent>();
  for (const { value, start, end } of spokenDates(exact, source.published)) {
    if (!byDate.has(value)) byDate.set(value, { claimId, sourceId, tag, date: value, said: exact.slice(start, end) });
  }
  return [...byDate.values()];
}
