import { createContext, useContext } from 'react';

/** Asks for a new brief of some claims; null leaves it to the analyst which. */
export type Compose = (claimIds: readonly string[] | null) => void;

const ComposeContext = createContext<Compose | null>(null);
export const ComposeProvider = ComposeContext.Provider;

export function useCompose(): Compose {
  const compose = useContext(ComposeContext);
  if (compose === null) throw new Error('useCompose outside of a window');
  return compose;
}
