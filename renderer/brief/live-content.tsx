import { createContext, type ReactNode, useContext } from 'react';
import { EditorWordsContext } from '../note/part-boundary.tsx';

/** How a brief shows what it quotes. The functions are called for every claim and citation whenever they change. */
export interface LiveContent {
  renderClaim(claimId: string): ReactNode;
  renderCitation(sourceId: string): ReactNode;
}

/** Reaches into the decorators of the document, so a retagged claim shows at once and the document stays as it is. */
export const LiveContentContext = createContext<LiveContent>({
  renderClaim: (claimId) => claimId,
  renderCitation: (sourceId) => sourceId,
});

export function LiveClaim({ claimId }: { claimId: string }) {
  const words = useContext(EditorWordsContext);
  return (
    <figure className="rt-claim-body" aria-label={words?.claimBlock}>
      {useContext(LiveContentContext).renderClaim(claimId)}
    </figure>
  );
}

export function LiveCitation({ sourceId }: { sourceId: string }) {
  return useContext(LiveContentContext).renderCitation(sourceId);
}
