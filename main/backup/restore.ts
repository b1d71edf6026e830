import { constants, copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type FailureCode, FailureError, fail, type Result, unwrap } from '../../domain/result.ts';
import { sync } from '../store/backup.ts';
import { giveRightsOf } from '../store/file-rights.ts';
import { lockNotebook } from '../store/lock.ts';
import { migrations } from '../store/migrations/index.ts';
import { damaged, inspectNotebookFile } from '../store/notebook-file.ts';
import { type NotebookKey, saltOf } from '../store/notebook-key.ts';
import { locateNotebook } from '../store/paths.ts';
import { checkRuntime, connect } from '../store/sqlite.ts';
import { attempt } from '../store/sqlite-failure.ts';
import type { KeyFor } from './backups.ts';
import { asidePath, folderOf, readName, roomFor } from './place.ts';

export interface Restored {
  /** The file name of the notebook that was there before; null when there was none. */
  readonly setAside: string | null;
}

/**
 * Puts a backup in the place of a notebook that is closed. What was there is kept under another name, whatever its state. The backup is copied,
 * checked and synced first; the notebook's own name never stands for nothing or for half a file, so that a crash leaves the one or the other,
 * with what was there, its log included, under the other name already.
 * @param name of the backup, as `listBackups` gives it
 * @param keyFor a locked backup; one that it has no key for is not looked into: its seal is checked when it is opened with the passphrase it was made under
 * @returns `not-found`, `notebook-in-use`, `notebook-damaged` or `wrong-passphrase` (the backup), `disk-full`, or why something could not be written; then
 * nothing was changed
 */
export function restoreBackup(path: string, name: string, at: Date, keyFor: KeyFor = () => null): Result<Restored> {
  return whileClosed(path, (file) => {
    const source = join(folderOf(file), name);
    if (readName(name) !== null && existsSync(source)) return putBack(file, source, at, keyFor);
    throw new FailureError(
      fail('not-found', 'There is no such backup.', { where: name, hint: 'List the backups and choose one of them.' }).error,
    );
  });
}

/**
 * Puts what was salvaged of a notebook in its place, as `restoreBackup` does with a backup. The damaged notebook is kept under another name.
 * @param salvaged the path of the new notebook, which goes
 */
export function takeSalvaged(path: string, salvaged: string, at: Date): Result<Restored> {
  return whileClosed(path, (file) => {
    const done = putBack(file, salvaged, at, () => null);
    rmSync(salvaged, { force: true });
    return done;
  });
}

/** Does something with the file of a notebook that nobody has open. */
function whileClosed<T>(path: string, work: (file: string) => T): Result<T> {
  const runtime = checkRuntime();
  if (!runtime.ok) return runtime;
  const place = locateNotebook(path, true);
  if (!place.ok) return place;
  const { file } = place.value;
  const lock = lockNotebook(file);
  if (!lock.ok) return lock;
  try {
    return attempt(file, () => work(file));
  } finally {
    lock.value.release();
  }
}

function putBack(file: string, source: string, at: Date, keyFor: KeyFor): Restored {
  unwrap(roomFor(file, statSync(source).size));
  const copy = `${file}-new`;
  rmSync(copy, { force: true });
  try {
    copyFileSync(source, copy);
    giveRightsOf(file, copy);
    prove(copy, source, keyFor);
    sync(copy);
    const aside = keepAside(file, at);
    try {
      renameSync(copy, file);
    } catch (thrown) {
      // The notebook stays, and must not have two names.
      if (aside !== null) for (const end of ['', '-wal']) rmSync(`${aside}${end}`, { force: true });
      throw thrown;
    }
    // A log would be taken for a part of the notebook that stands here now, but for its marks; so would an index.
    for (const end of ['-wal', '-shm', '-index', '-index-wal', '-index-shm']) rmSync(`${file}${end}`, { force: true });
    if (process.platform !== 'win32') sync(dirname(file));
    return { setAside: aside === null ? null : basename(aside) };
  } finally {
    rmSync(copy, { force: true });
  }
}

/** Looks into a copy of a file, where there is a key for it. Throws what is wrong with the file. */
function prove(copy: string, source: string, keyFor: KeyFor): void {
  const salt = saltOf(copy);
  const key = salt === null ? null : keyFor(salt);
  if (salt !== null && key === null) return;
  const sound = attempt(source, () => readThrough(copy, key));
  if (sound.ok) return;
  const hint = UNSOUND[sound.error.code];
  throw new FailureError({ ...sound.error, where: source, ...(hint === undefined ? {} : { hint }) });
}

/** What to do about a backup that is not put in place. */
const UNSOUND: Partial<Record<FailureCode, string>> = {
  'notebook-damaged': 'Nothing was changed. Choose another backup.',
  'not-a-notebook': 'Nothing was changed. Choose another backup.',
  'wrong-passphrase':
    'Nothing was changed. Give the passphrase that the notebook had when the backup was made. If you are sure of it, this one may be damaged: choose another.',
};

/** Opening a notebook looks through small ones alone: what takes a notebook's place is read to its end. Throws. */
function readThrough(copy: string, key: NotebookKey | null): void {
  inspectNotebookFile(copy, migrations, key);
  const connection = connect(copy, 'read', { key });
  try {
    const found = connection.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') throw new FailureError(damaged(copy, String(found)));
  } finally {
    connection.close();
  }
}

/** Gives the notebook that is there a second name, with the log that a crash may have left. @returns its path */
function keepAside(file: string, at: Date): string | null {
  if (!existsSync(file)) return null;
  const aside = asidePath(file, at);
  // An empty log is only what a reader left.
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) alsoAt(`${file}-wal`, `${aside}-wal`);
  alsoAt(file, aside);
  return aside;
}

function alsoAt(file: string, other: string): void {
  try {
    linkSync(file, other);
  } catch {
    // Not every file system lets a file have two names. Nothing that stands there is written over.
    copyFileSync(file, other, constants.COPYFILE_EXCL);
    sync(other);
  }
}
