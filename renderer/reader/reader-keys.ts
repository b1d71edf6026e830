import type { KeyboardEvent, RefObject } from 'react';
import type { SuggestionAct } from '../suggest/acts.ts';
import type { Cursor } from './cursor.ts';
import { actionFor, isPageAction } from './keys.ts';
import { type Ground, step } from './moves.ts';
import { offsetAtPoint, type PageText, placeOf } from './page-offsets.ts';
import type { Page } from './use-page.ts';
import type { Reading } from './use-reading.ts';

/** What keys do in the text, for the pane's `onKeyDown`. */
export function useReaderKeys(reader: {
  reading: Reading;
  page: Page;
  article: RefObject<HTMLElement | null>;
  onFind: () => void;
  onGoTo: () => void;
  onReview: () => void;
  onSuggestion: (act: SuggestionAct) => void;
  onSlip: (by: 1 | -1) => void;
}) {
  const { reading, page, article } = reader;
  return (event: KeyboardEvent) => {
    if (event.target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ')) return;
    // While a note or form is opening, what is typed is meant for it.
    if (reading.typeAhead(event)) return;
    const action = actionFor(event.nativeEvent);
    if (action === null) return;
    // With the search open, F3 is its own.
    if (action.do === 'find-next' && event.defaultPrevented) return;
    event.preventDefault();
    if (isPageAction(action)) {
      if (action.do === 'review') reader.onReview();
      else if (action.do === 'go-to') reader.onGoTo();
      else reader.onFind();
      return;
    }
    getSelection()?.removeAllRanges();
    if (action.do === 'suggestion') {
      reader.onSuggestion(action.act);
      return;
    }
    if (action.do === 'slip') {
      reader.onSlip(action.by);
      return;
    }
    if (action.do === 'extend' && action.unit === 'line') extendByLine(action.by);
    else reading.act(action);
  };

  /** Puts the head of the selection one line further, at the same distance from the edge. */
  function extendByLine(by: 1 | -1): void {
    const { cursor, ground } = reading;
    if (cursor === null || article.current === null) return;
    reading.extendTo(lineAway(ground, article.current, page.texts.current, cursor, by));
  }
}

/** Where the head of a selection comes to one line further, at the same distance from the edge; beyond what is on the page a passage further. */
export function lineAway(ground: Ground, article: Element, texts: readonly PageText[], cursor: Cursor, by: 1 | -1): number {
  const head = cursor.selected || cursor.fine ? cursor.head : cursor.end;
  const place = placeOf(texts, head);
  if (place === null) return step(ground, head, 'passage', by);
  const y = by === 1 ? place.bottom + place.height / 2 : place.top - place.height / 2;
  const reached = offsetAtPoint(article, texts, place.left, y);
  // Between two passages there may be more than a line of nothing.
  const isStuck = reached === null || (by === 1 ? reached <= head : reached >= head);
  return isStuck ? step(ground, head, 'passage', by) : reached;
}
