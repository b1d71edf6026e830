import { useEffect, useState } from 'react';
import type { Backup } from '../../domain/backup.ts';
import type { Failure } from '../../domain/result.ts';
import { Button } from '../design/controls.tsx';
import { failureText, useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import type { Services } from '../services.ts';

/** The backups of a notebook that does not open, the newest first, each to be put in its place. */
export function RestoreList({ services }: { services: Services }) {
  const messages = useMessages();
  const time = new Intl.DateTimeFormat(useInterfaceLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
  const [backups, setBackups] = useState<readonly Backup[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isWorking, setWorking] = useState(false);
  useEffect(() => {
    void services.call('door.backups', {}).then((answer) => {
      if (answer.ok) setBackups(answer.value.backups);
      else setFailure(answer.error);
    });
  }, [services]);
  const restore = async (name: string) => {
    setWorking(true);
    const answer = await services.call('door.restore', { name });
    setWorking(false);
    if (!answer.ok) setFailure(answer.error);
  };
  return (
    <section className="door-backups">
      <h2>{messages.door.backups}</h2>
      <p className="soft">{backups.length === 0 ? messages.door.noBackups : messages.door.backupHint}</p>
      {failure !== null && <p role="alert">{failureText(messages, failure)}</p>}
      <ul>
        {backups.map(({ name, at, counts }) => (
          <li key={name}>
            <span>
              {time.format(new Date(at))}
              <span className="soft">
                {counts === null ? messages.door.doesNotOpen : messages.door.restored(counts.claims, counts.sources)}
              </span>
            </span>
            <Button isDisabled={isWorking || counts === null} onPress={() => void restore(name)}>
              {messages.door.restore}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
