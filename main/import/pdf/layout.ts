import { regionsOf } from './columns.ts';
import type { Direction, GlyphRun, PageRuns } from './glyph-run.ts';
import { linesOf, type PdfLine } from './lines.ts';
import { segmentsOf } from './segments.ts';
import { partAround } from './set-in.ts';

/** A column, or what stands between columns, in one direction. */
export interface Region {
  readonly direction: Direction;
  readonly lines: readonly PdfLine[];
}

/** A page cut into regions, in reading order. */
export interface PageLayout {
  readonly number: number;
  readonly label: string;
  /** In points. */
  readonly height: number;
  readonly regions: readonly Region[];
}

/**
 * Lays out each direction of a page on its own: first the one that most of its text runs in; text at a slant, a stamp
 * mostly, comes last.
 */
export function layOut({ number, label, height, runs }: PageRuns): PageLayout {
  const ways = [...runs].toSorted((a, b) => rank(b) - rank(a));
  const regions = ways.flatMap(([direction, each]) =>
    regionsOf(segmentsOf(partAround(each))).map((region): Region => ({ direction, lines: linesOf(region) })),
  );
  return { number, label, height, regions };
}

function rank([direction, runs]: readonly [Direction, readonly GlyphRun[]]): number {
  return direction === 'slanted' ? -1 : runs.reduce((sum, run) => sum + run.text.length, 0);
}
