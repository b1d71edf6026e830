import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { FailureError } from '../../domain/result.ts';
import { makeEmpty } from './file-rights.ts';
import { markCopy } from './log-mark.ts';
import { schemaVersion } from './migrate.ts';
import { type Connection, connect, keyOf } from './sqlite.ts';

/**
 * Copies an open notebook to a new file and proves the copy: it is opened, checked and compared before it
 * gets its name. Whoever can read the notebook can read the copy, and nobody else. Throws; a copy that failed leaves no file.
 */
export function backUp(connection: Connection, target: string): void {
  const unproven = `${target}.part`;
  rmSync(unproven, { force: true });
  try {
    makeEmpty(unproven, connection.name);
    connection.prepare('VACUUM INTO ?').run(unproven);
    markAsCopy(unproven, connection);
    prove(unproven, connection);
    sync(unproven);
    renameSync(unproven, target);
    if (process.platform !== 'win32') sync(dirname(target));
  } finally {
    rmSync(unproven, { force: true });
  }
}

function markAsCopy(file: string, original: Connection): void {
  const copy = connect(file, 'write', { key: keyOf(original) });
  try {
    markCopy(copy);
  } finally {
    copy.close();
  }
}

function prove(file: string, original: Connection): void {
  const copy = connect(file, 'read', { key: keyOf(original) });
  try {
    const sound = copy.pragma('integrity_check(1)', { simple: true }) === 'ok';
    if (sound && schemaVersion(copy) === schemaVersion(original) && (sameCounts(copy, original) || wentOn(copy, original))) return;
  } finally {
    copy.close();
  }
  throw new FailureError({
    code: 'file-not-written',
    what: 'The backup of the notebook did not pass its check.',
    where: file,
    hint: 'Check the disk. The notebook itself was not touched.',
  });
}

/** Whether commits came in while the copy was made: it is of the moment before them. */
function wentOn(copy: Connection, original: Connection): boolean {
  const last = (connection: Connection) => connection.prepare<[], number>('SELECT max(revision) FROM history').pluck().get() ?? 0;
  return last(copy) < last(original);
}

/** A copy of a notebook from before the marks has one in the table `meta` that the original has not. */
function sameCounts(copy: Connection, original: Connection): boolean {
  const tables = original
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'meta'`)
    .pluck()
    .all();
  const count = (connection: Connection, table: string) =>
    connection
      .prepare<[], number>(`SELECT count(*) FROM "${table.replaceAll('"', '""')}"`)
      .pluck()
      .get();
  return tables.every((table) => count(copy, table) === count(original, table));
}

/** Makes a file, or the names in a folder, durable. */
export function sync(path: string): void {
  // Windows flushes only files opened for writing.
  const handle = openSync(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
