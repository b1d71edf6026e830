import { ok } from '../../../../domain/result.ts';
import type { Mended, Missing, SalvageReport } from '../../../../domain/salvage-report.ts';
import { asksPassphrase } from '../../../salvage/key.ts';
import { salvageNotebook } from '../../../salvage/salvage.ts';
import { locateNotebook } from '../../../store/paths.ts';
import { attempt } from '../../../store/sqlite-failure.ts';
import { accountName } from '../../author.ts';
import { isNotebookName } from '../../places.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { givenPassphrase } from '../passphrase.ts';
import { showProgress } from '../progress.ts';
import { pathFrom } from '../session.ts';
import { columns, counted } from '../table.ts';
import { EXIT, UsageError } from '../usage.ts';

/** Reads what can be read of a damaged notebook into a new one. */
export const salvage = defineCliCommand({
  name: 'salvage',
  about:
    'Reads what can be read of a damaged notebook into a new one beside it, fills gaps from the newest sound backup, and tells what is missing. The damaged file is only read. The exit code is 3 when something is missing or may be older than it was.',
  options: { notebook: notebookOption, to: { value: 'NEW.caveat', about: 'The new notebook, which must not be there yet.' } },
  async run({ notebook, to }) {
    if (to !== undefined && !isNotebookName(to)) throw new UsageError('A notebook’s name ends in .caveat.', 'Give --to such a name.');
    const file = pathFrom(notebook);
    const place = locateNotebook(file, false);
    if (!place.ok) return place;
    const asks = attempt(file, () => asksPassphrase(place.value.file));
    if (!asks.ok) return asks;
    const passphrase = asks.value ? await givenPassphrase('Passphrase (nothing if there was none)') : ok(null);
    // Nobody can be asked: whether it is locked shows then.
    const isUnasked = !passphrase.ok && passphrase.error.code === 'notebook-locked';
    if (!passphrase.ok && !isUnasked) return passphrase;
    const progress = showProgress(process.stderr);
    const salvaged = await salvageNotebook(file, {
      to: to === undefined ? null : pathFrom(to),
      passphrase: passphrase.ok ? passphrase.value : null,
      at: new Date(),
      author: accountName(),
      report: (share) => progress.show('Reading what can be read', share),
    });
    progress.clear();
    if (!salvaged.ok) return !passphrase.ok && salvaged.error.code === 'notebook-locked' ? passphrase : salvaged;
    const { report } = salvaged.value;
    return ok({ json: report, lines: linesOf(report), exitCode: isWhole(report) ? EXIT.ok : EXIT.damaged });
  },
});

/** Whether everything that was in the notebook is in the new one, as it was last. */
function isWhole({ missing, mended, problems, unconfirmed, history }: SalvageReport): boolean {
  return missing.length + mended.length + problems.length + unconfirmed === 0 && history.kept >= history.last && !history.mayGoOn;
}

const HOW: Record<Mended['how'], string> = {
  'text-rebuilt': 'the text is lost but for what claims quote; import the document again as a corrected copy',
  'original-lost': 'the original file is lost, the text stands in its place',
  'stand-in': 'the details of the source are lost',
  'other-version': 'the text that was shown last is lost, an older one is shown',
};

function linesOf({ fileName, from, history, kinds, missing, mended, unconfirmed, backup, problems }: SalvageReport): string[] {
  const rows = kinds.map(({ kind, ...counts }) => [kind, ...columnsOf.map((column) => `${counts[column]}`)]);
  const several = (n: number, what: string) => (n === 0 ? [] : [what]);
  return [
    `Salvaged ${from} into ${fileName}`,
    ...columns([['', 'found', 'recovered', 'from history', 'from backup', 'missing'], ...rows]),
    `History: ${history.kept} of ${history.mayGoOn ? 'at least ' : ''}${counted(history.last, 'commit')} as they were, and one that tells of this.`,
    backup === null ? 'No backup was there to fill gaps.' : `Gaps were filled from the backup ${backup}.`,
    ...several(unconfirmed, `${counted(unconfirmed, 'record')} could not be compared with the history: an older state is possible.`),
    ...linesOfMissing(missing),
    ...mended.map(({ name, how }) => `  “${name}”: ${HOW[how]}`),
    ...problems.map(({ what, where }) => `  ${where}: ${what}`),
    'The damaged notebook was left as it is: go on in the new one.',
  ];
}

/** Those that are known by a name one by one, the others together. */
function linesOfMissing(missing: readonly Missing[]): string[] {
  const named = missing.filter(({ name }) => name !== null);
  const others = Map.groupBy(
    missing.filter(({ name }) => name === null),
    ({ kind }) => kind,
  );
  return [
    ...named.map(({ kind, name, why }) => `  missing: ${kind} “${name}”${why === null ? '' : `. ${why}`}`),
    ...[...others].map(([kind, list]) => `  missing: ${counted(list.length, kind)} of which nothing more is known`),
  ];
}

const columnsOf = ['found', 'recovered', 'fromHistory', 'fromBackup', 'missing'] as const;
