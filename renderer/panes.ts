import { topModal } from './design/modals.ts';

/** The panes of the window, in the order F6 goes through them. */
const PANES = '.list-pane, .text-pane, .grid-pane, .margin-pane';
/** Where the focus goes inside a pane, what is wanted most first. */
const INSIDE = [
  ':scope.text-pane [contenteditable="true"]',
  '.claim-grid',
  '[role="row"][tabindex="0"]',
  '[role="row"]',
  '[contenteditable="true"], button:not(:disabled), input',
];

/** Moves the focus to the next pane, or the previous one, as F6 does in other programs. */
export function focusPane(direction: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>(PANES)];
  const present = panes.findIndex((pane) => pane.contains(document.activeElement));
  const first = present < 0 ? 0 : present + direction + panes.length;
  for (let step = 0; step < panes.length; step++) {
    const pane = panes[(first + step * direction + panes.length) % panes.length];
    if (pane === undefined) return;
    placeFor(pane).focus();
    // A pane with nothing in it to be reached is passed over.
    if (pane.contains(document.activeElement)) return;
  }
}

/** Gives the keys to the text that is read. */
export function focusText(): void {
  document.querySelector<HTMLElement>('.text-pane')?.focus();
}

/** What takes the focus in a pane: a text that takes keys itself or is written, an entry of a list, else the first control. */
function placeFor(pane: HTMLElement): HTMLElement {
  if (pane.matches('[tabindex]')) return pane;
  for (const wanted of INSIDE) {
    const found = pane.querySelector<HTMLElement>(wanted);
    if (found !== null) return found;
  }
  return pane;
}

/**
 * Brings the focus back to where it was last in a pane when what had it goes away: a notice, a dialog that a notice opened, a
 * button that is another one while there is work. Else keys would go nowhere. Where a field went away with what was typed in it, they
 * had better do that: single keys act on claims and text.
 * @returns how to stop
 */
export function keepFocus(): () => void {
  let last: { readonly element: HTMLElement; readonly pane: HTMLElement } | null = null;
  const onFocusIn = ({ target }: FocusEvent) => {
    const pane = target instanceof HTMLElement ? target.closest<HTMLElement>(PANES) : null;
    if (pane !== null) last = { element: target as HTMLElement, pane };
  };
  const goBack = (): void => {
    if (last === null) return;
    if (last.element.isConnected) last.element.focus();
    else if (last.pane.isConnected && !last.element.matches('input, textarea, [contenteditable]')) placeFor(last.pane).focus();
  };
  const onFocusOut = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null) return;
    // A dialog that closes gives the focus back in the next frame, where it can.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const isNowhere = document.activeElement === document.body && topModal() === null;
        // What is still there was left by a click beside it; a pane that is not, by going to another view.
        if (isNowhere && target instanceof Element && !target.isConnected) goBack();
      }),
    );
  };
  document.addEventListener('focusin', onFocusIn);
  document.addEventListener('focusout', onFocusOut);
  return () => {
    document.removeEventListener('focusin', onFocusIn);
    document.removeEventListener('focusout', onFocusOut);
  };
}
