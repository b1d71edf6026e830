import { useCallback, useState } from 'react';

const SUGGESTIONS = 'caveat:suggestions';

/** Whether suggested claims are shown in texts. Each window says for itself; a new one begins as the newest of any window. */
export function useSuggestionsShown(): [boolean, (isShown: boolean) => void] {
  const [isShown, setShown] = useState(() => (sessionStorage.getItem(SUGGESTIONS) ?? localStorage.getItem(SUGGESTIONS)) !== 'hidden');
  const change = useCallback((isShown: boolean) => {
    setShown(isShown);
    for (const storage of [sessionStorage, localStorage]) storage.setItem(SUGGESTIONS, isShown ? 'shown' : 'hidden');
  }, []);
  return [isShown, change];
}
