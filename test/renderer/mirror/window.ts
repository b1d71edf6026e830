import { randomUUID } from 'node:crypto';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { onTestFinished } from 'vitest';
import type { Failure } from '../../../domain/result.ts';
import { unwrap } from '../../../domain/result.ts';
import type { App } from '../../../main/app.ts';
import type { HostPort } from '../../../renderer/bridge.ts';
import { MirrorDatabase, OutboxDatabase } from '../../../renderer/mirror/db.ts';
import { DocumentSavers } from '../../../renderer/mirror/document-savers.ts';
import { Outbox } from '../../../renderer/mirror/outbox.ts';
import { Sync } from '../../../renderer/mirror/sync.ts';
import { connectServices } from '../../../renderer/services.ts';

/** Windows without a screen: the mirror's own parts over real services, with an IndexedDB that lives in memory. */

/** Node has none: such a window draws nothing, so it is always idle. */
globalThis.requestIdleCallback ??= (callback) => Number(setTimeout(() => callback({ didTimeout: false, timeRemaining: () => 50 })));

/** Gives the windows made from now on an empty IndexedDB, which they share. */
export function clearDisk(): void {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
}

/** The port of one window, and what can happen on the way. */
export interface Wire extends HostPort {
  /** Commands that reached the services, oldest first. */
  readonly sent: readonly { readonly id: string; readonly name: string }[];
  /** Methods that were called, oldest first. */
  readonly asked: readonly string[];
  /** How many messages wait for `release`. */
  readonly waiting: number;
  /** From now on messages to the window wait. */
  hold(): void;
  /** Brings what waits in one task, as a host does that gathered it meanwhile. @param order what to bring, by default all in order */
  release(order?: (waiting: readonly string[]) => readonly string[]): void;
  /** Loses the next event. */
  loseEvent(): void;
  /** Answers the next command itself. The services never hear of it. */
  failNext(failure: Failure): void;
  /** How many commands are still to be failed. */
  readonly failuresLeft: number;
  /** Ends the window as a crash does: nothing reaches it or the services any more. */
  cut(): void;
}

export function connectWire(app: Pick<App, 'receive' | 'subscribe'>): Wire {
  let listener: (message: string) => void = () => undefined;
  let held: string[] | null = null;
  let lost = 0;
  let isCut = false;
  const sent: { id: string; name: string }[] = [];
  const failures: Failure[] = [];
  const asked: string[] = [];
  const deliver = (text: string): void => {
    if (isCut) return;
    if (held === null) listener(text);
    else held.push(text);
  };
  const unsubscribe = app.subscribe((text) => {
    if (lost === 0) deliver(text);
    else lost--;
  });
  onTestFinished(unsubscribe);
  return {
    sent,
    asked,
    get waiting() {
      return held?.length ?? 0;
    },
    post(text) {
      if (isCut) return;
      const { call, method, params } = JSON.parse(text) as { call: number; method: string; params: { id: string; name: string } };
      const failure = method === 'command.run' ? failures.shift() : undefined;
      if (failure !== undefined) {
        queueMicrotask(() => deliver(JSON.stringify({ call, ok: false, error: failure })));
        return;
      }
      asked.push(method);
      if (method === 'command.run') sent.push({ id: params.id, name: params.name });
      void app.receive(text).then(deliver);
    },
    onMessage(heard) {
      listener = heard;
    },
    hold() {
      held ??= [];
    },
    release(order = (waiting) => waiting) {
      const messages = order(held ?? []);
      held = null;
      for (const text of messages) listener(text);
    },
    loseEvent() {
      lost++;
    },
    get failuresLeft() {
      return failures.length;
    },
    failNext(failure) {
      failures.push(failure);
    },
    cut() {
      isCut = true;
      unsubscribe();
    },
  };
}

/** What a session holds, and the handles a test needs on it. */
export interface TestWindow {
  readonly wire: Wire;
  readonly windowId: string;
  readonly db: MirrorDatabase;
  readonly outboxDb: OutboxDatabase;
  readonly sync: Sync;
  readonly outbox: Outbox;
  readonly savers: DocumentSavers;
  /** What `onTrouble` heard. */
  readonly troubles: readonly unknown[];
  /** Fills the mirror, as a session does when it opens. */
  start(): Promise<void>;
}

/** A window that has not started yet. @param windowId nobody holds its lock unless the test does */
export async function makeWindow(app: Pick<App, 'receive' | 'subscribe'>, windowId: string = randomUUID()): Promise<TestWindow> {
  const wire = connectWire(app);
  const services = connectServices(wire);
  const hello = unwrap(await services.call('session.hello', {}));
  const db = new MirrorDatabase();
  const outboxDb = new OutboxDatabase();
  onTestFinished(() => {
    db.close();
    outboxDb.close();
  });
  const troubles: unknown[] = [];
  const sync = new Sync(services, db, hello.notebookId);
  const outbox = new Outbox(services, outboxDb, hello.notebookId, windowId, (trouble) => troubles.push(trouble));
  const savers = new DocumentSavers(outbox);
  return {
    wire,
    windowId,
    db,
    outboxDb,
    sync,
    outbox,
    savers,
    troubles,
    async start() {
      unwrap(await sync.start(hello));
    },
  };
}

export async function openWindow(app: Pick<App, 'receive' | 'subscribe'>, windowId?: string): Promise<TestWindow> {
  const window = await makeWindow(app, windowId);
  await window.start();
  unwrap(await window.sync.openClaims());
  return window;
}

const turn = () => new Promise<void>((done) => setImmediate(done));

/** Waits until an assertion holds. Timers that stand still stay where they are. */
export async function eventually<T>(assertion: () => T | Promise<T>): Promise<T> {
  const deadline = performance.now() + 5_000;
  for (;;) {
    try {
      return await assertion();
    } catch (thrown) {
      if (performance.now() > deadline) throw thrown;
    }
    await turn();
  }
}

/** Lets everything come to rest that does not wait for a timer. A database in memory takes a few turns for each step. */
export async function rest(): Promise<void> {
  for (let i = 0; i < 60; i++) await turn();
}
