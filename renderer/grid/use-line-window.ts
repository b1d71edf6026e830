import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { covers, inView, isSameStretch, REST, widened } from '../stretch.ts';

/** The height of every line, the head included, in CSS pixels: `grid.css` says the same. */
export const LINE_HEIGHT = 32;
/** How many lines are rendered above and below what shows: at once, and when there is time for it. */
const LEAST_MARGIN = 2;
const MARGIN = 12;

/** What is painted later, once there is time for it. */
function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

interface LineWindow {
  /** The first line that is rendered, and the first after it that is not. */
  readonly first: number;
  readonly end: number;
  /** How many lines fit into the view. */
  readonly page: number;
  /** Scrolls no further than it takes to show a line. */
  readonly show: (index: number) => void;
}

/**
 * Renders only the lines near the view, all of one height, so that where each stands is known without looking. Of lines that are new, as
 * after sorting or scrolling far, those in view come first, and those around it once they are painted: half as much is to be drawn before one sees it.
 */
export function useLineWindow(scroller: RefObject<HTMLElement | null>, lines: Int32Array): LineWindow {
  const count = lines.length;
  const [range, setRange] = useState({ first: 0, end: 40, page: 20 });
  /** The lines around which everything near is rendered. */
  const [settled, setSettled] = useState<Int32Array | null>(null);
  useEffect(() => (settled === lines ? undefined : afterPaint(() => setSettled(lines))), [settled, lines]);
  const height = useRef(0);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const follow = useCallback(() => {
    const pane = scroller.current;
    if (pane === null) return;
    // The head covers the first line of the view.
    const room = height.current - LINE_HEIGHT;
    const view = inView(pane.scrollTop, room, LINE_HEIGHT);
    const page = Math.max(1, Math.floor(room / LINE_HEIGHT));
    const withMargin = (by: number) => ({ ...widened(view, by), page });
    setRange((present) => (covers(present, view) && present.page === page ? present : withMargin(LEAST_MARGIN)));
    clearTimeout(resting.current);
    resting.current = setTimeout(
      () => setRange((present) => (isSameStretch(present, widened(view, MARGIN)) && present.page === page ? present : withMargin(MARGIN))),
      REST,
    );
  }, [scroller]);
  useEffect(() => {
    const pane = scroller.current;
    if (pane === null) return;
    const observer = new ResizeObserver(([entry]) => {
      height.current = entry?.contentRect.height ?? 0;
      follow();
    });
    observer.observe(pane);
    // In the frame that shows the lines where they are now, not in the next one.
    const onScroll = () => flushSync(follow);
    pane.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      pane.removeEventListener('scroll', onScroll);
      clearTimeout(resting.current);
    };
  }, [scroller, follow]);
  // Fewer lines scroll the view back without a word.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count is what makes it look.
  useLayoutEffect(follow, [follow, count]);
  const show = useCallback(
    (index: number) => {
      const pane = scroller.current;
      if (pane === null || index < 0) return;
      const top = index * LINE_HEIGHT;
      // The head covers the first line of the view.
      const room = height.current - 2 * LINE_HEIGHT;
      if (top < pane.scrollTop) pane.scrollTop = top;
      else if (top > pane.scrollTop + room) pane.scrollTop = top - room;
      follow();
    },
    [scroller, follow],
  );
  if (settled === lines) return { first: Math.min(range.first, count), end: Math.min(range.end, count), page: range.page, show };
  const first = Math.floor((scroller.current?.scrollTop ?? 0) / LINE_HEIGHT);
  return { first: Math.min(first, count), end: Math.min(first + range.page + 2, count), page: range.page, show };
}
