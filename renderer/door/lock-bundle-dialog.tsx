import { type FormEvent, useState } from 'react';
import type { Failure } from '../../domain/result.ts';
import { Button, ModalDialog } from '../design/controls.tsx';
import { failureText, useMessages } from '../messages/index.tsx';
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase.tsx';

/**
 * Asks for the passphrase that the bundle of a brief is locked with, and exports it.
 * @param onExport gives what the export was refused for; null when it was not
 * @param onClose also cancels an export that is under way
 */
export function LockBundleDialog(props: { onExport: (passphrase: string) => Promise<Failure | null>; onClose: () => void }) {
  const { bundle } = useMessages().door;
  return (
    <ModalDialog title={bundle.title} open onClose={props.onClose}>
      <p className="soft">{bundle.hint}</p>
      <Fields {...props} />
    </ModalDialog>
  );
}

function Fields({ onExport, onClose }: Parameters<typeof LockBundleDialog>[0]) {
  const messages = useMessages();
  const { bundle } = messages.door;
  const passphrase = useNewPassphrase();
  const [isWorking, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(null);
    setWorking(true);
    const refused = await onExport(passphrase.value);
    setWorking(false);
    if (refused === null) onClose();
    else setFailure(refused);
  };
  const said = failure === null ? undefined : failureText(messages, failure);
  return (
    <form className="passphrase-form" onSubmit={(event) => void submit(event)}>
      <NewPassphraseFields passphrase={passphrase} error={said} autoFocus />
      <div className="actions">
        <Button onPress={onClose}>{messages.app.cancel}</Button>
        <Button type="submit" look={['primary']} isDisabled={!passphrase.isReady || isWorking}>
          {isWorking ? bundle.locking : bundle.lock}
        </Button>
      </div>
    </form>
  );
}
