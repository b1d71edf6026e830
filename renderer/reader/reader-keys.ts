import type { KeyboardEvent, RefObject } from 'react';
import { actionFor, isPageAction } from './keys.ts';
import { step } from './moves.ts';
import { offsetAtPoint, placeOf } from './page-offsets.ts';
import type { Page } from './use-page.ts';
import type { Reading } from './use-reading.ts';

/** What keys do in the text, for the pane's `onKeyDown`. */
export function useReaderKeys(reader: {
  reading: Reading;
  page: Page;
  article: RefObject<HTMLElement | null>;
  onFind: () => void;
  onGoTo: () => void;
}) {
  const { reading, page, article } = reader;
  return (event: KeyboardEvent) => {
    if (event.target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ')) return;
    // While a note or form is opening, what is typed is meant for it.
    if (reading.editing !== null && event.key !== 'Escape') {
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        reading.typeAhead(event.key);
      }
      return;
    }
    const action = actionFor(event.nativeEvent);
    if (action === null) return;
    // With the search open, F3 is its own.
    if (action.do === 'find-next' && event.defaultPrevented) return;
    event.preventDefault();
    if (isPageAction(action)) {
      if (action.do === 'go-to') reader.onGoTo();
      else reader.onFind();
      return;
    }
    getSelection()?.removeAllRanges();
    if (action.do === 'extend' && action.unit === 'line') extendByLine(action.by);
    else reading.act(action);
  };

  /** Puts the head of the selection one line further, at the same distance from the edge. */
  function extendByLine(by: 1 | -1): void {
    const { cursor, ground } = reading;
    if (cursor === null || article.current === null) return;
    const isResting = !cursor.selected && !cursor.fine;
    const head = isResting ? cursor.end : cursor.head;
    const place = placeOf(page.texts.current, head);
    if (place === null) {
      reading.act({ do: 'extend', unit: 'passage', by });
      return;
    }
    const y = by === 1 ? place.bottom + place.height / 2 : place.top - place.height / 2;
    const reached = offsetAtPoint(article.current, page.texts.current, place.left, y);
    // Between two passages there may be more than a line of nothing.
    const isStuck = reached === null || (by === 1 ? reached <= head : reached >= head);
    reading.extendTo(isStuck ? step(ground, head, 'passage', by) : reached);
  }
}
