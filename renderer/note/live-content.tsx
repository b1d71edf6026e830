import { createContext, type ReactNode, useContext } from 'react';
import { EditorWordsContext } from './part-boundary.tsx';

/** How a text shows what is live in it; what has no function is left out. They are called for every part whenever they change. */
export interface LiveContent {
  /** A claim quoted as a block of its own, in a brief. */
  renderClaim?(claimId: string): ReactNode;
  /** A source cited inside a line. */
  renderCitation?(sourceId: string): ReactNode;
  /** A claim referred to inside a line. */
  renderReference?(claimId: string): ReactNode;
}

/** Reaches into the decorators of the document, so a retagged claim shows at once and the document stays as it is. */
export const LiveContentContext = createContext<LiveContent>({});

export function LiveClaim({ claimId }: { claimId: string }) {
  const words = useContext(EditorWordsContext);
  return (
    <figure className="rt-claim-body" aria-label={words?.claimBlock}>
      {useContext(LiveContentContext).renderClaim?.(claimId)}
    </figure>
  );
}

export function LiveCitation({ sourceId }: { sourceId: string }) {
  return useContext(LiveContentContext).renderCitation?.(sourceId);
}

export function LiveReference({ claimId }: { claimId: string }) {
  return useContext(LiveContentContext).renderReference?.(claimId);
}
