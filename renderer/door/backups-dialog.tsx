import { useState } from 'react';
import { Button, ModalDialog } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { useNotices, useSession } from '../session.tsx';
import { BackupList } from './backup-list.tsx';

/** The backups of the open notebook: to make one now, or to go back to one. */
export function BackupsDialog({ onClose }: { onClose: () => void }) {
  const messages = useMessages();
  const notices = useNotices();
  const { services, savers } = useSession();
  const [made, setMade] = useState(0);
  const [isWorking, setWorking] = useState(false);
  const backUp = async () => {
    setWorking(true);
    await savers.commitAll();
    const answer = await services.call('backups.make', { taskId: crypto.randomUUID() });
    setWorking(false);
    if (!answer.ok) {
      notices.fail(answer.error);
      return;
    }
    notices.tell({ tone: 'info', text: messages.door.backedUp, topic: 'backup' });
    setMade((before) => before + 1);
  };
  return (
    <ModalDialog title={messages.door.backups} open onClose={onClose}>
      <BackupList services={services} made={made} beforeRestoring={() => savers.commitAll()} />
      <div className="actions">
        <Button onPress={onClose}>{messages.app.close}</Button>
        <Button look={['primary']} isDisabled={isWorking} onPress={() => void backUp()}>
          {messages.door.backUpNow}
        </Button>
      </div>
    </ModalDialog>
  );
}
