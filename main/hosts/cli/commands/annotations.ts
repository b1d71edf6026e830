import type { AnnotationReport } from '../../../../domain/annotation-report.ts';
import { tags } from '../../../../domain/claim.ts';
import { describeFailure, type Failure, ok } from '../../../../domain/result.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { expandFiles } from '../expand-files.ts';
import { findSource } from '../find.ts';
import { sendFile } from '../import-file.ts';
import { showProgress } from '../progress.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { columns, shortened } from '../table.ts';
import { EXIT } from '../usage.ts';

const WORDS_SHOWN = 60;

/** Makes claims and notes of annotations from elsewhere. */
export const annotations = defineCliCommand({
  name: 'annotations',
  about:
    'Adds annotations made elsewhere (W3C Web Annotations, exports of Hypothesis) as claims and notes on the sources they are on; what has no sure place is listed, not added.',
  operands: 'FILE…',
  options: {
    notebook: notebookOption,
    source: {
      value: 'ID',
      about: 'The source that all of them are on, or the beginning of its ID; told by address and title when not given.',
    },
    tag: { value: 'TAG', about: 'The tag of annotations that name none; reported when not given.', choices: tags },
    'dry-run': { about: 'Say what would be added, and add nothing.' },
  },
  run: ({ notebook, source: named, tag = 'reported', 'dry-run': dryRun }, operands) =>
    withNotebook(pathFrom(notebook), async ({ client }) => {
      const isTrial = dryRun === true;
      const found = named === undefined ? null : await findSource(client, named);
      if (found?.ok === false) return found;
      const sourceId = found === null ? null : found.value.source.id;
      const reports: AnnotationReport[] = [];
      const failed: { file: string; error: Failure }[] = [];
      const progress = showProgress(process.stderr);
      for (const operand of operands) {
        const paths = await expandFiles(operand);
        if (!paths.ok) failed.push({ file: operand, error: paths.error });
        for (const path of paths.ok ? paths.value : []) {
          const report = await sendFile(
            client,
            path,
            (file) => client.call('annotations.import', { ...file, sourceId, tag, isTrial }),
            (stage, share) => progress.show(`${path}: ${stage}`, share),
          );
          if (report.ok) reports.push(report.value);
          else failed.push({ file: path, error: report.error });
        }
      }
      progress.clear();
      return ok({
        json: { isTrial, reports, failed },
        lines: [
          ...reports.flatMap((report) => described(report, isTrial)),
          ...failed.map(({ file, error }) => `${file}: not read. ${describeFailure(error)}`),
        ],
        exitCode: failed.length === 0 && reports.every(({ refused }) => refused.length === 0) ? EXIT.ok : EXIT.failed,
      });
    }),
});

function described(report: AnnotationReport, isTrial: boolean): string[] {
  const { added, notes, alreadyThere, unsure, notFound, noSource, refused, defaultTag } = report;
  const untold = added.filter(({ tagFrom }) => tagFrom === 'default').length;
  const words = (text: string) => shortened(text, WORDS_SHOWN);
  const listed = (rows: string[][]) => columns(rows).map((line) => `  ${line}`);
  const groups: [string, string[]][] = [
    [isTrial ? 'would be added' : 'added', listed(added.map((each) => [each.tag, words(each.quote), words(each.title)]))],
    [
      isTrial ? 'would go to notes on sources' : 'added to notes on sources',
      listed(notes.map((each) => [words(each.quote), words(each.title)])),
    ],
    ['already there', []],
    [
      'unsure, not added',
      unsure.flatMap((each) => [
        `  ${each.annotation}: ${DOUBTS[each.doubt]} (${each.score.toFixed(2)})`,
        `    quoted    ${each.quote}`,
        `    likeliest ${each.guess}`,
      ]),
    ],
    ['not found', listed(notFound.map((each) => [each.annotation, words(each.quote), words(each.title)]))],
    [
      'without a source',
      listed(noSource.map((each) => [each.annotation, each.target, each.candidates === 0 ? 'none like it' : `${each.candidates} like it`])),
    ],
    ['refused', refused.map((each) => `  ${each.annotation}: ${each.what}`)],
  ];
  const counts = [added, notes, alreadyThere, unsure, notFound, noSource, refused].map(({ length }) => length);
  return [
    report.file,
    ...groups.flatMap(([head, lines], index) => (counts[index] === 0 ? [] : [`${head}: ${counts[index]}`, ...lines])),
    ...(untold === 0 ? [] : [`${untold} of the claims named no tag and ${isTrial ? 'would be' : 'were'} tagged ${defaultTag}.`]),
    ...(noSource.length === 0 ? [] : ['--source names the source of annotations that have none.']),
  ];
}

const DOUBTS: Record<AnnotationReport['unsure'][number]['doubt'], string> = {
  several: 'its words stand in several places',
  context: 'its words stand there in other surroundings, or are too few to tell',
  near: 'other words, but like them',
  position: 'it names a position and no words',
};
