import type { Result } from '../../domain/result.ts';
import type { Connection } from '../store/sqlite.ts';
import { attempt, attemptLong } from '../store/sqlite-failure.ts';
import type { Store } from '../store/store.ts';
import type { IndexBatch } from './batch.ts';
import { isWasteful } from './compact.ts';
import { type IndexPlace, indexPathOf, openIndex, readMark, removeIndex } from './index-file.ts';
import { createPlanner, type Planner } from './planner.ts';
import { createIndexReader, type IndexReader } from './reader.ts';
import { createIndexWriter } from './writer.ts';

/** An index that is open, with the plan of what has to go into it. */
export interface SearchIndex {
  readonly place: IndexPlace;
  readonly planner: Planner;
  /** Plans again from where the index is, after another process has written it or a batch was not written. */
  restart(): void;
  /** Puts a batch in from this process. */
  write(batch: IndexBatch): Result<void>;
  read<T>(work: (reader: IndexReader) => T | Promise<T>): Promise<Result<T>>;
  /** Whether so much of it leads nowhere that it should be compacted. */
  isWasteful(): boolean;
  close(): void;
  /** Closes and deletes it. */
  discard(): void;
}

/**
 * Opens the index of a notebook, or begins one. Beside a notebook in whose folder nothing can be written, the index lives
 * as long as the notebook is open.
 * @returns why there can be none
 */
export function openSearchIndex(store: Store): Result<SearchIndex> {
  const place = { file: indexPathOf(store.file), key: store.key };
  const opened = attempt(place.file, () => over(place, store));
  return opened.ok ? opened : attempt(place.file, () => over({ ...place, file: '' }, store));
}

function over(place: IndexPlace, store: Store): SearchIndex {
  const connection = openIndex(place, { notebookId: store.notebookId, hashAt: (revision) => store.history.hashAt(revision) });
  try {
    let planner = createPlanner(store, readMark(connection));
    const writer = createIndexWriter(connection);
    const reader = createIndexReader(connection);
    return {
      place,
      get planner() {
        return planner;
      },
      restart() {
        planner = createPlanner(store, readMark(connection));
      },
      write: (batch) => attempt(place.file, () => writer.apply(batch)),
      read: (work) => attemptLong(place.file, async () => work(reader)),
      // What cannot be told is left as it is; a search finds out what is wrong.
      isWasteful() {
        const answer = attempt(place.file, () => isWasteful(connection));
        return place.file !== '' && answer.ok && answer.value;
      },
      close: () => shut(connection),
      discard() {
        shut(connection);
        removeIndex(place);
      },
    };
  } catch (thrown) {
    shut(connection);
    throw thrown;
  }
}

/** An index that cannot be closed is made anew another time. */
function shut(connection: Connection): void {
  try {
    connection.close();
  } catch {
    // Nothing in it is needed.
  }
}
