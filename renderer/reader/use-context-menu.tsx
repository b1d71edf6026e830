import { type KeyboardEvent, type MouseEvent, type RefObject, Suspense, useState } from 'react';
import { broughtLater } from '../brought-later.tsx';
import { useMessages } from '../messages/index.tsx';
import type { OpenSource } from '../mirror/open-source.ts';
import type { Suggesting } from '../suggest/use-suggesting.ts';
import { type ContextAct, contextGroups, type Pointed } from './context-items.ts';
import type { Cursor } from './cursor.ts';
import { offsetAtPoint, placeOf } from './page-offsets.ts';
import type { Page } from './use-page.ts';
import type { Reading } from './use-reading.ts';

const [ContextMenu, bring] = broughtLater(async () => (await import('./context-menu.tsx')).ContextMenu);

/** Fetches the menu before anybody asks for it. */
export function prepareContextMenu(): void {
  void bring();
}

/** The menu of what can be done where a right click points, or where the cursor is when it is asked for by the keyboard. */
export function useContextMenu(here: {
  readonly opened: OpenSource;
  readonly reading: Reading;
  readonly suggesting: Suggesting;
  readonly pane: RefObject<HTMLElement | null>;
  readonly article: RefObject<HTMLElement | null>;
  readonly page: Page;
  readonly onCopy: () => Promise<void>;
}) {
  const { opened, reading, suggesting, pane, article, page } = here;
  const { cursor, active } = reading;
  const messages = useMessages();
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null);

  /** For the pane's `onContextMenu`. */
  const onContextMenu = (event: MouseEvent): void => {
    if (cursor === null || !isOnText(event.target as Element, pane.current, article.current)) return;
    // No button was pressed, so a key was; where the browser then says it was pointed at is the middle of the pane.
    if (event.button < 0) {
      event.preventDefault();
      openAtCursor(cursor);
    } else if (article.current !== null) {
      const pointed = offsetAtPoint(article.current, page.texts.current, event.clientX, event.clientY);
      if (pointed === null) return;
      event.preventDefault();
      // Some systems select a word with this button.
      getSelection()?.removeAllRanges();
      pane.current?.focus({ preventScroll: true });
      // What is pointed at stays selected, to be tagged as it is.
      if (!cursor.selected || pointed < cursor.start || pointed > cursor.end) page.withoutScrolling(reading.pointAt)(pointed);
      setAt({ x: event.clientX, y: event.clientY });
    }
  };

  /** For the pane's `onKeyDown`: on macOS no key makes a click of this kind. @returns whether the menu was asked for */
  const onMenuKey = (event: KeyboardEvent): boolean => {
    if (cursor === null || event.key !== 'F10' || !event.shiftKey) return false;
    event.preventDefault();
    openAtCursor(cursor);
    return true;
  };

  /** By keyboard the claim is meant that a click at the cursor would wake. */
  const openAtCursor = ({ selected, fine, head, start }: Cursor): void => {
    const place = selected || fine ? head : start;
    if (!selected && reading.activeId === null) reading.wakeAt(place);
    page.show({ start: place, end: place });
    // The rows come onto the page with the frame that scrolls to them.
    requestAnimationFrame(() => {
      const box = placeOf(page.texts.current, place);
      if (box !== null) setAt({ x: box.left, y: box.bottom });
    });
  };

  const act = (chosen: ContextAct): void => {
    // Given back later, the focus would end what is opened here for writing.
    pane.current?.focus({ preventScroll: true });
    switch (chosen.do) {
      case 'retag': {
        const claim = opened.index.get(chosen.claimId);
        if (claim !== undefined) void reading.retag({ id: claim.id, tag: chosen.tag, anchor: claim.anchor });
        break;
      }
      case 'copy':
        void here.onCopy();
        break;
      case 'accept':
        suggesting.acts.act({ do: 'accept', tag: null });
        break;
      case 'reject':
      case 'why':
        suggesting.acts.act({ do: chosen.do });
        break;
      default:
        reading.act(chosen);
    }
  };

  const present = (): Pointed => ({
    isSelected: cursor?.selected === true,
    isReshaped: reading.reshaping !== null,
    touched: cursor === null ? 0 : opened.index.touching(cursor).length,
    claim:
      active === null
        ? null
        : {
            id: active.id,
            tag: active.tag,
            isCut: cursor?.fine === true && cursor.head > active.anchor.start && cursor.head < active.anchor.end,
          },
    isSuggested: suggesting.here !== undefined,
    triage: reading.passage === 0 ? null : (opened.passages.get(reading.passage)?.triage ?? 'untouched'),
  });

  return {
    onContextMenu,
    onMenuKey,
    menu: at !== null && (
      <Suspense>
        <ContextMenu at={at} groups={contextGroups(present(), messages)} onAct={act} onClose={() => setAt(null)} />
      </Suspense>
    ),
  };
}

/** Whether the text is pointed at: its title, what floats over it and what can be pressed are something else. */
function isOnText(target: Element, pane: Element | null, article: Element | null): boolean {
  if (target === pane) return true;
  return article?.contains(target) === true && target.closest('button, a, h1, .facts') === null;
}
