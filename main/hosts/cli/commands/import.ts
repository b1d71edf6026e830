import type { FileReport, ImportReport } from '../../../../domain/contract.ts';
import { describeFailure, type Failure, ok } from '../../../../domain/result.ts';
import { belongingToSavedPages } from '../../../../domain/saved-page.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { importFile } from '../import-file.ts';
import { showProgress } from '../progress.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { columns } from '../table.ts';
import { EXIT } from '../usage.ts';

interface Refused {
  readonly file: string;
  readonly error: Failure;
}

/** Imports files one after the other; one that fails does not keep the others out. What a saved page keeps beside it is left out. */
export const importFiles = defineCliCommand({
  name: 'import',
  about: 'Adds files to a notebook as sources; makes the notebook when there is none.',
  operands: 'FILE…',
  options: { notebook: notebookOption },
  run: ({ notebook }, files) =>
    withNotebook(
      pathFrom(notebook),
      async ({ client }) => {
        const imported: ImportReport[] = [];
        const failed: Refused[] = [];
        const progress = showProgress(process.stderr);
        const belonging = belongingToSavedPages(files);
        for (const file of files.filter((each) => !belonging.has(each))) {
          const report = await importFile(client, pathFrom(file), (stage, share) => progress.show(`${file}: ${stage}`, share));
          if (report.ok) imported.push(report.value);
          else failed.push({ file, error: report.error });
        }
        progress.clear();
        return ok({
          json: { imported, failed },
          lines: [...imported.flatMap(described), ...failed.map(({ file, error }) => `${file}: not imported. ${describeFailure(error)}`)],
          exitCode: failed.length === 0 ? EXIT.ok : EXIT.failed,
        });
      },
      { create: true },
    ),
});

function described({ attachments, ...own }: ImportReport): string[] {
  return [...reported(own, own.file), ...attachments.flatMap((each) => reported(each, `${each.file}, attached to ${own.file}`))];
}

/** @param called what to call the file */
function reported(report: FileReport, called: string): string[] {
  const { sourceId, versionId, title, language, published, passages, furniture, warnings, duplicateOf } = report;
  const rows = [
    ['  source', sourceId],
    ['  version', versionId],
    ['  title', title],
    ['  language', language],
    ['  published', published ?? 'unknown'],
    ['  passages', `${passages}, and ${furniture} pieces of furniture`],
    ...warnings.map((warning) => ['  warning', warning]),
  ];
  return [duplicateOf === null ? called : `${called}: already there, nothing was added`, ...columns(rows)];
}
