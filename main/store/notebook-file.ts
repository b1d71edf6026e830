import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { newNotebook, notebook } from '../../domain/notebook.ts';
import { type Failure, FailureError } from '../../domain/result.ts';
import { sync } from './backup.ts';
import { MARK, newMark } from './log-mark.ts';
import { expectedSchema, migrate, newestVersion, schemaOf, schemaVersion } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import type { NotebookKey } from './notebook-key.ts';
import { type Connection, connect } from './sqlite.ts';

/** “Cavt”: marks a SQLite file as a notebook. */
export const APPLICATION_ID = 0x43617674;

/** Larger files open without the full check, so that opening stays quick; `verify` does more at any time. */
const CHECKED_ON_OPENING = 32 * 1024 * 1024;

/** SQLite's file header (https://www.sqlite.org/fileformat.html#the_database_header). */
const HEADER = { length: 100, magic: 'SQLite format 3\u0000', userVersionAt: 60, applicationIdAt: 68 } as const;

/**
 * Makes a new notebook under a temporary name and gives it its own only when it is whole. Throws.
 * Only the holder of the notebook's lock may call this.
 * @param key of a notebook that is to be locked
 * @param isDurable false for a file that is synced later, when more is in it
 */
export function createNotebookFile(
  file: string,
  migrations: readonly Migration[],
  { notebookId, now, key = null, isDurable = true }: { notebookId: string; now: string; key?: NotebookKey | null; isDurable?: boolean },
): void {
  const unfinished = `${file}-new`;
  const leftovers = [unfinished, `${unfinished}-journal`];
  for (const path of leftovers) rmSync(path, { force: true });
  try {
    const connection = connect(unfinished, 'create', { key });
    try {
      connection.pragma(`synchronous = ${isDurable ? 'FULL' : 'OFF'}`);
      connection.pragma(`application_id = ${APPLICATION_ID}`);
      migrate(connection, migrations);
      const first = JSON.stringify(newNotebook(titleFrom(file)));
      connection
        .transaction(() => {
          const setMeta = connection.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
          setMeta.run('notebook_id', notebookId);
          setMeta.run('created_at', now);
          setMeta.run('first_record', first);
          setMeta.run(MARK, newMark());
          connection.prepare(`INSERT INTO records (kind, id, json) VALUES ('notebook', 'notebook', ?)`).run(first);
        })
        .immediate();
    } finally {
      connection.close();
    }
    renameSync(unfinished, file);
    if (isDurable && process.platform !== 'win32') sync(dirname(file));
  } finally {
    for (const path of leftovers) rmSync(path, { force: true });
  }
}

/** The file's name without its ending, as a first title. */
function titleFrom(file: string): string {
  const title = notebook.shape.title.safeParse(basename(file).replace(/\.caveat$/i, ''));
  return title.success ? title.data : 'Notebook';
}

/**
 * Refuses a file that should not be opened, without writing to it: first by its header, which needs no SQLite,
 * then over a read-only connection. Throws `not-a-notebook`, `wrong-passphrase`, `notebook-too-new` or `notebook-damaged`.
 * @param key of a locked notebook, whose header says nothing
 */
export function inspectNotebookFile(file: string, migrations: readonly Migration[], key: NotebookKey | null): void {
  const newest = newestVersion(migrations);
  if (key === null) refuseByHeader(file, newest);
  const beside = [`${file}-wal`, `${file}-shm`].filter((path) => !existsSync(path));
  let connection: Connection | null = null;
  try {
    connection = connect(file, 'read', { key });
    if (key !== null) refuseUnreadable(connection, file);
    // The header may lag behind what a crash left in the write-ahead log.
    refuseNewer(file, schemaVersion(connection), newest);
    const schema = schemaOf(connection);
    const wanted = expectedSchema(migrations, schemaVersion(connection));
    if (schema.length !== wanted.length || schema.some((sql, i) => sql !== wanted[i])) {
      throw new FailureError(damaged(file, 'its tables are not those of a notebook'));
    }
    if (statSync(file).size <= CHECKED_ON_OPENING) {
      const found = connection.pragma('quick_check(1)', { simple: true });
      if (found !== 'ok') throw new FailureError(damaged(file, String(found)));
    }
  } finally {
    connection?.close();
    // A reader leaves behind what it had to make to read.
    for (const path of beside) rmSync(path, { force: true });
  }
}

/** The first page of a locked file is sealed: with another key, or where it was changed, it does not read as a page. */
function refuseUnreadable(connection: Connection, file: string): void {
  try {
    if (Number(connection.pragma('application_id', { simple: true })) !== APPLICATION_ID) throw notANotebook(file);
  } catch (thrown) {
    if (thrown instanceof FailureError || !(thrown instanceof Error && 'code' in thrown && thrown.code === 'SQLITE_NOTADB')) throw thrown;
    throw new FailureError({
      code: 'wrong-passphrase',
      what: 'The notebook does not open with this passphrase.',
      where: file,
      hint: 'Try again: capitals, spaces and the keyboard’s language all count. If you are sure of it, the beginning of the file may be damaged: try a backup.',
    });
  }
}

/** Throws `wrong-passphrase` for a key that does not open a locked file. Other programs may have it open. */
export function refuseWrongKey(file: string, key: NotebookKey): void {
  const connection = connect(file, 'read', { key });
  try {
    refuseUnreadable(connection, file);
  } finally {
    connection.close();
  }
}

function refuseByHeader(file: string, newest: number): void {
  const header = readStart(file);
  if (header.length < HEADER.length || header.toString('latin1', 0, HEADER.magic.length) !== HEADER.magic) {
    throw notANotebook(file);
  }
  if (header.readUInt32BE(HEADER.applicationIdAt) !== APPLICATION_ID) throw notANotebook(file);
  refuseNewer(file, header.readUInt32BE(HEADER.userVersionAt), newest);
}

function readStart(file: string): Buffer {
  const handle = openSync(file, 'r');
  try {
    const start = Buffer.alloc(HEADER.length);
    return start.subarray(0, readSync(handle, start, 0, HEADER.length, 0));
  } finally {
    closeSync(handle);
  }
}

function refuseNewer(file: string, version: number, newest: number): void {
  if (version <= newest) return;
  throw new FailureError({
    code: 'notebook-too-new',
    what: `This notebook has format ${version}; this program knows formats up to ${newest}.`,
    where: file,
    hint: 'Open it with a newer Caveat. Nothing was changed.',
    params: { version, newest },
  });
}

function notANotebook(file: string): FailureError {
  return new FailureError({
    code: 'not-a-notebook',
    what: 'This file is not a Caveat notebook.',
    where: file,
    hint: 'Choose another file. If this was a notebook, its beginning is damaged: put a backup in its place, or salvage what can be read. Nothing was changed.',
  });
}

/** The failure of a notebook that did not pass its check. */
export function damaged(file: string, reason: string): Failure {
  return {
    code: 'notebook-damaged',
    what: `The notebook did not pass its check: ${reason}.`,
    where: file,
    hint: 'The file was left as it is. Put a backup in its place, or salvage what can be read.',
  };
}
