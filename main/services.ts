import type { EventName, EventOf } from '../domain/contract.ts';
import type { Backups } from './backup/automatic.ts';
import type { CommitQueue } from './commit-queue.ts';
import type { Ports } from './ports.ts';
import type { Search } from './search/search.ts';
import type { Store } from './store/store.ts';
import type { Suggesting } from './suggest/suggesting.ts';
import type { Tasks } from './tasks.ts';
import type { Uploads } from './uploads.ts';
import type { WorkerPool } from './worker/pool.ts';

/** What procedures work with. */
export interface Services {
  readonly backups: Backups;
  readonly ports: Ports;
  readonly store: Store;
  readonly workers: WorkerPool;
  readonly tasks: Tasks;
  readonly commits: CommitQueue;
  readonly uploads: Uploads;
  readonly search: Search;
  readonly suggesting: Suggesting;
  /** Tells every window. */
  publish<N extends EventName>(event: N, payload: EventOf<N>): void;
}
