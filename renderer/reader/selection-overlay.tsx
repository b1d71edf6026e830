import { UserRound } from 'lucide-react';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { type Tag, tags } from '../../domain/claim.ts';
import { useMessages } from '../messages/index.tsx';
import { GAP, topBeside } from './beside-selection.ts';
import type { Cursor } from './cursor.ts';
import { type PageText, placeOf } from './page-offsets.ts';
import type { RowWindow } from './row-window.ts';

/** What floats over the text. */
export interface OverlayProps {
  readonly pane: RefObject<HTMLElement | null>;
  readonly texts: RefObject<readonly PageText[]>;
  readonly cursor: Cursor;
  /** What floats over the text goes with its rows. */
  readonly window: RefObject<RowWindow | null>;
}

/** Puts an element beside a place of the text; hides it when that is not on the page. */
export function usePlaced(
  props: Omit<OverlayProps, 'cursor'>,
  at: number,
  put: (element: HTMLElement, place: DOMRect, around: DOMRect, scrolled: number) => void,
) {
  const ref = useRef<HTMLDivElement>(null);
  const { pane, texts, window } = props;
  const seenAt = useRef(0);
  const look = () => {
    const element = ref.current;
    if (element === null || pane.current === null) return;
    const place = placeOf(texts.current, at);
    seenAt.current = pane.current.scrollTop;
    element.hidden = place === null;
    if (place !== null) put(element, place, pane.current.getBoundingClientRect(), seenAt.current);
  };
  useLayoutEffect(() => {
    look();
    return window.current?.onMoved(look);
  });
  useEffect(() => {
    // The text may have been brought into view after that: there is room elsewhere then.
    if (pane.current !== null && pane.current.scrollTop !== seenAt.current) look();
  });
  return ref;
}

/** The caret in a text that is read and not written. */
export function Caret(props: OverlayProps) {
  const ref = usePlaced(props, props.cursor.head, (element, place, around, scrolled) => {
    element.style.left = `${place.left - around.left}px`;
    element.style.top = `${place.top - around.top + scrolled}px`;
    element.style.height = `${place.height}px`;
  });
  return <div ref={ref} className="reader-caret" aria-hidden />;
}

/** Floats beside the selection: tags it, notes it, or makes it the extent of the claim that is being changed. */
export function SelectionToolbar(
  props: OverlayProps & {
    reshaping: boolean;
    onTag: (tag: Tag) => void;
    onNote: () => void;
    /** Says what else the words selected are called; absent where they are too many for a name. */
    onName: (() => void) | undefined;
    onConfirm: () => void;
    onLeave: () => void;
  },
) {
  const messages = useMessages();
  const { start, end, head } = props.cursor;
  const bar = usePlaced(props, end, (element, place, around, scrolled) => {
    const { clientWidth, clientHeight } = props.pane.current ?? element;
    const furthest = clientWidth - element.offsetWidth - GAP;
    element.style.left = `${Math.max(GAP, Math.min(place.left - around.left, furthest))}px`;
    const first = placeOf(props.texts.current, start)?.top ?? Number.NEGATIVE_INFINITY;
    const lines = { top: first - around.top, bottom: place.bottom - around.top };
    element.style.top = `${topBeside(lines, head === end, element.offsetHeight, clientHeight) + scrolled}px`;
  });
  return (
    <Toolbar ref={bar} className="selection-toolbar" aria-label={messages.reader.toolbar}>
      {props.reshaping ? (
        <>
          <Button onPress={props.onConfirm} preventFocusOnPress>
            <kbd>⏎</kbd>
            <span>{messages.reader.setExtent}</span>
          </Button>
          <Button onPress={props.onLeave} preventFocusOnPress>
            <kbd>Esc</kbd>
            <span>{messages.reader.keepExtent}</span>
          </Button>
        </>
      ) : (
        <>
          {tags.map((tag, index) => (
            // Focus stays in the text, so that the next key goes there.
            <Button key={tag} data-tag={tag} onPress={() => props.onTag(tag)} preventFocusOnPress>
              <kbd>{index + 1}</kbd>
              <span>{messages.tags[tag]}</span>
            </Button>
          ))}
          <Button onPress={props.onNote} preventFocusOnPress>
            <kbd>n</kbd>
            <span>{messages.reader.note}</span>
          </Button>
          {props.onName !== undefined && (
            <Button onPress={props.onName} aria-label={messages.names.alsoCalled}>
              <UserRound size={13} aria-hidden />
            </Button>
          )}
        </>
      )}
    </Toolbar>
  );
}
