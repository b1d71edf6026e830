/** Space (px) between the line and what stands below it, and between that and the window's edge. */
const GAP = 4;
const EDGE = 8;

/**
 * Keeps a box of the top layer below a place in a text, or above it where there is more room, as long as the page
 * scrolls and the window changes.
 * @param at offset in the text node inside `text`, in UTF-16 code units; null keeps clear of all of `text`
 * @returns what ends it
 */
export function placeBelow(box: HTMLElement, text: HTMLElement, at: number | null): () => void {
  const place = (): void => {
    const line = rectOf(text, at);
    const { width, height } = box.getBoundingClientRect();
    const below = innerHeight - line.bottom - GAP - EDGE;
    const isAbove = height > below && line.top > below;
    box.style.left = `${Math.max(EDGE, Math.min(line.left, innerWidth - width - EDGE))}px`;
    box.style.top = `${isAbove ? Math.max(EDGE, line.top - GAP - height) : line.bottom + GAP}px`;
  };
  place();
  const resized = new ResizeObserver(place);
  resized.observe(box);
  addEventListener('scroll', place, true);
  addEventListener('resize', place);
  return () => {
    resized.disconnect();
    removeEventListener('scroll', place, true);
    removeEventListener('resize', place);
  };
}

function rectOf(text: HTMLElement, at: number | null): DOMRect {
  const node = at === null ? null : document.createTreeWalker(text, NodeFilter.SHOW_TEXT).nextNode();
  if (at === null || node === null) return text.getBoundingClientRect();
  const range = document.createRange();
  range.setStart(node, Math.min(at, node.textContent?.length ?? 0));
  range.collapse(true);
  const rect = range.getBoundingClientRect();
  return rect.height === 0 ? text.getBoundingClientRect() : rect;
}
