import { rmSync } from 'node:fs';
import { fail, type Result } from '../../domain/result.ts';
import type { SalvageReport } from '../../domain/salvage-report.ts';
import { authorOf } from '../author.ts';
import { salvagedPath } from '../backup/place.ts';
import { type Restored, takeSalvaged } from '../backup/restore.ts';
import type { Ports } from '../ports.ts';
import { locateNotebook } from '../store/paths.ts';
import { createWorkerPool } from '../worker/pool.ts';

/** Salvages a notebook for its door, in a process of its own. */
export interface Salvaging {
  run(passphrase: string | null): Promise<Result<SalvageReport>>;
  cancel(): void;
  /** Puts what was salvaged last in the notebook's place. Nobody may have it open. */
  take(): Result<Restored>;
}

/** How long it may take, in milliseconds. */
const LIMIT = 60 * 60_000;

/** @param tell hears how far it is, in [0, 1] */
export function createSalvaging(notebookPath: string, ports: Ports, tell: (share: number) => void): Salvaging {
  let underWay: AbortController | null = null;
  /** The path of what was salvaged last. */
  let made: string | null = null;
  return {
    async run(passphrase) {
      if (underWay !== null) {
        return fail('already-exists', 'The notebook is being salvaged already.', {
          where: notebookPath,
          hint: 'Wait for it, or cancel it.',
        });
      }
      const place = locateNotebook(notebookPath, false);
      if (!place.ok) return place;
      const { file } = place.value;
      const at = ports.now();
      const to = salvagedPath(file, at);
      const controller = new AbortController();
      underWay = controller;
      const workers = createWorkerPool(() => ports.startWorker());
      try {
        const input = { notebook: file, to, passphrase, at: at.toISOString(), author: authorOf(ports) };
        const done = await workers.run('salvage', input, { signal: controller.signal, timeoutMs: LIMIT, onProgress: tell });
        if (!done.ok) return done;
        made = done.value.file;
        return { ok: true, value: done.value.report };
      } finally {
        workers.close();
        // A process that was ended leaves what it had begun.
        for (const end of ['', '-journal', '-new', '-new-journal']) rmSync(`${to}.part${end}`, { force: true });
        underWay = null;
      }
    },
    cancel: () => underWay?.abort(),
    take() {
      if (made !== null) return takeSalvaged(notebookPath, made, ports.now());
      return fail('not-found', 'Nothing was salvaged yet.', { where: notebookPath, hint: 'Salvage what can be read first.' });
    },
  };
}
