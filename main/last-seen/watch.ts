import { attempt } from '../store/sqlite-failure.ts';
import type { Store } from '../store/store.ts';
import type { LastSeen } from './last-seen.ts';

/** Keeps the note on an open notebook up to date. */
export interface SeenWatch {
  /** Writes what is there now. Call before the notebook is closed. */
  close(): void;
}

/** How often it is looked whether there is something new, in milliseconds. No commit waits for it. */
const EVERY = 5_000;

export function watchSeen(store: Pick<Store, 'notebookId' | 'file' | 'history'>, note: LastSeen, now: () => Date): SeenWatch {
  let written = 0;
  const look = (): void => {
    const revision = store.history.revision();
    const head = revision === written ? undefined : store.history.hashAt(revision);
    if (head === undefined) return;
    note.write({ notebookId: store.notebookId, revision, hash: head, at: now().toISOString() });
    written = revision;
  };
  // Of a notebook that cannot be read any more the note stays as it is.
  const write = (): void => void attempt(store.file, look);
  const timer = setInterval(write, EVERY);
  timer.unref();
  write();
  return {
    close() {
      clearInterval(timer);
      write();
    },
  };
}
