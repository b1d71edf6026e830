import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Confidence, Likelihood } from '../../domain/claim.ts';
import type { ClaimSeen, Locator } from '../../domain/rich-text.ts';
import { NumberingContext, noNumbers } from './numbering.ts';
import { EditorWordsContext } from './part-boundary.tsx';

/** What a document lists of itself. */
export type Listing = 'claims' | 'sources';

/** How a text shows what is live in it; what has no function is left out. They are called for every part whenever they change. */
export interface LiveContent {
  /** A claim quoted as a block of its own, in a brief. `nodeKey` names its block where the text is written. */
  renderClaim?(claimId: string, nodeKey?: string, seen?: ClaimSeen | null): ReactNode;
  /** A source cited inside a line, and where in it. */
  renderCitation?(sourceId: string, locator: Locator | null): ReactNode;
  /** A claim referred to inside a line. */
  renderReference?(claimId: string): ReactNode;
  /** How likely a key judgement is, and how well founded. */
  renderJudgement?(likelihood: Likelihood | null, confidence: Confidence | null): ReactNode;
  /** The table of claims, or the list of sources, of a brief. */
  renderListing?(of: Listing): ReactNode;
}

/** Reaches into the decorators of the document, so a retagged claim shows at once and the document stays as it is. */
export const LiveContentContext = createContext<LiveContent>({});

export function LiveClaim({ nodeKey, claimId, seen }: { nodeKey: string; claimId: string; seen: ClaimSeen | null }) {
  const words = useContext(EditorWordsContext);
  return (
    <figure className="rt-claim-body" aria-label={words?.claimBlock}>
      {useContext(LiveContentContext).renderClaim?.(claimId, nodeKey, seen)}
    </figure>
  );
}

export function LiveCitation({ sourceId, locator }: { sourceId: string; locator: Locator | null }) {
  return useContext(LiveContentContext).renderCitation?.(sourceId, locator);
}

export function LiveReference({ claimId }: { claimId: string }) {
  return useContext(LiveContentContext).renderReference?.(claimId);
}

export function LiveListing({ of }: { of: Listing }) {
  return useContext(LiveContentContext).renderListing?.(of);
}

/** The mark of a footnote in an editor. */
export function LiveFootnote({ nodeKey, text }: { nodeKey: string; text: string }) {
  const numbering = useContext(NumberingContext) ?? noNumbers;
  const number = useSyncExternalStore(numbering.subscribe, () => numbering.footnote(nodeKey));
  return <FootnoteMark number={number} text={text} />;
}

/** A raised number that says on asking what stands in the footnote. */
export function FootnoteMark({ number, text }: { number: number | null; text: string }) {
  const words = useContext(EditorWordsContext);
  return (
    <sup className="footnote-mark" title={text}>
      <span className="visually-hidden">{words?.footnote} </span>
      {number ?? '*'}
    </sup>
  );
}
