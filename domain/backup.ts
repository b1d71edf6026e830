import { z } from 'zod';
import { instant } from './validate.ts';

/** A copy of a notebook as it was at a moment. */
export const backup = z.strictObject({
  /** Of its file, in the folder of backups: names the backup. */
  name: z.string(),
  at: instant,
  revision: z.int().min(0),
  /** In bytes. */
  size: z.int().min(0),
  /** Whether it asks for a passphrase, the one that the notebook had at that moment. */
  isLocked: z.boolean(),
  /** How many claims and sources are in it; null when it cannot be looked into: locked under a passphrase that is not at hand, or damaged. */
  counts: z.strictObject({ claims: z.int().min(0), sources: z.int().min(0) }).nullable(),
});
export type Backup = z.infer<typeof backup>;

const DAY = 86_400_000;

/** From which age on fewer are kept, and how far apart those are. In milliseconds. */
const THINNING: readonly { readonly from: number; readonly apart: number }[] = [
  { from: 0, apart: 0 },
  { from: DAY, apart: DAY },
  { from: 14 * DAY, apart: 7 * DAY },
  { from: 60 * DAY, apart: 30 * DAY },
];
/** Older ones are dropped, but for the last. In milliseconds. */
const OLDEST = 365 * DAY;
/** More than stands between two that are kept; a longer time without one counts as this: a clock that jumps makes nothing old. In milliseconds. */
const REST = 62 * DAY;

/**
 * Which backups are no longer needed, after the habit of keeping sons, fathers and grandfathers: all of the last day, one a day for two
 * weeks, one a week for two months, one a month for a year. Of those that stand too close the newer goes, so that what stays grows old. The
 * newest always stays.
 * @param moments when they were made, in milliseconds
 * @returns those to drop
 */
export function toThin(moments: readonly number[], now: number): number[] {
  const newestFirst = moments.toSorted((a, b) => b - a);
  const dropped: number[] = [];
  /** By step of the thinning and stretch of time: the oldest seen so far, which stays. */
  const kept = new Map<string, number>();
  let age = 0;
  let later = now;
  for (const moment of newestFirst) {
    age += Math.min(REST, Math.max(0, later - moment));
    later = moment;
    if (moment === newestFirst[0]) continue;
    const step = THINNING.findLastIndex(({ from }) => age >= from);
    const apart = THINNING[step]?.apart ?? 0;
    if (age > OLDEST) dropped.push(moment);
    else if (apart > 0) {
      const stretch = `${step} ${Math.floor(moment / apart)}`;
      const other = kept.get(stretch);
      if (other !== undefined) dropped.push(other);
      kept.set(stretch, moment);
    }
  }
  return dropped;
}
