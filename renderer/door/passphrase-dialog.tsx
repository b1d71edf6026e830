import { type FormEvent, useState } from 'react';
import type { Failure } from '../../domain/result.ts';
import { Button, ModalDialog } from '../design/controls.tsx';
import { failureText, useMessages } from '../messages/index.tsx';
import { useNotices, useSession } from '../session.tsx';
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import type { PassphraseTask } from './passphrase-task.ts';

/** Asks for what a change of the passphrase needs, and makes it. What is typed is saved first: the notebook is closed for it. */
export function PassphraseDialog({ task, onClose }: { task: PassphraseTask; onClose: () => void }) {
  const messages = useMessages();
  return (
    <ModalDialog title={messages.door.tasks[task]} open onClose={onClose}>
      <p className="soft">{messages.door.taskHints[task]}</p>
      <Fields task={task} onClose={onClose} />
    </ModalDialog>
  );
}

function Fields({ task, onClose }: { task: PassphraseTask; onClose: () => void }) {
  const messages = useMessages();
  const notices = useNotices();
  const { services, savers } = useSession();
  const [from, setFrom] = useState('');
  const chosen = useNewPassphrase();
  const [isWorking, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(null);
    setWorking(true);
    await savers.commitAll();
    const answer = await services.call('door.passphrase', {
      from: task === 'lock' ? null : from,
      to: task === 'remove' ? null : chosen.value,
    });
    setWorking(false);
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    const { otherCopies } = answer.value;
    notices.tell({
      tone: 'info',
      text: messages.door.done[task],
      ...(otherCopies.length === 0 ? {} : { detail: messages.door.otherCopies(otherCopies.length), stays: true }),
    });
    onClose();
  };
  const said = failure === null ? undefined : failureText(messages, failure);
  const isAboutOld = failure?.code === 'wrong-passphrase';
  const isReady = (task === 'lock' || from !== '') && (task === 'remove' || chosen.isReady);
  return (
    <form className="passphrase-form" onSubmit={(event) => void submit(event)}>
      {task !== 'lock' && (
        <PassphraseField label={messages.door.passphrase} value={from} onChange={setFrom} error={isAboutOld ? said : undefined} autoFocus />
      )}
      {task !== 'remove' && <NewPassphraseFields passphrase={chosen} error={isAboutOld ? undefined : said} autoFocus={task === 'lock'} />}
      <div className="actions">
        <Button onPress={onClose}>{messages.app.cancel}</Button>
        <Button type="submit" look={['primary']} isDisabled={!isReady || isWorking}>
          {isWorking ? messages.door.working : messages.door.tasks[task]}
        </Button>
      </div>
    </form>
  );
}
