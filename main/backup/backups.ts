import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Backup, toThin } from '../../domain/backup.ts';
import { type Result, unwrap } from '../../domain/result.ts';
import { backUp } from '../store/backup.ts';
import { type NotebookKey, saltOf } from '../store/notebook-key.ts';
import { type Connection, connect } from '../store/sqlite.ts';
import { attempt } from '../store/sqlite-failure.ts';
import { folderOf, nameFor, readName, roomFor } from './place.ts';

/** The backups of a notebook: whole copies in a folder beside it, each proved when it was made. */

/**
 * Makes a backup of a notebook, which may be open, and drops those that are no longer needed. A notebook that is locked has locked
 * backups.
 * @param key of a locked notebook
 * @returns the backup; `disk-full`, or why it could not be written: then there is none
 */
export function makeBackup(notebook: string, key: NotebookKey | null, at: Date): Result<Backup> {
  return attempt(notebook, () => {
    unwrap(roomFor(notebook, statSync(notebook).size));
    const folder = folderOf(notebook);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const connection = connect(notebook, 'read', { key });
    try {
      const name = nameFor(at, revisionOf(connection));
      backUp(connection, join(folder, name));
      thin(folder, at);
      return described(folder, name, () => key) as Backup;
    } finally {
      connection.close();
    }
  });
}

/** What opens a locked file, by its salt; null where nothing is at hand that could. */
export type KeyFor = (salt: Buffer) => NotebookKey | null;

/** The backups of a notebook, the newest first. A plain one is looked into in any case. @param keyFor those that are locked */
export function listBackups(notebook: string, keyFor: KeyFor): Result<Backup[]> {
  const folder = folderOf(notebook);
  return attempt(folder, () => {
    if (!existsSync(folder)) return [];
    const all = readdirSync(folder).flatMap((name) => described(folder, name, keyFor) ?? []);
    return all.toSorted((a, b) => (a.name < b.name ? 1 : -1));
  });
}

/**
 * When the newest backup was made and of what revision, by its name; null when there is none.
 * @param until a moment: those that a clock dated later do not count
 */
export function newestBackup(notebook: string, until?: Date): Result<{ at: string; revision: number } | null> {
  const folder = folderOf(notebook);
  return attempt(folder, () => {
    const names = existsSync(folder) ? readdirSync(folder).flatMap((name) => readName(name) ?? []) : [];
    const past = until === undefined ? names : names.filter(({ at }) => at <= until.toISOString());
    return past.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;
  });
}

function described(folder: string, name: string, keyFor: KeyFor): Backup | null {
  const said = readName(name);
  if (said === null) return null;
  const file = join(folder, name);
  const salt = attempt(file, () => saltOf(file));
  const counts = attempt(file, () => countsIn(file, salt.ok && salt.value !== null ? keyFor(salt.value) : null));
  return { name, ...said, size: statSync(file).size, isLocked: salt.ok && salt.value !== null, counts: counts.ok ? counts.value : null };
}

function countsIn(file: string, key: NotebookKey | null): NonNullable<Backup['counts']> {
  const connection = connect(file, 'read', { key });
  try {
    const count = connection.prepare<[string], number>('SELECT count(*) FROM records WHERE kind = ?').pluck();
    return { claims: count.get('claim') ?? 0, sources: count.get('source') ?? 0 };
  } finally {
    connection.close();
  }
}

function revisionOf(connection: Connection): number {
  return connection.prepare<[], number>('SELECT coalesce(max(revision), 0) FROM history').pluck().get() ?? 0;
}

function thin(folder: string, now: Date): void {
  const names = readdirSync(folder).filter((name) => readName(name) !== null);
  const moments = new Map(names.map((name) => [Date.parse(readName(name)?.at ?? ''), name]));
  for (const moment of toThin([...moments.keys()], now.getTime())) rmSync(join(folder, moments.get(moment) ?? ''), { force: true });
}
