import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportFormat } from '../../domain/export-format.ts';
import { unwrap } from '../../domain/result.ts';
import { startWorker } from '../../main/hosts/node-worker.ts';
import { temporaryFolder } from '../journeys/harness.ts';
import { childPids, peakMemory } from './child-memory.ts';
import { openServices } from './notebook.ts';
import { timed } from './stats.ts';

/** One run of some work in a process that was started for it. */
export interface Run {
  readonly seconds: number;
  /** MB at the most; null where it cannot be known. */
  readonly memory: number | null;
}

/** How often the memory of a process is read that ends by itself, in milliseconds. */
const MEMORY_INTERVAL = 10;

export const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

/** From the request until the file is written, with a new worker, whose start counts. */
export async function exportOnce(notebookPath: string, briefId: string, format: ExportFormat): Promise<Run & { readonly path: string }> {
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
    return { seconds: ms / 1000, memory: pid === undefined ? null : peakMemory(pid), path: savedAs };
  } finally {
    await app.close();
  }
}

/** The floor: quotes as bare paragraphs, written by the library `docx` in a new process. */
export async function bareDocx(quotes: readonly string[]): Promise<Run> {
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

/** The peer: Pandoc makes a DOCX from the Markdown export of the same brief. */
export async function pandocDocx(markdownPath: string): Promise<Run> {
  const target = join(temporaryFolder(), 'peer.docx');
  const begun = performance.now();
  const child = spawn('pandoc', ['-f', 'gfm', '-t', 'docx', '-o', target, markdownPath], { stdio: ['ignore', 'ignore', 'inherit'] });
  const memory = await peakUntilExit(child);
  const seconds = (performance.now() - begun) / 1000;
  if (readFileSync(target).length === 0) throw new Error('Pandoc wrote nothing.');
  return { seconds, memory };
}

/** Memory is read while the process runs: afterwards nobody knows it. */
async function peakUntilExit(child: ChildProcess): Promise<number | null> {
  let peak: number | null = null;
  const timer = setInterval(() => {
    peak = (child.pid === undefined ? null : peakMemory(child.pid)) ?? peak;
  }, MEMORY_INTERVAL);
  const [code] = await once(child, 'exit');
  clearInterval(timer);
  if (code !== 0) throw new Error(`The process ended with ${code}.`);
  return peak;
}
