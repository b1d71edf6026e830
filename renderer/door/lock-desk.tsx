import { lazy, useEffect, useState } from 'react';
import { DialogLater } from '../design/typed-ahead.tsx';
import { useMessages } from '../messages/index.tsx';
import { useCommands } from '../palette/commands.ts';
import { useSession } from '../session.tsx';
import type { PassphraseTask } from './passphrase-task.ts';

const PassphraseDialog = lazy(() => import('./passphrase-dialog.tsx').then(({ PassphraseDialog }) => ({ default: PassphraseDialog })));

/** Offers what can be done about the notebook's passphrase, and asks for what that needs. */
export function LockDesk() {
  const messages = useMessages();
  const { services, savers } = useSession();
  const [isLocked, setLocked] = useState(false);
  const [task, setTask] = useState<PassphraseTask | null>(null);
  useEffect(() => {
    void services.call('door.state', {}).then((state) => setLocked(state.ok && state.value.isOpen && state.value.isLocked));
    return services.on('door', (state) => setLocked(state.isOpen && state.isLocked));
  }, [services]);
  const lockNow = async () => {
    await savers.commitAll();
    await services.call('door.shut', {});
  };
  useCommands(() => [
    { id: 'lock-notebook', title: messages.door.tasks.lock, isAvailable: !isLocked, run: () => setTask('lock') },
    { id: 'change-passphrase', title: messages.door.tasks.change, isAvailable: isLocked, run: () => setTask('change') },
    { id: 'remove-passphrase', title: messages.door.tasks.remove, isAvailable: isLocked, run: () => setTask('remove') },
    { id: 'lock-now', title: messages.door.lockNow, isAvailable: isLocked, run: () => void lockNow() },
  ]);
  if (task === null) return null;
  return (
    <DialogLater onClose={() => setTask(null)}>
      <PassphraseDialog task={task} onClose={() => setTask(null)} />
    </DialogLater>
  );
}
