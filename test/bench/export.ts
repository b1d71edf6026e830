import { type ExportFormat, exportFormats } from '../../domain/export-format.ts';
import { FailureError } from '../../domain/result.ts';
import { canReadMemory } from './child-memory.ts';
import { bareDocx, exportOnce, hasPandoc, pandocDocx, type Run } from './export-runs.ts';
import type { Measurement, Row } from './measurement.ts';
import { newNotebookPath } from './notebook.ts';
import { type SizedBrief, writeBriefs } from './sized-briefs.ts';
import { seriesOf } from './stats.ts';

const sizes = [10, 100, 1000, 5000] as const;
/** The size that has a budget. */
const BUDGETED = 1000;

/** How often each thing is measured. */
const REPETITIONS = { budgeted: 7, others: 3 } as const;

/**
 * Export: briefs of several sizes to every format, from the request until the file is written, each time with a new worker,
 * whose start counts. DOCX stands beside the same quotes as bare paragraphs from a library, and beside Pandoc where it is installed.
 */
export const exporting: Measurement = {
  name: 'export',
  async measure({ quick }) {
    const notebookPath = newNotebookPath();
    const briefs = await writeBriefs(notebookPath, quick ? sizes.slice(0, 2) : sizes);
    if (!canReadMemory) console.log('The memory of a worker can be read on Linux only: it is left out.');
    if (!hasPandoc) console.log('Pandoc is not installed: its DOCX is left out.');
    const rows: Row[] = [];
    for (const brief of briefs) {
      const times = quick ? 1 : brief.size === BUDGETED ? REPETITIONS.budgeted : REPETITIONS.others;
      rows.push(...(await measureDocx(notebookPath, brief, times)));
      for (const format of exportFormats) {
        if (format !== 'docx') rows.push(...(await measureFormat(notebookPath, brief, format, times)));
      }
    }
    return rows;
  },
};

async function measureDocx(notebookPath: string, { size, briefId, quotes }: SizedBrief, times: number): Promise<Row[]> {
  const own: Run[] = [];
  const bare: Run[] = [];
  const pandoc: Run[] = [];
  const markdown = hasPandoc ? await exportOnce(notebookPath, briefId, 'md') : null;
  for (let i = 0; i < times; i++) {
    own.push(await exportOnce(notebookPath, briefId, 'docx'));
    bare.push(await bareDocx(quotes));
    if (markdown !== null) pandoc.push(await pandocDocx(markdown.path));
  }
  const budgeted = size === BUDGETED;
  const peers = [
    { what: 'same quotes as bare paragraphs, library docx', runs: bare },
    { what: 'Pandoc from the Markdown export', runs: pandoc },
  ].filter(({ runs }) => runs.length > 0);
  return peers.flatMap(({ what, runs }) => [
    {
      ...groupOf(size),
      work: `${size} claims to DOCX`,
      caveat: seconds(own),
      peer: { what, figures: seconds(runs) },
      budget: budgeted ? { of: 'p95', atMost: 2 } : null,
    },
    ...memoryRow(`${size} claims to DOCX: peak memory`, size, own, { what, runs }, budgeted ? 300 : null),
  ]);
}

async function measureFormat(notebookPath: string, { size, briefId }: SizedBrief, format: ExportFormat, times: number): Promise<Row[]> {
  const runs: Run[] = [];
  try {
    for (let i = 0; i < times; i++) runs.push(await exportOnce(notebookPath, briefId, format));
  } catch (thrown) {
    // A PDF needs a browser that may start here.
    if (!(thrown instanceof FailureError) || thrown.failure.code !== 'cannot-print') throw thrown;
    console.log(`${format} is left out: ${thrown.failure.what}`);
    return [];
  }
  const work = `${size} claims to ${format}`;
  return [
    { ...groupOf(size), work, caveat: seconds(runs), peer: null, budget: null },
    ...memoryRow(`${work}: peak memory`, size, runs, null, null),
  ];
}

function memoryRow(
  work: string,
  size: number,
  own: readonly Run[],
  peer: { readonly what: string; readonly runs: readonly Run[] } | null,
  atMost: number | null,
): Row[] {
  const known = (runs: readonly Run[]) => runs.flatMap(({ memory }) => memory ?? []);
  if (known(own).length === 0) return [];
  const beside = peer === null ? [] : known(peer.runs);
  return [
    {
      ...groupOf(size),
      work,
      caveat: seriesOf('MB', known(own)),
      peer: peer === null || beside.length === 0 ? null : { what: peer.what, figures: seriesOf('MB', beside) },
      budget: atMost === null ? null : { of: 'p95', atMost },
    },
  ];
}

/** What has a budget stands in the first table. */
function groupOf(size: number): { group?: string } {
  return size === BUDGETED ? {} : { group: `Export: ${size} claims` };
}

function seconds(runs: readonly Run[]) {
  return seriesOf(
    's',
    runs.map((each) => each.seconds),
  );
}
