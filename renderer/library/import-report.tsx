import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type ImportSummary, summariseImport } from '../../domain/import-summary.ts';
import { sayWarning } from '../../domain/import-warning.ts';
import { Button, ModalDialog } from '../design/controls.tsx';
import type { ImportQueue, ImportState } from '../import-queue.ts';
import { failureText, useMessages } from '../messages/index.tsx';
import type { Messages } from '../messages/messages.ts';
import { useNotices } from '../session.tsx';
import { learntSaid } from './learnt-said.ts';

type Group = keyof ImportSummary;
/** What has to be looked at stands first. */
const GROUPS: readonly Group[] = ['refused', 'attention', 'alreadyThere', 'cancelled', 'imported'];

interface Line {
  readonly file: string;
  /** What there is to say about it, a sentence each. */
  readonly said: readonly string[];
  /** The source that could be split into articles. */
  readonly splits?: string;
}

type Split = (sourceId: string) => Promise<boolean>;

/** What the last import of several files came to, in one line that leads to the whole of it and stays until it is dismissed. */
export function ImportReportBar({ state, imports, onSplit }: { state: ImportState; imports: ImportQueue; onSplit: Split }) {
  const messages = useMessages();
  const [open, setOpen] = useState(false);
  if (state.tasks.length > 0 || state.outcomes.length < 2) return null;
  const words = messages.importing;
  const summary = summariseImport(state.outcomes);
  return (
    <section className="import-report-bar" aria-label={words.report}>
      <span>{totals(messages, summary)}</span>
      <Button look={['small']} onPress={() => setOpen(true)}>
        {words.report}
      </Button>
      <Button look={['plain', 'small', 'icon']} aria-label={words.dismiss} onPress={() => imports.dismiss()}>
        <X size={14} aria-hidden />
      </Button>
      {open && <ImportReportDialog summary={summary} onSplit={onSplit} onClose={() => setOpen(false)} />}
    </section>
  );
}

function ImportReportDialog({ summary, onSplit, onClose }: { summary: ImportSummary; onSplit: Split; onClose: () => void }) {
  const messages = useMessages();
  const notices = useNotices();
  const words = messages.importing;
  const copy = async () => {
    await navigator.clipboard.writeText(reportText(messages, summary));
    notices.tell({ tone: 'info', text: words.copied });
  };
  const groups: ReactNode[] = GROUPS.flatMap((group) => {
    const lines = linesOf(messages, summary, group);
    if (lines.length === 0) return [];
    return [
      <section key={group} data-group={group}>
        <h3>{words.groups[group](lines.length)}</h3>
        <ul>
          {lines.map(({ file, said, splits }) => (
            <li key={file}>
              {file}
              {said.map((each) => (
                <span key={each} className="soft">
                  {each}
                </span>
              ))}
              {splits !== undefined && (
                <Button look={['small']} onPress={() => void onSplit(splits).then((done) => done && onClose())}>
                  {words.split}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>,
    ];
  });
  return (
    <ModalDialog title={words.report} open onClose={onClose} wide>
      <section className="import-report" aria-label={words.report} tabIndex={0}>
        {groups}
      </section>
      <div className="actions">
        <Button onPress={() => void copy()}>{words.copy}</Button>
        <Button look={['primary']} onPress={onClose}>
          {messages.app.close}
        </Button>
      </div>
    </ModalDialog>
  );
}

/** “180 imported · 12 already there · 5 refused”: only what there is. */
function totals(messages: Messages, summary: ImportSummary): string {
  return GROUPS.toReversed()
    .filter((group) => summary[group].length > 0)
    .map((group) => messages.importing.groups[group](summary[group].length))
    .join(' · ');
}

/** The report as plain text, for a mail or a note. */
export function reportText(messages: Messages, summary: ImportSummary): string {
  const groups = GROUPS.flatMap((group) => {
    const lines = linesOf(messages, summary, group);
    if (lines.length === 0) return [];
    return [
      [messages.importing.groups[group](lines.length), ...lines.map(({ file, said }) => [`- ${file}`, ...said].join(' — '))].join('\n'),
    ];
  });
  return groups.join('\n\n');
}

function linesOf(messages: Messages, summary: ImportSummary, group: Group): Line[] {
  switch (group) {
    case 'refused':
      return summary.refused.map(({ file, error }) => ({ file, said: [failureText(messages, error)] }));
    case 'cancelled':
      return summary.cancelled.map((file) => ({ file, said: [] }));
    case 'attention':
      return summary.attention.map(({ file, warnings, missing, articles, sourceId, learnt }) => ({
        file,
        said: [
          ...warnings.map((warning) => sayWarning(messages.importWarnings, warning)),
          ...(missing === undefined ? [] : [messages.details.missing(missing.map((name) => messages.details.keys[name]))]),
          ...learntSaid(messages, [learnt]),
          ...(articles === undefined ? [] : [messages.importing.severalArticles(articles)]),
        ],
        ...(articles === undefined ? {} : { splits: sourceId }),
      }));
    default:
      return summary[group].map(({ file, title, learnt }) => ({ file, said: [title, ...learntSaid(messages, [learnt])] }));
  }
}
