import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { fold } from '../../../domain/search/fold.ts';
import type { Measurement, Row } from '../measurement.ts';
import { newNotebookPath } from '../notebook.ts';
import { seriesOf } from '../stats.ts';
import { measureBareTable } from './bare-table.ts';
import { makeNotebook } from './notebook.ts';
import { benchQueries, PER_SOURCE, passagesOfSource } from './passages.ts';
import type { Searched } from './program.ts';

const sizes = [1000, 10_000, 100_000, 1_000_000];
const PROGRAM = join(import.meta.dirname, 'program.ts');
const REPETITIONS = 5;

const groupOf = (passages: number) => `${passages.toLocaleString('en-US')} passages`;

/** The headings of all tables, the smallest notebook first. */
export const searchGroups = sizes.map(groupOf);

/**
 * Searching notebooks of 1,000 to 1,000,000 passages in three languages, through the services as a window asks them, beside one bare FTS5
 * table of the same passages. Recall is that of every query against a plain scan.
 */
export const searching: readonly Measurement[] = sizes.map((passages) => ({
  name: `search:${passages >= 1_000_000 ? '1m' : `${passages / 1000}k`}`,
  file: 'bench-search',
  measure: ({ quick }) => measure(passages, quick ? 1 : REPETITIONS),
}));

async function measure(passages: number, repetitions: number): Promise<Row[]> {
  const path = newNotebookPath();
  await makeNotebook(path, passages);
  const searched = await inItsOwnProcess(path, repetitions);
  const index = statSync(`${path}-index`).size / 1e6;
  const bare = await measureBareTable(join(dirname(path), 'bare.db'), passages, repetitions);
  const { buildMs, savesBefore, savesDuring, memory, searches, found } = searched;
  const slowest = found.toSorted((a, b) => b.ms - a.ms).slice(0, 3);
  console.log(`slowest: ${slowest.map(({ query, total, ms }) => `${query} (${total} hits) ${Math.round(ms)} ms`).join(', ')}`);
  const group = groupOf(passages);
  const peer = 'one bare FTS5 table';
  return [
    {
      group,
      work: 'search, 50 hits with snippets',
      caveat: seriesOf('ms', searches),
      peer: { what: `${peer}, ranked by bm25, row numbers only`, figures: seriesOf('ms', bare.searches) },
      budget: { of: 'p95', atMost: 30 },
      compare: 'p95',
    },
    {
      group,
      work: 'recall against a plain scan',
      caveat: seriesOf('share', [recallOf(found, passages)]),
      peer: null,
      budget: { of: 'median', atLeast: 1 },
    },
    {
      group,
      work: 'making the index, from the notebook',
      caveat: seriesOf('s', [buildMs / 1000]),
      peer: { what: `${peer}, grams given`, figures: seriesOf('s', [bare.buildMs / 1000]) },
      budget: { of: 'ratio', atMost: 2 },
    },
    {
      group,
      work: 'size of the index, with the texts for snippets',
      caveat: seriesOf('MB', [index]),
      peer: { what: `${peer}, no texts`, figures: seriesOf('MB', [bare.megabytes]) },
      budget: null,
    },
    ...(savesDuring.length === 0
      ? []
      : [
          {
            group,
            work: 'a save while the index is made',
            caveat: seriesOf('ms', savesDuring),
            peer: { what: 'a save before that', figures: seriesOf('ms', savesBefore) },
            budget: null,
            compare: 'p95' as const,
          },
        ]),
    ...(memory === null
      ? []
      : [
          {
            group,
            work: 'memory of the services: the most until all was searched',
            caveat: seriesOf('MB', [memory.services]),
            peer: null,
            budget: { of: 'median', atMost: 300 } as const,
          },
          {
            group,
            work: 'memory of the process that writes the index, which ends with that',
            caveat: seriesOf('MB', [memory.worker]),
            peer: null,
            budget: null,
          },
        ]),
  ];
}

async function inItsOwnProcess(path: string, repetitions: number): Promise<Searched> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, path, String(repetitions)], { maxBuffer: 1e8 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Searched;
}

/** How much of what a plain scan finds was found, over all queries; of a count that was capped, up to the cap. Never more than is there. */
function recallOf(found: Searched['found'], passages: number): number {
  const queries = benchQueries();
  const counts = queries.map(() => 0);
  for (let source = 0; source < passages / PER_SOURCE; source++) {
    for (const passage of passagesOfSource(source)) {
      const folded = fold(passage);
      for (const [i, { isIn }] of queries.entries()) if (isIn(folded)) counts[i] = (counts[i] ?? 0) + 1;
    }
  }
  let wanted = 0;
  let right = 0;
  for (const [i, { query, total, isCapped }] of found.entries()) {
    const there = counts[i] ?? 0;
    if (total > there) throw new Error(`“${query}” was found ${total} times and stands in ${there} passages.`);
    wanted += isCapped ? total : there;
    right += total;
  }
  return wanted === 0 ? 1 : right / wanted;
}
