import { RowHeights } from './row-heights.ts';

/** The rows in the document: `[first, end)`. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/** How far (px) beyond the view rows are in the document at least, and how far they are put there. */
const SLACK = 250;
const OVERSCAN = 700;
/** How much room (px) is kept above and below what is brought into view. */
const ROOM_ABOVE = 60;
const ROOM_BELOW = 120;

/** A row, or the part of it between two shares of its height. */
interface Wanted {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly where: 'nearest' | 'start';
}

/**
 * Keeps only the rows near the view in the document. Heights are estimated until a row was laid out; when the rows above
 * the view turn out otherwise, the view follows its text. Layout is only read where the browser has just made it:
 * in resize observers.
 */
export class RowWindow {
  readonly #pane: HTMLElement;
  readonly #list: HTMLElement;
  readonly #above: HTMLElement;
  readonly #below: HTMLElement;
  readonly #onRange: (range: RowRange, isUrgent: boolean) => void;
  readonly #estimate: (row: number, width: number) => number;
  readonly #rows = new Map<Element, number>();
  readonly #observer = new ResizeObserver((entries) => this.#resized(entries));
  readonly #paneObserver = new ResizeObserver(() => this.#paneResized());
  #heights: RowHeights;
  #range: RowRange;
  #width = 0;
  #listTop = 0;
  #paneHeight = 0;
  /** What was asked to be in view; held there until the analyst scrolls, because heights may still change. */
  #wanted: Wanted | null = null;
  #nextLook = 0;
  readonly #listeners = new Set<() => void>();

  /**
   * @param parts the scrolling pane, the list in it, an element without height that is as wide as the list, and the spacers
   * above and below the rows in the document
   * @param initial the rows in the document already
   * @param estimate a row's height in px for a width of the list in px
   * @param onRange hears when other rows are to be in the document; urgent when the view would else be empty
   */
  constructor(
    parts: { pane: HTMLElement; list: HTMLElement; width: HTMLElement; above: HTMLElement; below: HTMLElement },
    count: number,
    initial: RowRange,
    estimate: (row: number, width: number) => number,
    onRange: (range: RowRange, isUrgent: boolean) => void,
  ) {
    this.#pane = parts.pane;
    this.#list = parts.list;
    this.#above = parts.above;
    this.#below = parts.below;
    this.#range = initial;
    this.#estimate = estimate;
    this.#onRange = onRange;
    this.#heights = new RowHeights([]);
    this.#measurePane();
    this.#begin(count);
    this.#pane.addEventListener('scroll', this.#scrolled, { passive: true });
    for (const kind of ['wheel', 'pointerdown', 'keydown'] as const) this.#pane.addEventListener(kind, this.#letGo, { passive: true });
    this.#paneObserver.observe(this.#pane);
    this.#paneObserver.observe(parts.width);
  }

  get range(): RowRange {
    return this.#range;
  }

  /** The rows in view, the last of them included. */
  get view(): { first: number; last: number } {
    const top = this.#pane.scrollTop - this.#listTop;
    return { first: this.#heights.at(top), last: this.#heights.at(top + this.#paneHeight) };
  }

  dispose(): void {
    this.#observer.disconnect();
    this.#paneObserver.disconnect();
    cancelAnimationFrame(this.#nextLook);
    this.#pane.removeEventListener('scroll', this.#scrolled);
    for (const kind of ['wheel', 'pointerdown', 'keydown'] as const) this.#pane.removeEventListener(kind, this.#letGo);
  }

  /** Hears when rows may stand elsewhere than before, once they were laid out. @returns how to stop */
  onMoved(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells that a row's element came into the document. */
  watch(row: number, element: Element): void {
    this.#rows.set(element, row);
    this.#observer.observe(element);
  }

  /** Tells that a row's element left the document. */
  unwatch(element: Element): void {
    this.#rows.delete(element);
    this.#observer.unobserve(element);
  }

  /**
   * Scrolls a row into view, `nearest`: as little as possible. It stays there while heights become known.
   * @param part of a row that is higher than the view, as shares of its height
   */
  show(row: number, where: 'nearest' | 'start' = 'nearest', part: { from: number; to: number } = { from: 0, to: 1 }): void {
    const isHigh = this.#heights.height(row) > this.#paneHeight / 2;
    this.#wanted = isHigh ? { row, where, ...part } : { row, where, from: 0, to: 1 };
    this.#settle();
    this.#look(false);
  }

  #begin(count: number): void {
    this.#heights = new RowHeights(Array.from({ length: count }, (_, row) => this.#estimate(row, this.#width)));
    this.#look(false);
    this.#space();
  }

  readonly #scrolled = (): void => {
    this.#listTop = this.#list.offsetTop;
    this.#look(true);
  };

  readonly #letGo = (): void => {
    this.#wanted = null;
  };

