import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../domain/result.ts';
import { Button, ModalDialog } from '../design/controls.tsx';
import { PassphraseField } from '../door/passphrase-field.tsx';
import { type FileToImport, sendFile } from '../file-to-import.ts';
import { failureText, useMessages } from '../messages/index.tsx';
import { useSession } from '../session.tsx';
import { useBundles } from './use-bundles.ts';

/** Asks for the passphrase of a locked file, and takes in the bundle in it. Closing it cancels what is under way. */
export function LockedBundleDialog({ file, onClose }: { file: FileToImport; onClose: () => void }) {
  const { bundle } = useMessages().door;
  return (
    <ModalDialog title={bundle.openTitle(file.path)} open onClose={onClose}>
      <p className="soft">{bundle.openHint}</p>
      <Field file={file} onClose={onClose} />
    </ModalDialog>
  );
}

function Field({ file, onClose }: { file: FileToImport; onClose: () => void }) {
  const messages = useMessages();
  const { door } = messages;
  const { services } = useSession();
  const tell = useBundles();
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isWorking, setWorking] = useState(false);
  /** The try that is under way; null when there is none, or nobody waits for it any more. */
  const task = useRef<string | null>(null);
  useEffect(
    () => () => {
      if (task.current !== null) void services.call('task.cancel', { taskId: task.current });
      task.current = null;
    },
    [services],
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const taskId = crypto.randomUUID();
    task.current = taskId;
    setFailure(null);
    setWorking(true);
    const sent = await sendFile(services, file, () => task.current !== taskId);
    const taken = sent.ok ? await services.call('bundle.import', { taskId, ...sent.value, passphrase }) : sent;
    // What could not be cancelled any more was taken in.
    if (taken.ok) tell(taken.value);
    if (task.current !== taskId) return;
    task.current = null;
    setWorking(false);
    if (taken.ok) onClose();
    else setFailure(taken.error);
  };
  return (
    <form className="passphrase-form" onSubmit={(event) => void submit(event)}>
      <PassphraseField
        label={door.passphrase}
        value={passphrase}
        onChange={setPassphrase}
        error={failure === null ? undefined : failureText(messages, failure)}
        autoFocus
      />
      <div className="actions">
        <Button onPress={onClose}>{messages.app.cancel}</Button>
        <Button type="submit" look={['primary']} isDisabled={passphrase === '' || isWorking}>
          {isWorking ? door.bundle.opening : door.bundle.open}
        </Button>
      </div>
    </form>
  );
}
