/**
 * Between the page and the canonical text. Each block's element carries the offset its text starts at and holds
 * exactly one text node, so that a place in the page and an offset (UTF-16 code units) are one subtraction apart.
 */

const STARTS_AT = 'data-start';

/** Attributes that let a block's text be found again. Put them on an element whose only child is the text. */
export function textAttributes(start: number): Record<string, number> {
  return { [STARTS_AT]: start };
}

/** The offset of a place in the page, or null outside of any block's text. */
export function offsetOf(node: Node, offsetInNode: number): number | null {
  const element = (node instanceof Element ? node : node.parentElement)?.closest(`[${STARTS_AT}]`);
  if (element === null || element === undefined) return null;
  const start = Number(element.getAttribute(STARTS_AT));
  if (node.nodeType === Node.TEXT_NODE) return start + offsetInNode;
  return offsetInNode === 0 ? start : start + (element.textContent?.length ?? 0);
}

/** The stretch that is selected inside `root`, or null when nothing is. */
export function selectedStretch(root: Element): { start: number; end: number } | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  // A selection may begin or end between blocks, as after a triple click: then the texts inside it count.
  const texts = [...root.querySelectorAll(`[${STARTS_AT}]`)].filter((each) => range.intersectsNode(each));
  const first = texts[0];
  const last = texts.at(-1);
  if (first === undefined || last === undefined) return null;
  const start = first.contains(range.startContainer) ? offsetOf(range.startContainer, range.startOffset) : edge(first, 'start');
  const end = last.contains(range.endContainer) ? offsetOf(range.endContainer, range.endOffset) : edge(last, 'end');
  return start === null || end === null || start >= end ? null : { start, end };
}

/** Ranges in the page over a stretch of the text, one for each block, so that nothing between blocks is covered. */
export function rangesOver(texts: readonly PageText[], start: number, end: number): Range[] {
  const ranges: Range[] = [];
  for (let i = Math.max(0, indexStartingBy(texts, start)); i < texts.length; i++) {
    const text = texts[i];
    if (text === undefined || text.start >= end) break;
    const from = Math.max(start - text.start, 0);
    const to = Math.min(end - text.start, text.node.length);
    if (from < to) ranges.push(rangeIn(text.node, from, to));
  }
  return ranges;
}

function rangeIn(node: Text, from: number, to: number): Range {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}

/** Where the last text stands that starts at or before an offset, -1 when none does. Texts ascend. */
function indexStartingBy(texts: readonly PageText[], at: number): number {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((texts[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A block's text node with the offset it starts at. */
export interface PageText {
  readonly start: number;
  readonly node: Text;
}

/** The text nodes on the page below `root`, in reading order. */
export function pageTexts(root: Element): PageText[] {
  return [...root.querySelectorAll(`[${STARTS_AT}]`)].flatMap((element) => {
    const node = element.firstChild;
    return node instanceof Text ? [{ start: Number(element.getAttribute(STARTS_AT)), node }] : [];
  });
}

function edge(element: Element, side: 'start' | 'end'): number {
  const start = Number(element.getAttribute(STARTS_AT));
  return side === 'start' ? start : start + (element.textContent?.length ?? 0);
}

/** Where on the screen the place before an offset is; null when its row is not on the page. */
export function placeOf(texts: readonly PageText[], at: number): DOMRect | null {
  const text = texts[indexStartingBy(texts, at)];
  if (text === undefined || at > text.start + text.node.length) return null;
  const range = rangeIn(text.node, at - text.start, at - text.start);
  // Before a line's first letter a collapsed range may have no box of its own.
  const box = range.getClientRects()[0];
  if (box !== undefined) return box;
  const next = rangeIn(text.node, at - text.start, Math.min(text.node.length, at - text.start + 1)).getClientRects()[0];
  return next === undefined ? null : new DOMRect(next.left, next.top, 0, next.height);
}

/**
 * The offset under a point of the screen. Beside a line it is the line's nearest place, between rows the nearest row's edge.
 * @returns null when no row is on the page
 */
export function offsetAtPoint(root: Element, texts: readonly PageText[], x: number, y: number): number | null {
  const direct = caretAt(x, y);
  if (direct !== null && root.contains(direct.node)) {
    const inText = direct.node.nodeType === Node.TEXT_NODE ? offsetOf(direct.node, direct.offset) : null;
    if (inText !== null) return inText;
  }
  const nearest = nearestText(texts, y);
  const box = nearest?.node.parentElement?.getBoundingClientRect();
  if (nearest === null || box === undefined) return null;
  if (y < box.top) return nearest.start;
  if (y > box.bottom) return nearest.start + nearest.node.length;
  const inside = caretAt(Math.max(box.left + 1, Math.min(box.right - 1, x)), y);
  const found = inside?.node === nearest.node ? offsetOf(inside.node, inside.offset) : null;
  return found ?? (x < box.left ? nearest.start : nearest.start + nearest.node.length);
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  const position = document.caretPositionFromPoint(x, y);
  return position === null ? null : { node: position.offsetNode, offset: position.offset };
}

/** The text whose box is nearest to a height on the screen. */
function nearestText(texts: readonly PageText[], y: number): PageText | null {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = texts[middle]?.node.parentElement?.getBoundingClientRect();
    if (box !== undefined && box.bottom < y) low = middle + 1;
    else high = middle;
  }
  return texts[Math.min(low, texts.length - 1)] ?? null;
}
