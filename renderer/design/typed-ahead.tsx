import { type ReactNode, Suspense, useEffectEvent, useLayoutEffect } from 'react';
import { topModal } from './modals.ts';

/** How many frames what was shown may take to have the focus where it wants it. */
const PATIENCE = 6;

/** A dialog of which the program is brought once it is asked for. What is typed until then is for it; Escape calls it off. */
export function DialogLater({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  return <Suspense fallback={<TypedAhead onCancel={onClose} />}>{children}</Suspense>;
}

/**
 * Stands for a dialog that was asked for and is not there yet. Keys would still act on what has the focus: where that is a text, they
 * would tag and remove claims. So they are held, and what was written goes into the field that the dialog gives the focus to.
 */
export function TypedAhead({ onCancel }: { onCancel: () => void }) {
  const cancel = useEffectEvent(onCancel);
  useLayoutEffect(() => holdKeys(() => cancel()), []);
  return null;
}

/** The same for a view that begins with a field: what is written is kept for it, all other keys mean what they mean. */
export function TypedAheadOfView() {
  useLayoutEffect(() => holdKeys(null), []);
  return null;
}

/**
 * @param onCancel calls the dialog off; null for a view
 * @returns to be called when that is there, or is not to come
 */
function holdKeys(onCancel: (() => void) | null): () => void {
  let words = '';
  let isOver = false;
  const end = () => {
    isOver = true;
    window.removeEventListener('keydown', onKey, true);
  };
  const onKey = (event: KeyboardEvent) => {
    const { key } = event;
    if (onCancel === null ? event.target !== document.body : isWithin(topModal(), event.target)) {
      // It took the keys itself.
      end();
      return;
    }
    const isWritten = key === 'Backspace' || (key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey);
    if (onCancel === null && !isWritten) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (key === 'Escape') onCancel?.();
    else if (key === 'Backspace') words = words.slice(0, -1);
    else if (isWritten) words += key;
  };
  window.addEventListener('keydown', onKey, true);
  const handOver = (patience: number): void => {
    if (isOver) return;
    const modal = topModal();
    const field = document.activeElement;
    const isIts = onCancel === null ? modal === null : isWithin(modal, field);
    const isThere = isIts && (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement);
    if (!isThere && (onCancel === null || modal !== null) && patience > 0) {
      requestAnimationFrame(() => handOver(patience - 1));
      return;
    }
    end();
    if (isThere) typeInto(field, words);
  };
  // It is on the page by then.
  return () => queueMicrotask(() => handOver(PATIENCE));
}

function isWithin(modal: Element | null, target: EventTarget | null): boolean {
  return modal !== null && target instanceof Node && modal.contains(target);
}

/** Writes at the cursor of a field as if it was typed: whoever listens to the field hears of it. */
export function typeInto(field: HTMLInputElement | HTMLTextAreaElement, words: string): void {
  if (words === '') return;
  const { value, selectionStart, selectionEnd } = field;
  field.setRangeText(words, selectionStart ?? value.length, selectionEnd ?? value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: words }));
}
