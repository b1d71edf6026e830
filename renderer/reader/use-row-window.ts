import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Stretch } from '../../domain/sentences.ts';
import { emsOf, estimatedHeight } from './estimate.ts';
import { type RowRange, RowWindow } from './row-window.ts';
import { type Row, rowAtOffset } from './rows.ts';

/** The elements a `RowWindow` works with, and the rows that are to be in them. */
export interface RowsOnPage {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly width: RefObject<HTMLDivElement | null>;
  readonly above: RefObject<HTMLDivElement | null>;
  readonly below: RefObject<HTMLDivElement | null>;
  readonly range: RowRange;
  /** Null before the first layout. */
  readonly window: RefObject<RowWindow | null>;
  /** Tells that a row's element came into the document. @returns what to call when it leaves */
  readonly watch: (row: number, element: Element) => () => void;
}

/** No row. */
const NONE: RowRange = { first: 0, end: 0 };
/** How wide (px) the column of text is taken to be before it was laid out, and how far rows go beyond the window's height. */
const COLUMN = 640;
const BEYOND = 300;

/**
 * Keeps the rows near the view of a pane on the page.
 * @param isAtTop whether the text is read from its beginning: its first rows then come at once, and not after a layout without any
 */
export function useRowWindow(pane: RefObject<HTMLElement | null>, rows: readonly Row[], text: string, isAtTop: boolean): RowsOnPage {
  const list = useRef<HTMLDivElement>(null);
  const width = useRef<HTMLDivElement>(null);
  const above = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLDivElement>(null);
  const window = useRef<RowWindow>(null);
  const [range, setRange] = useState(() => (isAtTop ? firstRows(rows, text) : NONE));
  /** What is on the page when the next row window is made. */
  const present = useRef(range);
  /** The rows' elements in the document: the first come before there is a row window, and outlive it when other rows are shown. */
  const elements = useRef(new Map<Element, number>());
  const watch = useCallback((row: number, element: Element) => {
    elements.current.set(element, row);
    window.current?.watch(row, element);
    return () => {
      elements.current.delete(element);
      window.current?.unwatch(element);
    };
  }, []);

  useLayoutEffect(() => {
    if (!pane.current || !list.current || !width.current || !above.current || !below.current) return;
    const parts = { pane: pane.current, list: list.current, width: width.current, above: above.current, below: below.current };
    const ems = rows.map((row) => emsOf(text, row));
    const estimate = (index: number, columnWidth: number) => {
      const row = rows[index];
      return row === undefined ? 0 : estimatedHeight(row, ems[index] ?? 0, columnWidth);
    };
    const created = new RowWindow(parts, rows.length, present.current, estimate, (next, isUrgent) => {
      // An empty view must not be painted.
      if (isUrgent) flushSync(() => setRange(next));
      else setRange(next);
    });
    // Other rows than these begin without any.
    present.current = NONE;
    window.current = created;
    for (const [element, row] of elements.current) created.watch(row, element);
    setRange(created.range);
    return () => {
      created.dispose();
      window.current = null;
    };
  }, [pane, rows, text]);

  return { list, width, above, below, range, window, watch };
}

/** Brings a stretch of the text into view. Offsets are UTF-16 code units of the canonical text. */
export function showStretch(
  window: RowWindow | null,
  rows: readonly Row[],
  stretch: Stretch,
  where: 'nearest' | 'start' = 'nearest',
): void {
  const row = rowAtOffset(rows, stretch.start);
  const { start, end } = rows[row] ?? { start: 0, end: 1 };
  const share = (at: number) => Math.max(0, Math.min(1, (at - start) / (end - start)));
  window?.show(row, where, { from: share(stretch.start), to: share(stretch.end) });
}

/** The rows that fill the window from the beginning of the text, by estimate. */
function firstRows(rows: readonly Row[], text: string): RowRange {
  const wanted = innerHeight + BEYOND;
  let end = 0;
  for (let height = 0; height < wanted && end < rows.length; end++) {
    const row = rows[end];
    if (row !== undefined) height += estimatedHeight(row, emsOf(text, row), COLUMN);
  }
  return { first: 0, end };
}
