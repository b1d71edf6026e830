import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { fail, ok, type Result } from '../../domain/result.ts';
import { errnoOf, fileFailure } from '../fs-failure.ts';
import { type Connection, connect } from './sqlite.ts';
import { sqliteFailure } from './sqlite-failure.ts';

export interface NotebookLock {
  /** Takes the lock again where its file was deleted. @returns why this program does not have it any more */
  check(): Result<void>;
  release(): void;
}

const READ_ONLY = 'A notebook is opened only where files can be written beside it: copy it to a folder of your own, and open it there.';

/** Each round is lost only to another program that closed the notebook at that very moment. */
const ROUNDS = 10;

/**
 * Takes the lock of a notebook: an empty SQLite file beside it, `NAME.caveat-lock`, held in an exclusive
 * transaction. The operating system lets go of it however the program ends, so a lock file that a crash left
 * behind locks nothing. (`locking_mode=EXCLUSIVE` on the notebook would shut out the program's own second connection.)
 * @returns `notebook-in-use` at once when another program, or this one, has the notebook open
 */
export function lockNotebook(notebook: string): Result<NotebookLock> {
  const path = `${notebook}-lock`;
  try {
    for (let round = 0; round < ROUNDS; round++) {
      createIfMissing(path);
      const before = inodeOf(path);
      const connection = before === null ? null : hold(path);
      if (connection === null) continue;
      // The holder before may have deleted the file between our opening and our locking it.
      if (inodeOf(path) === before) return ok(createLock(notebook, path, connection, before));
      connection.close();
    }
  } catch (thrown) {
    if (errnoOf(thrown) === 'SQLITE_NOTADB') {
      return fail('file-not-written', 'Something else stands where the lock of this notebook should be.', {
        where: path,
        hint: 'Move this file elsewhere, and open the notebook again.',
      });
    }
    if (errnoOf(thrown).startsWith('SQLITE_')) return { ok: false, error: sqliteFailure(thrown, notebook) };
    const failure = fileFailure(thrown, path, 'file-not-written');
    return { ok: false, error: failure.code === 'file-not-written' ? { ...failure, hint: READ_ONLY } : failure };
  }
  return fail('notebook-in-use', 'Another program is using this notebook.', { where: notebook, hint: 'Close it there and try again.' });
}

function createLock(notebook: string, path: string, connection: Connection, inode: number | null): NotebookLock {
  /** What took its place when the file was deleted. */
  let next: NotebookLock | null = null;
  return {
    check() {
      if (next !== null) return next.check();
      if (inodeOf(path) === inode) return ok(undefined);
      const again = lockNotebook(notebook);
      if (!again.ok) return again;
      next = again.value;
      return ok(undefined);
    },
    release() {
      next?.release();
      // The file under this name may be another program's by now.
      if (inodeOf(path) === inode) release(path, connection);
      else if (connection.open) connection.close();
    },
  };
}

/** @returns null when the file is gone again; throws SQLITE_BUSY when it is held */
function hold(path: string): Connection | null {
  let connection: Connection;
  try {
    connection = connect(path, 'write', { busyTimeout: 0 });
  } catch (thrown) {
    if (inodeOf(path) === null) return null;
    throw thrown;
  }
  try {
    // Nothing is ever written to this file; a journal on disk would only be left over.
    connection.pragma('journal_mode = MEMORY');
    connection.exec('BEGIN EXCLUSIVE');
    return connection;
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
}

/** Deletes the file while it is still held, so that nobody can lock it in between. */
function release(path: string, connection: Connection): void {
  if (!connection.open) return;
  // Windows does not delete open files, and then refuses to delete one that another program has opened since.
  if (process.platform === 'win32') connection.close();
  try {
    rmSync(path, { force: true });
  } catch {
    // A lock file that stays behind locks nothing.
  } finally {
    if (connection.open) connection.close();
  }
}

function createIfMissing(path: string): void {
  try {
    // Only a file that was not there is opened: closing one that this process has locked would drop the lock.
    closeSync(openSync(path, 'wx'));
  } catch (thrown) {
    if (errnoOf(thrown) !== 'EEXIST') throw thrown;
  }
}

function inodeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? null;
}
