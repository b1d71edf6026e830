import { createContext, useContext } from 'react';

/** Shows who and what has names. @param name whose to begin with, as a text has it; null for all */
export type AskNames = (name: string | null) => void;

const NamesContext = createContext<AskNames | null>(null);
export const NamesProvider = NamesContext.Provider;

export function useNames(): AskNames {
  const ask = useContext(NamesContext);
  if (ask === null) throw new Error('useNames outside of a window');
  return ask;
}