  /** Brings other rows into the document when the view comes near the edge of those that are. */
  #look(mayBeUrgent: boolean): void {
    const top = this.#pane.scrollTop - this.#listTop;
    const bottom = top + this.#paneHeight;
    const { first, end } = this.#range;
    const from = this.#heights.top(first);
    const to = this.#heights.top(end);
    const last = this.#heights.count;
    if ((first === 0 || from <= top - SLACK) && (end === last || to >= bottom + SLACK) && end > first) return;
    this.#range = { first: this.#heights.at(top - OVERSCAN), end: Math.min(last, this.#heights.at(bottom + OVERSCAN) + 1) };
    this.#space();
    this.#onRange(this.#range, mayBeUrgent && (from > top || to < bottom));
  }

  #space(): void {
    this.#above.style.height = `${this.#heights.top(this.#range.first)}px`;
    this.#below.style.height = `${Math.max(0, this.#heights.total - this.#heights.top(this.#range.end))}px`;
  }

  /** Rows were laid out: what stands in view stays where it is. */
  #resized(entries: readonly ResizeObserverEntry[]): void {
    const scrolled = this.#pane.scrollTop;
    const anchor = this.#heights.at(scrolled - this.#listTop);
    const before = this.#heights.top(anchor);
    let changed = false;
    for (const { target, borderBoxSize } of entries) {
      const row = this.#rows.get(target);
      const height = borderBoxSize[0]?.blockSize;
      if (row !== undefined && height !== undefined) changed = this.#heights.set(row, height) !== 0 || changed;
    }
    if (!changed) return;
    this.#space();
    const moved = this.#heights.top(anchor) - before;
    if (moved !== 0 && scrolled > this.#listTop) this.#pane.scrollTop = scrolled + moved;
    this.#settle();
    this.#lookSoon();
    for (const listener of this.#listeners) listener();
  }

  /** Other rows may come only after the observer is done with these. */
  #lookSoon(): void {
    cancelAnimationFrame(this.#nextLook);
    this.#nextLook = requestAnimationFrame(() => this.#look(true));
  }

  /** The column became wider or narrower: every line breaks elsewhere. */
  #paneResized(): void {
    const width = this.#width;
    const anchor = this.view.first;
    this.#measurePane();
    if (this.#width !== width) {
      this.#begin(this.#heights.count);
      // A row keeps its element, and would only be told of if its own height changed.
      for (const [element, row] of this.#rows) this.#heights.set(row, element.getBoundingClientRect().height);
      this.#space();
      if (this.#pane.scrollTop > this.#listTop) this.#pane.scrollTop = this.#listTop + this.#heights.top(anchor);
    }
    this.#settle();
    this.#lookSoon();
    for (const listener of this.#listeners) listener();
  }

  #measurePane(): void {
    this.#width = this.#list.clientWidth;
    this.#paneHeight = this.#pane.clientHeight;
    this.#listTop = this.#list.offsetTop;
  }

  /** Scrolls to where the wanted row stands by what is known now. */
  #settle(): void {
    if (this.#wanted === null) return;
    const { row, where, from, to } = this.#wanted;
    const begin = this.#listTop + this.#heights.top(row);
    const height = this.#heights.height(row);
    const top = begin + from * height;
    const bottom = begin + to * height;
    const highest = bottom + ROOM_BELOW - this.#paneHeight;
    const lowest = top - ROOM_ABOVE;
    const { scrollTop } = this.#pane;
    const next = where === 'start' || highest > lowest ? lowest : Math.max(highest, Math.min(lowest, scrollTop));
    if (Math.abs(next - scrollTop) >= 1) this.#pane.scrollTop = next;
  }
}
