/** Samples of one thing, measured several times in one run. */
export type Unit = 'ms' | 's' | 'MB' | 'MB/s' | 'per second' | 'share';

export interface Series {
  readonly unit: Unit;
  readonly median: number;
  readonly p95: number;
  readonly samples: readonly number[];
}

/** What took longer than the run was ready to wait. */
export interface Exceeded {
  readonly unit: Unit;
  /** The limit, in `unit`. */
  readonly over: number;
}

export type Figures = Series | Exceeded;

/** @param samples at least one, in `unit` */
export function seriesOf(unit: Unit, samples: readonly number[]): Series {
  return { unit, median: percentile(samples, 0.5), p95: percentile(samples, 0.95), samples };
}

/** The smallest sample that at least a `share` of the samples does not exceed (nearest rank). Throws when there are none. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (found === undefined) throw new Error('Nothing was measured.');
  return found;
}

/** How long some work takes, in milliseconds, and what it gave. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const begun = performance.now();
  const value = await work();
  return { ms: performance.now() - begun, value };
}
