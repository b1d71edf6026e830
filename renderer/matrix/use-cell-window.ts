import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { covers, inView, isSameStretch, REST, type Stretch, widened } from '../stretch.ts';
import type { GridPlace } from './places.ts';

/** In CSS pixels. */
export interface CellSizes {
  readonly rowHeight: number;
  readonly columnWidth: number;
  /** The head of the columns, and that of the rows. */
  readonly headHeight: number;
  readonly headWidth: number;
}

/** Which cells are rendered. */
interface Near {
  readonly rows: Stretch;
  readonly columns: Stretch;
  /** How many rows fit into the view. */
  readonly page: number;
}

interface CellWindow extends Near {
  /** Scrolls no further than it takes to show a place. */
  readonly show: (place: GridPlace) => void;
}

/** How many rows and columns are rendered beyond the view: at once, and when there is time for it. */
const LEAST_MARGIN = 1;
const MARGIN = 4;

const none: Stretch = { first: 0, end: 0 };

/**
 * Renders only the cells near the view, all of one size, so that where each stands is known without looking. A view that opens, or that is far
 * from the last one, shows its own cells first; those around them follow when it rests, so that to scroll on finds them there.
 */
export function useCellWindow(
  scroller: RefObject<HTMLElement | null>,
  rowCount: number,
  columnCount: number,
  { rowHeight, columnWidth, headHeight, headWidth }: CellSizes,
): CellWindow {
  const [near, setNear] = useState<Near>({ rows: none, columns: none, page: 1 });
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const follow = useCallback(() => {
    const pane = scroller.current;
    if (pane === null) return;
    const room = pane.clientHeight - headHeight;
    const rows = inView(pane.scrollTop, room, rowHeight);
    const columns = inView(pane.scrollLeft, pane.clientWidth - headWidth, columnWidth);
    const page = Math.max(1, Math.floor(room / rowHeight));
    const withMargin = (by: number): Near => ({ rows: widened(rows, by), columns: widened(columns, by), page });
    setNear((present) => {
      const isThere = covers(present.rows, rows) && covers(present.columns, columns) && present.page === page;
      return isThere ? present : withMargin(LEAST_MARGIN);
    });
    clearTimeout(resting.current);
    resting.current = setTimeout(() => setNear((present) => (isSame(present, withMargin(MARGIN)) ? present : withMargin(MARGIN))), REST);
  }, [scroller, rowHeight, columnWidth, headHeight, headWidth]);
  // Before anything is painted: the first painting has its cells.
  // biome-ignore lint/correctness/useExhaustiveDependencies: fewer rows or columns scroll the view back without a word
  useLayoutEffect(follow, [follow, rowCount, columnCount]);
  useLayoutEffect(() => {
    const pane = scroller.current;
    if (pane === null) return;
    const observer = new ResizeObserver(follow);
    observer.observe(pane);
    // In the frame that shows the view where it is now, not in the next one.
    const onScroll = () => flushSync(follow);
    pane.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      pane.removeEventListener('scroll', onScroll);
      clearTimeout(resting.current);
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
  return { rows: within(near.rows, rowCount), columns: within(near.columns, columnCount), page: near.page, show };
}

function within({ first, end }: Stretch, count: number): Stretch {
  return { first: Math.min(first, count), end: Math.min(end, count) };
}

/** How far to scroll so that a stretch at `start` of some `size` is in view. */
export function reached(scrolled: number, start: number, size: number, room: number): number {
  if (start < scrolled) return start;
  return start + size > scrolled + room ? Math.min(start, start + size - room) : scrolled;
}

function isSame(a: Near, b: Near): boolean {
  return isSameStretch(a.rows, b.rows) && isSameStretch(a.columns, b.columns) && a.page === b.page;
}
