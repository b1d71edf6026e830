import type { Backup } from '../../domain/backup.ts';
import type { Failure, Result } from '../../domain/result.ts';
import type { Ports } from '../ports.ts';
import type { Store } from '../store/store.ts';
import type { WorkerPool } from '../worker/pool.ts';
import { newestBackup } from './backups.ts';

/** Backups of the open notebook, made in a process of their own: no save waits for them. */
export interface Backups {
  /** Makes one now, whether one is due or not. */
  make(signal: AbortSignal): Promise<Result<Backup>>;
  close(): void;
}

/** A window has better things to do when it opens. In milliseconds. */
const AFTER_OPENING = 60_000;
/** How old the newest backup becomes while there is work that is not in it. In milliseconds. */
const EVERY = 3_600_000;
/** How long one may take, in milliseconds. */
const LIMIT = 30 * 60_000;

/** @param onFailure hears why a backup that was due could not be made */
export function createBackups(
  store: Store,
  ports: Pick<Ports, 'host' | 'now'>,
  workers: WorkerPool,
  onFailure: (failure: Failure) => void,
): Backups {
  const closing = new AbortController();
  const make = (signal: AbortSignal) =>
    workers.run('backup', { notebook: store.file, key: store.key, at: ports.now().toISOString() }, { signal, timeoutMs: LIMIT });

  let isMaking = false;
  const makeIfDue = async (): Promise<void> => {
    if (isMaking) return;
    const newest = newestBackup(store.file, ports.now());
    const isDue =
      newest.ok &&
      store.history.revision() > 0 &&
      (newest.value === null ||
        (newest.value.revision !== store.history.revision() && ports.now().getTime() - Date.parse(newest.value.at) >= EVERY));
    if (!isDue) return;
    isMaking = true;
    const made = await make(closing.signal);
    isMaking = false;
    if (!made.ok && !closing.signal.aborted) onFailure(made.error);
  };

  // A command line is done before there is anything to keep.
  const timers =
    ports.host === 'cli' ? [] : [setTimeout(() => void makeIfDue(), AFTER_OPENING), setInterval(() => void makeIfDue(), EVERY / 4)];
  for (const timer of timers) timer.unref();

  return {
    make,
    close() {
      closing.abort();
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
