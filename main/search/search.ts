import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Changes } from '../../domain/changes.ts';
import type { ParamsFor, ResultFor } from '../../domain/contract.ts';
import type { IndexState } from '../../domain/contract-search.ts';
import { describeFailure, type Failure, fail, ok, type Result } from '../../domain/result.ts';
import { parseQuery, type Query } from '../../domain/search/query.ts';
import type { Ports } from '../ports.ts';
import type { Store } from '../store/store.ts';
import { createWorkerPool } from '../worker/pool.ts';
import { emptyBatch, FULL_BATCH, type IndexBatch } from './batch.ts';
import { find, nothingFound } from './find.ts';
import { openSearchIndex, type SearchIndex } from './open-index.ts';

/** Finds words in a notebook, over an index that follows the notebook's commits in its own time. */
export interface Search {
  query(params: ParamsFor<'search.query'>): Promise<Result<ResultFor<'search.query'>>>;
  /** Tells of a commit that has happened. Takes no time: the index follows later. */
  follow(revision: number, changes: Changes): void;
  /** Stops indexing where it is, and lets go of the file. What is missing is caught up on when the notebook is opened again. */
  close(): Promise<void>;
}

export interface SearchOptions {
  readonly store: Store;
  readonly ports: Pick<Ports, 'startWorker' | 'log' | 'host'>;
  /** Tells every window what the index is up to. */
  tell(state: IndexState): void;
}

/** A window has better things to do when it opens, and commits come in bursts. In milliseconds. */
const AFTER_OPENING = 3000;
const AFTER_COMMIT = 500;
/** What is written here and now, in UTF-16 code units; more goes to a process of its own. */
const SMALL_BATCH = 20_000;
/** How long a query waits for an index that is almost there, in milliseconds. */
const SHORT_WAIT = 100;
const WORKER_TIMEOUT = 120_000;
/** An index that breaks more often than this is given up until the notebook is opened again. */
const MOST_REPAIRS = 3;

