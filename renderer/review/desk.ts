import { createContext, useContext } from 'react';
import type { Claim } from '../../domain/claim.ts';

/** What can be asked for anywhere in the window about the versions of sources. The same object for as long as the window is open. */
export interface Desk {
  /** Shows the claims of a source that wait for review. @param claimId the one to begin with */
  review(sourceId: string, claimId?: string): void;
  /** Shows the versions of a source. */
  versions(sourceId: string): void;
  /** Shows a claim in the text it was tagged in, which may be an old one. */
  readOld(claim: Claim): void;
  /** Shows a passage of an old text, with the note on it. @param passage its number in that version, from 1 */
  readOldPassage(place: { readonly sourceId: string; readonly versionId: string; readonly passage: number }): void;
}

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk outside of a window');
  return desk;
}
