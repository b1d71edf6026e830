import { useCallback, useState } from 'react';

/** What the margin shows the claims of. */
export type Scope = 'passage' | 'source';

const SCOPE = 'caveat:margin-scope';

/** The scope that was chosen last in this window: it stays when another source is opened, or the view is left and come back to. */
export function useScope(): [Scope, (scope: Scope) => void] {
  const [scope, setScope] = useState<Scope>(() => (sessionStorage.getItem(SCOPE) === 'source' ? 'source' : 'passage'));
  const change = useCallback((scope: Scope) => {
    setScope(scope);
    sessionStorage.setItem(SCOPE, scope);
  }, []);
  return [scope, change];
}
