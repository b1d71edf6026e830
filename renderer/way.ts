import { createContext, useContext } from 'react';

/**
 * Which place in the window was asked for last. Some have to be looked up before they can be gone to, and meanwhile the analyst may
 * choose another: what was asked for earlier must not come after that.
 */
export class Way {
  #turn = 0;

  /** Asks for a place. @returns whether none was asked for since */
  setOut(): () => boolean {
    const turn = ++this.#turn;
    return () => turn === this.#turn;
  }
}

const WayContext = createContext<Way | null>(null);
export const WayProvider = WayContext.Provider;

export function useWay(): Way {
  const way = useContext(WayContext);
  if (way === null) throw new Error('useWay outside of a window');
  return way;
}
