import type { ReimportReport } from '../../../../domain/import-report.ts';
import { describeWarning } from '../../../../domain/import-warning-english.ts';
import { fail, ok } from '../../../../domain/result.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { encodingNamed } from '../encoding.ts';
import { findSource } from '../find.ts';
import { learntRow } from '../furniture-words.ts';
import { sendFile } from '../import-file.ts';
import { showProgress } from '../progress.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { columns } from '../table.ts';

/** Adds a corrected copy to a source. */
export const reimport = defineCliCommand({
  name: 'reimport',
  about: 'Adds a corrected copy to a source and carries its claims over; those without a sure place wait for review.',
  operands: 'SOURCE FILE',
  options: {
    notebook: notebookOption,
    encoding: { value: 'NAME', about: 'The encoding of the file, such as gb18030, big5 or euc-kr; found out when not given.' },
  },
  run: async ({ notebook, encoding }, operands) => {
    const [named, file, ...rest] = operands;
    if (named === undefined || file === undefined || rest.length > 0) {
      return fail('invalid-input', 'A source and one file have to be named.', { where: 'reimport', hint: '“list” names the sources.' });
    }
    const wanted = encoding === undefined ? undefined : encodingNamed(encoding);
    return withNotebook(pathFrom(notebook), async ({ client }) => {
      const source = await findSource(client, named);
      if (!source.ok) return source;
      const progress = showProgress(process.stderr);
      const sourceId = source.value.source.id;
      const report = await sendFile(
        client,
        pathFrom(file),
        (given) => client.call('source.reimport', { ...given, sourceId, encoding: wanted }),
        (stage, share) => progress.show(`${file}: ${stage}`, share),
      );
      progress.clear();
      return report.ok ? ok({ json: report.value, lines: described(report.value) }) : report;
    });
  },
});

const RESULTS: Record<ReimportReport['result'], string> = {
  added: 'added as a new version',
  'same-bytes': 'the source holds these very bytes, nothing was added',
  'same-text': 'the file differs but its text does not, nothing was added',
};

function described({ file, versionId, number, result, warnings, claims, notesLeft, decisions, learnt }: ReimportReport): string[] {
  const rows = [
    ['  version', `${number} (${versionId})`],
    ...(result === 'added'
      ? Object.entries(claims).map(([outcome, count]) => [`  ${outcome}`, `${count} ${count === 1 ? 'claim' : 'claims'}`])
      : []),
    ...(notesLeft === 0 ? [] : [['  notes', `${notesLeft} ${notesLeft === 1 ? 'stays' : 'stay'} with passages of the old text`]]),
    ...(decisions === 0 ? [] : [['  furniture', `${decisions} ${decisions === 1 ? 'decision' : 'decisions'} carried over`]]),
    ...learntRow(learnt),
    ...warnings.map((warning) => ['  warning', describeWarning(warning)]),
  ];
  const waiting = claims.changed + claims.gone;
  return [`${file}: ${RESULTS[result]}`, ...columns(rows), ...(waiting === 0 ? [] : ['“reviews” lists the claims that wait for review.'])];
}
