import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, utilityProcess } from 'electron';
import { unwrap } from '../../../domain/result.ts';
import { atomicWrite } from '../../atomic-write.ts';
import type { Ports, WorkerProcess } from '../../ports.ts';
import { accountName } from '../author.ts';
import { exportFileName } from '../exports.ts';
import { looksFile, seenFolder, templateFolders, thisMachine } from '../places.ts';
import { MAX_WORKER_HEAP } from '../worker-heap.ts';
import { draw } from './draw.ts';
import { print } from './print.ts';

/** What Electron supplies to the services. */

/** The worker program beside this one in the build. */
const WORKER_PROGRAM = join(import.meta.dirname, 'worker.js');

/** The templates that are packed beside the build. */
const SHIPPED_TEMPLATES = join(import.meta.dirname, '..', '..', 'resources', 'templates');

/** A utility process as a worker: `child_process.fork` needs `runAsNode`, which the fuses switch off. */
function startWorker(): WorkerProcess {
  const child = utilityProcess.fork(WORKER_PROGRAM, [], {
    serviceName: 'Caveat worker',
    stdio: 'ignore',
    // These are Chromium's switches, not Node's: V8 takes its own from `js-flags`.
    execArgv: [`--js-flags=--max-old-space-size=${MAX_WORKER_HEAP}`],
  });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.once('exit', (code) => listener(`exit code ${code}`));
    },
    // A process that is still being started cannot be killed yet, and says so by returning false.
    kill: () => {
      if (!child.kill()) child.once('spawn', () => child.kill());
    },
  };
}

/** Asks where to put a file; the dialog itself asks before it replaces one. */
async function saveFile(suggestedName: string, bytes: Uint8Array): Promise<string | null> {
  const options = { defaultPath: join(app.getPath('documents'), exportFileName(suggestedName)) };
  const window = BrowserWindow.getFocusedWindow();
  const answer = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
  if (answer.canceled || answer.filePath === '') return null;
  unwrap(await atomicWrite(answer.filePath, bytes));
  return answer.filePath;
}

/** @param anotherNotebook asks for another notebook and opens it */
export function electronPorts(anotherNotebook: (which: 'open' | 'new') => Promise<void>): Ports {
  return {
    host: 'electron',
    author: accountName(),
    now: () => new Date(),
    newId: () => randomUUID(),
    startWorker,
    saveFile,
    anotherNotebook,
    print,
    draw,
    templates: templateFolders(thisMachine(), SHIPPED_TEMPLATES),
    seen: seenFolder(thisMachine()),
    looks: looksFile(thisMachine()),
    log: (level, text) => console[level](text),
  };
}
