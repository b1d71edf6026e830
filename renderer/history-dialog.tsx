import { useCallback, useEffect, useState } from 'react';
import type { HistoryEntry } from '../domain/contract-history.ts';
import { Button, Empty, ModalDialog } from './design/controls.tsx';
import { useInterfaceLanguage, useMessages } from './messages/index.tsx';
import { useNotices, useSession } from './session.tsx';
import { useStepName } from './step-name.ts';

/** How many commits are shown at a time. */
const PAGE = 50;

/** Everything that was ever committed, by name, author and time. */
export function HistoryDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const messages = useMessages();
  return (
    <ModalDialog title={messages.history.title} open={open} onClose={onClose} wide isUndoable>
      <p className="soft">{messages.history.hint}</p>
      <Entries />
      <div className="actions">
        <Button onPress={onClose}>{messages.app.close}</Button>
      </div>
    </ModalDialog>
  );
}

function Entries() {
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const { services } = useSession();
  const notices = useNotices();
  const nameOf = useStepName();
  const [entries, setEntries] = useState<readonly HistoryEntry[]>();

  const load = useCallback(
    async (before: number | null) => {
      const answer = await services.call('history.list', { before, limit: PAGE });
      if (!answer.ok) notices.fail(answer.error);
      else
        setEntries((present = []) => [...present.filter(({ revision }) => before !== null && revision >= before), ...answer.value.entries]);
    },
    [services, notices],
  );
  useEffect(() => {
    void load(null);
    // A list that was read further back begins anew: what is new stands at its top.
    return services.on('committed', () => void load(null));
  }, [load, services]);

  if (entries === undefined) return null;
  if (entries.length === 0) return <Empty title={messages.history.empty} />;
  const oldest = entries.at(-1)?.revision ?? 1;
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
  const said = ({ step, undoes, redoes }: HistoryEntry) => {
    const name = nameOf(step);
    return undoes !== null ? messages.app.undoStep(name) : redoes !== null ? messages.app.redoStep(name) : name;
  };
  return (
    <section className="history" aria-label={messages.history.title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">{messages.history.step}</th>
            <th scope="col">{messages.history.author}</th>
            <th scope="col">{messages.history.time}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.revision}>
              <td>{entry.revision.toLocaleString(language)}</td>
              <td>{said(entry)}</td>
              <td>{entry.author}</td>
              <td>
                <time dateTime={entry.at}>{time.format(new Date(entry.at))}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {oldest > 1 && (
        <Button look={['small']} onPress={() => void load(oldest)}>
          {messages.history.earlier}
        </Button>
      )}
    </section>
  );
}
