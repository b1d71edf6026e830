import { lazy, Suspense, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { failureText, SpeechProvider, useMessages } from './messages/index.tsx';
import { type Beginning, begin, SessionProvider } from './session.tsx';
import { type Settings, useSettings } from './settings.ts';
import { Window } from './window.tsx';

const DoorScreen = lazy(() => import('./door/door-screen.tsx').then(({ DoorScreen }) => ({ default: DoorScreen })));

/** One session for the page's whole life, also when React mounts twice in development. */
const beginning = begin();

/** The whole window: connects, then shows the notebook, or says why it cannot. */
export function App() {
  const [settings, changeSettings] = useSettings();
  const [begun, setBegun] = useState<Beginning>();
  useEffect(() => {
    void beginning.then(setBegun);
  }, []);
  return (
    <I18nProvider locale={settings.language}>
      <SpeechProvider language={settings.language}>
        <Begun begun={begun} settings={settings} onSettings={changeSettings} />
      </SpeechProvider>
    </I18nProvider>
  );
}

function Begun(props: { begun: Beginning | undefined; settings: Settings; onSettings: (change: Partial<Settings>) => void }) {
  const messages = useMessages();
  const { begun } = props;
  if (begun === undefined) return <p className="starting">{messages.app.starting}</p>;
  switch (begun.found) {
    case 'session':
      return (
        <SessionProvider value={begun.session}>
          <Window settings={props.settings} onSettings={props.onSettings} />
        </SessionProvider>
      );
    case 'door':
      return (
        <Suspense>
          <DoorScreen services={begun.services} first={begun.door} />
        </Suspense>
      );
    case 'failure':
      return (
        <p className="starting" role="alert">
          {failureText(messages, begun.failure)}
          <br />
          <span className="soft">{begun.failure.hint}</span>
        </p>
      );
  }
}
