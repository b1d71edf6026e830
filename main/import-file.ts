import { parse } from 'node:path';
import { fileTooLarge, type ImportReport, MAX_FILE_BYTES } from '../domain/contract.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type Source, sourceDefaults } from '../domain/source.ts';
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
 */
export async function importFile(services: Services, task: Task, name: string, bytes: Uint8Array): Promise<Result<ImportReport>> {
  const { store, ports } = services;
  if (bytes.length > MAX_FILE_BYTES) return fileTooLarge(name);
  if (bytes.length === 0) return fail('file-empty', 'The file is empty.', { where: name, hint: 'Choose another file.' });
  task.report('reading', 0);
  const originalHash = hashOf(bytes);
  const present = duplicate(store, originalHash, name);
  if (present !== null) return ok(present);

  const extracted = await extractFile(services, task, name, bytes);
  if (!extracted.ok) return extracted;
  const { text, blocks, details, mediaType, warnings } = extracted.value;

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
    details: { ...sourceDefaults, ...details, title: details.title || parse(name).name || sourceDefaults.title },
    textHash: hashOf(textBytes),
    length: text.length,
    originalHash,
    originalName: name,
    mediaType,
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
  return ok(report(name, source, version, null));
}

/** Reads a file in a worker that can be killed. @returns what the reader refuses, naming the file, or `file-not-text` */
export async function extractFile({ workers }: Services, task: Task, name: string, bytes: Uint8Array): Promise<Result<Extraction>> {
  task.report('extracting', 0.1);
  const limits = { signal: task.signal, timeoutMs: EXTRACTION_LIMIT };
  const extracted = await workers.run('extract', { bytes, fileName: name }, limits);
  if (!extracted.ok) return extracted.error.where === undefined ? { ok: false, error: { ...extracted.error, where: name } } : extracted;
  if (isStorable(extracted.value)) return extracted;
  return fail('file-not-text', 'The text of this file holds broken characters.', {
    where: name,
    hint: 'Save it as UTF-8 and try again.',
  });
}

function duplicate(store: Store, originalHash: string, name: string): ImportReport | null {
  const version = store.records.versionByOriginal(originalHash);
  const source = version === undefined ? undefined : store.records.get('source', version.sourceId);
  return version === undefined || source === undefined ? null : report(name, source, version, source.id);
}

function report(file: string, source: Source, version: Version, duplicateOf: string | null): ImportReport {
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
    duplicateOf,
  };
}

/** The worker reads files from anywhere, so what it says is checked like any other input. */
function isStorable({ text }: Extraction): boolean {
  return typeof text === 'string' && text.isWellFormed() && !text.includes('\u0000');
}
