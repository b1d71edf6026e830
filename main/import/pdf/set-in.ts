import { columns } from '../white-space.ts';
import type { GlyphRun } from './glyph-run.ts';

/**
 * Writers that change fonts within a line (quotation marks or figures from a Latin font in Korean text) paint one font's characters first
 * and the other's after them. The reader of the file joins what the first font left apart, with a space for the room between: this
 * takes such runs apart again, around what stands in that room.
 */

/** How wide a space is, in widths of a wide character; what it stands for may be wider. */
const SPACE = 0.3;
/** How far from where it is estimated a space may stand, in sizes of the text. */
const NEAR = 0.75;
/** How many runs that begin within another one are looked at: a line of a real page has no more. */
const MOST = 200;
/** By how much boxes of characters overlap that stand side by side, in sizes of the text. */
const OVERLAP = 0.15;

/** Parts runs that others are set into. @returns runs in no order */
export function partAround(runs: readonly GlyphRun[]): GlyphRun[] {
  const lines = Map.groupBy(runs, ({ down }) => Math.round(down * 4));
  return [...lines.values()].flatMap((line) => (line.length === 1 ? line : partLine(line)));
}

function partLine(line: readonly GlyphRun[]): GlyphRun[] {
  const waiting = line.toSorted((a, b) => a.along - b.along || b.width - a.width);
  const done: GlyphRun[] = [];
  for (let at = 0; at < waiting.length; at++) {
    let run = waiting[at] as GlyphRun;
    for (let next = at + 1; next < waiting.length && next <= at + MOST; next++) {
      const other = waiting[next] as GlyphRun;
      if (other.along >= endOf(run)) break;
      const parts = isSetIn(other, run) ? partAt(run, other) : null;
      if (parts === null) continue;
      done.push(parts[0]);
      run = parts[1];
    }
    done.push(run);
  }
  return done;
}

const endOf = ({ along, width }: GlyphRun) => along + width;

/** Whether a run stands whole within the box of another one, in another font. */
function isSetIn(inner: GlyphRun, outer: GlyphRun): boolean {
  const slack = outer.size * OVERLAP;
  return inner.font !== outer.font && inner.along > outer.along && endOf(inner) <= endOf(outer) + slack && inner.width < outer.width;
}

/** The two parts of a run on both sides of another one, parted at the space that stands for it; null when none stands there. */
function partAt(run: GlyphRun, other: GlyphRun): [GlyphRun, GlyphRun] | null {
  const scale = run.width / widthOf(run.text);
  let nearest: { at: number; off: number } | null = null;
  for (let at = run.text.indexOf(' '); at > 0; at = run.text.indexOf(' ', at + 1)) {
    const off = Math.abs(run.along + widthOf(run.text.slice(0, at)) * scale - other.along);
    if (nearest === null || off < nearest.off) nearest = { at, off };
  }
  if (nearest === null || nearest.off > run.size * NEAR) return null;
  const [before, after] = [run.text.slice(0, nearest.at), run.text.slice(nearest.at + 1)];
  if (after === '') return null;
  const from = endOf(other);
  return [
    { ...run, text: before, width: other.along - run.along },
    { ...run, text: after, along: from, width: endOf(run) - from },
  ];
}

/** In widths of a wide character. */
function widthOf(text: string): number {
  const spaces = text.split(' ').length - 1;
  return (columns(text) - spaces) / 2 + spaces * SPACE;
}
