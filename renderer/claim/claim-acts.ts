import { createContext, type KeyboardEvent, useContext } from 'react';
import type { Claim, Tag } from '../../domain/claim.ts';
import type { KnownNames } from './suggested-names.ts';

/** What can be done to claims from their cards. The same object for as long as the margin is open. */
export interface ClaimActs {
  /** Shows a claim in the text. */
  go(claim: Claim): void;
  edit(claim: Claim, what: 'details' | 'note'): void;
  /** Ends what is edited in a card. */
  leave(): void;
  /** Chooses a claim or lets it go, or chooses everything up to it. */
  choose(claimId: string, how: 'toggle' | 'extend'): void;
  chooseAll(): void;
  letGo(): void;
  retag(claimIds: readonly string[], tag: Tag): void;
  remove(claimIds: readonly string[]): void;
  merge(claimIds: readonly string[]): void;
  /** Asks which proposition the claims are about. */
  link(claimIds: readonly string[]): void;
  /** Shows the whole of a long quote, or its beginning again. */
  unfold(claimId: string): void;
  /** Keeps what is typed for the note or form that is on its way. @returns whether one is: the key has no other meaning then */
  typeAhead(event: KeyboardEvent): boolean;
  takeTypedAhead(): string;
  /** Who a claim may be attributed to. */
  namesFor(claim: Claim): KnownNames;
}

const ActsContext = createContext<ClaimActs | null>(null);
export const ClaimActsProvider = ActsContext.Provider;

export function useClaimActs(): ClaimActs {
  const acts = useContext(ActsContext);
  if (acts === null) throw new Error('useClaimActs outside of the margin');
  return acts;
}
