import type { Budget, Peer, Row } from '../measurement.ts';
import { type Figures, seriesOf, type Unit } from '../stats.ts';
import type { CaveatSession } from './caveat.ts';
import type { PeerSession } from './peer.ts';

/** The sessions of the peer in one set-up. */
export interface PeerRun {
  readonly what: string;
  /** How it shows the text. */
  readonly layout: string;
  /** Whether it is set up as its documentation has it. */
  readonly isDocumented: boolean;
  /** How long, in milliseconds, its first new annotation was waited for. */
  readonly limit: number;
  readonly sessions: readonly PeerSession[];
}

export interface Measured {
  readonly own: readonly CaveatSession[];
  readonly peers: readonly PeerRun[];
  /** Key to painted in the bare editor, in milliseconds. */
  readonly bare: readonly number[];
}

type FullSession = Extract<PeerSession, { exceeded: false }>;
type Part<S> = (session: S) => number | readonly number[];

interface Comparison {
  readonly work: string;
  readonly unit?: Unit;
  readonly own: Part<CaveatSession>;
  readonly peers?: readonly Peer[];
  readonly budget?: Budget;
  readonly compare?: 'median' | 'p95';
}

/** The table of one size. For each row the peer counts in the set-up in which it did best. */
export function rowsOf(group: string, { own, peers, bare }: Measured): Row[] {
  const ofText = [...Map.groupBy(peers, ({ layout }) => layout)].map(([layout, runs]) => ({
    what: `text alone, ${layout}`,
    figures: seriesOf(
      'ms',
      runs.flatMap(({ sessions }) => sessions).flatMap(({ text }) => text),
    ),
  }));
  const editor = { what: 'bare Lexical editor', figures: seriesOf('ms', bare) };
  const comparisons: Comparison[] = [
    { work: 'open: click to text painted', own: ({ text }) => text, peers: ofText, budget: p95(300) },
    { work: 'open again: click to text painted', own: ({ again }) => again, peers: ofText, budget: p95(300) },
    { work: 'open: until claims are painted', own: ({ claims }) => claims, peers: waited(peers, ({ claims }) => claims) },
    {
      work: 'open: until a first new claim is painted and answered',
      own: ({ first }) => first,
      peers: waited(peers, ({ first }) => first),
    },
    {
      work: 'the same, the peer as documented',
      own: ({ first }) => first,
      peers: waited(
        peers.filter(({ isDocumented }) => isDocumented),
        ({ first }) => first,
      ),
    },
    {
      work: 'open: longest main-thread block until then',
      own: ({ block }) => block,
      peers: finished(peers, ({ block }) => block),
      budget: p95(100),
    },
    { work: 'tag: key to painted', own: ({ painted }) => painted, peers: finished(peers, ({ painted }) => painted) },
    { work: 'tag: key to committed', own: ({ committed }) => committed },
    { work: 'tag: key to painted and committed', own: ({ done }) => done, budget: p95(50) },
    {
      work: 'scroll: between two frames',
      own: ({ frames }) => frames,
      peers: finished(peers, ({ frames }) => frames),
      budget: p95(20),
      compare: 'p95',
    },
    {
      work: 'memory: JavaScript heap',
      unit: 'MB',
      own: ({ memory }) => memory.heap,
      peers: finished(peers, ({ memory }) => memory.heap, 'MB'),
    },
    {
      work: 'memory: process of the page',
      unit: 'MB',
      own: ({ memory }) => memory.process ?? [],
      peers: finished(peers, ({ memory }) => memory.process ?? [], 'MB'),
    },
    {
      work: 'type in a note: key to painted',
      own: ({ typed }) => typed,
      peers: [editor],
      budget: { of: 'ratio', atMost: 1.3 },
      compare: 'p95',
    },
  ];
  return comparisons.flatMap((each) => rowOf(group, own, each));
}

/** @returns no row where this machine cannot measure it */
function rowOf(group: string, sessions: readonly CaveatSession[], comparison: Comparison): Row[] {
  const { work, unit = 'ms', own, peers = [], budget = null, compare = 'median' } = comparison;
  const samples = sessions.flatMap(own);
  if (samples.length === 0) return [];
  const figureOf = (figures: Figures) => ('over' in figures ? figures.over : figures[compare]);
  const [peer = null, ...slowerPeers] = peers.toSorted((a, b) => figureOf(a.figures) - figureOf(b.figures));
  return [{ group, work, caveat: seriesOf(unit, samples), peer, slowerPeers, budget, compare }];
}

function p95(atMost: number): Budget {
  return { of: 'p95', atMost };
}

/** Figures of the set-ups that came to their end. */
function finished(peers: readonly PeerRun[], part: Part<FullSession>, unit: Unit = 'ms'): Peer[] {
  return peers.flatMap(({ what, sessions }) => {
    const samples = fullOf(sessions).flatMap(part);
    return samples.length === 0 ? [] : [{ what, figures: seriesOf(unit, samples) }];
  });
}

/** The same for what was waited for: a set-up that was given up took longer than the limit. */
function waited(peers: readonly PeerRun[], part: Part<FullSession>): Peer[] {
  const givenUp = peers.filter(({ sessions }) => sessions.some(({ exceeded }) => exceeded));
  const others = peers.filter((each) => !givenUp.includes(each));
  return [...finished(others, part), ...givenUp.map(({ what, limit }) => ({ what, figures: { unit: 'ms', over: limit } as const }))];
}

function fullOf(sessions: readonly PeerSession[]): FullSession[] {
  return sessions.filter((each) => !each.exceeded);
}
