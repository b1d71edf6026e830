import { z } from 'zod';
import { fitting } from '../changes.ts';
import { fail, ok } from '../result.ts';
import { defineCommand, type Reading } from './command.ts';

const nothing = z.strictObject({});

/** Takes back the newest commit that still stands, by applying its inverse. */
export const undo = defineCommand({
  name: 'undo',
  params: nothing,
  run(_params, reading) {
    const last = reading.undoable();
    if (last === undefined) return fail('nothing-to-undo', 'There is nothing to undo.');
    const changes = fitting(last.changes, lookupIn(reading));
    return changes.ok ? ok({ changes: changes.value, undoes: last.revision }) : changes;
  },
});

/** Brings back the commit that was undone last. */
export const redo = defineCommand({
  name: 'redo',
  params: nothing,
  run(_params, reading) {
    const next = reading.redoable();
    if (next === undefined) return fail('nothing-to-redo', 'There is nothing to redo.');
    const changes = fitting(next.changes, lookupIn(reading));
    return changes.ok ? ok({ changes: changes.value, redoes: next.revision }) : changes;
  },
});

function lookupIn(reading: Reading) {
  return (kind: Parameters<Reading['get']>[0], id: string) => reading.get(kind, id);
}
