import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CaveatRecord, RecordKind } from '../../domain/records.ts';
import { folderOf, readName } from '../backup/place.ts';
import type { PackedBlob } from '../store/blobs.ts';
import type { HistoryRow } from '../store/history.ts';
import { readMeta } from '../store/meta.ts';
import { migrations } from '../store/migrations/index.ts';
import { inspectNotebookFile } from '../store/notebook-file.ts';
import { saltOf } from '../store/notebook-key.ts';
import { createRecords } from '../store/records.ts';
import { connect } from '../store/sqlite.ts';
import { attempted } from './carve.ts';
import type { Origin, SpareHistory } from './chain.ts';
import type { SpareRecords } from './choose.ts';
import type { Keys } from './key.ts';

/** A sound backup of the notebook that is salvaged, to fill gaps from. */
export interface Spare {
  /** Its file name. */
  readonly name: string;
  readonly origin: Origin;
  readonly history: SpareHistory;
  readonly records: SpareRecords;
  blob(hash: string): PackedBlob | undefined;
  close(): void;
}

/** The backups beside a notebook, the newest first, as paths. */
export function backupFiles(notebook: string): string[] {
  const folder = folderOf(notebook);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => readName(name) !== null) : [];
  return names
    .sort()
    .reverse()
    .map((name) => join(folder, name));
}

/**
 * Opens the newest backup that is sound.
 * @param keys of the passphrase that was given: a backup may be of a time when the same one had another salt
 * @param isOfThis whether a backup is of this notebook
 * @returns null when none opens with these keys
 */
export function openSpare(notebook: string, keys: Keys | null, isOfThis: (spare: Spare) => boolean): Spare | null {
  for (const file of backupFiles(notebook)) {
    const spare = attempted(() => open(file, keys));
    if (spare !== null && isOfThis(spare)) return spare;
    spare?.close();
  }
  return null;
}

/** Throws where it is not sound. */
function open(file: string, keys: Keys | null): Spare {
  const salt = saltOf(file);
  const own = salt === null ? null : (keys?.(salt) ?? null);
  inspectNotebookFile(file, migrations, own);
  const connection = connect(file, 'read', { key: own });
  try {
    if (connection.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new Error('The backup is damaged.');
    const { notebookId, createdAt, firstRecord } = readMeta(connection, file);
    const rowAt = connection.prepare<[number], HistoryRow>('SELECT * FROM history WHERE revision = ?');
    const blobBy = connection.prepare<[string], PackedBlob>('SELECT hash, encoding, size, bytes FROM blobs WHERE hash = ?');
    const records = createRecords(connection);
    return {
      name: basename(file),
      origin: { notebookId, createdAt, firstRecord },
      history: {
        revision: connection.prepare<[], number>('SELECT coalesce(max(revision), 0) FROM history').pluck().get() ?? 0,
        row: (revision) => rowAt.get(revision),
      },
      records: {
        keys: () => connection.prepare<[], string>(`SELECT kind || ' ' || id FROM records ORDER BY number`).pluck().iterate(),
        get(named) {
          const space = named.indexOf(' ');
          return records.get(named.slice(0, space) as RecordKind, named.slice(space + 1)) as CaveatRecord | undefined;
        },
      },
      blob: (hash) => blobBy.get(hash),
      close: () => void connection.close(),
    };
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
}
