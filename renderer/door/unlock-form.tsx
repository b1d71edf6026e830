import { type FormEvent, useState } from 'react';
import type { Failure } from '../../domain/result.ts';
import { Button } from '../design/controls.tsx';
import { failureText, useMessages } from '../messages/index.tsx';
import type { Services } from '../services.ts';
import { PassphraseField } from './passphrase-field.tsx';

/** Asks for the passphrase of a locked notebook. @param why what came of the last try; null before the first */
export function UnlockForm({ services, why }: { services: Services; why: Failure | null }) {
  const messages = useMessages();
  const [passphrase, setPassphrase] = useState('');
  const [isTrying, setTrying] = useState(false);
  const unlock = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = event.currentTarget.querySelector('input');
    setTrying(true);
    await services.call('door.open', { passphrase });
    setTrying(false);
    // Where it was the wrong one, the next try takes its place.
    field?.select();
  };
  const error = why?.code === 'wrong-passphrase' && !isTrying ? failureText(messages, why) : undefined;
  return (
    <form onSubmit={(event) => void unlock(event)}>
      <PassphraseField label={messages.door.passphrase} value={passphrase} onChange={setPassphrase} error={error} autoFocus />
      <div className="actions">
        <Button type="submit" look={['primary']} isDisabled={isTrying || passphrase === ''}>
          {isTrying ? messages.door.trying : messages.door.unlock}
        </Button>
      </div>
    </form>
  );
}
