import { type Tag, tags } from '../../domain/claim.ts';
import { type Overview, type Run, STRONGEST } from './ruler.ts';

/** Colours as the theme has them, ready for a canvas. */
export type Inks = Readonly<Record<Tag | 'hit' | 'done' | 'set-aside', string>>;

/** Where things stand, in CSS pixels from the left. */
export const layout = { triage: 1, triageWidth: 3, lanes: 7, laneWidth: 6, laneStep: 8, hits: 32, hitWidth: 6, width: 40 } as const;

/** How high a mark is at least, in CSS pixels: enough to tell a double line from a single one. */
export const LEAST_HEIGHT = 3;

/**
 * Draws an overview, each lane in the line style of its tag: reported in full, speculative broken across, disputed in
 * two lines with a gap between them, over and over where marks are many.
 * @param scale device pixels for one CSS pixel
 */
export function paint(context: CanvasRenderingContext2D, overview: Overview, inks: Inks, scale: number): void {
  const { width, height } = context.canvas;
  context.clearRect(0, 0, width, height);
  const fill = (runs: readonly Run[], left: number, across: number) => {
    for (const { top, height, strength } of runs) {
      context.globalAlpha = opacityOf(strength);
      context.fillRect(Math.round(left * scale), top, Math.round(across * scale), height);
    }
  };
  const inLines = (runs: readonly Run[], left: number, across: number, line: number) => {
    for (const { top, height, strength } of runs) {
      context.globalAlpha = opacityOf(strength);
      for (let at = 0; at < height; at += 2 * line) {
        context.fillRect(Math.round(left * scale), top + at, Math.round(across * scale), Math.min(line, height - at));
      }
    }
  };

  context.fillStyle = inks.done;
  fill(overview.done, layout.triage, layout.triageWidth);
  context.fillStyle = inks['set-aside'];
  inLines(overview.setAside, layout.triage, layout.triageWidth, Math.round(2 * scale));

  for (const [index, tag] of tags.entries()) {
    const left = layout.lanes + index * layout.laneStep;
    const runs = overview.claims[tag];
    context.fillStyle = inks[tag];
    if (tag === 'reported') fill(runs, left, layout.laneWidth);
    else if (tag === 'speculative') {
      const dash = layout.laneWidth / 3;
      fill(runs, left, dash);
      fill(runs, left + 2 * dash, dash);
    } else inLines(runs, left, layout.laneWidth, Math.round(scale));
  }

  context.fillStyle = inks.hit;
  fill(overview.hits, layout.hits, layout.hitWidth);
}

/** Never so faint that a mark is overlooked. */
function opacityOf(strength: number): number {
  return 0.4 + (0.6 * strength) / STRONGEST;
}
