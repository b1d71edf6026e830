import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { describeAnchor } from '../../domain/anchor.ts';
import type { Tag } from '../../domain/claim.ts';
import type { CommandEnvelope, CommandName, ParamsOf } from '../../domain/commands/index.ts';
import {
  type EventName,
  type EventOf,
  events,
  type Message,
  type Method,
  message,
  type ParamsFor,
  type ResultFor,
} from '../../domain/contract.ts';
import type { ImportWarning } from '../../domain/import-warning.ts';
import { type Failure, type Result, unwrap } from '../../domain/result.ts';
import { sourceDefaults } from '../../domain/source.ts';
import type { Block } from '../../domain/version.ts';
import { type App, createApp } from '../../main/app.ts';
import { createBackups } from '../../main/backup/automatic.ts';
import { type Committed, createCommitQueue } from '../../main/commit-queue.ts';
import type { Ports } from '../../main/ports.ts';
import { commitCommand, commitTogether } from '../../main/run-command.ts';
import { createSearch } from '../../main/search/search.ts';
import type { Services } from '../../main/services.ts';
import { packBlob } from '../../main/store/blobs.ts';
import { type OpenOptions, openNotebook, type Store } from '../../main/store/store.ts';
import { createSuggesting } from '../../main/suggest/suggesting.ts';
import { createTasks } from '../../main/tasks.ts';
import { createUploads } from '../../main/uploads.ts';
import { createWorkerPool } from '../../main/worker/pool.ts';
import { warmWorker } from './warm-workers.ts';

/** Real notebooks in folders of their own, gone when the test is over. */

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'caveat-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function testPorts(overrides: Partial<Ports> = {}): Ports {
  return {
    host: 'cli',
    author: 'Tester',
    now: () => new Date(),
    newId: () => randomUUID(),
    startWorker: warmWorker,
    saveFile: async () => null,
    templates: { shipped: join(import.meta.dirname, '..', '..', 'resources', 'templates'), own: '' },
    log: () => undefined,
    ...overrides,
  };
}

export function openStore(path: string, options: Partial<OpenOptions> = {}): Store {
  const store = unwrap(openNotebook(path, { create: true, ...options }));
  onTestFinished(() => void store.close());
  return store;
}

/** Services over a store, with the events they told. */
export function servicesOver(store: Store, ports = testPorts()): Services & { events: { event: EventName; payload: unknown }[] } {
  const told: { event: EventName; payload: unknown }[] = [];
  const workers = createWorkerPool(() => ports.startWorker());
  onTestFinished(async () => {
    services.backups.close();
    await services.search.close();
    workers.close();
  });
  const services: Services & { events: typeof told } = {
    ports,
    store,
    workers,
    tasks: createTasks(() => undefined),
    uploads: createUploads(Date.now),
    search: createSearch({ store, ports, tell: (state) => services.publish('search-index', state) }),
    suggesting: createSuggesting(store, workers),
    backups: createBackups(store, ports, workers, () => undefined),
    commits: createCommitQueue((envelopes) => commitTogether(services, envelopes)),
    publish: (event, payload) => told.push({ event, payload }),
    events: told,
  };
  return services;
}

export function envelope<N extends CommandName>(name: N, params: ParamsOf<N>, id: string = randomUUID()): CommandEnvelope {
  return { id, name, params };
}

/** Runs a command that has to succeed. */
export function run<N extends CommandName>(services: Services, name: N, params: ParamsOf<N>, id?: string): Committed {
  return unwrap(commitCommand(services, envelope(name, params, id)));
}

/** Each line a block of its own, furniture where it begins with “#”. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line !== '') blocks.push(line.startsWith('#') ? { start, end, kind: 'furniture' } : { start, end, kind: 'paragraph' });
    start = end + 1;
  }
  return blocks;
}

export const harbour = 'The port will close in May, officials said.\n# Share this\nWorkers doubt that the port will close. 🚢';

/** Stores a text as a source, the way an import does once its file is read. */
export async function addSource(
  services: Services,
  text: string = harbour,
  original: Uint8Array = Buffer.from(text),
  warnings: ImportWarning[] = [],
): Promise<string> {
  const sourceId = randomUUID();
  const textBlob = await packBlob(Buffer.from(text));
  const originalBlob = await packBlob(original);
  const params = {
    sourceId,
    versionId: versionOf(sourceId),
    details: { ...sourceDefaults, title: text.slice(0, 20).trim() },
    textHash: textBlob.hash,
    length: text.length,
    originalHash: originalBlob.hash,
    originalName: 'harbour.txt',
    mediaType: 'text/plain',
    blocks: blocksOf(text),
    warnings,
  };
  unwrap(commitCommand(services, envelope('import-source', params), [textBlob, originalBlob]));
  return sourceId;
}

export function versionOf(sourceId: string): string {
  return `v${sourceId.slice(1)}`;
}

/** Parameters that tag the first place where words stand in a text. */
export function tagging(sourceId: string, text: string, words: string, tag: Tag = 'reported') {
  const start = text.indexOf(words);
  return { claimId: randomUUID(), anchor: unwrap(describeAnchor(text, versionOf(sourceId), start, start + words.length)), tag };
}

export interface TestApp extends App {
  readonly heard: Message[];
  ask<M extends Method>(method: M, params: ParamsFor<M>): Promise<Result<ResultFor<M>>>;
  eventsOf<N extends EventName>(event: N): EventOf<N>[];
}

/** An app with real workers; everything it says is checked against the contract. */
export function openApp(path: string, ports = testPorts()): TestApp {
  const app = unwrap(createApp(ports, path, { create: true }));
  onTestFinished(() => app.close());
  const heard: Message[] = [];
  app.subscribe((text) => {
    const told = message.parse(JSON.parse(text));
    if ('event' in told) expect(told.payload).toEqual(events[told.event].parse(told.payload));
    heard.push(told);
  });
  let calls = 0;
  return {
    ...app,
    heard,
    async ask(method, params) {
      const answer = message.parse(JSON.parse(await app.receive(JSON.stringify({ call: ++calls, method, params }))));
      if (!('ok' in answer)) throw new Error('An event came in answer to a call.');
      if (answer.ok) return { ok: true, value: answer.value as ResultFor<typeof method> };
      return { ok: false, error: answer.error as Failure };
    },
    eventsOf: (event) => heard.flatMap((each) => ('event' in each && each.event === event ? [each.payload as EventOf<typeof event>] : [])),
  };
}

export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.error.code;
}
