import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Failure, FailureError, fail, type Result, unwrap } from '../../domain/result.ts';
import type { SalvageReport } from '../../domain/salvage-report.ts';
import { roomFor, salvagedPath } from '../backup/place.ts';
import { sync } from '../store/backup.ts';
import { lockNotebook } from '../store/lock.ts';
import type { NotebookKey } from '../store/notebook-key.ts';
import { locateNotebook } from '../store/paths.ts';
import { checkRuntime } from '../store/sqlite.ts';
import { attemptLong } from '../store/sqlite-failure.ts';
import { verifyNotebook } from '../store/verify.ts';
import { assemble, isSameNotebook } from './assemble.ts';
import { type Carved, carve } from './carve.ts';
import { asksPassphrase, type Keys, keysOf, salvageKey, wrongPassphrase } from './key.ts';
import { createNewNotebook, type NewNotebook } from './new-notebook.ts';
import { openPages } from './pages.ts';
import { backupFiles, openSpare } from './spare.ts';

export interface SalvageOptions {
  /** Where the new notebook goes; null for a name beside the damaged one. Nothing may stand there. */
  readonly to: string | null;
  /** Null when nobody was asked for it; empty when somebody says that there is none. */
  readonly passphrase: string | null;
  readonly at: Date;
  /** Who the history names. */
  readonly author: string;
  readonly newId?: () => string;
  /** Hears how far it is, in [0, 1]. */
  readonly report?: (share: number) => void;
}

export interface Salvaged {
  /** The new notebook's path. */
  readonly file: string;
  readonly report: SalvageReport;
}

/**
 * Reads what can be read of a damaged notebook into a new one, which is checked. The damaged file is only read. What the newest sound backup beside it
 * has of the same notebook fills gaps. The new notebook has the same identifier and the same passphrase.
 * @returns `not-found`, `notebook-in-use`, `notebook-locked`, `wrong-passphrase`, `nothing-to-salvage`, `already-exists` (the target), `disk-full`, or
 * why something could not be read or written; then there is no new file
 */
export async function salvageNotebook(path: string, options: SalvageOptions): Promise<Result<Salvaged>> {
  const runtime = checkRuntime();
  if (!runtime.ok) return runtime;
  const place = locateNotebook(path, false);
  if (!place.ok) return place;
  const { file } = place.value;
  const target = options.to === null ? salvagedPath(file, options.at) : resolve(options.to);
  if (existsSync(target)) {
    return fail('already-exists', 'There is a file of this name already.', { where: target, hint: 'Choose another name.' });
  }
  const lock = lockNotebook(file);
  // A disk that takes no lock takes nothing else either.
  if (!lock.ok && lock.error.code !== 'file-not-written') return lock;
  const part = `${target}.part`;
  try {
    return await attemptLong(file, () => salvageTo(file, target, part, options));
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${part}${end}`, { force: true });
    if (lock.ok) lock.value.release();
  }
}

async function salvageTo(file: string, target: string, part: string, options: SalvageOptions): Promise<Salvaged> {
  unwrap(roomFor(target, statSync(file).size));
  const keys = keysOf(options.passphrase);
  const key = salvageKey(file, backupFiles(file), options.passphrase, keys);
  const made = createNewNotebook(part, key, options.at.toISOString());
  let read: Omit<SalvageReport, 'problems'>;
  try {
    read = readInto(made, file, target, { key, keys }, options);
  } finally {
    made.close();
  }
  const { problems } = unwrap(await verifyNotebook(part, key));
  sync(part);
  renameSync(part, target);
  if (process.platform !== 'win32') sync(dirname(target));
  return { file: target, report: { ...read, problems } };
}

function readInto(
  made: NewNotebook,
  file: string,
  target: string,
  { key, keys }: { readonly key: NotebookKey | null; readonly keys: Keys | null },
  options: SalvageOptions,
): Omit<SalvageReport, 'problems'> {
  const carved = readPages(file, key, made, options.report ?? (() => undefined));
  if (carved === null) {
    const isWrong = keys !== null && key === null && asksPassphrase(file);
    throw new FailureError(isWrong ? wrongPassphrase(file) : nothingThere(file));
  }
  const spare = openSpare(file, keys, ({ origin, history }) => isSameNotebook(carved, origin, history));
  try {
    return assemble(made, carved, spare, { ...options, file, target });
  } finally {
    spare?.close();
  }
}

/** @returns null when nothing was found */
function readPages(file: string, key: NotebookKey | null, made: NewNotebook, report: (share: number) => void): Carved | null {
  const pages = openPages(file, key);
  try {
    let blobs = 0;
    const carved = carve(
      pages,
      (blob) => {
        made.take(blob);
        blobs++;
      },
      report,
    );
    return carved.records.size + carved.history.size + blobs > 0 ? carved : null;
  } finally {
    pages.close();
  }
}

function nothingThere(file: string): Failure {
  return fail('nothing-to-salvage', 'There is nothing in this file that can be salvaged.', {
    where: file,
    hint: 'The file was left as it is. If it was locked, its passphrase is needed. Put a backup in its place, if there is one.',
  }).error;
}
