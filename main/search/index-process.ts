import { setTimeout as pause } from 'node:timers/promises';
import type { Result } from '../../domain/result.ts';
import type { Ports } from '../ports.ts';
import { createWorkerPool, type WorkerPool } from '../worker/pool.ts';
import type { IndexJob, IndexStep } from './index-job.ts';

/** The process that writes the index: started when there is much to write, and ended when there was nothing for a while. */
export interface IndexProcess {
  /** One step of `workOnIndex`. */
  step(job: IndexJob, signal: AbortSignal): Promise<Result<IndexStep>>;
  /** Says that there is nothing to write for now. */
  rest(): void;
  /** Ends the process; settled when it has let go of its files. The next step starts another. */
  end(): Promise<void>;
}

/** One import often follows another, and starting a process takes as long as indexing a long report. In milliseconds. */
const REST = 10_000;
/** For one step, and until a process that was told to end has done so; in milliseconds. */
const STEP_TIMEOUT = 120_000;
const LONGEST_END = 2000;

export function createIndexProcess(ports: Pick<Ports, 'startWorker'>): IndexProcess {
  let pool: WorkerPool | null = null;
  let ends: Promise<void>[] = [];
  let timer: NodeJS.Timeout | undefined;

  const start = (): WorkerPool =>
    createWorkerPool(() => {
      const worker = ports.startWorker();
      ends.push(new Promise((resolve) => worker.onExit(() => resolve())));
      return worker;
    });

  const end = async (): Promise<void> => {
    clearTimeout(timer);
    pool?.close();
    pool = null;
    const ending = ends;
    ends = [];
    if (ending.length > 0) await Promise.race([Promise.all(ending), pause(LONGEST_END, undefined, { ref: false })]);
  };

  return {
    step(job, signal) {
      clearTimeout(timer);
      pool ??= start();
      return pool.run('index', job, { signal, timeoutMs: STEP_TIMEOUT });
    },
    rest() {
      clearTimeout(timer);
      timer = setTimeout(() => void end(), REST).unref();
    },
    end,
  };
}
