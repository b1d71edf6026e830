import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Failure } from '../domain/result.ts';
import { Button } from './design/controls.tsx';
import { type DocumentPlace, useDocumentPlace } from './document-place.ts';
import { failureText, useMessages } from './messages/index.tsx';
import type { Subject } from './mirror/document-saver.ts';
import { useSession } from './session.tsx';
import { UnsavedDialog, useUnsaved } from './unsaved-dialog.tsx';

/** The bar at the bottom: what is saved, how far the work has come, and that nothing leaves. */
export function StatusBar({ sourceId, onShow }: { sourceId: string | null; onShow: (place: DocumentPlace) => void }) {
  const messages = useMessages();
  const { queries } = useSession();
  const summary = queries.useSummaries()?.find(({ source }) => source.id === sourceId);
  return (
    <footer className="status-bar">
      <SavingStatus onShow={onShow} />
      {summary !== undefined && (
        <>
          <span>{messages.status.passagesDone(summary.done, summary.passages)}</span>
          <span>{messages.status.claims(summary.claims)}</span>
        </>
      )}
      <span className="status-offline">{messages.status.offline}</span>
    </footer>
  );
}

/** Saved, saving, or not saved and why; of every document, also one that is no longer on the screen. */
function SavingStatus({ onShow }: { onShow: (place: DocumentPlace) => void }) {
  const messages = useMessages();
  const { queries, outbox, savers, recovery } = useSession();
  const state = queries.useState();
  const subscribe = useCallback((listener: () => void) => outbox.subscribe(listener), [outbox]);
  const unacknowledged = useSyncExternalStore(subscribe, () => outbox.unacknowledged);
  const trouble = useSyncExternalStore(subscribe, () => outbox.trouble);
  const outOfDate = queries.useTrouble();
  const unsaved = useUnsaved();
  const [asking, setAsking] = useState(false);
  const count = unsaved.savers.length + unsaved.stranded.length;
  useEffect(() => {
    // What fails later does not open the list by itself.
    if (count === 0) setAsking(false);
  }, [count]);
  const mayPass =
    unsaved.savers.some((saver) => saver.state.state === 'failed') || unsaved.stranded.some(({ outcome }) => outcome === 'waiting');
  const retry = () => {
    void savers.commitAll();
    void recovery.run();
  };
  return (
    <>
      <span className="status-saving-state" role="status">
        {count > 0 ? (
          <AriaButton className="status-refused" onPress={() => setAsking(true)}>
            <Unsaved count={count} />
          </AriaButton>
        ) : trouble !== null ? (
          <span className="status-not-kept" title={trouble.what}>
            {messages.saving.notKept(messages.failures[trouble.code])}
          </span>
        ) : outOfDate !== null ? (
          <span className="status-not-kept" title={outOfDate.what}>
            {messages.saving.outOfDate(messages.failures[outOfDate.code])}
          </span>
        ) : (
          <span className={unacknowledged > 0 ? 'status-saving' : 'status-saved'}>
            {unacknowledged > 0 ? messages.status.saving : messages.status.saved(state?.revision ?? 0)}
          </span>
        )}
      </span>
      {mayPass && (
        <Button look={['small']} onPress={retry}>
          {messages.saving.retry}
        </Button>
      )}
      <UnsavedDialog open={asking && count > 0} onClose={() => setAsking(false)} onShow={onShow} />
    </>
  );
}

/** The one thing that is not saved by its name, several by their number. */
function Unsaved({ count }: { count: number }) {
  const messages = useMessages();
  const { savers, stranded } = useUnsaved();
  const [saver] = savers;
  const [left] = stranded;
  if (count > 1) return messages.status.refused(count);
  if (saver !== undefined && 'failure' in saver.state) return <NotSaved subject={saver.subject} failure={saver.state.failure} />;
  if (left === undefined) return null;
  if (left.subject !== null) return <NotSaved subject={left.subject} failure={left.failure} />;
  return messages.saving.notSaved(messages.steps[left.command], left.failure === null ? '' : failureText(messages, left.failure));
}

function NotSaved({ subject, failure }: { subject: Subject; failure: Failure | null }) {
  const messages = useMessages();
  const found = useDocumentPlace(subject);
  return messages.saving.notSaved(found?.name ?? '…', failure === null ? '' : failureText(messages, failure));
}
