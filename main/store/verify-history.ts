import { type Changes, sameJson } from '../../domain/changes.ts';
import type { CaveatRecord } from '../../domain/records.ts';
import { changesIn, entryHash, type HistoryRow } from './history.ts';
import type { Meta } from './meta.ts';
import type { NotebookKey } from './notebook-key.ts';
import type { Problems } from './problems.ts';
import { type Connection, connect, keyOf } from './sqlite.ts';

/**
 * Follows the history from the first record on: every entry's hash, every change against what was there before
 * it, and in the end the records themselves. What is expected is kept in a temporary database, not in memory.
 */
export function* replayHistory(connection: Connection, meta: Meta, problems: Problems): Generator<void> {
  const replay = createReplay(problems, keyOf(connection));
  try {
    replay.begin(JSON.parse(meta.firstRecord) as CaveatRecord);
    const hasBlob = connection.prepare<[string], number>('SELECT 1 FROM blobs WHERE hash = ?').pluck();
    const rowAt = connection.prepare<[number], HistoryRow>('SELECT * FROM history WHERE revision = ?');
    const changesOf = (revision: number): Changes => {
      const row = rowAt.get(revision);
      if (row === undefined) throw new Error(`there is no revision ${revision}`);
      return changesIn(row, changesOf);
    };
    let previous = meta.genesis;
    let revision = 0;
    /** What a salvage told of is no news. */
    let lost: { hash: string; where: string }[] = [];
    for (const row of connection.prepare<[], HistoryRow>('SELECT * FROM history ORDER BY revision').iterate()) {
      const where = `revision ${row.revision}`;
      if (row.revision !== ++revision) problems.add(`Revision ${revision} is missing from the history.`, where);
      revision = row.revision;
      // Later entries are judged by the hash this one carries, so that one fault is one problem.
      previous = checkEntry(row, previous, problems);
      const changes = readChanges(row, changesOf, problems);
      if (row.command === 'salvage') lost = [];
      for (const each of changes?.added ?? []) {
        if (each.kind !== 'version') continue;
        for (const hash of [each.textHash, each.originalHash]) {
          if (hasBlob.get(hash) === undefined) lost.push({ hash, where });
        }
      }
      if (changes !== null) replay.apply(changes, where);
      yield;
    }
    for (const { hash, where } of lost) problems.add(`The blob ${hash} is missing.`, where);
    for (const row of connection.prepare<[], RecordRow>('SELECT kind, id, json FROM records').iterate()) {
      replay.compare(row);
      yield;
    }
    replay.end();
  } finally {
    replay.close();
  }
}

/** @returns the hash the entry carries */
function checkEntry(row: HistoryRow, previous: string, problems: Problems): string {
  const carried = row.hash.toString('hex');
  try {
    if (entryHash(previous, row) === carried) return carried;
    problems.add('This entry of the history was altered: its hash does not follow from the one before.', `revision ${row.revision}`);
  } catch (thrown) {
    problems.add(`This entry of the history cannot be unpacked: ${String(thrown)}.`, `revision ${row.revision}`);
  }
  return carried;
}

function readChanges(row: HistoryRow, changesOf: (revision: number) => Changes, problems: Problems): Changes | null {
  try {
    return changesIn(row, changesOf);
  } catch (thrown) {
    problems.add(`The changes of this commit cannot be read: ${String(thrown)}.`, `revision ${row.revision}`);
    return null;
  }
}

interface RecordRow {
  kind: string;
  id: string;
  json: string;
}

/** The records as the history says they should be. */
function createReplay(problems: Problems, key: NotebookKey | null) {
  const scratch = connect('', 'create', { key });
  scratch.exec('CREATE TABLE expected (kind TEXT, id TEXT, json TEXT NOT NULL, PRIMARY KEY (kind, id))');
  const find = scratch.prepare<[string, string], string>('SELECT json FROM expected WHERE kind = ? AND id = ?').pluck();
  const put = scratch.prepare<[string, string, string]>('INSERT OR REPLACE INTO expected (kind, id, json) VALUES (?, ?, ?)');
  const drop = scratch.prepare<[string, string]>('DELETE FROM expected WHERE kind = ? AND id = ?');
  const rest = scratch.prepare<[], { kind: string; id: string }>('SELECT kind, id FROM expected');
  // One transaction for everything: nothing here needs to last.
  scratch.exec('BEGIN');

  const set = (record: CaveatRecord) => put.run(record.kind, record.id, JSON.stringify(record));
  const expect = (record: CaveatRecord, where: string): void => {
    const json = find.get(record.kind, record.id);
    if (json !== undefined && sameJson(JSON.parse(json), record)) return;
    problems.add(`The commit changes a ${record.kind} ${record.id} that was not so before it.`, where);
  };

  return {
    begin: set,
    apply({ added, updated, removed }: Changes, where: string): void {
      for (const each of removed) {
        expect(each, where);
        drop.run(each.kind, each.id);
      }
      for (const { from, to } of updated) {
        expect(from, where);
        set(to);
      }
      for (const each of added) {
        if (find.get(each.kind, each.id) !== undefined)
          problems.add(`The commit adds a ${each.kind} ${each.id} that was there before it.`, where);
        set(each);
      }
    },
    /** Each record is compared once; what is left over at the end is missing. */
    compare({ kind, id, json }: RecordRow): void {
      const expected = find.get(kind, id);
      drop.run(kind, id);
      if (expected === json) return;
      if (expected === undefined) problems.add('The history knows nothing of this record.', `${kind} ${id}`);
      else if (!isSame(expected, json)) problems.add('This record is not what the history made it.', `${kind} ${id}`);
    },
    end(): void {
      for (const { kind, id } of rest.iterate()) problems.add('The history knows of this record, but it is not there.', `${kind} ${id}`);
    },
    close(): void {
      scratch.close();
    },
  };
}

function isSame(expected: string, json: string): boolean {
  try {
    return sameJson(JSON.parse(expected), JSON.parse(json));
  } catch {
    // A record that is no JSON any more is certainly not the same.
    return false;
  }
}
