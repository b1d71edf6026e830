import { type RefObject, useEffect, useEffectEvent } from 'react';

/** The dialog on top, which everything else stands behind; null while there is none. */
export function topModal(): Element | null {
  return [...document.querySelectorAll('.modal')].at(-1) ?? null;
}

/** Escape closes a dialog also while nothing in it has the focus: a button that goes away when it is pressed leaves the focus nowhere for a moment. */
export function useEscapeFromNowhere(dialog: RefObject<Element | null>, onClose: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.target !== document.body || topModal() !== dialog.current) return;
    // For the dialog below, which is on top as soon as this one is gone, it is over with that.
    event.preventDefault();
    onClose();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
