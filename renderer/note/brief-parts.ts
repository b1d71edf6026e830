import type { RichText, RichTextNode } from '../../domain/rich-text.ts';
import { plainJudgement } from './arrange.ts';

/** What only a brief shows. A note keeps it unseen; what is pasted into one leaves it out. */

const briefOnly: readonly RichTextNode['type'][] = ['claim-quote', 'claim-table', 'source-list', 'matrix-picture', 'key-judgement'];

export function isBriefOnly({ type }: RichTextNode): boolean {
  return briefOnly.includes(type);
}

/** The same document without what a note cannot hold: of a key judgement the words stay, live blocks go. */
export function withoutBriefParts(document: RichText): RichText {
  return { root: { ...document.root, children: withWordsOnly(document.root.children) } };
}

/** The same nodes with key judgements as paragraphs and without live blocks: what a note or a cell can take. */
export function withWordsOnly(nodes: readonly RichTextNode[]): RichTextNode[] {
  return nodes.flatMap((node): RichTextNode[] => {
    if (node.type === 'key-judgement') return [plainJudgement(node)];
    if (isBriefOnly(node)) return [];
    return 'children' in node ? [{ ...node, children: withWordsOnly(node.children) }] : [node];
  });
}

/** A stand-in for a part that is kept as it is. */
interface KeptPart {
  readonly type: 'kept';
  readonly version: 1;
  readonly part: RichTextNode;
}

/**
 * An arranged document as the editor of a note takes it: what only a brief shows is wrapped, to come back untouched.
 * @returns the editor's own JSON; `released` makes rich text of it again
 */
export function withKeptParts(document: RichText): unknown {
  const wrap = (node: RichTextNode): RichTextNode | KeptPart => (isBriefOnly(node) ? { type: 'kept', version: 1, part: node } : node);
  return { root: { ...document.root, children: document.root.children.map(wrap) } };
}

/** JSON of an editor's nodes with every kept part in its own place again, wherever one was moved to. */
export function released(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(released);
  if (typeof value !== 'object' || value === null) return value;
  if ('type' in value && value.type === 'kept' && 'part' in value) return value.part;
  if ('root' in value) return { ...value, root: released(value.root) };
  return 'children' in value ? { ...value, children: released(value.children) } : value;
}
