import { randomUUID } from 'node:crypto';
import type { ResultFor } from '../../../../domain/contract.ts';
import type { FileReport, ImportReport } from '../../../../domain/import-report.ts';
import { type ImportOutcome, type ImportSummary, summariseImport } from '../../../../domain/import-summary.ts';
import { describeWarning } from '../../../../domain/import-warning-english.ts';
import { describeFailure, type Failure, ok, type Result } from '../../../../domain/result.ts';
import { belongingToSavedPages } from '../../../../domain/saved-page.ts';
import { beginAnewOption, defineCliCommand, notebookOption } from '../command.ts';
import { encodingNamed, encodingWords } from '../encoding.ts';
import { expandFiles } from '../expand-files.ts';
import { learntRow } from '../furniture-words.ts';
import { importFile } from '../import-file.ts';
import { showProgress } from '../progress.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { columns } from '../table.ts';
import { EXIT } from '../usage.ts';

/** Imports files one after the other; one that fails does not keep the others out. What a saved page keeps beside it is left out. */
export const importFiles = defineCliCommand({
  name: 'import',
  about:
    'Adds files, folders with all that is in them, or what fits a pattern such as "articles/**/*.html" to a notebook as sources; makes the notebook when there is none.',
  operands: 'FILE…',
  options: {
    notebook: notebookOption,
    encoding: { value: 'NAME', about: 'The encoding of the files, such as gb18030, big5 or euc-kr; found out when not given.' },
    split: { about: 'Make a source of each article when a file looks like several.' },
    'begin-anew': beginAnewOption,
  },
  run: ({ notebook, encoding, split, 'begin-anew': beginsAnew }, operands) => {
    const named = encoding === undefined ? undefined : encodingNamed(encoding);
    return withNotebook(
      pathFrom(notebook),
      async ({ client }) => {
        const outcomes: ImportOutcome[] = [];
        const parts: { file: string; sources: ResultFor<'source.split'>['sources'] }[] = [];
        const leftOut: string[] = [];
        const unsplit: { file: string; error: Failure }[] = [];
        const progress = showProgress(process.stderr);
        const found = (await Promise.all(operands.map(filesOf))).flat();
        const belonging = belongingToSavedPages(found.flatMap(({ path }) => (path.ok ? [path.value] : [])));
        for (const { name, path } of found) {
          if (!path.ok) {
            outcomes.push({ file: name, result: path });
            continue;
          }
          if (belonging.has(path.value)) {
            leftOut.push(name);
            continue;
          }
          const result = await importFile(client, path.value, named, (stage, share) => progress.show(`${name}: ${stage}`, share));
          outcomes.push({ file: name, result });
          if (!split || !result.ok || result.value.articles === undefined) continue;
          const done = await client.call('source.split', { taskId: randomUUID(), sourceId: result.value.sourceId });
          if (done.ok) parts.push({ file: name, sources: done.value.sources });
          else unsplit.push({ file: name, error: done.error });
        }
        progress.clear();
        const summary = summariseImport(outcomes);
        const failed = [...outcomes.flatMap(({ file, result }) => (result.ok ? [] : [{ file, error: result.error }])), ...unsplit];
        return ok({
          json: {
            imported: outcomes.flatMap(({ result }) => (result.ok ? [result.value] : [])),
            failed,
            alreadyThere: summary.alreadyThere,
            attention: summary.attention,
            split: parts,
            leftOut,
          },
          lines: [
            ...outcomes.flatMap(({ file, result }) =>
              result.ok ? described(file, result.value) : [`${file}: not imported. ${describeFailure(result.error)}`],
            ),
            ...parts.flatMap(({ file, sources }) => [
              `${file}: split into ${sources.length} sources`,
              ...columns(sources.map(({ sourceId, title }) => [`  ${sourceId}`, title])),
            ]),
            ...leftOut.map((file) => `${file}: left out, a saved page keeps it beside itself`),
            ...unsplit.map(({ file, error }) => `${file}: not split. ${describeFailure(error)}`),
            ...(outcomes.length > 1 ? ['', totals(summary)] : []),
          ],
          exitCode: failed.length === 0 ? EXIT.ok : EXIT.failed,
        });
      },
      { create: true, beginsAnew },
    );
  },
});

/** The files an operand stands for. One that was named is called as it was named; the others by their paths. */
async function filesOf(operand: string): Promise<{ name: string; path: Result<string> }[]> {
  const files = await expandFiles(operand);
  if (!files.ok) return [{ name: operand, path: files }];
  return files.value.map((path) => ({ name: pathFrom(operand) === path ? operand : path, path: ok(path) }));
}

function described(file: string, { attachments, articles = [], ...own }: ImportReport): string[] {
  return [...reported(own, file, articles), ...attachments.flatMap((each) => reported(each, `${each.file}, attached to ${own.file}`, []))];
}

/** @param called what to call the file */
function reported(report: FileReport, called: string, articles: readonly string[]): string[] {
  const { sourceId, versionId, title, language, published, passages, furniture, learnt, missing, warnings, encoding, duplicateOf } = report;
  const rows = [
    ['  source', sourceId],
    ['  version', versionId],
    ['  title', title],
    ['  language', language],
    ['  published', published ?? 'unknown'],
    ['  passages', `${passages}, and ${furniture} ${furniture === 1 ? 'piece' : 'pieces'} of furniture`],
    ...learntRow(learnt),
    ...(encoding === null ? [] : [['  encoding', encodingWords(encoding)]]),
    ...(missing === undefined ? [] : [['  missing', missing.join(', ')]]),
    ...warnings.map((warning) => ['  warning', describeWarning(warning)]),
    ...articles.map((article) => ['  looks like', article]),
  ];
  return [duplicateOf === null ? called : `${called}: already there, nothing was added`, ...columns(rows)];
}

function totals({ imported, attention, alreadyThere, refused }: ImportSummary): string {
  const added = imported.length + attention.length;
  return `${added} imported (${attention.length} of them need attention), ${alreadyThere.length} already there, ${refused.length} refused.`;
}
