import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect } from 'react';
import type { Stretch } from '../../domain/sentences.ts';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { placeOf } from '../reader/page-offsets.ts';
import { type OverlayProps, usePlaced } from '../reader/selection-overlay.tsx';
import './suggest.css';

/** How far (px) it keeps from the words and from the pane's edges. */
const GAP = 10;

/** The page that it stands on. */
export type ReasonPlace = Omit<OverlayProps, 'cursor'>;

/**
 * Why something is proposed or pointed out, beside its words: below them, or above where there is no room. It takes the focus; the
 * reader's keys mean the same in it, but for those that `onKey` takes.
 */
export function ReasonFrame(props: {
  place: ReasonPlace;
  /** Where its words stand. */
  at: Stretch;
  label: string;
  head: ReactNode;
  children: ReactNode;
  acts: ReactNode;
  /** @returns whether the key was meant for what is told here */
  onKey?: (event: KeyboardEvent) => boolean;
  onClose: () => void;
}) {
  const words = useMessages().suggesting;
  const { place, at } = props;
  const { start, end } = at;
  const box = usePlaced(place, end, (element, last, around, scrolled) => {
    const first = placeOf(place.texts.current, start) ?? last;
    const width = place.pane.current?.clientWidth ?? around.width;
    const left = Math.min(Math.max(GAP, first.left - around.left), width - element.offsetWidth - GAP);
    const below = last.bottom - around.top + GAP;
    const above = first.top - around.top - element.offsetHeight - GAP;
    const fitsBelow = below + element.offsetHeight <= around.height;
    element.style.left = `${left}px`;
    element.style.top = `${scrolled + (fitsBelow || above < 0 ? below : above)}px`;
  });

  useEffect(() => {
    if (start >= 0) box.current?.focus({ preventScroll: true });
  }, [box, start]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') props.onClose();
    else if (props.onKey?.(event) !== true) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={box} role="dialog" aria-label={props.label} tabIndex={-1} className="suggestion-reason" onKeyDown={onKeyDown}>
      <header>
        {props.head}
        <Button look={['plain', 'small', 'icon']} aria-label={words.close} onPress={props.onClose}>
          <X size={14} aria-hidden />
        </Button>
      </header>
      {props.children}
      <div className="suggestion-acts">{props.acts}</div>
    </div>
  );
}

/** A button with its key. */
export function Act(props: { keys: string; name: string; look?: 'primary'; onPress: () => void }) {
  const { keys, name, look } = props;
  return (
    <Button look={look === undefined ? ['small'] : [look, 'small']} onPress={props.onPress} preventFocusOnPress>
      <kbd>{keys}</kbd>
      {name}
    </Button>
  );
}
