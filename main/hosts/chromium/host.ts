import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { ok, type Result } from '../../../domain/result.ts';
import { createDoor, type Door } from '../../door.ts';
import type { Ports } from '../../ports.ts';
import { accountName } from '../author.ts';
import { saveInto } from '../exports.ts';
import { nodeTemplates } from '../node-templates.ts';
import { startWorker } from '../node-worker.ts';
import {
  dataDirectory,
  defaultNotebookPath,
  exportsDirectory,
  type Machine,
  makeFolder,
  profileDirectory,
  thisMachine,
} from '../places.ts';
import { findBrowser } from './browser.ts';
import { drawInBrowser } from './draw.ts';
import { printInBrowser } from './print.ts';
import { type ChromiumWindow, openWindow } from './window.ts';

/** The services in plain Node, the window in an installed browser. */

interface ChromiumHost extends ChromiumWindow {
  readonly app: Door;
  /** Settles when the window is closed and the services have written what they had begun. */
  readonly ended: Promise<void>;
}

/** What the services get from plain Node. */
export function nodePorts(exportsDir: string, machine: Machine = thisMachine()): Ports {
  return {
    host: 'chromium',
    author: accountName(),
    now: () => new Date(),
    newId: () => randomUUID(),
    startWorker,
    saveFile: saveInto(exportsDir),
    print: printInBrowser(machine),
    draw: drawInBrowser(machine),
    templates: nodeTemplates(machine),
    log: (level, text) => console[level](text),
  };
}

/**
 * Opens a notebook, made when it is missing, and its window.
 * @param rendererDir the folder of built assets
 * @returns why a folder, the notebook or the browser could not be opened; then nothing is left running
 */
export async function startChromiumHost(machine: Machine, notebookPath: string, rendererDir: string): Promise<Result<ChromiumHost>> {
  const browser = findBrowser(machine);
  if (!browser.ok) return browser;
  const folder = notebookPath === defaultNotebookPath(machine) ? makeFolder(dirname(notebookPath)) : ok(undefined);
  if (!folder.ok) return folder;
  const opened = createDoor(nodePorts(exportsDirectory(machine, notebookPath), machine), notebookPath, { create: true });
  if (!opened.ok) return opened;
  const app = opened.value;
  const window = await openWindow(app, {
    browser: browser.value,
    profileDir: profileDirectory(dataDirectory(machine), 'chromium', notebookPath),
    rendererDir,
    log: (reason) => console.error(reason),
  });
  if (!window.ok) {
    await app.close();
    return window;
  }
  return ok({ ...window.value, app, ended: window.value.closed.then(() => app.close()) });
}
