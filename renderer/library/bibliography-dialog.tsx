import { type ReactNode, useEffect, useState } from 'react';
import {
  type BibliographyReport,
  type Candidate,
  type EntryName,
  fillCommand,
  type Match,
  type Proposal,
} from '../../domain/bibliography.ts';
import type { Failure } from '../../domain/result.ts';
import { Button, ModalDialog } from '../design/controls.tsx';
import { type FileToImport, sendFile } from '../file-to-import.ts';
import { failureText, useMessages } from '../messages/index.tsx';
import { useNotices, usePerform, useSession } from '../session.tsx';
import './bibliography-dialog.css';

/** What a bibliography would fill in, to be confirmed: nothing is changed before that. */
export function BibliographyDialog({ file, onClose }: { file: FileToImport; onClose: () => void }) {
  const messages = useMessages();
  const { services } = useSession();
  const notices = useNotices();
  const perform = usePerform();
  const [report, setReport] = useState<BibliographyReport | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [overwrite, setOverwrite] = useState(false);
  const [working, setWorking] = useState(false);
  const words = messages.bibliography;

  useEffect(() => {
    const taskId = crypto.randomUUID();
    let isHere = true;
    const read = async () => {
      const bytes = await sendFile(services, file, () => !isHere);
      return bytes.ok ? services.call('bibliography.match', { taskId, ...bytes.value }) : bytes;
    };
    void read().then((answer) => {
      if (!isHere) return;
      if (answer.ok) setReport(answer.value);
      else setFailure(answer.error);
    });
    return () => {
      isHere = false;
      void services.call('task.cancel', { taskId });
    };
  }, [services, file]);

  const command = report === null ? null : fillCommand(report.matched, overwrite);
  const apply = async () => {
    if (command === null) return;
    setWorking(true);
    if (await perform('fill-source-details', command)) notices.tell({ tone: 'info', text: words.filled(command.sources.length) });
    onClose();
  };

  return (
    <ModalDialog title={words.title(file.path)} open wide onClose={onClose}>
      {failure !== null && <p role="alert">{failureText(messages, failure)}</p>}
      {failure === null && report === null && <p aria-busy>{words.reading}</p>}
      {report !== null && (
        <>
          <p className="soft">{words.hint}</p>
          <section className="bibliography" aria-label={words.title(file.path)} tabIndex={0}>
            <Groups report={report} overwrite={overwrite} />
          </section>
          {report.matched.some(({ differs }) => differs.length > 0) && (
            <label className="bibliography-overwrite">
              <input type="checkbox" checked={overwrite} onChange={(event) => setOverwrite(event.target.checked)} />
              {words.overwrite}
            </label>
          )}
        </>
      )}
      <div className="actions">
        <Button onPress={onClose}>{messages.app.cancel}</Button>
        <Button look={['primary']} isDisabled={command === null || working} onPress={() => void apply()}>
          {command === null ? words.nothing : words.apply(command.sources.length)}
        </Button>
      </div>
    </ModalDialog>
  );
}

/** The entries by what happens to them; what has to be looked at stands before what has not. */
function Groups({ report, overwrite }: { report: BibliographyReport; overwrite: boolean }) {
  const words = useMessages().bibliography;
  const { matched, unsure, unmatched, refused } = report;
  const same = matched.filter(({ fills, differs }) => fills.length + differs.length === 0);
  const side = (pick: 'fills' | 'differs') =>
    matched.flatMap((match) =>
      match[pick].length === 0 ? [] : [<Offer key={match.source.sourceId} match={match} changes={match[pick]} />],
    );
  const groups: readonly (readonly [keyof typeof words.groups, readonly ReactNode[]])[] = [
    ['fills', side('fills')],
    [overwrite ? 'overwrites' : 'differs', side('differs')],
    [
      'unsure',
      unsure.map(({ entry, why, candidates }) => (
        <li key={keyOf(entry)}>
          <Named entry={entry} />
          <div className="bibliography-candidates">
            <span className="soft">{words.why[why]}</span>
            {candidates.map((each) => (
              <Source key={each.sourceId} source={each} />
            ))}
          </div>
        </li>
      )),
    ],
    ['unmatched', unmatched.map((entry) => <li key={keyOf(entry)}>{<Named entry={entry} />}</li>)],
    [
      'refused',
      refused.map(({ key, line, why }) => (
        <li key={`${key} ${line}`}>
          {line !== null && words.line(line)} {(line === null || !isNumber(key)) && <code>{key}</code>}
          <span className="soft">{words.faults[why]}</span>
        </li>
      )),
    ],
    ['same', same.map(({ entry }) => <li key={keyOf(entry)}>{<Named entry={entry} />}</li>)],
  ];
  return groups
    .filter(([, entries]) => entries.length > 0)
    .map(([group, entries]) => (
      <section key={group} data-group={group}>
        <h3>{words.groups[group](entries.length)}</h3>
        <ul>{entries}</ul>
      </section>
    ));
}

function Offer({ match, changes }: { match: Match; changes: readonly Proposal[] }) {
  const messages = useMessages();
  return (
    <li>
      <Source source={match.source} />
      <dl>
        {changes.map(({ field, before, value }) => (
          <div key={field}>
            <dt>{messages.library.fields[field]}</dt>
            <dd>
              {before === '' ? null : <del>{before}</del>} <ins>{value}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function Source({ source }: { source: Candidate }) {
  const words = useMessages().bibliography;
  const by = source.by.map((each) => words.evidence[each]).join(', ');
  return (
    <span className="bibliography-source">
      {source.title}
      <span className="soft">
        {by} · {words.score(Math.round(source.score * 100))}
      </span>
    </span>
  );
}

function Named({ entry }: { entry: EntryName }) {
  return (
    <>
      {entry.title} <code>{entry.key}</code>
    </>
  );
}

/** Whether an entry goes by its number in the file, having no key. */
function isNumber(key: string): boolean {
  return /^\d+$/.test(key);
}

function keyOf({ key, line, title }: EntryName): string {
  return `${line} ${key} ${title}`;
}
