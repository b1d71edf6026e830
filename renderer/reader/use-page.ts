import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { ClaimIndex } from '../../domain/claim-index.ts';
import type { Stretch } from '../../domain/sentences.ts';
import { paintSlips } from '../slips/paint.ts';
import type { Offered } from '../suggest/offered.ts';
import { paintSuggestions } from '../suggest/paint.ts';
import type { Cursor } from './cursor.ts';
import {
  type ComingClaim,
  type FoundPlaces,
  paintClaims,
  paintCursor,
  paintFound,
  paintHidden,
  paintSelection,
  unpaint,
} from './highlights.ts';
import { type PageText, pageTexts } from './page-offsets.ts';
import type { Row } from './rows.ts';
import { type RowsOnPage, showStretch, useRowWindow } from './use-row-window.ts';

/** The part of a text that is on the page. */
export interface Page extends RowsOnPage {
  /** The text nodes on the page, in reading order. */
  readonly texts: RefObject<readonly PageText[]>;
  /** Brings a stretch of the text into view. */
  show(stretch: Stretch, where?: 'nearest' | 'start'): void;
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
  readonly active: ComingClaim | null;
  readonly coming: readonly ComingClaim[];
  readonly unfolded: ReadonlySet<number>;
  readonly found: FoundPlaces;
  readonly offered: Offered;
  /** Likely slips, in the order of the text. */
  readonly slips: readonly Stretch[];
}): Page {
  const { pane, rows, text, index, cursor, active, coming, unfolded, found, offered, slips } = shown;
  const onPage = useRowWindow(pane, rows, text, cursor === null || cursor.passage === 1);
  const { range, list, window } = onPage;
  const texts = useRef<readonly PageText[]>([]);
  const previewed = useRef<Stretch | null>(null);
  const stays = useRef(false);
  const isFirst = useRef(true);

  const show = useCallback(
    (stretch: Stretch, where: 'nearest' | 'start' = 'nearest') => showStretch(window.current, rows, stretch, where),
    [rows, window],
  );

  // Rows that are others at the same places, as under a filter, begin elsewhere.
  const drawing = useRef({ rows, unfolded, number: 0 });
  if (drawing.current.rows !== rows || drawing.current.unfolded !== unfolded) {
    drawing.current = { rows, unfolded, number: drawing.current.number + 1 };
  }
  const painted = `${range.first} ${range.end} ${drawing.current.number}`;
  // In this order: what is painted is painted on the texts that are on the page now.
  useLayoutEffect(() => {
    if (painted !== '' && list.current !== null) texts.current = pageTexts(list.current);
  }, [painted, list]);
  useLayoutEffect(() => {
    if (painted !== '') paintClaims(texts.current, index, coming);
  }, [painted, index, coming]);
  useLayoutEffect(() => {
    if (painted !== '') paintCursor(texts.current, cursor, active);
  }, [painted, cursor, active]);
  useLayoutEffect(() => {
    if (painted !== '') paintSelection(texts.current, previewed.current ?? selectedIn(cursor));
  }, [painted, cursor]);
  useLayoutEffect(() => {
    if (painted !== '') paintFound(texts.current, found);
  }, [painted, found]);
  useLayoutEffect(() => {
    if (painted !== '') paintSuggestions(texts.current, offered);
  }, [painted, offered]);
  useLayoutEffect(() => {
    if (painted !== '') paintSlips(texts.current, slips);
  }, [painted, slips]);
  useLayoutEffect(() => {
    if (painted !== '') paintHidden(texts.current, text);
  }, [painted, text]);
  useLayoutEffect(() => unpaint, []);

  useLayoutEffect(() => {
    const isOpening = isFirst.current;
    isFirst.current = false;
    if (stays.current || cursor === null) {
      stays.current = false;
      return;
    }
    const seen = cursor.selected ? { start: cursor.head, end: cursor.head } : cursor;
    show(seen, isOpening && cursor.passage > 1 ? 'start' : 'nearest');
  }, [cursor, show]);

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

  return { ...onPage, texts, show, preview, withoutScrolling };
}

/** What a selection covers, white space at its edges included: it is seen to move with every key. */
function selectedIn(cursor: Cursor | null): Stretch | null {
  if (cursor?.selected !== true) return null;
  return { start: Math.min(cursor.anchor, cursor.head), end: Math.max(cursor.anchor, cursor.head) };
}
