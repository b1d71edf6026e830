import { FailureError } from '../../domain/result.ts';
import { genesisHash } from './entry-hash.ts';
import { damaged } from './notebook-file.ts';
import type { Connection } from './sqlite.ts';

/** What a notebook knows of its own beginning. */
export interface Meta {
  readonly notebookId: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  /** The notebook's record as it was before the first commit, as JSON. */
  readonly firstRecord: string;
  /** What the first commit's hash is chained to. */
  readonly genesis: string;
}

/** Throws `notebook-damaged` when something is missing. */
export function readMeta(connection: Connection, file: string): Meta {
  const read = connection.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck();
  const [notebookId, createdAt, firstRecord] = ['notebook_id', 'created_at', 'first_record'].map((key) => read.get(key));
  if (notebookId === undefined || createdAt === undefined || firstRecord === undefined) {
    throw new FailureError(damaged(file, 'it does not say when and as what it was made'));
  }
  return { notebookId, createdAt, firstRecord, genesis: genesisHash(notebookId, createdAt, firstRecord) };
}
