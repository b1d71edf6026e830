import { createRequire } from 'node:module';
import { fail, ok, type Result } from '../../domain/result.ts';
import { makeEmpty } from './file-rights.ts';
import type { NotebookKey } from './notebook-key.ts';

/** The only file that names the SQLite driver, and the slice of it that the store depends on. Everything it does throws. */

interface Statement<P extends unknown[], R> {
  run(...params: P): { readonly changes: number };
  get(...params: P): R | undefined;
  all(...params: P): R[];
  /** Nothing may be written over the connection until it is read to its end or left. */
  iterate(...params: P): IterableIterator<R>;
  /** Yields the first column instead of rows. */
  pluck(): this;
}

export interface Connection {
  /** The file's path, as it was given. */
  readonly name: string;
  readonly open: boolean;
  readonly inTransaction: boolean;
  prepare<P extends unknown[], R = unknown>(sql: string): Statement<P, R>;
  exec(sql: string): unknown;
  pragma(sql: string, options?: { readonly simple?: boolean }): unknown;
  /** A throw inside the work rolls everything back. */
  transaction<P extends unknown[], T>(work: (...params: P) => T): { immediate(...params: P): T; exclusive(...params: P): T };
  /** Gives the key of an encrypted file; before anything else. */
  key(key: Buffer): unknown;
  /** Encrypts the file under another key, or leaves it plain for an empty one. Not with a write-ahead log. */
  rekey(key: Buffer): unknown;
  close(): unknown;
}

interface Driver {
  new (file: string, options: { readonly?: boolean; fileMustExist?: boolean; timeout?: number }): Connection;
}

/** The driver's native code crashes under older versions instead of refusing. */
const OLDEST_NODE = 22;
/** How long SQLite waits for another program that holds the file, in milliseconds. */
const BUSY_TIMEOUT = 2000;

/** @returns `runtime-unsupported` when this Node.js cannot load the driver */
export function checkRuntime(nodeVersion: string = process.versions.node): Result<void> {
  if (Number.parseInt(nodeVersion, 10) >= OLDEST_NODE) return ok(undefined);
  return fail('runtime-unsupported', `Caveat needs Node.js ${OLDEST_NODE} or newer; this is ${nodeVersion}.`, {
    hint: `Install Node.js ${OLDEST_NODE} or newer and start Caveat again.`,
    params: { version: nodeVersion },
  });
}

/**
 * Opens a SQLite file. Call only after `checkRuntime`.
 * @param file an absolute path without spaces at its ends (the driver trims); '' for a private temporary database
 * @param mode `read` and `write` need the file to be there; one that `create` makes can be read by its owner alone
 * @param key of a locked notebook, also for a file beside it that is to be as secret; null for a plain file
 */
export function connect(
  file: string,
  mode: 'read' | 'write' | 'create',
  { key = null, busyTimeout = BUSY_TIMEOUT }: { readonly key?: NotebookKey | null; readonly busyTimeout?: number } = {},
): Connection {
  const Database = createRequire(import.meta.url)('better-sqlite3-multiple-ciphers') as Driver;
  // A temporary database may be put on the disk, in the clear.
  const place = file === '' && key !== null ? ':memory:' : file;
  if (mode === 'create' && place === file && file !== '') makeEmpty(file, null);
  const connection = new Database(place, { readonly: mode === 'read', fileMustExist: mode !== 'create', timeout: busyTimeout });
  if (key !== null) giveKey(connection, key, file);
  // A notebook may come from anyone: its schema must not run anything by itself.
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cell_size_check = ON');
  connection.pragma('foreign_keys = ON');
  return connection;
}

/** The keys of connections, for copies that are to be as secret as what they are made of. */
const keys = new WeakMap<Connection, NotebookKey>();

function giveKey(connection: Connection, key: NotebookKey, file: string): void {
  keys.set(connection, key);
  connection.pragma('temp_store = MEMORY');
  if (file === '') return;
  chooseCipher(connection);
  connection.key(Buffer.from(key.raw));
}

/** Before a key is given: the cipher that `notebook-key.ts` makes keys for. */
export function chooseCipher(connection: Connection): void {
  connection.pragma(`cipher = 'chacha20'`);
}

/** The key that a connection was opened with; null for a plain file. */
export function keyOf(connection: Connection): NotebookKey | null {
  return keys.get(connection) ?? null;
}
