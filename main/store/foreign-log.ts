import { copyFileSync, existsSync, linkSync, rmSync, statSync } from 'node:fs';
import { FailureError } from '../../domain/result.ts';
import { setLogAside } from './log-aside.ts';
import { isForeign, marksOf } from './log-mark.ts';
import { APPLICATION_ID, damaged } from './notebook-file.ts';
import type { NotebookKey } from './notebook-key.ts';
import { type Connection, connect } from './sqlite.ts';

/** A log with a header alone holds no commit. In bytes. */
const LOG_HEADER = 32;

/**
 * Refuses a log that belongs to another state of a notebook that is about to be opened, and sets it aside: the next opening goes without it.
 * Only the holder of the notebook's lock may call this. Throws `log-set-aside`; or `notebook-damaged` where it cannot be told, the two together
 * do not pass the whole check, and neither does the file alone.
 */
export function refuseForeignLog(file: string, key: NotebookKey | null): void {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (log === undefined || log.size <= LOG_HEADER) return;
  const alone = readAlone(file, key);
  // A file whose writing back was cut off is not whole without its log.
  const together = attemptRead(() => reading(file, key, marksOf));
  if (together === null) {
    if (alone.isSoundNotebook()) refuse(file);
    return;
  }
  const [mark, follows] = together;
  if (alone.mark !== undefined && (alone.mark === mark || alone.mark === follows)) return;
  if (isForeign(alone.mark, together)) refuse(file);
  if (attemptRead(() => reading(file, key, isWhole)) === true) return;
  if (alone.isSoundNotebook()) refuse(file);
  throw new FailureError(damaged(file, 'its file and the log beside it do not make one'));
}

function refuse(file: string): never {
  const kept = setLogAside(file);
  throw new FailureError({
    code: 'log-set-aside',
    what: 'Beside the notebook lay a log of unwritten work that belongs to another state of it: one of the two was put there from a copy.',
    where: file,
    hint: `The log was kept as “${kept}”, and the notebook was not touched. Open it again: it opens as its file is.`,
    ...(kept === null ? {} : { params: { kept } }),
  });
}

interface Alone {
  /** Undefined when there is none, or none can be read. */
  readonly mark: string | undefined;
  isSoundNotebook(): boolean;
}

/**
 * Reads the file without its log: under another name, where none lies. (SQLite has an option for that, but only in addresses, which the driver
 * does not take.) A second name for the same file costs nothing; where the disk has no such thing the file is copied.
 */
function readAlone(file: string, key: NotebookKey | null): Alone {
  const name = `${file}-alone`;
  const under = <T>(work: () => T): T => {
    const all = [name, `${name}-wal`, `${name}-shm`];
    for (const path of all) rmSync(path, { force: true });
    try {
      try {
        linkSync(file, name);
      } catch {
        copyFileSync(file, name);
      }
      return work();
    } finally {
      for (const path of all) rmSync(path, { force: true });
    }
  };
  return {
    mark: under(() => attemptRead(() => readingAlone(name, key, marksOf)))?.[0],
    isSoundNotebook: () => under(() => attemptRead(() => readingAlone(name, key, isWhole))) ?? false,
  };
}

/** Leaves nothing behind that it had to make to read. */
function reading<T>(file: string, key: NotebookKey | null, work: (connection: Connection) => T): T {
  const hadMemory = existsSync(`${file}-shm`);
  const connection = connect(file, 'read', { key });
  try {
    return work(connection);
  } finally {
    connection.close();
    if (!hadMemory) rmSync(`${file}-shm`, { force: true });
  }
}

/** The same without memory that is shared with other programs, for which a full disk has no room; with it where another program reads the file. */
function readingAlone<T>(file: string, key: NotebookKey | null, work: (connection: Connection) => T): T {
  const connection = connect(file, 'write', { key, busyTimeout: 0 });
  try {
    connection.pragma('locking_mode = EXCLUSIVE');
    return work(connection);
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('SQLITE_BUSY'))) throw thrown;
  } finally {
    connection.close();
  }
  return reading(file, key, work);
}

function isWhole(connection: Connection): boolean {
  const isNotebook = Number(connection.pragma('application_id', { simple: true })) === APPLICATION_ID;
  return isNotebook && connection.pragma('integrity_check(1)', { simple: true }) === 'ok';
}

/** @returns null when SQLite finds no database there, or a damaged one; a fault of the disk is thrown on */
function attemptRead<T>(work: () => T): T | null {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && /^SQLITE_(CORRUPT|NOTADB|ERROR|IOERR_SHORT_READ)/u.test(String(thrown.code)))
      return null;
    throw thrown;
  }
}
