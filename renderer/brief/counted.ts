import type { Claim } from '../../domain/claim.ts';
import { type Note, noteId } from '../../domain/note.ts';
import { nodesOf, type RichText } from '../../domain/rich-text.ts';
import type { Source } from '../../domain/source.ts';
import { $isCitationNode } from '../note/citation-node.tsx';
import { $isClaimReferenceNode } from '../note/claim-reference-node.tsx';
import type { Counted, Mention } from '../note/numbering.ts';
import { $isClaimQuoteNode } from './claim-quote-node.tsx';

/** What counts in a brief, by what the notebook holds: claims and sources in order of first mention, as exports number them. */
export function countedIn(
  claims: ReadonlyMap<string, Claim>,
  notes: ReadonlyMap<string, Note>,
  sources: ReadonlyMap<string, Source>,
): Counted {
  const mentions = new Map<string, readonly Mention[]>();
  return {
    mentionOf(node) {
      if ($isClaimQuoteNode(node) || $isClaimReferenceNode(node)) return { kind: 'claim', id: node.getClaimId() };
      return $isCitationNode(node) ? { kind: 'source', id: node.getSourceId() } : null;
    },
    isQuote: $isClaimQuoteNode,
    inNoteOf(claimId) {
      const note = notes.get(noteId({ kind: 'claim', id: claimId }));
      if (note === undefined) return [];
      const known = mentions.get(claimId) ?? mentionsIn(note.content);
      mentions.set(claimId, known);
      return known;
    },
    sourceOf(claimId) {
      const sourceId = claims.get(claimId)?.sourceId;
      return sourceId !== undefined && sources.has(sourceId) ? sourceId : null;
    },
    isSource: (sourceId) => sources.has(sourceId),
  };
}

function mentionsIn(content: RichText): Mention[] {
  return nodesOf(content).flatMap((node): Mention[] => {
    if (node.type === 'footnote') return [{ kind: 'footnote' }];
    if (node.type === 'claim-quote' || node.type === 'claim-reference') return [{ kind: 'claim', id: node.claimId }];
    return node.type === 'citation' ? [{ kind: 'source', id: node.sourceId }] : [];
  });
}
