import { $getRoot, $isElementNode, $isLineBreakNode, $isTextNode, type EditorState, type LexicalNode, type NodeKey } from 'lexical';

/** A piece of the text with the node it stands in. Offsets are UTF-16 code units. */
interface Piece {
  readonly start: number;
  readonly key: NodeKey;
  readonly length: number;
}

/** The words of a document in one string, and the way back. Blocks end with a line break; what is live is one sign. */
export interface FlatText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Stands for a claim, a citation or a footnote: no search goes across one. */
const LIVE = '\ufffc';

export function flatTextOf(state: EditorState): FlatText {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  const add = (words: string): void => {
    parts.push(words);
    length += words.length;
  };
  const $visit = (node: LexicalNode): void => {
    if ($isTextNode(node)) {
      const words = node.getTextContent();
      pieces.push({ start: length, key: node.getKey(), length: words.length });
      add(words);
    } else if ($isLineBreakNode(node)) add('\n');
    else if ($isElementNode(node)) {
      for (const child of node.getChildren()) $visit(child);
      if (!node.isInline()) add('\n');
    } else add(node.isInline() ? LIVE : `${LIVE}\n`);
  };
  state.read(() => $visit($getRoot()));
  return { text: parts.join(''), pieces };
}

/** Where a stretch begins and ends: a text node and an offset in it. Null when it is not in words. */
export function pointsOf({ pieces }: FlatText, { start, end }: { start: number; end: number }) {
  const first = pieces.find((each) => start < each.start + each.length);
  const last = pieces.findLast((each) => end > each.start);
  if (first === undefined || last === undefined || start < first.start || last.start < first.start) return null;
  return {
    anchor: { key: first.key, offset: start - first.start },
    focus: { key: last.key, offset: Math.min(end - last.start, last.length) },
  };
}
