import { rmSync } from 'node:fs';
import { type Changes, sameJson } from '../../domain/changes.ts';
import type { CaveatRecord } from '../../domain/records.ts';
import { createBlobs, hashOf, type PackedBlob, unpackBlob } from '../store/blobs.ts';
import { genesisHash } from '../store/entry-hash.ts';
import { createHistory, type HistoryRow } from '../store/history.ts';
import { migrations } from '../store/migrations/index.ts';
import { createNotebookFile } from '../store/notebook-file.ts';
import type { NotebookKey } from '../store/notebook-key.ts';
import { createRecords } from '../store/records.ts';
import { type Connection, connect } from '../store/sqlite.ts';
import { decode } from '../store/texts.ts';
import { attempted } from './carve.ts';
import type { Origin } from './chain.ts';
import type { FoundUnchanged } from './shapes.ts';

/** The notebook that what was salvaged goes into. Everything here throws; a file that was not finished is deleted. */
export interface NewNotebook {
  /** Keeps a blob whose bytes are the ones that were stored; leaves any other out. */
  take(blob: PackedBlob): void;
  has(hash: string): boolean;
  text(hash: string): string | undefined;
  put(text: string): string;
  /** Writes everything else. @returns the new notebook's revision */
  fill(contents: Contents): number;
  /** What was not filled is no notebook, and has to be deleted. */
  close(): void;
}

interface Contents {
  readonly origin: Origin;
  /** The commits that go over as they are, and what they make. */
  readonly kept: readonly HistoryRow[];
  readonly keptState: ReadonlyMap<string, CaveatRecord>;
  readonly records: ReadonlyMap<string, CaveatRecord>;
  /** Command identifiers that were carried out, and have no commit of their own any more. */
  readonly settled: readonly Pick<FoundUnchanged, 'command_id' | 'command' | 'params_hash'>[];
  /** What the entry says that tells of the salvage; kept in `meta` under `salvaged`. */
  readonly entry: { readonly id: string; readonly author: string; readonly at: string; readonly params: SalvageEntry };
}

/** What a salvage says of itself. */
export interface SalvageEntry {
  readonly at: string;
  /** The file name of the damaged notebook, and the highest revision that is known of it. */
  readonly from: string;
  readonly lastRevision: number;
  /** How many of its commits, from the first on, are as they were. */
  readonly keptCommits: number;
  readonly missingRecords: number;
}

/** How much one commit holds at most, in UTF-16 code units of JSON, unless a single record is longer. */
const LONGEST_COMMIT = 32 * 1024 * 1024;

export function createNewNotebook(file: string, key: NotebookKey | null, now: string): NewNotebook {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  createNotebookFile(file, migrations, { notebookId: '', now, key, isDurable: false });
  const connection = connect(file, 'write', { key });
  // Nobody opens it before it is whole, and it is synced then.
  connection.pragma('synchronous = OFF');
  connection.pragma('journal_mode = DELETE');
  connection.exec('BEGIN IMMEDIATE');
  const blobs = createBlobs(connection);
  return {
    take(blob) {
      const bytes = attempted(() => unpackBlob(blob));
      if (bytes !== null && bytes.length === blob.size && hashOf(bytes) === blob.hash) blobs.put(blob);
    },
    has: blobs.has,
    text: (hash) => attempted(() => decode(blobs.get(hash))) ?? undefined,
    put(text) {
      const bytes = Buffer.from(text, 'utf8');
      const hash = hashOf(bytes);
      blobs.put({ hash, encoding: 'identity', size: bytes.length, bytes });
      return hash;
    },
    fill: (contents) => fill(connection, contents),
    close() {
      if (connection.inTransaction) connection.exec('COMMIT');
      connection.close();
    },
  };
}

function fill(connection: Connection, { origin, kept, keptState, records, settled, entry }: Contents): number {
  const meta = connection.prepare<[string, string]>('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)');
  meta.run('notebook_id', origin.notebookId);
  meta.run('created_at', origin.createdAt);
  meta.run('first_record', origin.firstRecord);
  meta.run('salvaged', JSON.stringify(entry.params));

  const commit = connection.prepare<[HistoryRow]>(`
    INSERT INTO history (revision, command_id, command, undoes, redoes, author, at, params_hash, hash, changes)
    VALUES (:revision, :command_id, :command, :undoes, :redoes, :author, :at, :params_hash, :hash, :changes)`);
  for (const row of kept) commit.run(row);
  const history = createHistory(connection, genesisHash(origin.notebookId, origin.createdAt, origin.firstRecord));
  let revision = kept.length;
  let part = 0;
  for (const changes of inParts(changesBetween(keptState, records))) {
    const command = { id: part === 0 ? entry.id : `${entry.id}-${part}`, name: 'salvage', params: entry.params } as const;
    ({ revision } = history.append({ command, changes, author: entry.author, at: entry.at }));
    part++;
  }

  connection.exec('DELETE FROM records');
  createRecords(connection).apply({ added: [...records.values()], updated: [], removed: [] });
  const settle = connection.prepare<[string, string, number, Buffer]>(
    'INSERT OR IGNORE INTO unchanged (command_id, command, revision, params_hash) VALUES (?, ?, ?, ?)',
  );
  for (const { command_id, command, params_hash } of settled) {
    if (history.find(command_id) === undefined) settle.run(command_id, command, revision, params_hash);
  }
  return revision;
}

function changesBetween(before: ReadonlyMap<string, CaveatRecord>, after: ReadonlyMap<string, CaveatRecord>): Changes {
  const added: CaveatRecord[] = [];
  const updated: Changes['updated'] = [];
  for (const [key, to] of after) {
    const from = before.get(key);
    if (from === undefined) added.push(to);
    else if (!sameJson(from, to)) updated.push({ from, to });
  }
  return { added, updated, removed: [...before].flatMap(([key, record]) => (after.has(key) ? [] : [record])) };
}

/** The same changes as several, none of them too long to be one piece of JSON; one that is empty where there are none. */
function* inParts({ added, updated, removed }: Changes): Generator<Changes> {
  let part: Changes = { added: [], updated: [], removed: [] };
  let length = 0;
  const steps = [
    ...removed.map((each) => [each, () => part.removed.push(each)] as const),
    ...updated.map((each) => [each, () => part.updated.push(each)] as const),
    ...added.map((each) => [each, () => part.added.push(each)] as const),
  ];
  for (const [what, add] of steps) {
    const more = JSON.stringify(what).length;
    if (length > 0 && length + more > LONGEST_COMMIT) {
      yield part;
      part = { added: [], updated: [], removed: [] };
      length = 0;
    }
    add();
    length += more;
  }
  yield part;
}
