import {
  type BibliographyReport,
  type Candidate,
  changesBy,
  type EntryName,
  fillCommand,
  type Match,
  type Proposal,
  type Unsure,
} from '../../../../domain/bibliography.ts';
import { describeFailure, type Failure, ok, type Result } from '../../../../domain/result.ts';
import type { Client } from '../../client.ts';
import { defineCliCommand, notebookOption } from '../command.ts';
import { sendFile } from '../import-file.ts';
import { showProgress } from '../progress.ts';
import { pathFrom, withNotebook } from '../session.ts';
import { columns, shortened } from '../table.ts';
import { EXIT } from '../usage.ts';

/** What one bibliography came to. */
interface Done {
  readonly report: BibliographyReport;
  /** The revision that filled the details in; null when there was nothing to change, or when nothing was to be. */
  readonly revision: number | null;
}

/** Fills in details of sources from what a reference manager exports, a file in one step that one undo takes back. */
export const bibliography = defineCliCommand({
  name: 'bibliography',
  about:
    'Fills in details of the sources from bibliographies (CSL-JSON, RIS, BibTeX, as Zotero exports them), and lists what differs, is not clear, or fits no source.',
  operands: 'FILE…',
  examples: ['bibliography --notebook Ferry.caveat --dry-run library.bib', 'bibliography --notebook Ferry.caveat --overwrite library.json'],
  options: {
    notebook: notebookOption,
    overwrite: { about: 'Replace details that differ, too. The reliability is never touched.' },
    'dry-run': { about: 'Only say what would be filled in.' },
  },
  run: ({ notebook, ...options }, files) =>
    withNotebook(pathFrom(notebook), async ({ client }) => {
      const [overwrite, isDry] = [options.overwrite === true, options['dry-run'] === true];
      const progress = showProgress(process.stderr);
      const done: Done[] = [];
      const failed: { file: string; error: Failure }[] = [];
      for (const file of files) {
        const result = await fill(client, file, overwrite, isDry, (stage, share) => progress.show(`${file}: ${stage}`, share));
        if (result.ok) done.push(result.value);
        else failed.push({ file, error: result.error });
      }
      progress.clear();
      return ok({
        json: { files: done.map((each) => sorted(each, overwrite)), failed, dryRun: isDry },
        lines: [
          ...done.flatMap((each) => described(each, overwrite, isDry)),
          ...failed.map(({ file, error }) => `${file}: not read. ${describeFailure(error)}`),
        ],
        exitCode: failed.length === 0 && done.every(({ report }) => report.refused.length === 0) ? EXIT.ok : EXIT.failed,
      });
    }),
});

async function fill(
  client: Client,
  file: string,
  overwrite: boolean,
  isDry: boolean,
  onProgress: (stage: string, share: number) => void,
): Promise<Result<Done>> {
  const matched = await sendFile(client, pathFrom(file), (given) => client.call('bibliography.match', given), onProgress);
  if (!matched.ok) return matched;
  const report = { ...matched.value, file };
  const command = isDry ? null : fillCommand(report.matched, overwrite);
  if (command === null) return ok({ report, revision: null });
  const filled = await client.run('fill-source-details', command);
  return filled.ok ? ok({ report, revision: filled.value.revision }) : filled;
}

/** The entries by what happens to them; one whose source gets some details and differs in others is in both lists. */
function sorted({ report, revision }: Done, overwrite: boolean) {
  const { file, format, matched, unsure, unmatched, refused } = report;
  const filled = matched.filter((each) => changesBy(each, overwrite).length > 0);
  return {
    file,
    format,
    revision,
    filled: filled.map((each) => ({ entry: each.entry, source: each.source, details: changesBy(each, overwrite) })),
    nothingToAdd: matched.filter((each) => each.fills.length + each.differs.length === 0).map(({ entry, source }) => ({ entry, source })),
    differs: overwrite
      ? []
      : matched.flatMap(({ entry, source, differs }) => (differs.length === 0 ? [] : [{ entry, source, details: differs }])),
    unsure,
    unmatched,
    refused,
  };
}

function described(done: Done, overwrite: boolean, isDry: boolean): string[] {
  const { file, format, filled, nothingToAdd, differs, unsure, unmatched, refused } = sorted(done, overwrite);
  return [
    `${file} (${format}): ${done.report.matched.length} of ${entries(done.report)} entries speak of sources in the notebook`,
    ...list(
      isDry ? 'would be filled in' : 'filled in',
      filled.flatMap(({ entry, source, details }) => about(entry, source, details, 'now')),
    ),
    ...list(
      'nothing to add',
      nothingToAdd.map(({ entry, source }) => `${named(entry)} = ${source.title}`),
    ),
    ...list(
      'differs, left as it is',
      differs.flatMap(({ entry, source, details }) => about(entry, source, details, 'entry')),
    ),
    ...list('not sure, left as it is', unsure.flatMap(doubted)),
    ...list('fits no source', unmatched.map(named)),
    ...list(
      'cannot be read',
      refused.map(({ key, line, what }) => `${key}${line === null ? '' : `, line ${line}`}: ${what}`),
    ),
  ];
}

function entries({ matched, unsure, unmatched, refused }: BibliographyReport): number {
  return matched.length + unsure.length + unmatched.length + refused.length;
}

function list(head: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${head}:`, ...lines.map((each) => `    ${each}`)];
}

function about(entry: EntryName, source: Match['source'], details: readonly Proposal[], side: 'now' | 'entry'): string[] {
  const rows = details.map(({ field, before, value }) => [
    `  ${field}`,
    before === '' ? value : `${shown(before)} → ${shown(value)} (${side})`,
  ]);
  return [`${named(entry)} = ${source.title} (${evidence(source)})`, ...columns(rows)];
}

const WHY: Record<Unsure['why'], string> = {
  weak: 'may be',
  sources: 'may be any of',
  entries: 'another entry speaks of the same source',
};

function doubted({ entry, why, candidates }: Unsure): string[] {
  return [`${named(entry)}: ${WHY[why]}`, ...candidates.map((each) => `  ${each.title} (${evidence(each)})`)];
}

function evidence({ by, score }: Candidate): string {
  return `${by.join(', ')}; score ${score.toFixed(2)}`;
}

function named({ key, title }: EntryName): string {
  return title === '' ? key : `${key} “${shown(title)}”`;
}

function shown(words: string): string {
  return shortened(words, 60);
}
