import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Result } from '../domain/result.ts';
import { failureText, SpeechProvider, useMessages } from './messages/index.tsx';
import { openSession, type Session, SessionProvider } from './session.tsx';
import { type Settings, useSettings } from './settings.ts';
import { Window } from './window.tsx';

/** One session for the page's whole life, also when React mounts twice in development. */
const opening = openSession();

/** The whole window: connects, then shows the notebook, or says why it cannot. */
export function App() {
  const [settings, changeSettings] = useSettings();
  const [opened, setOpened] = useState<Result<Session>>();
  useEffect(() => {
    void opening.then(setOpened);
  }, []);
  return (
    <I18nProvider locale={settings.language}>
      <SpeechProvider language={settings.language}>
        <Opened opened={opened} settings={settings} onSettings={changeSettings} />
      </SpeechProvider>
    </I18nProvider>
  );
}

function Opened(props: { opened: Result<Session> | undefined; settings: Settings; onSettings: (change: Partial<Settings>) => void }) {
  const messages = useMessages();
  const { opened } = props;
  if (opened === undefined) return <p className="starting">{messages.app.starting}</p>;
  if (!opened.ok) {
    return (
      <p className="starting" role="alert">
        {failureText(messages, opened.error)}
        <br />
        <span className="soft">{opened.error.hint}</span>
      </p>
    );
  }
  return (
    <SessionProvider value={opened.value}>
      <Window settings={props.settings} onSettings={props.onSettings} />
    </SessionProvider>
  );
}
