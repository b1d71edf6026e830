import './door.css';
import { type FormEvent, useEffect, useState } from 'react';
import type { DoorState } from '../../domain/contract-door.ts';
import { describeFailure, type Failure } from '../../domain/result.ts';
import { Button } from '../design/controls.tsx';
import { failureText, useMessages } from '../messages/index.tsx';
import type { Services } from '../services.ts';

export type ShutDoor = Extract<DoorState, { isOpen: false }>;

/** Stands in for the notebook while it is not open: says why, and offers what can be done. The window begins anew when it opens. */
export function DoorScreen({ services, first }: { services: Services; first: ShutDoor }) {
  const messages = useMessages();
  const [door, setDoor] = useState(first);
  const [isTrying, setTrying] = useState(false);
  useEffect(
    () =>
      services.on('door', (state) => {
        if (state.isOpen) location.reload();
        else setDoor(state);
      }),
    [services],
  );
  const open = async (event: FormEvent) => {
    event.preventDefault();
    setTrying(true);
    await services.call('door.open', {});
    setTrying(false);
  };
  const why = door.why as Failure | null;
  return (
    <main className="door">
      <form className="door-sheet" onSubmit={(event) => void open(event)}>
        <h1>{why === null ? messages.door.isShut(door.fileName) : messages.door.cannotOpen(door.fileName)}</h1>
        {why !== null && <p role="alert">{failureText(messages, why)}</p>}
        <p className="soft">{messages.door.untouched}</p>
        <div className="actions">
          <Button type="submit" look={['primary']} isDisabled={isTrying} autoFocus>
            {isTrying ? messages.door.trying : messages.door.tryAgain}
          </Button>
        </div>
        {why !== null && (
          <details>
            <summary>{messages.door.details}</summary>
            <p lang="en">{describeFailure(why)}</p>
          </details>
        )}
      </form>
    </main>
  );
}
