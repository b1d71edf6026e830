import { blocksAreSound, type Version } from '../../domain/version.ts';
import { createBlobs, hashOf, type PackedBlob, unpackBlob } from './blobs.ts';
import type { Problems } from './problems.ts';
import { createRecords } from './records.ts';
import type { Connection } from './sqlite.ts';
import { decode } from './texts.ts';

/** Every blob against its hash and size. */
export function* checkBlobs(connection: Connection, problems: Problems): Generator<void> {
  for (const row of connection.prepare<[], PackedBlob>('SELECT hash, encoding, size, bytes FROM blobs').iterate()) {
    const fault = faultOf(row);
    if (fault !== null) problems.add(fault, `blob ${row.hash}`);
    yield;
  }
}

function faultOf(row: PackedBlob): string | null {
  try {
    const bytes = unpackBlob(row);
    return bytes.length === row.size && hashOf(bytes) === row.hash ? null : 'These bytes are not the ones that were stored.';
  } catch (thrown) {
    return `These bytes cannot be unpacked: ${thrown instanceof Error ? thrown.message : String(thrown)}.`;
  }
}

/** Every version's text: there, as long as the version says, its blocks sound. */
export function* checkVersions(connection: Connection, problems: Problems): Generator<void> {
  const records = createRecords(connection);
  const blobs = createBlobs(connection);
  const ids = connection.prepare<[], string>(`SELECT id FROM records WHERE kind = 'version'`).pluck().all();
  for (const id of ids) {
    const version = records.get('version', id);
    const fault = version === undefined ? null : versionFault(version, (hash) => decode(blobs.get(hash)), blobs.has);
    if (fault !== null) problems.add(fault, `version ${id}`);
    yield;
  }
}

function versionFault(version: Version, textOf: (hash: string) => string | undefined, hasBlob: (hash: string) => boolean): string | null {
  const text = textOf(version.textHash);
  if (text === undefined) return 'The text of this version is missing.';
  if (!hasBlob(version.originalHash)) return 'The original of this version is missing.';
  if (text.length !== version.length) return `The text of this version has ${text.length} code units, not ${version.length}.`;
  return blocksAreSound(version.blocks, text.length) ? null : 'The blocks of this version overlap, are empty or lie outside its text.';
}
