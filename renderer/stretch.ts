/** Which of many lines, rows or columns of one size are rendered: from the first one to that before the end. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** How long (ms) a view stands still before what is around it is rendered: until then only what is in it is, or frames would be missed while one scrolls far. */
export const REST = 120;

/**
 * Those in view, in part at least.
 * @param scrolled how far, and the room there is, in the same unit as the size of each
 */
export function inView(scrolled: number, room: number, size: number): Stretch {
  const first = Math.max(0, Math.floor(scrolled / size));
  return { first, end: Math.max(first, Math.ceil((scrolled + room) / size)) };
}

/** With some more on either side. */
export function widened({ first, end }: Stretch, by: number): Stretch {
  return { first: Math.max(0, first - by), end: end + by };
}

export function covers(whole: Stretch, part: Stretch): boolean {
  return whole.first <= part.first && whole.end >= part.end;
}

export function isSameStretch(a: Stretch, b: Stretch): boolean {
  return a.first === b.first && a.end === b.end;
}
