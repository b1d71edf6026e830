import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { type Changes, touchedBy } from '../../domain/changes.ts';
import type { ParamsFor, ResultFor } from '../../domain/contract.ts';
import type { IndexState } from '../../domain/contract-search.ts';
import { describeFailure, type Failure, fail, ok, type Result } from '../../domain/result.ts';
import { NameBook } from '../../domain/search/name-book.ts';
import { parseQuery, type Query } from '../../domain/search/query.ts';
import type { Ports } from '../ports.ts';
import { sqliteFailure } from '../store/sqlite-failure.ts';
import type { Store } from '../store/store.ts';
import { emptyBatch } from './batch.ts';
import { count, find, nothingFound } from './find.ts';
import { createIndexProcess } from './index-process.ts';
import { openSearchIndex, type SearchIndex } from './open-index.ts';

/** Finds words in a notebook, over an index that follows the notebook's commits in its own time. */
export interface Search {
  query(params: ParamsFor<'search.query'>): Promise<Result<ResultFor<'search.query'>>>;
  /** Counts hits in what is in the index now. */
  count(params: ParamsFor<'search.count'>): Promise<Result<ResultFor<'search.count'>>>;
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
/** A long text that came in is mostly opened next, which a process that writes the index would slow down. A search does not wait for this. */
const AFTER_LONG_COMMIT = 2000;
/** What is written here and now, in UTF-16 code units; more goes to a process of its own. */
const SMALL_BATCH = 20_000;
/** How long a query waits for an index that is almost there, in milliseconds. */
const SHORT_WAIT = 100;
/** How long after the last of other work an index is compacted, in milliseconds. */
const BEFORE_TIDYING = 2000;
/** An index that breaks more often than this is given up until the notebook is opened again. */
const MOST_REPAIRS = 3;

export function createSearch({ store, ports, tell }: SearchOptions): Search {
  let index: SearchIndex | null = null;
  let unavailable: Failure | null = null;
  let repairs = 0;
  let running: Promise<void> | null = null;
  /** How much of the notebook is in the index while more than a few commits are missing; null when they are not. */
  let building: number | null = null;
  /** Whether a text came in that is not worth reading here, only to find that it is too long. */
  let isLong = false;
  let told = '';
  const elsewhere = createIndexProcess(ports);
  const closing = new AbortController();
  /** The names kept; null until they are asked for, and again when they changed. */
  let names: NameBook | null = null;
  let timer: NodeJS.Timeout | undefined;
  let tidyTimer: NodeJS.Timeout | undefined;
  let tidying: Promise<void> | null = null;

  const state = (): IndexState => {
    if (unavailable !== null) return { state: 'unavailable', share: 0 };
    const share = building ?? index?.planner.share() ?? 0;
    return building === null && share === 1 ? { state: 'ready', share } : { state: 'building', share: Math.min(share, 0.99) };
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
    // Whoever else has it open would go on writing what is deleted here.
    void elsewhere.end();
    // A process that ended leaves an index that is sound, only not as far.
    if (repairs === 1 && !isDamage(failure)) index?.close();
    else index?.discard();
    index = null;
    opened();
  };

  /** Writes what is missing when it is little. @returns whether nothing is missing any more */
  const writeLittle = (current: SearchIndex): Result<boolean> => {
    const { planner } = current;
    if (!planner.isBehind()) return ok(true);
    if (isLong) {
      isLong = false;
      return ok(false);
    }
    const batch = emptyBatch(planner.mark);
    while (batch.size <= SMALL_BATCH && planner.step(batch));
    if (batch.size <= SMALL_BATCH && !planner.isBehind()) {
      const written = current.write(batch);
      return written.ok ? ok(true) : written;
    }
    current.restart();
    return ok(false);
  };

  /** Writes all that is missing in this process, a little at a time: nobody else can see an index without a file. */
  const growHere = async (current: SearchIndex): Promise<Result<void>> => {
    for (let isMore = true; isMore; ) {
      const batch = emptyBatch(current.planner.mark);
      do isMore = current.planner.step(batch);
      while (isMore && batch.size < SMALL_BATCH);
      const written = current.write(batch);
      if (!written.ok) return written;
      grown(current.planner.share());
      await nextTurn();
      if (closing.signal.aborted) break;
    }
    return ok(undefined);
  };

  /** Has a process of its own write all that is missing. */
  const growElsewhere = async ({ place }: SearchIndex): Promise<Result<void>> => {
    try {
      for (;;) {
        const step = await elsewhere.step({ place, notebook: store.file, task: 'grow' }, closing.signal);
        if (!step.ok) return step;
        if (step.value.isDone) return ok(undefined);
        grown(step.value.share);
      }
    } finally {
      elsewhere.rest();
    }
  };

  const grown = (share: number): void => {
    building = share;
    tellIfNew();
  };

  /** Takes out of the index what leads nowhere, and merges what was gathered in it. What is missing in it comes first: a step that has begun is all that it waits for. */
  const tidy = async (): Promise<void> => {
    if (index === null || !index.isWasteful()) return;
    const { place } = index;
    while (running === null && index?.place === place && !closing.signal.aborted) {
      const step = await elsewhere.step({ place, notebook: store.file, task: 'compact' }, closing.signal);
      if (step.ok && !step.value.isDone) continue;
      if (!step.ok && !closing.signal.aborted)
        ports.log('info', `The search index stays as large as it is: ${describeFailure(step.error)}`);
      elsewhere.rest();
      return;
    }
  };
  const tidyLater = (): void => {
    clearTimeout(tidyTimer);
    if (ports.host === 'cli' || closing.signal.aborted) return;
    tidyTimer = setTimeout(() => {
      tidying ??= tidy().finally(() => {
        tidying = null;
      });
    }, BEFORE_TIDYING).unref();
  };

  const run = async (): Promise<void> => {
    try {
      await tidying;
      for (let current = opened(); current !== null && !closing.signal.aborted; current = opened()) {
        const little = writeLittle(current);
        if (little.ok && little.value) return;
        if (little.ok) grown(building ?? current.planner.share());
        const done = !little.ok ? little : current.place.file === '' ? await growHere(current) : await growElsewhere(current);
        if (closing.signal.aborted) return;
        // A search may have found it damaged meanwhile, and begun another.
        if (current !== index) continue;
        if (done.ok) current.restart();
        else startAnew(done.error);
      }
    } catch (thrown) {
      startAnew(sqliteFailure(thrown, store.file));
    } finally {
      building = null;
    }
  };

  /** Brings the index up to the notebook. */
  const catchUp = (): void => {
    clearTimeout(timer);
    timer = undefined;
    running ??= run().finally(() => {
      running = null;
      tellIfNew();
      tidyLater();
    });
  };

  const later = (ms: number): void => {
    timer ??= setTimeout(catchUp, ms).unref();
  };

  const parsedBy = (words: string) => {
    names ??= new NameBook(store.records.all('entity'));
    return parseQuery(words, names);
  };

  const findNow = async (query: Query, params: ParamsFor<'search.query'>) => {
    for (let current = opened(); current !== null; current = opened()) {
      const found = await current.read((reader) => find(reader, query, params.filters, params));
      if (found.ok || closing.signal.aborted) return found;
      // While it waited for its turn another search may have found the index damaged, and begun another.
      if (current !== index) continue;
      startAnew(found.error);
      catchUp();
    }
    return ok(nothingFound);
  };

  if (ports.host !== 'cli') later(AFTER_OPENING);

  return {
    async query(params) {
      const parsed = parsedBy(params.query);
      if (!parsed.ok) return parsed;
      const { query, hint, also } = parsed.value;
      // What was just saved is found: a few commits are written before this waits for anything.
      if (running === null) catchUp();
      if (running !== null) await Promise.race([running, pause(SHORT_WAIT, undefined, { ref: false })]);
      if (closing.signal.aborted) return beingClosed();
      const revision = store.history.revision();
      const found = query === null ? ok(nothingFound) : await findNow(query, params);
      if (closing.signal.aborted) return beingClosed();
      if (unavailable !== null) return { ok: false, error: unavailable };
      return found.ok ? ok({ revision, index: state(), hint, also, ...found.value }) : found;
    },
    async count({ query: words, filters, from }) {
      const parsed = parsedBy(words);
      if (!parsed.ok) return parsed;
      const { query } = parsed.value;
      const current = opened();
      if (query === null || current === null) return ok({ counted: 0, next: null });
      return current.read((reader) => count(reader, query, filters, from));
    },
    follow(revision, changes) {
      if (touchedBy(changes).some(({ kind }) => kind === 'entity')) names = null;
      index?.planner.follow(revision, changes);
      isLong ||= changes.added.some((each) => each.kind === 'version' && each.length > SMALL_BATCH);
      if (index !== null || ports.host !== 'cli') later(isLong ? AFTER_LONG_COMMIT : AFTER_COMMIT);
    },
    async close() {
      closing.abort();
      clearTimeout(timer);
      clearTimeout(tidyTimer);
      await running;
      await tidying;
      await elsewhere.end();
      index?.close();
      index = null;
    },
  };
}

function beingClosed() {
  return fail('cancelled', 'The notebook is being closed.', { hint: 'Open it again.' });
}

function isDamage({ code }: Failure): boolean {
  return code === 'notebook-damaged' || code === 'not-a-notebook';
}
