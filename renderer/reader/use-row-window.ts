import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { emsOf, estimatedHeight } from './estimate.ts';
import { type RowRange, RowWindow } from './row-window.ts';
import type { Row } from './rows.ts';

/** The elements a `RowWindow` works with, and the rows that are to be in them. */
export interface RowsOnPage {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly width: RefObject<HTMLDivElement | null>;
  readonly above: RefObject<HTMLDivElement | null>;
  readonly below: RefObject<HTMLDivElement | null>;
  readonly range: RowRange;
  /** Null before the first layout. */
  readonly window: RefObject<RowWindow | null>;
}

/** Keeps the rows near the view of a pane on the page. */
export function useRowWindow(pane: RefObject<HTMLElement | null>, rows: readonly Row[], text: string): RowsOnPage {
  const list = useRef<HTMLDivElement>(null);
  const width = useRef<HTMLDivElement>(null);
  const above = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLDivElement>(null);
  const window = useRef<RowWindow>(null);
  const [range, setRange] = useState<RowRange>({ first: 0, end: 0 });

  useLayoutEffect(() => {
    if (!pane.current || !list.current || !width.current || !above.current || !below.current) return;
    const parts = { pane: pane.current, list: list.current, width: width.current, above: above.current, below: below.current };
    const ems = rows.map((row) => emsOf(text, row));
    const estimate = (index: number, columnWidth: number) => {
      const row = rows[index];
      return row === undefined ? 0 : estimatedHeight(row, ems[index] ?? 0, columnWidth);
    };
    const created = new RowWindow(parts, rows.length, estimate, (next, isUrgent) => {
      // An empty view must not be painted.
      if (isUrgent) flushSync(() => setRange(next));
      else setRange(next);
    });
    window.current = created;
    setRange(created.range);
    return () => {
      created.dispose();
      window.current = null;
    };
  }, [pane, rows, text]);

  return { list, width, above, below, range, window };
}
