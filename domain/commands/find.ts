import { type Changes, noChanges, update } from '../changes.ts';
import type { CaveatRecord, RecordKind, RecordOf } from '../records.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Outcome, Reading } from './command.ts';

/** A record that a command needs. @returns it, or `not-found` */
export function find<K extends RecordKind>(reading: Reading, kind: K, id: string): Result<RecordOf<K>> {
  const found = reading.get(kind, id);
  if (found !== undefined) return ok(found);
  return fail('not-found', `There is no ${kind} with this identifier.`, {
    where: `${kind} ${id}`,
    hint: 'It may have been removed; undo brings it back.',
    params: { kind },
  });
}

/** Several records that a command needs, in the order asked for. @returns them, or `not-found` for the first that is not there */
export function findAll<K extends RecordKind>(reading: Reading, kind: K, ids: readonly string[]): Result<RecordOf<K>[]> {
  const records: RecordOf<K>[] = [];
  for (const id of ids) {
    const found = find(reading, kind, id);
    if (!found.ok) return found;
    records.push(found.value);
  }
  return ok(records);
}

/** The outcome that adds one record. @returns `already-exists` when the identifier is taken */
export function adding(reading: Reading, added: CaveatRecord): Result<Outcome> {
  if (reading.get(added.kind, added.id) === undefined) return ok({ changes: { ...noChanges, added: [added] } });
  return fail('already-exists', `There is already a ${added.kind} with this identifier.`, { where: `${added.kind} ${added.id}` });
}

/** The outcome that changes some fields of one record. */
export function editing<R extends CaveatRecord>(record: Result<R>, edit: (record: R) => R): Result<Outcome> {
  return record.ok ? ok({ changes: update(record.value, edit(record.value)) }) : record;
}

/** The outcome that changes some fields of several records; those that stay as they are are left out. */
export function editingAll<R extends CaveatRecord>(records: Result<R[]>, edit: (record: R) => R): Result<Outcome> {
  if (!records.ok) return records;
  return outcome({ ...noChanges, updated: records.value.flatMap((record) => update(record, edit(record)).updated) });
}

/** The outcome of given changes. */
export function outcome(changes: Changes): Result<Outcome> {
  return ok({ changes });
}
