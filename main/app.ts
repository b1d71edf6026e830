import type { EventName, EventOf, Message, Request } from '../domain/contract.ts';
import { describeFailure, type Failure, fail, ok, type Result } from '../domain/result.ts';
import { createBackups } from './backup/automatic.ts';
import { createCommitQueue } from './commit-queue.ts';
import { type DoubtOptions, openKnown } from './last-seen/open-known.ts';
import type { Ports } from './ports.ts';
import { handlers } from './procedures/index.ts';
import { answer, readRequest, refusal } from './router.ts';
import { commitTogether } from './run-command.ts';
import { createSearch } from './search/search.ts';
import type { Services } from './services.ts';
import type { NotebookKey } from './store/notebook-key.ts';
import { sqliteFailure } from './store/sqlite-failure.ts';
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
export interface AppOptions extends DoubtOptions {
  /** Makes the notebook when there is no such file. */
  readonly create?: boolean;
  /** Whether a notebook that is made goes again when it is closed before the first commit. */
  readonly dropsEmpty?: boolean;
  /** Opens a locked notebook. */
  readonly passphrase?: string;
  /** Hears why nothing is saved any more until the notebook is opened again, as `openNotebook` says it. */
  readonly onStop?: (why: Failure) => void;
}

/**
 * Opens a notebook and starts its services.
 * @returns why the notebook cannot be opened, as `openNotebook` says it, or that it is not the one that was last seen here
 */
export function createApp(ports: Ports, notebookPath: string, options: AppOptions = {}): Result<App> {
  const { isAccepted, onDoubt, dropsEmpty = false } = options;
  const opened = openKnown(ports, notebookPath, {
    create: options.create ?? false,
    dropsEmpty,
    ...(options.passphrase === undefined ? {} : { passphrase: options.passphrase }),
    ...(isAccepted === undefined ? {} : { isAccepted }),
    ...(onDoubt === undefined ? {} : { onDoubt }),
    now: () => ports.now(),
    newId: () => ports.newId(),
    onStop(why) {
      ports.log('error', `Nothing more is saved: ${describeFailure(why)}`);
      options.onStop?.(why);
    },
  });
  if (!opened.ok) return opened;
  const { store, seenWatch } = opened.value;
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
