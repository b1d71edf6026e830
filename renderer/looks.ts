import { useCallback, useEffect, useState } from 'react';
import { type ChosenLooks, type Looks, themes } from '../domain/looks.ts';
import { languages, preferredLanguage } from './messages/index.tsx';
import { storedObject } from './stored-object.ts';

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
  const kept = storedObject(localStorage.getItem(KEY));
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
