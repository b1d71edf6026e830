import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeFailure, type Failure, fail, type Result, unwrap } from '../../../domain/result.ts';
import { type App, createApp } from '../../app.ts';
import { atomicWrite } from '../../atomic-write.ts';
import { newestBackup } from '../../backup/backups.ts';
import { gone } from '../../last-seen/doubt.ts';
import type { Ports } from '../../ports.ts';
import { accountName } from '../author.ts';
import { drawInBrowser } from '../chromium/draw.ts';
import { printInBrowser } from '../chromium/print.ts';
import { type Client, createClient } from '../client.ts';
import { nodeTemplates } from '../node-templates.ts';
import { startWorker } from '../node-worker.ts';
import { isNotebookName, seenFolder, thisMachine } from '../places.ts';
import { givenPassphrase } from './passphrase.ts';

/** Which notebooks are begun. */
export interface BeginOptions {
  /** Makes the notebook when there is no such file and none is missed there. */
  readonly create?: boolean;
  /** Makes it also where one is gone that was seen on this machine or has backups. */
  readonly beginsAnew?: boolean | undefined;
}

/** An open notebook. */
export interface Session {
  readonly client: Client;
  /** Sets where exports go from now on, in place of a dialog. */
  saveTo(path: string): void;
}

/**
 * A path from the command line as an absolute one. npm runs scripts in the project's folder and says in
 * INIT_CWD where it was called.
 */
export function pathFrom(given: string): string {
  const calledFrom = ['caveat', 'demo'].includes(process.env['npm_lifecycle_event'] ?? '') ? process.env['INIT_CWD'] : undefined;
  return resolve(calledFrom ?? process.cwd(), given);
}

/**
 * Opens a notebook, lets `work` use it, and closes it whatever happens.
 * @returns what `work` returns, or why the notebook could not be opened
 */
export async function withNotebook<T>(
  path: string,
  work: (session: Session) => Promise<Result<T>>,
  options: BeginOptions = {},
): Promise<Result<T>> {
  let target: string | null = null;
  const ports: Ports = {
    host: 'cli',
    author: accountName(),
    now: () => new Date(),
    newId: () => randomUUID(),
    startWorker,
    print: printInBrowser(thisMachine()),
    draw: drawInBrowser(thisMachine()),
    templates: nodeTemplates(),
    seen: seenFolder(thisMachine()),
    async saveFile(_suggestedName, bytes) {
      if (target === null) return null;
      unwrap(await atomicWrite(target, bytes));
      return target;
    },
    log(level, text) {
      if (level === 'error') console.error(text);
    },
  };
  if (!isNotebookName(path)) return fail('not-a-notebook', 'A notebook’s name ends in .caveat.', { where: path });
  const opened = await open(ports, path, options);
  if (!opened.ok) return opened;
  const app = opened.value;
  try {
    return await work({
      client: createClient(app),
      saveTo(file) {
        target = file;
      },
    });
  } finally {
    await app.close();
  }
}

/** Opens a notebook; the passphrase is asked for only when there is one. */
async function open(ports: Ports, path: string, { create = false, beginsAnew = false }: BeginOptions): Promise<Result<App>> {
  const isMissing = !existsSync(path);
  if (isMissing && !beginsAnew) {
    const newest = newestBackup(path);
    if (newest.ok && newest.value !== null) return { ok: false, error: explained(gone(path, newest.value), create) };
  }
  const options = { create, isAccepted: isMissing && beginsAnew, dropsEmpty: true, onDoubt: warn };
  const opened = createApp(ports, path, options);
  if (opened.ok) return opened;
  if (opened.error.code === 'notebook-gone') return { ok: false, error: explained(opened.error, create && isMissing) };
  if (opened.error.code !== 'notebook-locked') return opened;
  const passphrase = await givenPassphrase('Passphrase');
  return passphrase.ok ? createApp(ports, path, { ...options, passphrase: passphrase.value }) : passphrase;
}

/** Says of a notebook that is gone what can be done about it on the command line. */
function explained(why: Failure, canBegin: boolean): Failure {
  const ways = 'Look where it was moved, go back to a backup (caveat backups, caveat restore), or name another file.';
  return { ...why, hint: canBegin ? `${ways} --begin-anew begins a new one in its place.` : ways };
}

/** A script goes on; whoever reads what it prints hears of it, each time until somebody answers. */
function warn(why: Failure): void {
  console.error(
    `caveat: ${describeFailure(why)} This is said until it is settled: open it in the window and say so there, or use caveat restore.`,
  );
}
