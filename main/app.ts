import type { EventName, EventOf, Message, Request } from '../domain/contract.ts';
import { describeFailure, type Failure, fail, ok, type Result } from '../domain/result.ts';
import { createBackups } from './backup/automatic.ts';
import { createCommitQueue } from './commit-queue.ts';
import { doubtAbout, gone } from './last-seen/doubt.ts';
import { isEmptyFile, lastSeen } from './last-seen/last-seen.ts';
import { watchSeen } from './last-seen/watch.ts';
import type { Ports } from './ports.ts';
import { handlers } from './procedures/index.ts';
import { answer, readRequest, refusal } from './router.ts';
import { commitTogether } from './run-command.ts';
import { createSearch } from './search/search.ts';
import type { Services } from './services.ts';
import type { NotebookKey } from './store/notebook-key.ts';
import { sqliteFailure } from './store/sqlite-failure.ts';
import { openNotebook } from './store/store.ts';
import { createSuggesting } from './suggest/suggesting.ts';
import { createTasks } from './tasks.ts';
import { createUploads } from './uploads.ts';
import { createWorkerPool } from './worker/pool.ts';

/** The services of one notebook, behind functions that carry strings. */
export interface App {
  /** Takes a request of the contract as JSON. @returns its answer as JSON, always */
  receive(message: string): Promise<string>;
  /** What a locked notebook was opened with. */
  readonly key: NotebookKey | null;
  /** Answers a request that was read already, as `receive` does. */
  answer(request: Request): Promise<string>;
  /** Hears every event from now on, as JSON. @returns a function that ends this */
  subscribe(listener: (message: string) => void): () => void;
  /** Cancels long work, waits for what is under way, and closes the notebook. Later requests are refused. */
  close(): Promise<void>;
}

/** How a notebook is opened. */
export interface AppOptions {
  /** Makes the notebook when there is no such file. */
  readonly create?: boolean;
  /** Opens a locked notebook. */
  readonly passphrase?: string;
  /**
   * Hears that the notebook is not, or not as, it was last seen: `notebook-gone`, `notebook-other`, `notebook-older`. It is opened, or made, all the
   * same, and what was seen stays noted: a warning is no answer. Absent, it is not opened.
   */
  readonly onDoubt?: (why: Failure) => void;
  /** Somebody said that what stands there is the right one, or with `create` the one that is begun: it takes the place of what was last seen. */
  readonly isAccepted?: boolean;
  /** Hears why nothing is saved any more until the notebook is opened again, as `openNotebook` says it. */
  readonly onStop?: (why: Failure) => void;
}

/**
 * Opens a notebook and starts its services.
 * @returns why the notebook cannot be opened, as `openNotebook` says it, or that it is not the one that was last seen here
 */
export function createApp(ports: Ports, notebookPath: string, options: AppOptions = {}): Result<App> {
  const note = lastSeen(ports.seen, notebookPath);
  const seen = note.read();
  const isAccepted = options.isAccepted ?? false;
  const isGone = seen !== null && isEmptyFile(notebookPath);
  // Where nothing stands nothing can be the right one, unless one is to be begun.
  if (isGone && !(isAccepted && options.create)) {
    if (options.onDoubt === undefined) return { ok: false, error: gone(notebookPath, seen) };
    options.onDoubt(gone(notebookPath, seen));
  }
  const opened = openNotebook(notebookPath, {
    create: options.create ?? false,
    ...(options.passphrase === undefined ? {} : { passphrase: options.passphrase }),
    now: () => ports.now(),
    newId: () => ports.newId(),
    onStop(why) {
      ports.log('error', `Nothing more is saved: ${describeFailure(why)}`);
      options.onStop?.(why);
    },
  });
  if (!opened.ok) {
    const isNoNotebook = seen !== null && opened.error.code === 'not-a-notebook';
    return isNoNotebook ? { ok: false, error: gone(notebookPath, seen) } : opened;
  }
  const store = opened.value;
  const doubt = seen === null || isGone ? null : doubtAbout(store, seen);
  if (doubt !== null && !isAccepted) {
    options.onDoubt?.(doubt);
    if (options.onDoubt === undefined) {
      store.close();
      return { ok: false, error: doubt };
    }
  }
  const isAnother = isGone || doubt !== null;
  // A new notebook without a commit has nothing that could be noted in the place of what was seen.
  if (isAnother && isAccepted) note.forget();
  const seenWatch = isAnother && !isAccepted ? null : watchSeen(store, note, () => ports.now());
  const listeners = new Set<(message: string) => void>();
  const publish = <N extends EventName>(event: N, payload: EventOf<N>): void => {
    // The changes of an import are as large as its text: nobody writes them down for nobody.
    if (listeners.size === 0) return;
    const message = JSON.stringify({ event, payload } satisfies Message);
    for (const listener of listeners) tell(listener, message, ports);
  };
  const tasks = createTasks((progress) => publish('progress', progress));
  const workers = createWorkerPool(() => ports.startWorker());
  const commits = createCommitQueue((envelopes) => commitTogether(services, envelopes));
  const uploads = createUploads(() => ports.now().getTime());
  const search = createSearch({ store, ports, tell: (state) => publish('search-index', state) });
  const suggesting = createSuggesting(store, workers);
  const backups = createBackups(store, ports, workers, (failure) => {
    ports.log('error', `No backup could be made: ${describeFailure(failure)}`);
    publish('backup-failed', failure);
  });
  const services: Services = { backups, ports, store, workers, tasks, commits, uploads, search, suggesting, publish };

  const underWay = new Set<Promise<string>>();
  let closing: Promise<void> | null = null;

  const shutDown = async (): Promise<void> => {
    tasks.cancelAll();
    await Promise.allSettled(underWay);
    seenWatch?.close();
    backups.close();
    workers.close();
    await search.close();
    listeners.clear();
    const closed = store.close();
    if (!closed.ok) ports.log('error', describeFailure(closed.error));
  };

  const route = {
    handlers,
    context: services,
    failureOf: (thrown: unknown) => sqliteFailure(thrown, store.file),
    logFault: (text: string) => ports.log('error', text),
  };

  const answerOpen = (request: Request): Promise<string> => {
    if (closing !== null) return Promise.resolve(refusal(request.call, closed(request.method)));
    // Requests take effect in the order they came in.
    if (request.method !== 'command.run') commits.flush();
    const answered = answer(request, route);
    underWay.add(answered);
    return answered.finally(() => underWay.delete(answered));
  };

  return ok({
    async receive(message) {
      const asked = readRequest(message);
      return asked.ok ? answerOpen(asked.request) : asked.answer;
    },
    answer: answerOpen,
    key: store.key,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closing ??= shutDown();
      return closing;
    },
  });
}

/** Why nothing is done for a request that comes while the notebook closes, or after it. */
export function closed(method: string): Failure {
  return fail('notebook-closed', 'The notebook is closed.', { where: method, hint: 'Open it again.' }).error;
}

/** A window that cannot be reached must not keep the commit, which has happened, from the others. */
export function tell(listener: (message: string) => void, message: string, ports: Ports): void {
  try {
    listener(message);
  } catch (thrown) {
    ports.log('error', `A window did not take an event: ${String(thrown)}`);
  }
}
