import './door.css';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import type { ShutDoor } from '../../domain/contract-door.ts';
import { describeFailure, type Failure } from '../../domain/result.ts';
import { Button } from '../design/controls.tsx';
import { failureText, useMessages } from '../messages/index.tsx';
import type { Services } from '../services.ts';
import { BackupList } from './backup-list.tsx';
import { UnlockForm } from './unlock-form.tsx';

/** Stands in for the notebook while it is not open: says why, and offers what can be done. The window begins anew when it opens. */
export function DoorScreen({ services, first }: { services: Services; first: ShutDoor }) {
  const messages = useMessages();
  const [door, setDoor] = useState(first);
  useEffect(
    () =>
      services.on('door', (state) => {
        if (state.isOpen) location.reload();
        else setDoor(state);
      }),
    [services],
  );
  const why = door.why as Failure | null;
  const { fileName, ways } = door;
  if (ways.includes('passphrase')) {
    return (
      <Sheet title={messages.door.isLocked(fileName)}>
        <UnlockForm services={services} why={why} />
        <details>
          <summary>{messages.door.forgotten}</summary>
          <p>{messages.door.forgottenHint}</p>
          {ways.includes('restore') && <BackupList services={services} />}
        </details>
      </Sheet>
    );
  }
  return (
    <Sheet title={why === null ? messages.door.isShut(fileName) : messages.door.cannotOpen(fileName)}>
      {why !== null && <p role="alert">{failureText(messages, why)}</p>}
      <p className="soft">{messages.door.untouched}</p>
      {ways.includes('try-again') && <TryAgain services={services} />}
      {ways.includes('restore') && (
        <>
          <h2>{messages.door.backups}</h2>
          <BackupList services={services} />
        </>
      )}
      {why !== null && (
        <details>
          <summary>{messages.door.details}</summary>
          <p lang="en">{describeFailure(why)}</p>
        </details>
      )}
    </Sheet>
  );
}

function Sheet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="door">
      <div className="door-sheet">
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}

function TryAgain({ services }: { services: Services }) {
  const messages = useMessages();
  const [isTrying, setTrying] = useState(false);
  const open = async (event: FormEvent) => {
    event.preventDefault();
    setTrying(true);
    await services.call('door.open', { passphrase: null });
    setTrying(false);
  };
  return (
    <form className="actions" onSubmit={(event) => void open(event)}>
      <Button type="submit" look={['primary']} isDisabled={isTrying} autoFocus>
        {isTrying ? messages.door.trying : messages.door.tryAgain}
      </Button>
    </form>
  );
}
