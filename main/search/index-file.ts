import { rmSync } from 'node:fs';
import { FOLD_VERSION } from '../../domain/search/fold.ts';
import { schemaOf } from '../store/migrate.ts';
import type { NotebookKey } from '../store/notebook-key.ts';
import { type Connection, connect } from '../store/sqlite.ts';
import type { IndexMark } from './batch.ts';

/**
 * The file of the index, `NAME.caveat-index` beside the notebook: everything in it can be made anew from the notebook. Everything here throws.
 */

/** “Cavi”: marks a SQLite file as an index. */
const APPLICATION_ID = 0x43617669;
/** Raised with every change of the tables. */
const SCHEMA_VERSION = 2;

/**
 * How much FTS5 gathers before it writes a segment, in bytes: half of what it would by itself, so that what it looks up for every term
 * mostly stays in a processor's cache. A long report still comes to a hundred segments only.
 */
const HASH_BYTES = 512 * 1024;
/** How many segments of a size are merged whatever else there is to do, so that a search never looks into more; what is merged before, `gather` says. */
const CRISIS = 384;

const SCHEMA = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE sources (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, version_id TEXT NOT NULL, outlet TEXT NOT NULL, language TEXT NOT NULL,
    first_day TEXT, last_day TEXT, reliability TEXT NOT NULL, first_passage INTEGER, last_passage INTEGER
  ) STRICT;
  CREATE TABLE passages (
    number INTEGER PRIMARY KEY, source INTEGER NOT NULL, place INTEGER NOT NULL, start INTEGER NOT NULL, text TEXT NOT NULL
  ) STRICT;
  CREATE TABLE own (
    number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL, source_id TEXT, version_id TEXT, text TEXT NOT NULL, tag TEXT,
    attribution TEXT, about_kind TEXT, about_id TEXT, first_place INTEGER, last_place INTEGER, UNIQUE (kind, id)
  ) STRICT;
  CREATE TABLE stances (
    id TEXT PRIMARY KEY, proposition_id TEXT NOT NULL, claim_id TEXT NOT NULL, source_id TEXT NOT NULL, stance TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX stances_by_proposition ON stances (proposition_id, claim_id);
  CREATE INDEX stances_by_claim ON stances (claim_id, stance);
  CREATE TABLE dead (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL) STRICT;
  CREATE INDEX own_by_source ON own (source_id, kind, first_place);
  CREATE INDEX own_by_subject ON own (about_kind, about_id) WHERE about_kind IS NOT NULL;
  CREATE VIRTUAL TABLE passage_terms USING fts5 (terms, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
  CREATE VIRTUAL TABLE own_terms USING fts5 (terms, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
  INSERT INTO passage_terms (passage_terms, rank) VALUES ('hashsize', ${HASH_BYTES}), ('crisismerge', ${CRISIS});
`;

/** Where an index is. */
export interface IndexPlace {
  /** Empty for an index that lives as long as its connection, where no file can be written. */
  readonly file: string;
  /** Of a locked notebook: its index holds what it holds, so both have one key. */
  readonly key: NotebookKey | null;
}

/** What an index has to be of. */
export interface IndexOwner {
  readonly notebookId: string;
  /** The hash of a commit; undefined when there is none with this number. */
  hashAt(revision: number): string | undefined;
}

export function indexPathOf(notebookFile: string): string {
  return `${notebookFile}-index`;
}

/** Every connection to an index begins here. */
export function connectIndex({ file, key }: IndexPlace, mode: 'read' | 'write' | 'create' = 'write'): Connection {
  const connection = connect(file, mode, { key });
  try {
    if (mode === 'read') return connection;
    // Room that is no longer needed can be given back a little at a time; only said of a file that is still empty.
    if (mode === 'create') connection.pragma('auto_vacuum = INCREMENTAL');
    // What a power failure takes can be made anew; readers go on while another process writes.
    if (file !== '') connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = NORMAL');
    return connection;
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
}

/**
 * Opens the index of a notebook, a new one where there is none that can be used: another notebook's, one of another version, one that has
 * seen what this notebook has not, a damaged one.
 */
export function openIndex(place: IndexPlace, owner: IndexOwner): Connection {
  const found = openIfSound(place, owner);
  if (found !== null) return found;
  removeIndex(place);
  const connection = connectIndex(place, 'create');
  try {
    connection
      .transaction(() => {
        connection.exec(SCHEMA);
        connection.pragma(`application_id = ${APPLICATION_ID}`);
        connection.pragma(`user_version = ${SCHEMA_VERSION}`);
        const set = connection.prepare<[string, string]>('INSERT INTO meta (key, value) VALUES (?, ?)');
        set.run('notebook_id', owner.notebookId);
        set.run('fold_version', String(FOLD_VERSION));
      })
      .immediate();
    return connection;
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
}

/** Deletes the files of an index, which nothing may have open. */
export function removeIndex({ file }: IndexPlace): void {
  if (file !== '') for (const path of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(path, { force: true });
}

/** How far an index has come; null for a new one. */
export function readMark(connection: Connection): IndexMark | null {
  const json = readMeta(connection, 'mark');
  return json === undefined ? null : (JSON.parse(json) as IndexMark);
}

export function readMeta(connection: Connection, key: string): string | undefined {
  return connection.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck().get(key);
}

function openIfSound(place: IndexPlace, owner: IndexOwner): Connection | null {
  if (place.file === '') return null;
  let connection: Connection | null = null;
  try {
    // Read only at first: what a stranger's file would do on its own is never set off.
    connection = connectIndex(place, 'read');
    const isSound = isIndex(connection) && isOf(connection, owner);
    connection.close();
    return isSound ? connectIndex(place) : null;
  } catch {
    // Missing or damaged: either way a new one is made.
    if (connection?.open) connection.close();
    return null;
  }
}

function isIndex(connection: Connection): boolean {
  if (connection.pragma('application_id', { simple: true }) !== APPLICATION_ID) return false;
  if (connection.pragma('user_version', { simple: true }) !== SCHEMA_VERSION) return false;
  return JSON.stringify(schemaOf(connection)) === JSON.stringify(expectedSchema());
}

function isOf(connection: Connection, owner: IndexOwner): boolean {
  if (readMeta(connection, 'notebook_id') !== owner.notebookId) return false;
  if (readMeta(connection, 'fold_version') !== String(FOLD_VERSION)) return false;
  const mark = readMark(connection);
  return mark === null || (owner.hashAt(mark.revision) ?? '') === mark.hash;
}

let expected: readonly unknown[] | null = null;

function expectedSchema(): readonly unknown[] {
  if (expected === null) {
    const connection = connect('', 'create');
    connection.exec(SCHEMA);
    expected = schemaOf(connection);
    connection.close();
  }
  return expected;
}
