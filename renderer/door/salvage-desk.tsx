import { type FormEvent, useEffect, useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import type { ShutDoor } from '../../domain/contract-door.ts';
import type { Failure, Result } from '../../domain/result.ts';
import type { SalvageReport } from '../../domain/salvage-report.ts';
import { Button } from '../design/controls.tsx';
import { failureText, useMessages } from '../messages/index.tsx';
import { forgetMirror } from '../mirror/forget.ts';
import type { Services } from '../services.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { SalvageReportView } from './salvage-report-view.tsx';

/** Salvages what can be read of a damaged notebook, tells what is missing, and opens what came of it. The window begins anew then. */
export function SalvageDesk({ services, door }: { services: Services; door: ShutDoor }) {
  const messages = useMessages();
  const words = messages.door.salvaging;
  const [passphrase, setPassphrase] = useState('');
  const [isWorking, setWorking] = useState(false);
  const [answer, setAnswer] = useState<Result<SalvageReport> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const salvage = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(null);
    setWorking(true);
    const done = await services.call('door.salvage', { passphrase: door.isLocked ? passphrase : null });
    setWorking(false);
    setAnswer(done);
    if (!done.ok && done.error.code !== 'cancelled') setFailure(done.error);
  };
  const take = async () => {
    setWorking(true);
    await forgetMirror();
    const taken = await services.call('door.take-salvaged', {});
    setWorking(false);
    if (!taken.ok) setFailure(taken.error);
  };
  return (
    <section className="salvage" aria-label={words.title}>
      {answer?.ok === true ? (
        <>
          <SalvageReportView report={answer.value} />
          <p className="soft">{words.takeHint(door.fileName)}</p>
          <div className="actions">
            <Button look={['primary']} isDisabled={isWorking} onPress={() => void take()} autoFocus>
              {words.take}
            </Button>
          </div>
        </>
      ) : isWorking ? (
        <Progress services={services} />
      ) : (
        <form onSubmit={(event) => void salvage(event)}>
          <p className="soft">{words.hint}</p>
          {door.isLocked && (
            <>
              <p className="soft">{words.lockedHint}</p>
              <PassphraseField label={words.passphrase} value={passphrase} onChange={setPassphrase} />
            </>
          )}
          <div className="actions">
            <Button type="submit">{words.start}</Button>
          </div>
        </form>
      )}
      {failure !== null && <p role="alert">{failureText(messages, failure)}</p>}
    </section>
  );
}

function Progress({ services }: { services: Services }) {
  const messages = useMessages();
  const words = messages.door.salvaging;
  const [share, setShare] = useState(0);
  useEffect(() => services.on('salvage-progress', (progress) => setShare(progress.share)), [services]);
  return (
    <>
      <ProgressBar className="salvage-progress" value={share * 100} aria-label={words.working}>
        <span>{words.working}</span>
        <progress value={share} aria-hidden />
      </ProgressBar>
      <div className="actions">
        <Button onPress={() => void services.call('door.cancel-salvage', {})}>{messages.app.cancel}</Button>
      </div>
    </>
  );
}
