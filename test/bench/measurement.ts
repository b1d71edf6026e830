import type { Series } from './stats.ts';

/** What a figure must reach. `of` says which figure: the ratio to the peer, or Caveat's own median or p95. */
export type Budget = { readonly of: 'ratio' | 'median' | 'p95' } & ({ readonly atMost: number } | { readonly atLeast: number });

/** One line of the table. */
export interface Row {
  readonly work: string;
  readonly caveat: Series;
  /** The floor or peer measured in the same run, between the repetitions of Caveat's own. */
  readonly peer: { readonly what: string; readonly figures: Series } | null;
  readonly budget: Budget | null;
}

export interface MeasureOptions {
  /** Fewer repetitions, and smaller where the work allows it: to see that everything runs. */
  readonly quick: boolean;
}

export interface Measurement {
  /** What `--only` calls it. */
  readonly name: string;
  measure(options: MeasureOptions): Promise<Row[]>;
}

/** Caveat's median over the peer's; null without a peer. */
export function ratioOf({ caveat, peer }: Row): number | null {
  return peer === null ? null : caveat.median / peer.figures.median;
}

/** Whether a row keeps its budget; null when it has none. */
export function isMet(row: Row): boolean | null {
  const { budget, caveat } = row;
  if (budget === null) return null;
  const figure = budget.of === 'ratio' ? ratioOf(row) : caveat[budget.of];
  if (figure === null) return null;
  return 'atMost' in budget ? figure <= budget.atMost : figure >= budget.atLeast;
}
