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

/** The outcome that adds one record. @returns `already-exists` when the identifier is taken */
export function adding(reading: Reading, added: CaveatRecord): Result<Outcome> {
  if (reading.get(added.kind, added.id) === undefined) return ok({ changes: { ...noChanges, added: [added] } });
  return fail('already-exists', `There is already a ${added.kind} with this identifier.`, { where: `${added.kind} ${added.id}` });
}

/** The outcome that changes some fields of one record. */
export function editing<R extends CaveatRecord>(record: Result<R>, edit: (record: R) => R): Result<Outcome> {
  return record.ok ? ok({ changes: update(record.value, edit(record.value)) }) : record;
}

/** The outcome of given changes. */
export function outcome(changes: Changes): Result<Outcome> {
  return ok({ changes });
}
