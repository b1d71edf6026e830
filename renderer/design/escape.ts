import { type RefObject, useEffect } from 'react';

/**
 * Escape closes a dialog also while nothing in it has the focus: a button that goes away when it is pressed leaves the focus nowhere for a moment.
 * @param dialog only the dialog on top is closed
 */
export function useEscapeFromNowhere(dialog: RefObject<Element | null>, onClose: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.target !== document.body) return;
      if (Array.from(document.querySelectorAll('.modal')).at(-1) === dialog.current) onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [dialog, onClose]);
}
