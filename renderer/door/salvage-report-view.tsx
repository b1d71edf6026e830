import type { RecordKind } from '../../domain/records.ts';
import type { SalvageReport } from '../../domain/salvage-report.ts';
import { useMessages } from '../messages/index.tsx';

/** What was salvaged of each kind, and what is missing, by name where it has one. */
export function SalvageReportView({ report }: { report: SalvageReport }) {
  const words = useMessages().door.salvaging;
  const { history, mended, unconfirmed, backup } = report;
  const kinds = report.kinds.filter(({ kind }) => kind !== 'notebook');
  const named = report.missing.filter(({ name }) => name !== null);
  const missing = kinds.reduce((sum, kind) => sum + kind.missing, 0);
  const nameOf = (kind: string) => words.kinds[kind as RecordKind];
  return (
    <>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.columns.recovered}</th>
            <th scope="col">{words.columns.elsewhere}</th>
            <th scope="col">{words.columns.missing}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((each) => (
            <tr key={each.kind}>
              <th scope="row">{nameOf(each.kind)}</th>
              <td>{each.recovered}</td>
              <td>{each.fromHistory + each.fromBackup || ''}</td>
              <td className={each.missing === 0 ? '' : 'is-missing'}>{each.missing || ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {named.length > 0 && (
        <details>
          <summary>{words.missing(missing)}</summary>
          <ul>
            {named.map(({ kind, id, name }) => (
              <li key={`${kind} ${id}`}>
                {nameOf(kind)}: {name}
              </li>
            ))}
          </ul>
        </details>
      )}
      {mended.length > 0 && (
        <details open>
          <summary>{words.mended}</summary>
          <ul>
            {mended.map(({ id, how, name }) => (
              <li key={`${id} ${how}`}>
                {name}. {words.how[how]}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="soft">{history.mayGoOn ? words.historyOpen(history.kept) : words.history(history.kept, history.last)}</p>
      <p className="soft">{backup === null ? words.noBackup : words.backup(backup)}</p>
      {unconfirmed > 0 && <p className="soft">{words.unconfirmed(unconfirmed)}</p>}
    </>
  );
}
