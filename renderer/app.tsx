import { lazy, Suspense, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { sameJson } from '../domain/changes.ts';
import type { ChosenLooks, Looks } from '../domain/looks.ts';
import { ownLooks, useLooks } from './looks.ts';
import { failureText, SpeechProvider, useMessages } from './messages/index.tsx';
import { type Beginning, begin, SessionProvider } from './session.tsx';
import { Window } from './window.tsx';

const DoorScreen = lazy(() => import('./door/door-screen.tsx').then(({ DoorScreen }) => ({ default: DoorScreen })));

/** One session for the page's whole life, also when React mounts twice in development. */
const beginning = begin();

/** The whole window: connects, then shows the notebook, or says why it cannot. */
export function App() {
  const [looks, choose] = useLooks();
  const [begun, setBegun] = useState<Beginning>();
  useEffect(() => {
    void beginning.then((begun) => {
      if (begun.found !== 'failure') {
        // What was chosen in this window's storage before the machine kept it holds from now on for all.
        const earlier = { ...ownLooks(), ...begun.looks };
        if (!sameJson(earlier, begun.looks)) void begun.services.call('door.keep-looks', earlier);
        choose(earlier);
      }
      setBegun(begun);
    });
  }, [choose]);
  const keepLooks = (chosen: ChosenLooks): void => {
    choose(chosen);
    // Where they cannot be kept, they hold for this window.
    if (begun !== undefined && begun.found !== 'failure') void begun.services.call('door.keep-looks', chosen);
  };
  return (
    <I18nProvider locale={looks.language}>
      <SpeechProvider language={looks.language}>
        <Begun begun={begun} looks={looks} onLooks={keepLooks} />
      </SpeechProvider>
    </I18nProvider>
  );
}

function Begun(props: { begun: Beginning | undefined; looks: Looks; onLooks: (chosen: ChosenLooks) => void }) {
  const messages = useMessages();
  const { begun } = props;
  if (begun === undefined) return <p className="starting">{messages.app.starting}</p>;
  switch (begun.found) {
    case 'session':
      return (
        <SessionProvider value={begun.session}>
          <Window looks={props.looks} onLooks={props.onLooks} />
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
