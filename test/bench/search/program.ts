import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { unwrap } from '../../../domain/result.ts';
import { createApp } from '../../../main/app.ts';
import { createClient } from '../../../main/hosts/client.ts';
import { startWorker } from '../../../main/hosts/node-worker.ts';
import { childPids, peakMemory } from '../child-memory.ts';
import { timed } from '../stats.ts';
import { benchQueries } from './passages.ts';

/** The services of one notebook in a process of their own: makes the index, then searches. Prints what was measured as JSON. */

export interface Searched {
  /** Until the index was ready, in milliseconds. */
  readonly buildMs: number;
  /** How long each save took, in milliseconds, before there was an index and while it was made. */
  readonly savesBefore: number[];
  readonly savesDuring: number[];
  /** The most this process and its worker have held, in MB; null where it cannot be known. */
  readonly memory: { readonly services: number; readonly worker: number } | null;
  /** How long each search took, in milliseconds: of each repetition all queries. */
  readonly searches: number[];
  /** The same of the slowest query. */
  readonly found: { readonly query: string; readonly total: number; readonly isCapped: boolean; readonly ms: number }[];
}

const SAVES_BEFORE = 40;

const [path = '', repetitions = '5'] = process.argv.slice(2);
const app = unwrap(
  createApp(
    {
      host: 'chromium',
      author: 'Bench',
      now: () => new Date(),
      newId: randomUUID,
      startWorker,
      saveFile: async () => null,
      templates: { shipped: '', own: '' },
      log: (_level, text) => console.error(text),
    },
    path,
  ),
);
const client = createClient(app);
const ask = async (query: string) =>
  unwrap(await client.call('search.query', { query, filters: { kinds: ['passage'] }, limit: 50, perSource: 5 }));
let saves = 0;
const save = async () => (await timed(async () => unwrap(await client.run('rename-notebook', { title: `Title ${++saves}` })))).ms;
const workers = new Map<number, number>();
const lookAtWorkers = () => {
  for (const pid of childPids()) workers.set(pid, peakMemory(pid) ?? workers.get(pid) ?? 0);
};

const savesBefore: number[] = [];
for (let i = 0; i < SAVES_BEFORE; i++) savesBefore.push(await save());
const savesDuring: number[] = [];
const begun = performance.now();
while ((await ask('nowhere')).index.state === 'building') {
  savesDuring.push(await save());
  lookAtWorkers();
  await pause(50);
}
const buildMs = performance.now() - begun;
const found: { query: string; total: number; isCapped: boolean; ms: number }[] = [];
const searches: number[] = [];
for (let i = 0; i < Number(repetitions); i++) {
  for (const { query } of benchQueries()) {
    const { ms, value } = await timed(() => ask(query));
    searches.push(ms);
    if (i === 0) found.push({ query, total: value.total, isCapped: value.isCapped, ms });
  }
}
const own = peakMemory(process.pid);
const memory = own === null ? null : { services: own, worker: Math.max(0, ...workers.values()) };
await app.close();
console.log(JSON.stringify({ buildMs, savesBefore, savesDuring, memory, searches, found } satisfies Searched));
process.exit(0);
