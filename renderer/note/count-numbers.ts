import { $getRoot, $isElementNode, type LexicalNode, type NodeKey } from 'lexical';
import type { Counted, CountNumbers, Mention, Numbers } from './numbering.ts';

/** Counts the footnotes, claims and sources of a text in reading order. */
export const countNumbers: CountNumbers = (state, counted) => state.read(() => $numbersOf(counted));

function $numbersOf(counted: Counted): Numbers {
  const footnotes = new Map<NodeKey, number>();
  const before = new Map<NodeKey, number>();
  const claims = new Map<string, number>();
  const sources = new Map<string, number>();
  let footnotesSoFar = 0;
  const give = (numbers: Map<string, number>, id: string): void => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  };
  const count = (mention: Mention): void => {
    if (mention.kind === 'footnote') footnotesSoFar++;
    else if (mention.kind === 'source') {
      if (counted.isSource(mention.id)) give(sources, mention.id);
    } else {
      const sourceId = counted.sourceOf(mention.id);
      if (sourceId === null) return;
      give(claims, mention.id);
      give(sources, sourceId);
    }
  };
  const $visit = (node: LexicalNode): void => {
    if (node.getType() === 'footnote') footnotes.set(node.getKey(), ++footnotesSoFar);
    else if ($isElementNode(node)) for (const child of node.getChildren()) $visit(child);
    else {
      const mention = counted.mentionOf(node);
      if (mention === null) return;
      count(mention);
      if (mention.kind !== 'claim' || !counted.isQuote(node)) return;
      before.set(node.getKey(), footnotesSoFar);
      for (const each of counted.inNoteOf(mention.id)) count(each);
    }
  };
  $visit($getRoot());
  return { footnotes, before, claims, sources };
}
