import type { Confidence, Likelihood } from '../claim.ts';
import type { CitationNode, ClaimReferenceNode, FootnoteNode, RichText, RichTextNode } from '../rich-text.ts';
import { shortQuote } from '../short-quote.ts';
import type { FindingPlace } from './finding.ts';

/** Stands in a block's text for each live part inside a line: a citation, a reference to a claim, a footnote. */
export const LIVE = '\ufffc';

/** A line or paragraph with its words. */
export interface ProseBlock {
  readonly kind: 'prose';
  /** Indices of children from the root down. */
  readonly path: readonly number[];
  readonly is: 'heading' | 'quote' | 'key-judgement' | 'text';
  /** With a line feed for each line break, and `LIVE` for each live part. */
  readonly text: string;
  /** The live parts, in order, each at its offset in UTF-16 code units. */
  readonly parts: readonly { readonly at: number; readonly node: CitationNode | ClaimReferenceNode | FootnoteNode }[];
  /** What a key judgement says beside its words. */
  readonly likelihood: Likelihood | null;
  readonly confidence: Confidence | null;
}
interface QuotedBlock {
  readonly kind: 'quoted';
  readonly path: readonly number[];
  readonly claimId: string;
}
type CheckedBlock = ProseBlock | QuotedBlock;

/** The blocks of a brief that have words or quote a claim, in reading order, whatever they are nested in. */
export function checkedBlocks(content: RichText): CheckedBlock[] {
  const found: CheckedBlock[] = [];
  const visit = (node: RichTextNode, path: readonly number[], within: ProseBlock['is']): void => {
    if (node.type === 'claim-quote') found.push({ kind: 'quoted', path, claimId: node.claimId });
    if (!('children' in node)) return;
    const is = node.type === 'heading' || node.type === 'quote' || node.type === 'key-judgement' ? node.type : within;
    const { text, parts } = wordsOf(node.children);
    if (text.trim() !== '') {
      const { likelihood, confidence } = node.type === 'key-judgement' ? node : { likelihood: null, confidence: null };
      found.push({ kind: 'prose', path, is, text, parts, likelihood, confidence });
    }
    node.children.forEach((child, index) => {
      if (child.type !== 'link') visit(child, [...path, index], is);
    });
  };
  content.root.children.forEach((node, index) => {
    visit(node, [index], 'text');
  });
  return found;
}

function wordsOf(nodes: readonly RichTextNode[]): Pick<ProseBlock, 'text' | 'parts'> {
  let text = '';
  const parts: { at: number; node: CitationNode | ClaimReferenceNode | FootnoteNode }[] = [];
  const visit = (node: RichTextNode): void => {
    if (node.type === 'text' || node.type === 'tab') text += node.text;
    else if (node.type === 'linebreak') text += '\n';
    else if (node.type === 'link') node.children.forEach(visit);
    else if (node.type === 'citation' || node.type === 'claim-reference' || node.type === 'footnote') {
      parts.push({ at: text.length, node });
      text += LIVE;
    }
  };
  nodes.forEach(visit);
  return { text, parts };
}

/** The words of a brief that stand at a place, on one line and shortened; empty for a quoted claim. */
export function wordsAt(blocks: readonly CheckedBlock[], { path, start, end }: FindingPlace): string {
  const block = blocks.find((each) => each.path.join() === path.join());
  return block?.kind === 'prose' ? shortQuote(block.text.slice(start, end).replaceAll(LIVE, '')) : '';
}
