import { createContext, useContext } from 'react';

/** Ways from a claim to the propositions it is about. */
export interface Linking {
  /** Asks which proposition some claims are about, and what they say of it. */
  link(claimIds: readonly string[]): void;
  /** Shows a proposition. */
  open(propositionId: string): void;
}

const LinkingContext = createContext<Linking | null>(null);
export const LinkingProvider = LinkingContext.Provider;

export function useLinking(): Linking {
  const linking = useContext(LinkingContext);
  if (linking === null) throw new Error('useLinking outside of a window');
  return linking;
}