export function createSearch({ store, ports, tell }: SearchOptions): Search {
  let index: SearchIndex | null = null;
  let unavailable: Failure | null = null;
  let repairs = 0;
  let running: Promise<void> | null = null;
  /** Whether what runs is more than following a commit or two. */
  let isBuilding = false;
  let told = '';
  const closing = new AbortController();
  let timer: NodeJS.Timeout | undefined;

  const state = (): IndexState => {
    if (unavailable !== null) return { state: 'unavailable', share: 0 };
    const share = index?.planner.share() ?? 0;
    return index !== null && share === 1 && !isBuilding
      ? { state: 'ready', share: 1 }
      : { state: 'building', share: Math.min(share, 0.99) };
  };
  const tellIfNew = (): void => {
    const now = state();
    const key = `${now.state} ${Math.floor(now.share * 50)}`;
    if (key === told || closing.signal.aborted) return;
    told = key;
    tell(now);
  };

  const giveUp = (failure: Failure): void => {
    // What SQLite says of the index says nothing of the notebook.
    unavailable = isDamage(failure) ? { ...failure, code: 'internal', what: 'The search index breaks again and again.' } : failure;
    index?.close();
    index = null;
    ports.log('error', `The search index cannot be kept: ${describeFailure(failure)}`);
    tellIfNew();
  };

  /** The index, opened when it was not; null when there can be none. */
  const opened = (): SearchIndex | null => {
    if (index !== null || unavailable !== null) return index;
    const result = openSearchIndex(store);
    if (result.ok) index = result.value;
    else giveUp(result.error);
    return index;
  };

  /** Opens an index again that could not be read or written, a new one where it is damaged. */
  const startAnew = (failure: Failure): void => {
    repairs++;
    if (repairs > MOST_REPAIRS) {
      giveUp(failure);
      return;
    }
    ports.log('info', `The search index is opened anew: ${describeFailure(failure)}`);
    // A process that ended leaves an index that is sound, only not as far.
    if (repairs === 1 && !isDamage(failure)) index?.close();
    else index?.discard();
    index = null;
    opened();
  };

  /** Gathers what to write next, a little at a time. @returns null when there is nothing */
  const nextBatch = async (from: SearchIndex, begun: IndexBatch | null): Promise<IndexBatch | null> => {
    const batch = begun ?? emptyBatch(from.planner.mark);
    let isAny = begun !== null;
    while (batch.size < FULL_BATCH && from.planner.step(batch)) {
      isAny = true;
      await nextTurn();
      if (closing.signal.aborted || index !== from) return null;
    }
    return isAny ? batch : null;
  };

  const run = async (begun: IndexBatch | null): Promise<void> => {
    const pool = createWorkerPool(() => ports.startWorker());
    /** The batch that is being written while the next one is gathered. */
    let writing: Promise<Result<void>> = Promise.resolve(ok(undefined));
    const write = (to: SearchIndex, batch: IndexBatch): Promise<Result<void>> => {
      if (to.place.file === '' || (batch.size <= SMALL_BATCH && !isBuilding)) return Promise.resolve(to.write(batch));
      isBuilding = true;
      return pool.run('index', { place: to.place, batch }, { signal: closing.signal, timeoutMs: WORKER_TIMEOUT });
    };
    try {
      let first = begun;
      for (let current = opened(); current !== null && !closing.signal.aborted; current = opened()) {
        const batch: IndexBatch | null = await nextBatch(current, first);
        first = null;
        const written = await writing;
        writing = Promise.resolve(ok(undefined));
        if (closing.signal.aborted) return;
        if (!written.ok) startAnew(written.error);
        else if (batch === null) return;
        else writing = write(current, batch);
        tellIfNew();
      }
    } catch (thrown) {
      startAnew(fail('internal', thrown instanceof Error ? thrown.message : String(thrown)).error);
    } finally {
      pool.close();
      isBuilding = false;
    }
  };

  /** Brings the index up to the notebook. @param begun what was gathered already */
  const catchUp = (begun: IndexBatch | null = null): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    running ??= run(begun).finally(() => {
      running = null;
      tellIfNew();
    });
    return running;
  };

  const later = (ms: number): void => {
    timer ??= setTimeout(() => void catchUp(), ms).unref();
  };

  /** Writes the last commits into an index that is only a little behind, so that what was just saved is found. */
  const freshen = (current: SearchIndex): void => {
    if (running !== null || !current.planner.isBehind()) return;
    const batch = emptyBatch(current.planner.mark);
    while (batch.size <= SMALL_BATCH && current.planner.step(batch));
    if (current.planner.isBehind() || batch.size > SMALL_BATCH) {
      isBuilding = true;
      void catchUp(batch);
      tellIfNew();
    } else {
      const written = current.write(batch);
      if (!written.ok) startAnew(written.error);
    }
  };

  const findNow = (query: Query, params: ParamsFor<'search.query'>) => {
    const current = opened();
    return current === null ? ok(nothingFound) : current.read((reader) => find(reader, query, params.filters, params));
  };

  if (ports.host !== 'cli') later(AFTER_OPENING);

  return {
    async query(params) {
      const parsed = parseQuery(params.query);
      if (!parsed.ok) return parsed;
      const { query, hint } = parsed.value;
      const current = opened();
      if (current !== null) freshen(current);
      if (running !== null) await Promise.race([running, pause(SHORT_WAIT, undefined, { ref: false })]);
      if (closing.signal.aborted) return fail('cancelled', 'The notebook is being closed.', { hint: 'Open it again.' });
      let found = query === null ? ok(nothingFound) : findNow(query, params);
      if (!found.ok && query !== null) {
        startAnew(found.error);
        void catchUp();
        found = findNow(query, params);
      }
      if (unavailable !== null) return { ok: false, error: unavailable };
      return found.ok ? ok({ revision: store.history.revision(), index: state(), hint, ...found.value }) : found;
    },
    follow(revision, changes) {
      index?.planner.follow(revision, changes);
      if (index !== null || ports.host !== 'cli') later(AFTER_COMMIT);
    },
    async close() {
      closing.abort();
      clearTimeout(timer);
      await running;
      index?.close();
      index = null;
    },
  };
}

function isDamage({ code }: Failure): boolean {
  return code === 'notebook-damaged' || code === 'not-a-notebook';
}
