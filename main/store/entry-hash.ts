import { sha256 } from '../json-hash.ts';

/** The chain of hashes through a notebook's history, as docs/file-format.md describes it. */

/** What an entry's hash is taken over, beside the hash before it. */
export interface HashedEntry {
  readonly revision: number;
  readonly commandId: string;
  readonly command: string;
  readonly undoes: number | null;
  readonly redoes: number | null;
  readonly author: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** SHA-256 in hexadecimal. */
  readonly paramsHash: string;
  /** The changes as their JSON text; null where they follow from the commit that is undone or redone. */
  readonly changes: string | null;
}

/** What the first entry's hash is chained to: the notebook itself. */
export function genesisHash(notebookId: string, createdAt: string, firstRecord: string): string {
  return sha256(JSON.stringify([notebookId, createdAt, firstRecord]));
}

/**
 * The hash of an entry, in hexadecimal: SHA-256 over the UTF-8 of a JSON array with the previous entry's hash
 * first. Hashes go in as hexadecimal, `changes` as their JSON text.
 */
export function chainedHash(previous: string, entry: HashedEntry): string {
  const { revision, commandId, command, undoes, redoes, author, at, paramsHash, changes } = entry;
  return sha256(JSON.stringify([previous, revision, commandId, command, undoes, redoes, author, at, paramsHash, changes]));
}
