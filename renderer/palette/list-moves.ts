interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** How far Page Up and Page Down go. */
const PAGE = 10;

/**
 * Where a key leads in a list below a field in which one types: up and down go round, a page at a time stops at the
 * ends. Home and End are the field's own, and with Ctrl the list's.
 * @param at the place now, from 0
 * @returns null for a key that does not move in the list, and when it is empty
 */
export function moveIn({ key, ctrlKey, altKey, metaKey, shiftKey }: Pressed, at: number, count: number): number | null {
  if (count === 0 || altKey || metaKey || shiftKey) return null;
  const last = count - 1;
  if (ctrlKey) return key === 'Home' ? 0 : key === 'End' ? last : null;
  switch (key) {
    case 'ArrowDown':
      return at === last ? 0 : at + 1;
    case 'ArrowUp':
      return at === 0 ? last : at - 1;
    case 'PageDown':
      return Math.min(last, at + PAGE);
    case 'PageUp':
      return Math.max(0, at - PAGE);
    default:
      return null;
  }
}
