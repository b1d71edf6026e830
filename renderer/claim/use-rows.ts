import { type RefCallback, type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type PlacedRow, RowLayout, type RowRange } from './row-layout.ts';

/** What a row counts as, in CSS pixels, until it has been measured. */
const ESTIMATE = 150;
/** How much is rendered above and below what shows, so that scrolling meets rows that are there. */
const OVERSCAN = 500;
/** How many rows are rendered before the height of the pane is known. */
const FIRST_ROWS = 8;
/** How far below the top of the view a row comes to stand in a list that opens at it and is longer than the view. */
const HEADROOM = 40;

/** A row that holds its place in the view: its top is so many CSS pixels above the top of the view. */
export interface RowPlace {
  readonly id: string;
  readonly above: number;
}

/** The rows to render of a long list, and how they tell their heights. */
export interface Rows {
  readonly rows: readonly PlacedRow[];
  /** The height below the last rendered row. */
  readonly after: number;
  /** The first row that shows. */
  readonly firstShown: number;
  /** The place of a row, from 0. */
  readonly indexOf: (id: string) => number | undefined;
  /** For the element of each row, which names its row in `data-row`. */
  readonly measureRow: RefCallback<HTMLElement>;
  /** For the element inside the scroller that stands above the rows. */
  readonly measureLead: RefCallback<HTMLElement>;
  /** Scrolls no further than it takes to show a row, which must be one of the kept ones. */
  readonly show: (id: string) => void;
}

/** What the observer has told so far: ahead of what is rendered. */
interface Measured {
  heights: ReadonlyMap<string, number>;
  lead: number;
  view: number;
  /** The row to be shown as soon as anything is measured. */
  awaited: string | null;
}

/**
 * Renders only the rows of a list near the view. Heights come from a `ResizeObserver`, which tells them after layout,
 * so that none is ever asked for; and what one reads stays where it is when rows above it turn out higher or lower.
 * @param scroller the element that scrolls
 * @param ids the rows from top to bottom
 * @param kept rows that stay rendered wherever one scrolls, what holds its place first: the one with the focus …
 * @param place where the list was left last; taken up at first, and kept up to date
 */
export function useRows(
  scroller: RefObject<HTMLElement | null>,
  ids: readonly string[],
  kept: readonly string[],
  place: RefObject<RowPlace | null>,
): Rows {
  const measured = useRef<Measured>({ heights: new Map(), lead: 0, view: 0, awaited: null }).current;
  const [heights, setHeights] = useState(measured.heights);
  const [range, setRange] = useState<RowRange & { readonly shown: number }>({ first: 0, end: FIRST_ROWS, shown: 0 });
  const indexes = useMemo(() => new Map(ids.map((id, index) => [id, index])), [ids]);
  const layout = useMemo(() => new RowLayout(ids, heights, ESTIMATE), [ids, heights]);
  const latest = useRef({ ids, indexes, kept, layout });
  latest.current = { ids, indexes, kept, layout };

  /** Renders what is near the view now, and remembers what holds its place. */
  const follow = useCallback(
    (layout: RowLayout) => {
      const pane = scroller.current;
      if (pane === null || measured.view === 0) return;
      const { ids, indexes, kept } = latest.current;
      const top = pane.scrollTop - measured.lead;
      const bottom = top + measured.view;
      const next = { ...layout.between(top - OVERSCAN, bottom + OVERSCAN), shown: Math.max(0, layout.indexAt(top)) };
      const isShown = (id: string) => {
        const index = indexes.get(id);
        return index !== undefined && layout.top(index) >= top && layout.top(index) < bottom;
      };
      const id = kept.find(isShown) ?? ids[next.shown];
      place.current = id === undefined ? null : { id, above: top - layout.top(indexes.get(id) ?? 0) };
      setRange((present) => (present.first === next.first && present.end === next.end && present.shown === next.shown ? present : next));
    },
    [scroller, measured, place],
  );

  /** Puts the row that holds its place there again. */
  const takeUp = useCallback(
    (layout: RowLayout) => {
      const pane = scroller.current;
      const index = place.current === null ? undefined : latest.current.indexes.get(place.current.id);
      if (pane === null || place.current === null || index === undefined) return;
      const wanted = measured.lead + layout.top(index) + place.current.above;
      if (Math.abs(pane.scrollTop - wanted) > 0.5) pane.scrollTop = wanted;
    },
    [scroller, measured, place],
  );

  /** Begins with a row in view, and with what stands above all rows as long as both fit. */
  const openAt = useCallback(
    (id: string, layout: RowLayout) => {
      const index = latest.current.indexes.get(id);
      if (scroller.current === null || index === undefined) return;
      const fits = measured.lead + layout.top(index + 1) <= measured.view;
      scroller.current.scrollTop = fits ? 0 : measured.lead + layout.top(index) - HEADROOM;
    },
    [scroller, measured],
  );

  const [observer] = useState(
    () =>
      new ResizeObserver((entries) => {
        const pane = scroller.current;
        if (pane === null) return;
        const isFirst = measured.view === 0;
        // Above the rows there is no row to hold.
        const holds = isFirst || pane.scrollTop > measured.lead;
        const heights = new Map(measured.heights);
        for (const { target, borderBoxSize } of entries) {
          const height = borderBoxSize[0]?.blockSize ?? 0;
          const row = target instanceof HTMLElement ? target.dataset['row'] : undefined;
          if (row !== undefined) heights.set(row, height);
          else if (target === pane) measured.view = height;
          else measured.lead = height;
        }
        measured.heights = heights;
        latest.current.layout = new RowLayout(latest.current.ids, heights, ESTIMATE);
        if (isFirst && measured.awaited !== null) openAt(measured.awaited, latest.current.layout);
        else if (holds) takeUp(latest.current.layout);
        setHeights(heights);
      }),
  );
  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return;
      observer.observe(element);
      return () => observer.unobserve(element);
    },
    [observer],
  );

  useEffect(() => {
    const pane = scroller.current;
    if (pane === null) return;
    const onScroll = () => follow(latest.current.layout);
    pane.addEventListener('scroll', onScroll, { passive: true });
    const stop = measure(pane);
    return () => {
      pane.removeEventListener('scroll', onScroll);
      stop?.();
    };
  }, [scroller, follow, measure]);

  const layoutBefore = useRef(layout);
  const idsBefore = useRef(ids);
  useLayoutEffect(() => {
    // Rows that come or go above the view leave what one reads where it is.
    if (idsBefore.current !== ids && scroller.current !== null && scroller.current.scrollTop > measured.lead) takeUp(layout);
    if (layoutBefore.current !== layout) follow(layout);
    idsBefore.current = ids;
    layoutBefore.current = layout;
  }, [scroller, ids, layout, measured, takeUp, follow]);

  const show = useCallback(
    (id: string) => {
      if (measured.view === 0) {
        measured.awaited = id;
        return;
      }
      scroller.current?.querySelector(`[data-row="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' });
      follow(latest.current.layout);
    },
    [scroller, measured, follow],
  );

  const { rows, after } = useMemo(() => {
    const keptAt = kept.map((id) => indexes.get(id) ?? -1);
    return layout.place(range, keptAt);
  }, [layout, range, kept, indexes]);
  const indexOf = useCallback((id: string) => indexes.get(id), [indexes]);
  return { rows, after, firstShown: Math.min(range.shown, ids.length - 1), indexOf, measureRow: measure, measureLead: measure, show };
}
