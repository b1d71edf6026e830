import type { CellSizes } from './use-cell-window.ts';

/** Columns with titles that are read across, as wide as they need be where all of them fit so; else narrow ones, with titles on their side. */
const WIDE = { leastWidth: 88, mostWidth: 132, headHeight: 92 };
const NARROW = { columnWidth: 44, headHeight: 168 };
const ROW_HEIGHT = 46;
/** The widest head of a row, and how much of a small window it may take. */
const HEAD_WIDTH = 320;
const HEAD_SHARE = 0.36;

/** In CSS pixels. @param width of the grid; 0 while it is not known */
export function sizesFor(width: number, columns: number): CellSizes & { readonly isWide: boolean } {
  const headWidth = Math.round(width === 0 ? HEAD_WIDTH : Math.min(HEAD_WIDTH, width * HEAD_SHARE));
  const columnWidth = Math.min(WIDE.mostWidth, Math.floor((width - headWidth) / Math.max(1, columns)));
  const isWide = columnWidth >= WIDE.leastWidth;
  const column = isWide ? { columnWidth, headHeight: WIDE.headHeight } : NARROW;
  return { ...column, rowHeight: ROW_HEIGHT, headWidth, isWide };
}
