import { useEffect, useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import { type BriefCheck, isUnchanged } from '../../domain/brief-check.ts';
import type { Claim } from '../../domain/claim.ts';
import type { Result } from '../../domain/result.ts';
import { Button, ModalDialog } from '../design/controls.tsx';
import { type FileToImport, sendFile } from '../file-to-import.ts';
import { failureText, useMessages } from '../messages/index.tsx';
import { useSession } from '../session.tsx';
import { CheckedClaims } from './checked-claims.tsx';
import './check.css';

/** What an exported brief and the notebook no longer say alike. Nothing is changed; to close the dialog cancels the check. */
export function CheckDialog(props: { file: FileToImport; onOpenClaim: (claim: Claim) => void; onClose: () => void }) {
  const { file, onOpenClaim, onClose } = props;
  const messages = useMessages();
  const words = messages.checking;
  const { share, answer } = useCheck(file);
  return (
    <ModalDialog title={words.title(file.path)} open wide onClose={onClose}>
      {answer === null && (
        <ProgressBar className="check-progress" value={share * 100} aria-label={words.working}>
          <span>{words.working}</span>
          <progress value={share} aria-hidden />
        </ProgressBar>
      )}
      {answer?.ok === false && <p role="alert">{failureText(messages, answer.error)}</p>}
      {answer?.ok === true && (
        <>
          <Facts check={answer.value} />
          <CheckedClaims
            claims={answer.value.claims}
            onOpen={(claim) => {
              onClose();
              onOpenClaim(claim);
            }}
          />
        </>
      )}
      <div className="actions">
        {answer?.ok === true && answer.value.claims.length > 0 && <span className="actions-start check-hint soft">{words.hint}</span>}
        <Button look={answer === null ? [] : ['primary']} onPress={onClose}>
          {answer === null ? messages.app.cancel : messages.app.close}
        </Button>
      </div>
    </ModalDialog>
  );
}

/** Which brief it is, and what could not be compared. */
function Facts({ check }: { check: BriefCheck }) {
  const words = useMessages().checking;
  const { manifest, title, exportedRevision, revision, claims } = check;
  return (
    <div className="check-facts" role="status">
      {exportedRevision !== null && <p>{words.exported(title, exportedRevision, revision)}</p>}
      {manifest !== 'sound' && <p className="check-warning">{words.incomplete[manifest]}</p>}
      {check.fromThisNotebook === false && <p className="check-warning">{words.otherNotebook}</p>}
      {claims.length === 0 && <p>{words.noClaims}</p>}
      {claims.length > 0 && isUnchanged(check) && <p>{words.allSame}</p>}
    </div>
  );
}

/** Has a file checked once. @returns how far that is, from 0 to 1, and what it came to, null until then */
function useCheck(file: FileToImport): { readonly share: number; readonly answer: Result<BriefCheck> | null } {
  const { services } = useSession();
  const [share, setShare] = useState(0);
  const [answer, setAnswer] = useState<Result<BriefCheck> | null>(null);
  useEffect(() => {
    const taskId = crypto.randomUUID();
    let isHere = true;
    const stop = services.on('progress', (progress) => {
      if (progress.taskId === taskId) setShare(progress.share);
    });
    const check = async () => {
      const sent = await sendFile(services, file, () => !isHere);
      if (!isHere) return;
      const came = sent.ok ? await services.call('brief.check', { taskId, ...sent.value }) : sent;
      if (isHere) setAnswer(came);
    };
    void check();
    return () => {
      isHere = false;
      stop();
      void services.call('task.cancel', { taskId });
    };
  }, [services, file]);
  return { share, answer };
}
