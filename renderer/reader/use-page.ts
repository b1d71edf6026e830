import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { Claim } from '../../domain/claim.ts';
import type { ClaimIndex } from '../../domain/claim-index.ts';
import type { Stretch } from '../../domain/sentences.ts';
import type { Cursor } from './cursor.ts';
import { paintClaims, paintCursor, paintSelection, unpaint } from './highlights.ts';
import { type PageText, pageTexts } from './page-offsets.ts';
import { type Row, rowAtOffset } from './rows.ts';
import { type RowsOnPage, useRowWindow } from './use-row-window.ts';

/** The part of a text that is on the page. */
export interface Page extends RowsOnPage {
  /** The text nodes on the page, in reading order. */
  readonly texts: RefObject<readonly PageText[]>;
  /** Paints what a drag covers so far; null ends it. */
  preview(stretch: Stretch | null): void;
  /** A function that moves the cursor to where the analyst already looks. */
  withoutScrolling<P extends unknown[]>(move: (...params: P) => void): (...params: P) => void;
}

/** Puts the rows near the view on the page, paints claims and cursor on them, and keeps the cursor in view. */
export function usePage(shown: {
  readonly pane: RefObject<HTMLElement | null>;
  readonly rows: readonly Row[];
  readonly text: string;
  readonly index: ClaimIndex;
  readonly cursor: Cursor | null;
  readonly active: Claim | null;
  readonly unfolded: ReadonlySet<number>;
}): Page {
  const { pane, rows, text, index, cursor, active, unfolded } = shown;
  const onPage = useRowWindow(pane, rows, text);
  const { range, list, window } = onPage;
  const texts = useRef<readonly PageText[]>([]);
  const previewed = useRef<Stretch | null>(null);
  const stays = useRef(false);
  const isFirst = useRef(true);

  const painted = `${range.first} ${range.end} ${rows.length} ${unfolded.size}`;
  // In this order: what is painted is painted on the texts that are on the page now.
  useLayoutEffect(() => {
    if (painted !== '' && list.current !== null) texts.current = pageTexts(list.current);
  }, [painted, list]);
  useLayoutEffect(() => {
    if (painted !== '') paintClaims(texts.current, index);
  }, [painted, index]);
  useLayoutEffect(() => {
    if (painted !== '') paintCursor(texts.current, cursor, active);
  }, [painted, cursor, active]);
  useLayoutEffect(() => {
    if (painted !== '') paintSelection(texts.current, previewed.current ?? selectedIn(cursor));
  }, [painted, cursor]);
  useLayoutEffect(() => unpaint, []);

  useLayoutEffect(() => {
    const isOpening = isFirst.current;
    isFirst.current = false;
    if (stays.current || cursor === null) {
      stays.current = false;
      return;
    }
    const from = cursor.selected ? cursor.head : cursor.start;
    const row = rowAtOffset(rows, from);
    const { start, end } = rows[row] ?? { start: 0, end: 1 };
    const share = (at: number) => Math.max(0, Math.min(1, (at - start) / (end - start)));
    const to = cursor.selected ? cursor.head : cursor.end;
    window.current?.show(row, isOpening && row > 0 ? 'start' : 'nearest', { from: share(from), to: share(to) });
  }, [cursor, rows, window]);

  const preview = useCallback((stretch: Stretch | null) => {
    previewed.current = stretch;
    paintSelection(texts.current, stretch);
  }, []);
  const withoutScrolling = useCallback(
    <P extends unknown[]>(move: (...params: P) => void) =>
      (...params: P) => {
        stays.current = true;
        move(...params);
      },
    [],
  );

  return { ...onPage, texts, preview, withoutScrolling };
}

/** What a selection covers, white space at its edges included: it is seen to move with every key. */
function selectedIn(cursor: Cursor | null): Stretch | null {
  if (cursor?.selected !== true) return null;
  return { start: Math.min(cursor.anchor, cursor.head), end: Math.max(cursor.anchor, cursor.head) };
}
