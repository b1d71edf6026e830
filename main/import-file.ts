import { parse } from 'node:path';
import { fileTooLarge, type ImportReport, MAX_FILE_BYTES } from '../domain/contract.ts';
import type { Encoding, EncodingFound } from '../domain/encoding.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type Source, type SourceDetails, sourceDefaults } from '../domain/source.ts';
import type { Version } from '../domain/version.ts';
import type { Extraction } from './import/extract.ts';
import { commitCommand } from './run-command.ts';
import type { Services } from './services.ts';
import { hashOf, packBlob } from './store/blobs.ts';
import type { Store } from './store/store.ts';
import type { Task } from './tasks.ts';

/** How long reading one file may take, in milliseconds. */
const EXTRACTION_LIMIT = 120_000;

/**
 * Brings in a file: text and blocks are made in a worker that can be killed, then text, original and source are
 * stored in one transaction. Bytes that a source already holds are reported and add nothing.
 * @param name the file's name, without a path
 * @param encoding the encoding a text is in; null to find out
 */
export async function importFile(
  services: Services,
  task: Task,
  name: string,
  bytes: Uint8Array,
  encoding: Encoding | null,
): Promise<Result<ImportReport>> {
  const { store, ports } = services;
  if (bytes.length > MAX_FILE_BYTES) return fileTooLarge(name);
  if (bytes.length === 0) return fail('file-empty', 'The file is empty.', { where: name, hint: 'Choose another file.' });
  task.report('reading', 0);
  const originalHash = hashOf(bytes);
  const present = duplicate(store, originalHash, name);
  if (present !== null) return ok(present);

  task.report('extracting', 0.1);
  const extracted = await extractFile(services, task, name, bytes, encoding);
  if (!extracted.ok) return extracted;
  const { text, blocks, mediaType, warnings } = extracted.value;

  task.report('storing', 0.8);
  const textBytes = Buffer.from(text, 'utf8');
  const blobs = await Promise.all(textBytes.equals(bytes) ? [packBlob(bytes)] : [packBlob(textBytes), packBlob(bytes)]);
  const begun = task.commit();
  if (!begun.ok) return begun;
  services.commits.flush();
  // The same bytes may have come in by another way while the worker read these.
  const meanwhile = duplicate(store, originalHash, name);
  if (meanwhile !== null) return ok(meanwhile);
  const params = {
    sourceId: ports.newId(),
    versionId: ports.newId(),
    details: detailsOf(extracted.value, name),
    textHash: hashOf(textBytes),
    length: text.length,
    originalHash,
    originalName: name,
    mediaType,
    encoding: extracted.value.encoding?.name,
    blocks,
    warnings,
  };
  const committed = commitCommand(services, { id: ports.newId(), name: 'import-source', params }, blobs);
  if (!committed.ok) return committed;
  task.report('storing', 1);
  const source = store.records.get('source', params.sourceId);
  const version = store.records.get('version', params.versionId);
  if (source === undefined || version === undefined)
    return fail('internal', 'The source that was just stored is not there.', { where: name });
  return ok(importReport(name, source, version, extracted.value.encoding));
}

function duplicate(store: Store, originalHash: string, name: string): ImportReport | null {
  const version = store.records.versionByOriginal(originalHash);
  const source = version === undefined ? undefined : store.records.get('source', version.sourceId);
  return version === undefined || source === undefined ? null : { ...importReport(name, source, version, null), duplicateOf: source.id };
}

/** Reads a file in a worker that can be killed, within the time a file may take. What comes back can be stored. */
export async function extractFile(
  { workers }: Services,
  task: Task,
  fileName: string,
  bytes: Uint8Array,
  encoding: Encoding | null,
): Promise<Result<Extraction>> {
  const extracted = await workers.run('extract', { bytes, fileName, encoding }, { signal: task.signal, timeoutMs: EXTRACTION_LIMIT });
  if (!extracted.ok) return extracted.error.where === undefined ? { ok: false, error: { ...extracted.error, where: fileName } } : extracted;
  if (isStorable(extracted.value)) return extracted;
  return fail('file-not-text', 'The text of this file holds broken characters.', {
    where: fileName,
    hint: 'Save it as UTF-8 and try again.',
  });
}

/** What a source is called and said to be when it comes in. */
export function detailsOf({ details }: Extraction, fileName: string): SourceDetails {
  return { ...sourceDefaults, ...details, title: details.title || parse(fileName).name || sourceDefaults.title };
}

/** What the import of a file came to. */
export function importReport(file: string, source: Source, version: Version, encoding: EncodingFound | null): ImportReport {
  const furniture = version.blocks.filter((block) => block.kind === 'furniture').length;
  return {
    file,
    sourceId: source.id,
    versionId: version.id,
    title: source.title,
    language: source.language,
    published: source.published,
    passages: version.blocks.length - furniture,
    furniture,
    warnings: version.warnings,
    encoding,
    duplicateOf: null,
  };
}

/** The worker reads files from anywhere, so what it says is checked like any other input. */
function isStorable({ text }: Extraction): boolean {
  return typeof text === 'string' && text.isWellFormed() && !text.includes('\u0000');
}
