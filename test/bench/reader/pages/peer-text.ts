import { GAP, type PeerLayout } from '../peer-material.ts';

/** The text in the peer's page. Offsets are UTF-16 code units over its text nodes. */
export interface PeerText {
  readonly passages: number;
  /** A range of the document over `[start, end)`. */
  rangeOver(start: number, end: number): Range;
  /** The first characters of a passage, about as many as a sentence has. */
  opening(passage: number): { readonly start: number; readonly end: number };
}

const OPENING_LENGTH = 60;

/** Puts passages into a container. */
export function showText(container: HTMLElement, passages: readonly string[], layout: PeerLayout): PeerText {
  const gap = layout === 'paragraphs' ? '' : GAP;
  const nodes = layout === 'paragraphs' ? paragraphsIn(container, passages) : [nodeIn(container, passages.join(gap))];
  const starts = startsOf(passages, gap.length);
  const nodeStarts = layout === 'paragraphs' ? starts : [0];

  /** The text node that holds the character at an offset, and where. */
  const placeOf = (offset: number): [node: Text, at: number] => {
    let low = 0;
    let high = nodes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((nodeStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return [nodes[low] as Text, offset - (nodeStarts[low] ?? 0)];
  };

  return {
    passages: passages.length,
    rangeOver(start, end) {
      const range = document.createRange();
      range.setStart(...placeOf(start));
      const [node, last] = placeOf(end - 1);
      range.setEnd(node, last + 1);
      return range;
    },
    opening(passage) {
      const start = starts[passage] ?? 0;
      return { start, end: start + Math.min(OPENING_LENGTH, passages[passage]?.length ?? 0) };
    },
  };
}

function paragraphsIn(container: HTMLElement, passages: readonly string[]): Text[] {
  const all = document.createDocumentFragment();
  const nodes = passages.map((words) => nodeIn(all.appendChild(document.createElement('p')), words));
  container.append(all);
  return nodes;
}

function nodeIn(element: HTMLElement, words: string): Text {
  return element.appendChild(document.createTextNode(words));
}

/** Where each passage begins, with `gap` code units between two. */
function startsOf(passages: readonly string[], gap: number): number[] {
  let next = 0;
  return passages.map(({ length }) => {
    const start = next;
    next += length + gap;
    return start;
  });
}
