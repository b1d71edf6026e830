import './door.css';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import type { ShutDoor } from '../../domain/contract-door.ts';
import { describeFailure, type Failure } from '../../domain/result.ts';
import { Button } from '../design/controls.tsx';
import { failureText, useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { forgetMirror } from '../mirror/forget.ts';
import type { Services } from '../services.ts';
import { BackupList } from './backup-list.tsx';
import { SalvageDesk } from './salvage-desk.tsx';
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
  const titleOf = (reason: Failure | null) => {
    if (reason === null) return messages.door.isShut;
    return isInDoubt(reason) ? messages.door.notOpened : messages.door.cannotOpen;
  };
  if (ways.includes('passphrase')) {
    return (
      <Sheet title={messages.door.isLocked(fileName)}>
        <UnlockForm services={services} why={why} />
        <details>
          <summary>{messages.door.forgotten}</summary>
          <p>{messages.door.forgottenHint}</p>
          {ways.includes('restore') && (
            <>
              <h2>{messages.door.backups}</h2>
              <BackupList services={services} />
            </>
          )}
          {ways.includes('salvage') && (
            <>
              <h2>{messages.door.salvaging.title}</h2>
              <p>{messages.door.sureOfIt}</p>
              <SalvageDesk services={services} door={door} />
            </>
          )}
        </details>
      </Sheet>
    );
  }
  return (
    <Sheet title={titleOf(why)(fileName)}>
      {why !== null && <p role="alert">{failureText(messages, why)}</p>}
      {why !== null && <LastSeen why={why} />}
      <p className="soft">{why?.code === 'notebook-gone' ? messages.door.typed : messages.door.untouched}</p>
      <TryAgain services={services} door={door} />
      {ways.includes('salvage') && (
        <>
          <h2>{messages.door.salvaging.title}</h2>
          <SalvageDesk services={services} door={door} />
        </>
      )}
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

/** Whether the notebook opens when somebody says that it is the right one. */
function isInDoubt(why: Failure | null): boolean {
  return why?.code === 'notebook-other' || why?.code === 'notebook-older';
}

/** When a notebook that is in doubt was seen last, and how far it was. */
function LastSeen({ why: { code, params } }: { why: Failure }) {
  const { salvaging } = useMessages().door;
  const time = new Intl.DateTimeFormat(useInterfaceLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
  if (params?.['seenAt'] === undefined) return null;
  const [seen, now] = [Number(params['seenRevision']), Number(params['revision'])];
  const when = time.format(new Date(params['seenAt']));
  if (code !== 'notebook-older') return <p>{salvaging.seen(when, seen)}</p>;
  return (
    <>
      <p>{salvaging.seenOther(when, seen, now)}</p>
      <p>{salvaging.doubtHint}</p>
    </>
  );
}

function TryAgain({ services, door: { ways, why } }: { services: Services; door: ShutDoor }) {
  const messages = useMessages();
  const [isTrying, setTrying] = useState(false);
  const open = async (anyway: boolean) => {
    setTrying(true);
    if (anyway) await forgetMirror();
    await services.call('door.open', { passphrase: null, anyway });
    setTrying(false);
  };
  const tryAgain = (event: FormEvent) => {
    event.preventDefault();
    void open(false);
  };
  if (!ways.includes('try-again')) return null;
  return (
    <form className="actions" onSubmit={tryAgain}>
      <Button type="submit" look={['primary']} isDisabled={isTrying} autoFocus>
        {isTrying ? messages.door.trying : messages.door.tryAgain}
      </Button>
      {ways.includes('anyway') && (
        <Button isDisabled={isTrying} onPress={() => void open(true)}>
          {isInDoubt(why as Failure | null) ? messages.door.salvaging.openAnyway : messages.door.salvaging.beginAnew}
        </Button>
      )}
    </form>
  );
}
