import { randomBytes } from 'node:crypto';
import type { Connection } from './sqlite.ts';

/**
 * Ties a write-ahead log to the file it goes on from. SQLite does not: it reads any sound log that lies under the right name into any file, so a
 * notebook put back from a copy beside the log that a crash left would be a mixture of two states, and say nothing.
 *
 * The notebook holds a random mark. The first commit of each log gives it another, and says which it followed. A file belongs to a log when its
 * own mark, read without the log, is one of the two. That holds for every state in which writing the log back may have been interrupted.
 */

/** In the table `meta`. Both are of one length, so that a new one is written where the old one was. */
export const MARK = 'log_mark';
const FOLLOWS = 'log_follows';
/** What the first mark of a notebook follows. */
const NO_MARK = '-'.repeat(32);

/** Marks that the log begun now goes on from what is in the file. Call inside a transaction. */
export function markLog(connection: Connection): void {
  const before = readMark(connection, MARK);
  put(connection, FOLLOWS, before ?? NO_MARK);
  put(connection, MARK, newMark());
}

function put(connection: Connection, key: string, value: string): void {
  connection
    .prepare<[string, string]>('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .run(key, value);
}

/** Gives a copy a mark of its own: its pages lie otherwise than those of the original, so no log of that fits it. */
export function markCopy(connection: Connection): void {
  put(connection, MARK, newMark());
}

/** A mark that nothing else has. */
export function newMark(): string {
  return randomBytes(16).toString('hex');
}

/** Whether a mark was read as it was written, and not while the power went. */
export function isMark(found: string): boolean {
  return /^[0-9a-f]{32}$/.test(found);
}

/** The mark that a file or a log has, and the one before it. Undefined in a notebook from before there were marks. */
export type Marks = readonly [mark: string | undefined, follows: string | undefined];

/** Reads them over a connection. Throws. */
export function marksOf(connection: Connection): Marks {
  return marksIn((key) => readMark(connection, key));
}

/** The same, however the table `meta` is read. */
export function marksIn(read: (key: string) => string | undefined): Marks {
  return [read(MARK), read(FOLLOWS)];
}

/** Whether the marks alone say that a log belongs to another file than the one whose own mark was found. */
export function isForeign(found: string | undefined, [mark, follows]: Marks): boolean {
  if (found === undefined || mark === undefined || found === mark || found === follows) return false;
  return isMark(found) && !isTorn(found, mark, follows ?? '');
}

/** Whether one mark was being written over the other, sector by sector, when the power went. */
function isTorn(found: string, one: string, other: string): boolean {
  if (found.length !== one.length || other.length !== one.length) return false;
  for (let at = 1; at < found.length; at++) {
    const [head, tail] = [found.slice(0, at), found.slice(at)];
    if ((one.startsWith(head) && other.endsWith(tail)) || (other.startsWith(head) && one.endsWith(tail))) return true;
  }
  return false;
}

function readMark(connection: Connection, key: string): string | undefined {
  return connection.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck().get(key);
}
