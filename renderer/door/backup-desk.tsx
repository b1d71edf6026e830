import { lazy, useEffect, useState } from 'react';
import type { Failure } from '../../domain/result.ts';
import { DialogLater } from '../design/typed-ahead.tsx';
import { failureText, useMessages } from '../messages/index.tsx';
import { useCommands } from '../palette/commands.ts';
import { useNotices, useSession } from '../session.tsx';

const BackupsDialog = lazy(() => import('./backups-dialog.tsx').then(({ BackupsDialog }) => ({ default: BackupsDialog })));

/** Offers the backups of the open notebook, and tells when one that was due could not be made. */
export function BackupDesk() {
  const messages = useMessages();
  const notices = useNotices();
  const { services } = useSession();
  const [isOpen, setOpen] = useState(false);
  useEffect(
    () =>
      services.on('backup-failed', (failure) =>
        notices.tell({
          tone: 'problem',
          text: `${messages.door.backupFailed} ${failureText(messages, failure as Failure)}`,
          topic: 'backup',
          ...(failure.where === undefined ? {} : { detail: failure.where }),
        }),
      ),
    [services, notices, messages],
  );
  useCommands(() => [{ id: 'backups', title: messages.door.backups, run: () => setOpen(true) }]);
  if (!isOpen) return null;
  return (
    <DialogLater onClose={() => setOpen(false)}>
      <BackupsDialog onClose={() => setOpen(false)} />
    </DialogLater>
  );
}
