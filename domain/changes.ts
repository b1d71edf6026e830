import { z } from 'zod';
import { type CaveatRecord, record } from './records.ts';
import { fail, ok, type Result } from './result.ts';

/**
 * What a command does to records. `updated` keeps both sides, so that changes can be inverted and an undo
 * notices when a record is no longer what it was.
 */
export const changes = z.strictObject({
  added: z.array(record),
  updated: z.array(z.strictObject({ from: record, to: record })),
  removed: z.array(record),
});
export type Changes = z.infer<typeof changes>;

export const noChanges: Changes = { added: [], updated: [], removed: [] };

/** The changes that take these back. */
export function invertChanges({ added, updated, removed }: Changes): Changes {
  return { added: removed, updated: updated.map(({ from, to }) => ({ from: to, to: from })), removed: added };
}

export function isNoChange({ added, updated, removed }: Changes): boolean {
  return added.length === 0 && updated.length === 0 && removed.length === 0;
}

/** Every record that is touched, as it is afterwards, or was before it was removed. */
export function touchedBy({ added, updated, removed }: Changes): CaveatRecord[] {
  return [...added, ...updated.map(({ to }) => to), ...removed];
}

/** The sources that changes touch, themselves or in what belongs to them. */
export function sourcesIn(changes: Changes): Set<string> {
  const ids = new Set<string>();
  for (const each of touchedBy(changes)) {
    if (each.kind === 'source') ids.add(each.id);
    else if ('sourceId' in each && each.sourceId !== null) ids.add(each.sourceId);
  }
  return ids;
}

/** An update, or nothing when the record stays as it is. */
export function update<R extends CaveatRecord>(from: R, to: R): Changes {
  return sameJson(from, to) ? noChanges : { added: [], updated: [{ from, to }], removed: [] };
}

/** Finds the record now stored under a kind and id. */
type Lookup = (kind: CaveatRecord['kind'], id: string) => CaveatRecord | undefined;

/**
 * Whether changes still fit the records as they are: nothing added twice, nothing updated or removed that
 * differs from what the changes expect.
 * @returns the changes, or `changed-meanwhile` naming the first record that does not fit
 */
export function fitting(wanted: Changes, lookup: Lookup): Result<Changes> {
  const misfit =
    wanted.added.find((each) => lookup(each.kind, each.id) !== undefined) ??
    wanted.updated.find(({ from }) => !sameJson(lookup(from.kind, from.id), from))?.from ??
    wanted.removed.find((each) => !sameJson(lookup(each.kind, each.id), each));
  if (misfit === undefined) return ok(wanted);
  return fail('changed-meanwhile', `The ${misfit.kind} was changed since.`, {
    where: `${misfit.kind} ${misfit.id}`,
    hint: 'Look at its present state and repeat the step by hand.',
  });
}

/** Equality of JSON values; the order of an object's keys does not matter, and absent equals undefined. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, i) => sameJson(each, b[i]));
  }
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => sameJson(left[key], right[key]));
}
