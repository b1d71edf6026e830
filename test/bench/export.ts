import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { composeBrief } from '../../domain/compose-brief.ts';
import type { ExportFormat } from '../../domain/export-format.ts';
import { unwrap } from '../../domain/result.ts';
import { startWorker } from '../../main/hosts/node-worker.ts';
import { canReadMemory, childPids, peakMemory } from './child-memory.ts';
import type { Measurement, Row } from './measurement.ts';
import { importText, newNotebookPath, openServices, tagClaims } from './notebook.ts';
import { sampleText } from './sample-text.ts';
import { seriesOf, timed } from './stats.ts';

const SOURCES = 10;
const CLAIMS_PER_SOURCE = 100;

/** One run of some work in a process that was started for it. */
interface Run {
  readonly seconds: number;
  /** MB at the most; null where it cannot be known. */
  readonly memory: number | null;
}

/** The formats meant for reading. */
const read = ['md', 'html', 'docx'] as const;

/**
 * Export: a brief of 1,000 claims, from the request until the file is written, each time with a new worker, whose start
 * counts. The peer makes bare paragraphs of the same quotes with the same library, in a new process too.
 */
export const exporting: Measurement = {
  name: 'export',
  async measure({ quick }) {
    const notebookPath = newNotebookPath();
    const { briefId, quotes } = await writeBrief(notebookPath);
    const own: Record<(typeof read)[number], Run[]> = { md: [], html: [], docx: [] };
    const bare: Run[] = [];
    for (let i = 0; i < (quick ? 1 : 7); i++) {
      for (const format of read) own[format].push(await exportOnce(notebookPath, briefId, format));
      bare.push(await bareDocx(quotes));
    }
    if (!canReadMemory) console.log('The memory of a worker can be read on Linux only: it is left out.');
    const seconds = (runs: readonly Run[]) =>
      seriesOf(
        's',
        runs.map((each) => each.seconds),
      );
    return [
      {
        work: 'export: brief of 1,000 claims to DOCX',
        caveat: seconds(own.docx),
        peer: { what: 'same quotes as bare paragraphs, same library', figures: seconds(bare) },
        budget: { of: 'p95', atMost: 2 },
      },
      ...memoryRow(own.docx, bare),
      { work: 'export: the same to HTML', caveat: seconds(own.html), peer: null, budget: null },
      { work: 'export: the same to Markdown', caveat: seconds(own.md), peer: null, budget: null },
    ];
  },
};

function memoryRow(own: readonly Run[], bare: readonly Run[]): Row[] {
  const known = (runs: readonly Run[]) => runs.flatMap(({ memory }) => memory ?? []);
  if (known(own).length === 0) return [];
  return [
    {
      work: "export: worker's peak memory, DOCX",
      caveat: seriesOf('MB', known(own)),
      peer: { what: 'same quotes as bare paragraphs', figures: seriesOf('MB', known(bare)) },
      budget: { of: 'p95', atMost: 300 },
    },
  ];
}

/** A brief that quotes every claim of ten sources under their titles. */
async function writeBrief(notebookPath: string): Promise<{ briefId: string; quotes: string[] }> {
  const { app, client } = openServices(notebookPath);
  for (let i = 0; i < SOURCES; i++) {
    const sourceId = await importText(client, `source-${i}.txt`, sampleText(30_000, i));
    await tagClaims(client, sourceId, CLAIMS_PER_SOURCE, 200);
  }
  const { claims } = unwrap(await client.call('claims.list', { claimIds: null }));
  const { sources } = unwrap(await client.call('library.list', {}));
  const briefId = randomUUID();
  const content = composeBrief(
    claims,
    sources.map(({ source }) => source),
  );
  unwrap(await client.run('create-brief', { briefId, title: 'What the sources claim', content }));
  await app.close();
  return { briefId, quotes: claims.map(({ anchor }) => anchor.exact) };
}

async function exportOnce(notebookPath: string, briefId: string, format: ExportFormat): Promise<Run> {
  const workers: number[] = [];
  const { app, client } = openServices(notebookPath, {
    startWorker() {
      const before = childPids();
      const worker = startWorker();
      workers.push(...childPids().filter((pid) => !before.includes(pid)));
      return worker;
    },
  });
  try {
    const taskId = randomUUID();
    const { ms, value } = await timed(() => client.call('brief.export', { taskId, briefId, format, language: 'en' }));
    const { savedAs, warnings } = unwrap(value);
    if (savedAs === null || warnings.length > 0) throw new Error(`The brief was not exported whole: ${JSON.stringify(warnings)}`);
    const [pid] = workers;
    return { seconds: ms / 1000, memory: pid === undefined ? null : peakMemory(pid) };
  } finally {
    await app.close();
  }
}

async function bareDocx(quotes: readonly string[]): Promise<Run> {
  const begun = performance.now();
  const child = fork(join(import.meta.dirname, 'bare-docx.ts'), { serialization: 'advanced' });
  child.send(quotes);
  await once(child, 'message');
  const seconds = (performance.now() - begun) / 1000;
  const memory = child.pid === undefined ? null : peakMemory(child.pid);
  const ended = once(child, 'exit');
  child.disconnect();
  await ended;
  return { seconds, memory };
}
