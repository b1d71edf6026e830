import type { BundleReport } from '../domain/bundle.ts';
import type { ImportReport } from '../domain/import-report.ts';
import type { ImportOutcome } from '../domain/import-summary.ts';
import type { Result } from '../domain/result.ts';
import { belongingToSavedPages } from '../domain/saved-page.ts';
import { cancelledImport, type FileToImport, sendFile } from './file-to-import.ts';
import type { Services } from './services.ts';

/** One file on its way into the notebook. */
export interface ImportTask {
  readonly taskId: string;
  readonly path: string;
  /** In [0, 1]. */
  readonly share: number;
}

/** Where an import stands. A batch lasts until nothing waits any more; files that come meanwhile join it. */
export interface ImportState {
  /** The file under way first, then those that wait. */
  readonly tasks: readonly ImportTask[];
  /** Those of this batch that are through, in the order in which they were. Empty once the report is dismissed. */
  readonly outcomes: readonly ImportOutcome[];
}

interface Entry {
  readonly taskId: string;
  readonly file: FileToImport;
  share: number;
  isCancelled: boolean;
}

/** How often at most listeners hear of progress (ms): hundreds of small files must not make the window redraw for each. */
const TOLD_EVERY = 100;

/**
 * Imports files one after the other, whatever part of the window is shown. A file that is cancelled leaves nothing
 * behind; one whose commit has begun is through.
 */
export class ImportQueue {
  #services: Services;
  #entries: Entry[] = [];
  #outcomes: ImportOutcome[] = [];
  #bundles: BundleReport[] = [];
  /** Those of this batch, by what they are called in its outcomes. */
  #files = new Map<string, FileToImport>();
  #isRunning = false;
  #state: ImportState = { tasks: [], outcomes: [] };
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(services: Services) {
    this.#services = services;
    services.on('progress', ({ taskId, share }) => {
      const entry = this.#entries[0];
      if (entry?.taskId !== taskId) return;
      entry.share = share;
      this.#changed();
    });
  }

  get state(): ImportState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Takes files in; what a saved page keeps beside it is left out.
   * @returns the outcomes of the whole batch once it is through; null when the files joined a batch that is under way
   */
  async add(files: readonly FileToImport[]): Promise<readonly ImportOutcome[] | null> {
    if (!this.#isRunning) {
      this.#outcomes = [];
      this.#bundles = [];
      this.#files.clear();
    }
    for (const file of files) this.#files.set(file.path, file);
    const belonging = belongingToSavedPages(files.map(({ path }) => path));
    const documents = files.filter(({ path }) => !belonging.has(path));
    this.#entries.push(...documents.map((file) => ({ taskId: crypto.randomUUID(), file, share: 0, isCancelled: false })));
    if (this.#isRunning) {
      this.#changed();
      return null;
    }
    this.#isRunning = true;
    this.#publish();
    for (let entry = this.#entries[0]; entry !== undefined; entry = this.#entries[0]) {
      const result = await this.#import(entry);
      this.#entries.shift();
      if (result !== null) this.#outcomes.push({ file: entry.file.path, result });
      this.#changed();
    }
    this.#isRunning = false;
    this.#publish();
    return this.#outcomes;
  }

  /**
   * Those files of the last batch that were refused with this code because they are no sources, but something else that can be taken in:
   * bibliographies, which fill in what is known of sources, or bundles of briefs that are locked.
   */
  refusedAs(code: 'file-is-bibliography' | 'bundle-locked'): FileToImport[] {
    return this.#outcomes.flatMap(({ file, result }) => (!result.ok && result.error.code === code ? (this.#files.get(file) ?? []) : []));
  }

  /** What came of those files of the last batch that were bundles of briefs: they are no sources, but bring some along. */
  bundles(): readonly BundleReport[] {
    return this.#bundles;
  }

  cancel(taskId: string): void {
    const entry = this.#entries.find((each) => each.taskId === taskId);
    if (entry === undefined) return;
    entry.isCancelled = true;
    if (entry === this.#entries[0]) void this.#services.call('task.cancel', { taskId });
    else {
      this.#entries = this.#entries.filter((each) => each !== entry);
      this.#outcomes.push({ file: entry.file.path, result: cancelledImport(entry.file.path) });
    }
    this.#publish();
  }

  cancelAll(): void {
    // From the end, so that none begins meanwhile.
    for (const { taskId } of this.#entries.toReversed()) this.cancel(taskId);
  }

  /** Forgets the outcomes of a batch that is through. */
  dismiss(): void {
    if (this.#isRunning) return;
    this.#outcomes = [];
    this.#publish();
  }

  /** @returns null for a bundle that was taken in */
  async #import(entry: Entry): Promise<Result<ImportReport> | null> {
    if (entry.isCancelled) return cancelledImport(entry.file.path);
    const sent = await sendFile(this.#services, entry.file, () => entry.isCancelled);
    if (!sent.ok) return sent;
    // The services do not know of the task yet, so they could not cancel it.
    if (!entry.isCancelled) {
      const imported = await this.#services.call('source.import', { taskId: entry.taskId, ...sent.value });
      return imported.ok || imported.error.code !== 'file-is-bundle' ? imported : this.#takeBundle(entry);
    }
    if (typeof sent.value.bytes !== 'string') void this.#services.call('upload.drop', { uploadId: sent.value.bytes.upload });
    return cancelledImport(entry.file.path);
  }

  async #takeBundle(entry: Entry): Promise<Result<never> | null> {
    const sent = await sendFile(this.#services, entry.file, () => entry.isCancelled);
    if (!sent.ok) return sent;
    const taken = await this.#services.call('bundle.import', { taskId: entry.taskId, ...sent.value });
    if (!taken.ok) return taken;
    this.#bundles.push(taken.value);
    return null;
  }

  #changed(): void {
    this.#timer ??= setTimeout(() => this.#publish(), TOLD_EVERY);
  }

  #publish(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#state = {
      tasks: this.#entries.map(({ taskId, file, share }) => ({ taskId, path: file.path, share })),
      outcomes: [...this.#outcomes],
    };
    for (const listener of this.#listeners) listener();
  }
}
