import { columns } from '../white-space.ts';
import type { Segment } from './segments.ts';

/** The narrowest gap between columns, in widths of the letter m. */
const narrowestGutter = 0.9;
/** Text in columns is written out; cells of tables are shorter than this (in columns of a fixed-width font). */
const shortestProse = 15;
/** How many lines may run across a gap between columns, as headings over both do, as a share of the lines beside it. */
const crossing = 0.35;
const fewestLines = 3;
/** A line this much larger than the usual one is no running text. */
const largeLine = 1.12;
/** A page with more segments than this is no page of columns. */
const mostSegments = 4000;

/**
 * Cuts a page into regions in reading order: column by column, and what stands across columns where it stands.
 * A recursive cut at white space (after Nagy and Seth's X-Y cut, 1984) that lets a few lines cross a gap.
 */
export function regionsOf(segments: readonly Segment[], depth = 0): Segment[][] {
  const gutter = depth > 6 || segments.length > mostSegments ? null : gutterOf(segments);
  if (gutter === null) return [segments.toSorted((a, b) => a.down - b.down)];
  const size = median(segments.map((segment) => segment.size));
  const isLeft = (segment: Segment) => segment.right <= gutter.from;
  const isRight = (segment: Segment) => segment.left >= gutter.to;
  const beside = segments.filter(isRight);
  const regions: Segment[][] = [];
  let left: Segment[] = [];
  let right: Segment[] = [];
  let across: Segment[] = [];
  const flushColumns = () => {
    for (const side of [left, right]) if (side.length > 0) regions.push(...regionsOf(side, depth + 1));
    [left, right] = [[], []];
  };
  const flushAcross = () => {
    if (across.length > 0) regions.push(across);
    across = [];
  };
  for (const segment of segments.toSorted((a, b) => a.down - b.down)) {
    if (isRight(segment) || (isLeft(segment) && !standsAlone(segment, size, beside))) {
      flushAcross();
      (isRight(segment) ? right : left).push(segment);
    } else {
      flushColumns();
      across.push(segment);
    }
  }
  flushColumns();
  flushAcross();
  return regions;
}

/** Whether a large line has nothing beside it: a heading over all columns, however short it is. */
function standsAlone({ size, down }: Segment, usual: number, beside: readonly Segment[]): boolean {
  return (
    size >= usual * largeLine && beside.every((other) => other.down < down - size * 1.5 || other.down - other.size > down + size * 0.5)
  );
}

interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** The gap that the fewest lines cross and that has written-out text on both sides; null when there is none. */
function gutterOf(segments: readonly Segment[]): Gutter | null {
  if (segments.length < 2 * fewestLines) return null;
  const size = median(segments.map((segment) => segment.size));
  let best: { gutter: Gutter; crossed: number; beside: number } | null = null;
  for (const from of new Set(segments.map((segment) => Math.ceil(segment.right)))) {
    const to = from + size * narrowestGutter;
    const left = segments.filter((segment) => segment.right <= from);
    const right = segments.filter((segment) => segment.left >= to);
    const crossed = segments.length - left.length - right.length;
    const beside = Math.min(left.length, right.length);
    if (beside < fewestLines || crossed > beside * crossing) continue;
    if (best !== null && (crossed > best.crossed || (crossed === best.crossed && beside <= best.beside))) continue;
    if (isProse(left) && isProse(right) && overlap(left, right)) best = { gutter: { from, to }, crossed, beside };
  }
  return best?.gutter ?? null;
}

/** Whether half of the characters stand in pieces of written-out text: a line that was stretched to the edge falls apart into its words. */
function isProse(segments: readonly Segment[]): boolean {
  const widths = segments.map((segment) => columns(segment.text));
  const all = widths.reduce((sum, width) => sum + width, 0);
  const long = widths.reduce((sum, width) => sum + (width >= shortestProse ? width : 0), 0);
  return long * 2 >= all;
}

/** Whether two columns stand side by side, not one below the other. */
function overlap(left: readonly Segment[], right: readonly Segment[]): boolean {
  const extent = (side: readonly Segment[]) =>
    side.reduce(([a, b], { down }) => [Math.min(a, down), Math.max(b, down)] as const, [Infinity, -Infinity] as const);
  const [leftTop, leftEnd] = extent(left);
  const [rightTop, rightEnd] = extent(right);
  return Math.min(leftEnd, rightEnd) - Math.max(leftTop, rightTop) > Math.min(leftEnd - leftTop, rightEnd - rightTop) * 0.5;
}

/** The middle value; 0 of none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
