import type { ImportReport } from '../../../../domain/contract.ts';
import { describeFailure, type Failure, ok } from '../../../../domain/result.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { encodingNamed, encodingWords } from '../encoding.ts';
import { importFile } from '../import-file.ts';
import { showProgress } from '../progress.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { columns } from '../table.ts';
import { EXIT } from '../usage.ts';

interface Refused {
  readonly file: string;
  readonly error: Failure;
}

/** Imports files one after the other; one that fails does not keep the others out. */
export const importFiles = defineCliCommand({
  name: 'import',
  about: 'Adds files to a notebook as sources; makes the notebook when there is none.',
  operands: 'FILE…',
  options: {
    notebook: notebookOption,
    encoding: { value: 'NAME', about: 'The encoding of the files, such as gb18030, big5 or euc-kr; found out when not given.' },
  },
  run: ({ notebook, encoding }, files) => {
    const named = encoding === undefined ? undefined : encodingNamed(encoding);
    return withNotebook(
      pathFrom(notebook),
      async ({ client }) => {
        const imported: ImportReport[] = [];
        const failed: Refused[] = [];
        const progress = showProgress(process.stderr);
        for (const file of files) {
          const report = await importFile(client, pathFrom(file), named, (stage, share) => progress.show(`${file}: ${stage}`, share));
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
    );
  },
});

function described(report: ImportReport): string[] {
  const { file, sourceId, versionId, title, language, published, passages, furniture, warnings, encoding, duplicateOf } = report;
  const rows = [
    ['  source', sourceId],
    ['  version', versionId],
    ['  title', title],
    ['  language', language],
    ['  published', published ?? 'unknown'],
    ['  passages', `${passages}, and ${furniture} pieces of furniture`],
    ...(encoding === null ? [] : [['  encoding', encodingWords(encoding)]]),
    ...warnings.map((warning) => ['  warning', warning]),
  ];
  return [duplicateOf === null ? file : `${file}: already there, nothing was added`, ...columns(rows)];
}
