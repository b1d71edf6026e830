import { createContext, useContext } from 'react';

/**
 * Which place in the window was asked for last. Some have to be looked up before they can be gone to, and meanwhile the analyst may
 * choose another: what was asked for earlier must not come after that.
 */
export class Navigation {
  #turn = 0;

  /** Asks for a place. @returns whether none was asked for since */
  begin(): () => boolean {
    const turn = ++this.#turn;
    return () => turn === this.#turn;
  }
}

const NavigationContext = createContext<Navigation | null>(null);
export const NavigationProvider = NavigationContext.Provider;

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error('useNavigation outside of a window');
  return navigation;
}
