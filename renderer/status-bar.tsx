import { useCallback, useState, useSyncExternalStore } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { plainTextOf, richText } from '../domain/rich-text.ts';
import { check } from '../domain/validate.ts';
import { Button, ModalDialog } from './design/controls.tsx';
import { failureText, useMessages } from './messages/index.tsx';
import { useSession } from './session.tsx';

/** The bar at the bottom: what is saved, how far the work has come, and that nothing leaves. */
export function StatusBar({ sourceId }: { sourceId: string | null }) {
  const messages = useMessages();
  const { queries, outbox } = useSession();
  const state = queries.useState();
  const unsaved = useSyncExternalStore(
    useCallback((listener) => outbox.subscribe(listener), [outbox]),
    () => outbox.unacknowledged,
  );
  const refused = queries.useRefused() ?? [];
  const [asking, setAsking] = useState(false);
  const summary = queries.useSummaries()?.find(({ source }) => source.id === sourceId);
  return (
    <footer className="status-bar">
      {refused.length > 0 ? (
        <AriaButton className="status-refused" onPress={() => setAsking(true)}>
          {messages.status.refused(refused.length)}
        </AriaButton>
      ) : (
        <span className={unsaved > 0 ? 'status-saving' : 'status-saved'} role="status">
          {unsaved > 0 ? messages.status.saving : messages.status.saved(state?.revision ?? 0)}
        </span>
      )}
      {summary !== undefined && (
        <>
          <span>{messages.status.passagesDone(summary.done, summary.passages)}</span>
          <span>{messages.status.claims(summary.claims)}</span>
        </>
      )}
      <span className="status-offline">{messages.status.offline}</span>
      <RefusedDialog open={asking && refused.length > 0} onClose={() => setAsking(false)} />
    </footer>
  );
}

/** What the services refused, with the words it holds, until the analyst decides. */
function RefusedDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const messages = useMessages();
  const { queries, outbox } = useSession();
  const refused = queries.useRefused() ?? [];
  return (
    <ModalDialog title={messages.refused.title} open={open} onClose={onClose}>
      <p className="soft">{messages.refused.explain}</p>
      <ul className="refused-list">
        {refused.map((row) => {
          const words = wordsIn(row.params);
          return (
            <li key={row.sequence}>
              <b>{messages.steps[row.name as keyof typeof messages.steps] ?? row.name}</b>
              {row.failure !== null && <span className="soft">{failureText(messages, row.failure)}</span>}
              {words !== '' && <blockquote>{words}</blockquote>}
              <span className="actions">
                {words !== '' && (
                  <Button look={['small']} onPress={() => void navigator.clipboard.writeText(words)}>
                    {messages.refused.copy}
                  </Button>
                )}
                <Button look={['small']} onPress={() => void outbox.forget([row.commandId])}>
                  {messages.refused.discard}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      <div className="actions">
        <Button onPress={onClose}>{messages.app.close}</Button>
      </div>
    </ModalDialog>
  );
}

function wordsIn(params: unknown): string {
  if (typeof params !== 'object' || params === null || !('content' in params)) return '';
  const content = check(richText, params.content, 'content');
  return content.ok ? plainTextOf(content.value) : '';
}
