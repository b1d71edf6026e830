import type { Failure } from '../../domain/result.ts';

/** Why the browser could not read or write its own store. */
export function storageFailure(thrown: unknown): Failure {
  const { name, message: what } = thrown instanceof Error ? thrown : { name: '', message: String(thrown) };
  // Dexie says it in its own error, with IndexedDB's inside.
  const isFull = /Quota/.test(name) || /Quota/.test(what);
  return { code: isFull ? 'disk-full' : 'file-not-written', what, where: 'IndexedDB' };
}
