import type { ReimportReport } from '../domain/import-report.ts';
import type { Result } from '../domain/result.ts';
import { type FileToImport, sendFile } from './file-to-import.ts';
import type { ImportTask } from './import-queue.ts';
import type { Services } from './services.ts';

/** Corrected copies on their way into the notebook, whatever part of the window is shown. One that is cancelled leaves nothing behind. */
export class Corrections {
  readonly #services: Services;
  readonly #listeners = new Set<() => void>();
  #tasks: readonly ImportTask[] = [];

  constructor(services: Services) {
    this.#services = services;
    services.on('progress', ({ taskId, share }) => {
      if (this.#tasks.some((each) => each.taskId === taskId)) {
        this.#show(this.#tasks.map((each) => (each.taskId === taskId ? { ...each, share } : each)));
      }
    });
  }

  /** Those under way, the one begun first at the top. */
  get tasks(): readonly ImportTask[] {
    return this.#tasks;
  }

  /** Hears of every change of `tasks`. @returns how to stop */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Adds a corrected copy to a source. @returns what came of it, once it is through */
  async add(sourceId: string, file: FileToImport): Promise<Result<ReimportReport>> {
    const sent = await sendFile(this.#services, file);
    if (!sent.ok) return sent;
    const taskId = crypto.randomUUID();
    this.#show([...this.#tasks, { taskId, path: file.path, share: 0 }]);
    const answer = await this.#services.call('source.reimport', { taskId, sourceId, ...sent.value });
    this.#show(this.#tasks.filter((each) => each.taskId !== taskId));
    return answer;
  }

  cancel(taskId: string): void {
    void this.#services.call('task.cancel', { taskId });
  }

  #show(tasks: readonly ImportTask[]): void {
    this.#tasks = tasks;
    for (const listener of this.#listeners) listener();
  }
}
