import { useCallback, useState } from 'react';
import { type CompareTab, compareTabs } from './compare/tabs.ts';
import { storedObject } from './stored-object.ts';
import { type View, views } from './views.ts';

/** Where the analyst is in a notebook. Each window has its own place; a new one starts at the newest of any window. */
export interface Place {
  readonly view: View;
  readonly sourceId: string | null;
  readonly briefId: string | null;
  readonly propositionId: string | null;
  readonly compareTab: CompareTab;
}

export function usePlace(notebookId: string): [Place, (change: Partial<Place>) => void] {
  const key = `caveat:place:${notebookId}`;
  const [place, setPlace] = useState<Place>(() => {
    const kept = storedObject(sessionStorage.getItem(key) ?? localStorage.getItem(key));
    const name = (value: unknown) => (typeof value === 'string' ? value : null);
    const view = views.find((each) => each === kept['view']) ?? 'read';
    const compareTab = compareTabs.find((each) => each === kept['compareTab']) ?? compareTabs[0];
    return {
      view,
      sourceId: name(kept['sourceId']),
      briefId: name(kept['briefId']),
      propositionId: name(kept['propositionId']),
      compareTab,
    };
  });
  const change = useCallback(
    (change: Partial<Place>) => {
      setPlace((present) => {
        const next = { ...present, ...change };
        for (const storage of [sessionStorage, localStorage]) storage.setItem(key, JSON.stringify(next));
        return next;
      });
    },
    [key],
  );
  return [place, change];
}

/** The passage (from 1) at which a source was left. */
export function leftAt(versionId: string): number {
  const kept = Number(localStorage.getItem(`caveat:passage:${versionId}`));
  return Number.isInteger(kept) && kept > 0 ? kept : 1;
}

export function leaveAt(versionId: string, passage: number): void {
  localStorage.setItem(`caveat:passage:${versionId}`, String(passage));
}
