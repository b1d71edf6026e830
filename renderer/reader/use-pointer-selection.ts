import { type MouseEvent, type RefObject, useEffect, useRef } from 'react';
import type { Stretch } from '../../domain/sentences.ts';
import { around, type Ground } from './moves.ts';
import { offsetAtPoint, type PageText } from './page-offsets.ts';

/** What a drag selects by: letters, after a double click words, after a triple click passages. */
type Grain = 'character' | 'word' | 'passage';

/** Pixels that the pane scrolls in a frame for each pixel the pointer is beyond its edge. */
const SCROLL_SHARE = 0.15;

interface Drag {
  readonly grain: Grain;
  /** What was pressed on: the selection never gets smaller than this. */
  readonly origin: Stretch;
  anchor: number;
  head: number;
  x: number;
  y: number;
}

/**
 * Selecting with the mouse, in offsets of the canonical text and not in nodes of the page, so that a selection can go
 * on over rows that are not on the page any more.
 */
export function usePointerSelection(page: {
  readonly pane: RefObject<HTMLElement | null>;
  readonly article: RefObject<HTMLElement | null>;
  readonly texts: RefObject<readonly PageText[]>;
  readonly ground: Ground;
  /** Where a selection that a click with Shift goes on with was begun. */
  readonly begun: number | null;
  /** Shows what the drag covers so far; null ends it. */
  onPreview(stretch: Stretch | null): void;
  onSelect(anchor: number, head: number): void;
  onPoint(at: number): void;
}) {
  const drag = useRef<Drag | null>(null);
  const latest = useRef(page);
  latest.current = page;

  useEffect(() => {
    let frame = 0;

    const follow = () => {
      const present = drag.current;
      const { article, texts, ground, onPreview } = latest.current;
      if (present === null || article.current === null) return;
      const at = offsetAtPoint(article.current, texts.current, present.x, present.y);
      if (at === null) return;
      const reached = present.grain === 'character' ? null : around(ground, at, present.grain);
      const { start, end } = reached ?? { start: at, end: at };
      const isBackward = start < present.origin.start;
      present.anchor = isBackward ? present.origin.end : present.origin.start;
      present.head = isBackward ? start : Math.max(end, present.origin.end);
      onPreview({ start: Math.min(present.anchor, present.head), end: Math.max(present.anchor, present.head) });
    };

    /** While the pointer is beyond the pane's edge, the text moves under it. */
    const scroll = () => {
      frame = 0;
      const present = drag.current;
      const pane = latest.current.pane.current;
      if (present === null || pane === null) return;
      const { top, bottom } = pane.getBoundingClientRect();
      const beyond = present.y < top ? present.y - top : Math.max(0, present.y - bottom);
      if (beyond === 0) return;
      pane.scrollTop += Math.sign(beyond) * Math.ceil(Math.abs(beyond) * SCROLL_SHARE);
      follow();
      frame = requestAnimationFrame(scroll);
    };

    const onMove = (event: globalThis.MouseEvent) => {
      const present = drag.current;
      if (present === null) return;
      present.x = event.clientX;
      present.y = event.clientY;
      follow();
      if (frame === 0) frame = requestAnimationFrame(scroll);
    };

    const onUp = () => {
      const present = drag.current;
      if (present === null) return;
      drag.current = null;
      const { onPreview, onSelect, onPoint } = latest.current;
      onPreview(null);
      if (present.anchor === present.head) onPoint(present.head);
      else onSelect(present.anchor, present.head);
    };

    document.addEventListener('mousemove', onMove);
    document.addEventListener('mouseup', onUp);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('mousemove', onMove);
      document.removeEventListener('mouseup', onUp);
    };
  }, []);

  /** For the article's `onMouseDown`. */
  return (event: MouseEvent) => {
    const { article, texts, ground, begun, pane, onPreview } = page;
    if (event.button !== 0 || article.current === null || (event.target as Element).closest('button, a') !== null) return;
    const at = offsetAtPoint(article.current, texts.current, event.clientX, event.clientY);
    if (at === null) return;
    // The browser's own selection knows only what is on the page.
    event.preventDefault();
    getSelection()?.removeAllRanges();
    pane.current?.focus({ preventScroll: true });
    const grain = event.detail >= 3 ? 'passage' : event.detail === 2 ? 'word' : 'character';
    const origin = (grain === 'character' ? null : around(ground, at, grain)) ?? { start: at, end: at };
    const isExtending = event.shiftKey && begun !== null;
    const from = isExtending ? { start: begun, end: begun } : origin;
    drag.current = {
      grain,
      origin: from,
      anchor: from.start,
      head: isExtending ? at : from.end,
      x: event.clientX,
      y: event.clientY,
    };
    if (grain !== 'character') onPreview(origin);
  };
}
