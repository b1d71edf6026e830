import type { EventOf } from '../domain/contract.ts';
import { fail, ok, type Result } from '../domain/result.ts';

type Stage = EventOf<'progress'>['stage'];

/** A piece of long work that is under way. */
export interface Task {
  readonly signal: AbortSignal;
  /** @param share in [0, 1] */
  report(stage: Stage, share: number): void;
  /**
   * From here on the work is done to its end: what is about to be stored or written cannot be cancelled.
   * @returns `cancelled` when it was cancelled before
   */
  commit(): Result<void>;
}

export interface Tasks {
  /** Runs work under an identifier. @returns `already-exists` when the identifier is in use */
  run<T>(taskId: string, work: (task: Task) => Promise<Result<T>>): Promise<Result<T>>;
  /** @returns whether there was such work and it could still be cancelled */
  cancel(taskId: string): boolean;
  cancelAll(): void;
}

export function createTasks(publish: (progress: EventOf<'progress'>) => void): Tasks {
  const cancellable = new Map<string, AbortController>();
  const underWay = new Set<string>();

  const cancel = (taskId: string): boolean => {
    const controller = cancellable.get(taskId);
    controller?.abort();
    return cancellable.delete(taskId);
  };

  return {
    async run(taskId, work) {
      if (underWay.has(taskId)) return fail('already-exists', 'There is already work under this identifier.', { where: taskId });
      const controller = new AbortController();
      underWay.add(taskId);
      cancellable.set(taskId, controller);
      try {
        return await work({
          signal: controller.signal,
          report: (stage, share) => publish({ taskId, stage, share }),
          commit() {
            cancellable.delete(taskId);
            return controller.signal.aborted ? cancelled() : ok(undefined);
          },
        });
      } finally {
        underWay.delete(taskId);
        cancellable.delete(taskId);
      }
    },
    cancel,
    cancelAll() {
      for (const taskId of [...cancellable.keys()]) cancel(taskId);
    },
  };
}

export function cancelled() {
  return fail('cancelled', 'The work was cancelled.', { hint: 'Nothing was changed.' });
}
