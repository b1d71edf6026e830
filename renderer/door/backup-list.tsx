import './door.css';
import { useEffect, useState } from 'react';
import type { Backup } from '../../domain/backup.ts';
import type { Failure } from '../../domain/result.ts';
import { Button } from '../design/controls.tsx';
import { failureText, useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { forgetMirror } from '../mirror/forget.ts';
import type { Services } from '../services.ts';

/**
 * The backups of a notebook, open or not, the newest first, each to be put in its place. The window begins anew when one is.
 * @param made counts what was made while this is shown: the list is read again
 * @param beforeRestoring what has to be saved first
 */
export function BackupList(props: { services: Services; made?: number; beforeRestoring?: () => Promise<void> }) {
  const messages = useMessages();
  const { services, made, beforeRestoring } = props;
  const time = new Intl.DateTimeFormat(useInterfaceLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
  const [backups, setBackups] = useState<readonly Backup[]>();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isWorking, setWorking] = useState(false);
  useEffect(() => {
    void made;
    void services.call('door.backups', {}).then((answer) => {
      if (answer.ok) setBackups(answer.value.backups);
      else setFailure(answer.error);
    });
  }, [services, made]);
  const restore = async (name: string) => {
    setWorking(true);
    await beforeRestoring?.();
    await forgetMirror();
    const answer = await services.call('door.restore', { name });
    setWorking(false);
    if (!answer.ok) setFailure(answer.error);
  };
  const holds = ({ counts, isLocked }: Backup) => {
    if (counts !== null) return messages.door.holds(counts.claims, counts.sources);
    return isLocked ? messages.door.isLockedBackup : messages.door.doesNotOpen;
  };
  if (backups === undefined && failure === null) return null;
  return (
    <section className="backups" aria-label={messages.door.backups}>
      <p className="soft">{backups === undefined || backups.length === 0 ? messages.door.noBackups : messages.door.backupHint}</p>
      {failure !== null && <p role="alert">{failureText(messages, failure)}</p>}
      <ul>
        {backups?.map((backup) => (
          <li key={backup.name}>
            <span>
              {time.format(new Date(backup.at))}
              <span className="soft">{holds(backup)}</span>
            </span>
            <Button
              isDisabled={isWorking || (backup.counts === null && !backup.isLocked)}
              aria-label={`${messages.door.restore}: ${time.format(new Date(backup.at))}`}
              onPress={() => void restore(backup.name)}
            >
              {messages.door.restore}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
