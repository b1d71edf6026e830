import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import type { GridPlace } from './places.ts';

/** In CSS pixels. */
export interface CellSizes {
  readonly rowHeight: number;
  readonly columnWidth: number;
  /** The head of the columns, and that of the rows. */
  readonly headHeight: number;
  readonly headWidth: number;
}

/** Which cells are near the view: from the first ones to those before the ends. */
interface Near {
  readonly firstRow: number;
  readonly endRow: number;
  readonly firstColumn: number;
  readonly endColumn: number;
  /** How many rows fit into the view. */
  readonly page: number;
}

interface CellWindow extends Near {
  /** Scrolls no further than it takes to show a place. */
  readonly show: (place: GridPlace) => void;
}

/** How many rows and columns are rendered around the view, and by how many one scrolls before others are. */
const OVERSCAN = 3;
const STEP = 3;

const nothing: Near = { firstRow: 0, endRow: 0, firstColumn: 0, endColumn: 0, page: 1 };

/** Renders only the cells near the view, all of one size, so that where each stands is known without looking. */
export function useCellWindow(
  scroller: RefObject<HTMLElement | null>,
  rowCount: number,
  columnCount: number,
  { rowHeight, columnWidth, headHeight, headWidth }: CellSizes,
): CellWindow {
  const [near, setNear] = useState(nothing);
  const follow = useCallback(() => {
    const pane = scroller.current;
    if (pane === null) return;
    const rows = stretch(pane.scrollTop, pane.clientHeight - headHeight, rowHeight);
    const columns = stretch(pane.scrollLeft, pane.clientWidth - headWidth, columnWidth);
    const next: Near = { firstRow: rows.first, endRow: rows.end, firstColumn: columns.first, endColumn: columns.end, page: rows.page };
    setNear((present) => (sameNear(present, next) ? present : next));
  }, [scroller, rowHeight, columnWidth, headHeight, headWidth]);
  // Before anything is painted: the first painting has its cells.
  // biome-ignore lint/correctness/useExhaustiveDependencies: fewer rows or columns scroll the view back without a word
  useLayoutEffect(follow, [follow, rowCount, columnCount]);
  useLayoutEffect(() => {
    const pane = scroller.current;
    if (pane === null) return;
    const observer = new ResizeObserver(follow);
    observer.observe(pane);
    pane.addEventListener('scroll', follow, { passive: true });
    return () => {
      observer.disconnect();
      pane.removeEventListener('scroll', follow);
    };
  }, [scroller, follow]);
  const show = useCallback(
    ({ row, column }: GridPlace) => {
      const pane = scroller.current;
      if (pane === null) return;
      if (row >= 0) pane.scrollTop = reached(pane.scrollTop, row * rowHeight, rowHeight, pane.clientHeight - headHeight);
      if (column >= 0) pane.scrollLeft = reached(pane.scrollLeft, column * columnWidth, columnWidth, pane.clientWidth - headWidth);
      follow();
    },
    [scroller, follow, rowHeight, columnWidth, headHeight, headWidth],
  );
  return {
    firstRow: Math.min(near.firstRow, rowCount),
    endRow: Math.min(near.endRow, rowCount),
    firstColumn: Math.min(near.firstColumn, columnCount),
    endColumn: Math.min(near.endColumn, columnCount),
    page: near.page,
    show,
  };
}

/** The cells of one size that are near a stretch in view. */
export function stretch(scrolled: number, room: number, size: number): { first: number; end: number; page: number } {
  const top = Math.floor(scrolled / size / STEP) * STEP;
  const page = Math.max(1, Math.floor(room / size));
  return { first: Math.max(0, top - OVERSCAN), end: top + page + 1 + STEP + OVERSCAN, page };
}

/** How far to scroll so that a stretch at `start` of some `size` is in view. */
export function reached(scrolled: number, start: number, size: number, room: number): number {
  if (start < scrolled) return start;
  return start + size > scrolled + room ? Math.min(start, start + size - room) : scrolled;
}

function sameNear(a: Near, b: Near): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.endRow === b.endRow &&
    a.firstColumn === b.firstColumn &&
    a.endColumn === b.endColumn &&
    a.page === b.page
  );
}
