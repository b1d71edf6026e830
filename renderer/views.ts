/** The views of the window, in the order they stand in the bar on top; Alt and a view's number (from 1) goes to it. */
export const views = ['read', 'brief', 'search', 'claims', 'compare'] as const;
export type View = (typeof views)[number];

/** The view that Alt and this key stand for, whatever the keyboard's layout writes with them; undefined for other keys. */
export function viewOfKey(event: Pick<KeyboardEvent, 'altKey' | 'code'>): View | undefined {
  const digit = /^Digit(\d)$/.exec(event.code);
  return event.altKey && digit !== null ? views[Number(digit[1]) - 1] : undefined;
}
