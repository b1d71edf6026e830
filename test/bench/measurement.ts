import type { Figures, Series } from './stats.ts';

/** What a figure must reach. `of` says which figure: the ratio to the peer, or Caveat's own median or p95. */
export type Budget = { readonly of: 'ratio' | 'median' | 'p95' } & ({ readonly atMost: number } | { readonly atLeast: number });

/** A floor or a peer, measured in the same run between the repetitions of Caveat's own. */
export interface Peer {
  readonly what: string;
  readonly figures: Figures;
}

/** One line of a table. */
export interface Row {
  /** Heading of the table it stands in; without one it stands in the first. */
  readonly group?: string;
  readonly work: string;
  readonly caveat: Series;
  readonly peer: Peer | null;
  /** What the peer did when it was set up in other ways, in which it was slower: not in the table, but in the file of samples. */
  readonly slowerPeers?: readonly Peer[];
  readonly budget: Budget | null;
  /** Which figures the ratio is of. Default: the medians. */
  readonly compare?: 'median' | 'p95';
}

export interface MeasureOptions {
  /** Fewer repetitions, and smaller where the work allows it: to see that everything runs. */
  readonly quick: boolean;
}

export interface Measurement {
  /** What the command line calls it: `NAME`, or `NAME:PART` where several belong together. */
  readonly name: string;
  /** The name of the file its samples go to, without `.json`; it then runs only when it is asked for. */
  readonly file?: string;
  measure(options: MeasureOptions): Promise<Row[]>;
}

/** Caveat's figure over the peer's; over what the peer was waited for where it did not finish. Null without a peer. */
export function ratioOf({ caveat, peer, compare = 'median' }: Row): number | null {
  if (peer === null) return null;
  const { figures } = peer;
  return caveat[compare] / ('over' in figures ? figures.over : figures[compare]);
}

/** Whether a row keeps its budget; null when it has none, or when the peer is not known well enough to tell. */
export function isMet(row: Row): boolean | null {
  const { budget, caveat, peer } = row;
  if (budget === null) return null;
  if (budget.of === 'ratio' && peer !== null && 'over' in peer.figures) return null;
  const figure = budget.of === 'ratio' ? ratioOf(row) : caveat[budget.of];
  if (figure === null) return null;
  return 'atMost' in budget ? figure <= budget.atMost : figure >= budget.atLeast;
}
