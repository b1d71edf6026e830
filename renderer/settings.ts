import { useCallback, useEffect, useState } from 'react';
import { type ChosenLooks, type Looks, themes } from '../domain/looks.ts';
import { type CompareTab, compareTabs } from './compare/tabs.ts';
import { languages, preferredLanguage } from './messages/index.tsx';
import { type View, views } from './views.ts';

const KEY = 'caveat:settings';

/**
 * How the window looks and speaks: as its own storage has it until the services tell what holds on this machine. The storage of a window of a locked notebook
 * ends with it.
 */
export function useLooks(): [Looks, (chosen: ChosenLooks) => void] {
  const [looks, setLooks] = useState(looksAtFirst);
  useEffect(() => {
    const { documentElement } = document;
    documentElement.lang = looks.language;
    if (looks.theme === 'system') delete documentElement.dataset['theme'];
    else documentElement.dataset['theme'] = looks.theme;
  }, [looks]);
  const choose = useCallback((chosen: ChosenLooks) => {
    localStorage.setItem(KEY, JSON.stringify({ ...ownLooks(), ...chosen }));
    setLooks((present) => withChosen(present, chosen));
  }, []);
  return [looks, choose];
}

/** What was chosen, as the window's own storage has it. */
export function ownLooks(): ChosenLooks {
  const kept = parsed(localStorage.getItem(KEY));
  const theme = themes.find((each) => each === kept['theme']);
  const language = languages.find((each) => each === kept['language']);
  return { ...(theme === undefined ? {} : { theme }), ...(language === undefined ? {} : { language }) };
}

function looksAtFirst(): Looks {
  return withChosen({ theme: 'system', language: preferredLanguage(navigator.languages) }, ownLooks());
}

function withChosen(looks: Looks, { theme, language }: ChosenLooks): Looks {
  return { theme: theme ?? looks.theme, language: language ?? looks.language };
}

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
    const kept = parsed(sessionStorage.getItem(key) ?? localStorage.getItem(key));
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

/** The passage (from 1) at which a source was left. */
export function leftAt(versionId: string): number {
  const kept = Number(localStorage.getItem(`caveat:passage:${versionId}`));
  return Number.isInteger(kept) && kept > 0 ? kept : 1;
}

export function leaveAt(versionId: string, passage: number): void {
  localStorage.setItem(`caveat:passage:${versionId}`, String(passage));
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // Unreadable settings are no loss: the defaults take their place.
    return {};
  }
}
