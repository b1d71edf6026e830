import { lazy, type MouseEvent, type RefObject, Suspense, useState } from 'react';
import { useMessages } from '../messages/index.tsx';
import type { OpenSource } from '../mirror/open-source.ts';
import type { Suggesting } from '../suggest/use-suggesting.ts';
import { type Here, type HereAct, hereGroups } from './here-items.ts';
import { offsetAtPoint, type PageText, placeOf } from './page-offsets.ts';
import type { Reading } from './use-reading.ts';

const HereMenu = lazy(() => import('./here-menu.tsx').then(({ HereMenu }) => ({ default: HereMenu })));

/** The menu of what can be done where a right click points, or where the cursor is when it is asked for by the keyboard. */
export function useHereMenu(here: {
  readonly opened: OpenSource;
  readonly reading: Reading;
  readonly suggesting: Suggesting;
  readonly pane: RefObject<HTMLElement | null>;
  readonly article: RefObject<HTMLElement | null>;
  readonly texts: RefObject<readonly PageText[]>;
  /** Points at a place that is in sight. */
  readonly onPoint: (at: number) => void;
  readonly onCopy: () => Promise<void>;
}) {
  const { opened, reading, suggesting, pane, article, texts } = here;
  const { cursor, active } = reading;
  const messages = useMessages();
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null);

  /** For the pane's `onContextMenu`. */
  const onContextMenu = (event: MouseEvent): void => {
    if (article.current === null || cursor === null || (event.target as Element).closest('button, a') !== null) return;
    const isByKeys = (event.nativeEvent as PointerEvent).pointerType === '';
    if (isByKeys) {
      const place = placeOf(texts.current, cursor.selected || cursor.fine ? cursor.head : cursor.start);
      if (place === null) return;
      event.preventDefault();
      setAt({ x: place.left, y: place.bottom });
      return;
    }
    const pointed = offsetAtPoint(article.current, texts.current, event.clientX, event.clientY);
    if (pointed === null) return;
    event.preventDefault();
    // Some systems select a word with this button.
    getSelection()?.removeAllRanges();
    pane.current?.focus({ preventScroll: true });
    // What is pointed at stays selected, to be tagged as it is.
    if (!cursor.selected || pointed < cursor.start || pointed > cursor.end) here.onPoint(pointed);
    setAt({ x: event.clientX, y: event.clientY });
  };

  const act = (chosen: HereAct): void => {
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

  const present = (): Here => ({
    isSelected: cursor?.selected === true,
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
    menu: at !== null && (
      <Suspense>
        <HereMenu at={at} groups={hereGroups(present(), messages)} onAct={act} onClose={() => setAt(null)} />
      </Suspense>
    ),
  };
}
