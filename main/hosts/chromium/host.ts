import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { describeFailure, ok, type Result } from '../../../domain/result.ts';
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
  looksFile,
  type Machine,
  makeFolder,
  profileDirectory,
  seenFolder,
  thisMachine,
} from '../places.ts';
import { findBrowser } from './browser.ts';
import { drawInBrowser } from './draw.ts';
import { printInBrowser } from './print.ts';
import { type ChromiumWindow, openWindow } from './window.ts';
import { wipeProfile } from './wipe-profile.ts';

/** The services in plain Node, the window in an installed browser. */

interface ChromiumHost extends Pick<ChromiumWindow, 'context' | 'page'> {
  readonly app: Door;
  /** Settles when the window is closed and the services have written what they had begun. */
  readonly ended: Promise<void>;
  /** The window that is open now: another one than the first once the notebook was locked or made plain. */
  current(): ChromiumWindow;
  close(): Promise<void>;
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
    seen: seenFolder(machine),
    looks: looksFile(machine),
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
  let isStale = false;
  let current: ChromiumWindow | null = null;
  const onSecrecy = () => {
    isStale = true;
    void current?.close();
  };
  const ports = nodePorts(exportsDirectory(machine, notebookPath), machine);
  const opened = createDoor(ports, notebookPath, { create: true, onSecrecy });
  if (!opened.ok) return opened;
  const app = opened.value;
  const profile = profileDirectory(dataDirectory(machine), 'chromium', notebookPath);
  const open = async () => {
    const isLocked = app.isLocked();
    // What a plain notebook's window kept of it would stand there for anybody to read.
    if (isLocked) await wipeProfile(profile, console.error);
    return openWindow(app, { browser: browser.value, profileDir: isLocked ? null : profile, rendererDir, log: console.error });
  };
  const first = await open();
  if (!first.ok) {
    await app.close();
    return first;
  }
  current = first.value;
  const run = async (): Promise<void> => {
    for (;;) {
      await current?.closed;
      if (!isStale) return app.close();
      isStale = false;
      const next = await open();
      if (next.ok) current = next.value;
      else {
        console.error(describeFailure(next.error));
        return app.close();
      }
    }
  };
  const { context, page } = first.value;
  return ok({ context, page, app, ended: run(), current: () => current ?? first.value, close: () => (current ?? first.value).close() });
}
