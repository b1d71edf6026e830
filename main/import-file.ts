import { parse } from 'node:path';
import type { BlockRoles } from '../domain/block-roles.ts';
import type { Encoding, EncodingFound } from '../domain/encoding.ts';
import { missingDetails } from '../domain/found-details.ts';
import { type FileReport, fileTooLarge, type ImportReport, MAX_FILE_BYTES } from '../domain/import-report.ts';
import type { CodedWarning } from '../domain/import-warning.ts';
import { countLearnt, withLessons } from '../domain/lessons.ts';
import { passagesOf } from '../domain/passages.ts';
import { describeFailure, type Failure, fail, ok, type Result } from '../domain/result.ts';
import { type IncomingDetails, type Source, sourceDefaults } from '../domain/source.ts';
import type { Version } from '../domain/version.ts';
import type { Extraction } from './import/extract.ts';
import { tidyLine } from './import/white-space.ts';
import { commitCommand } from './run-command.ts';
import type { Services } from './services.ts';
import { hashOf, type PackedBlob, packBlob, packText } from './store/blobs.ts';
import type { Store } from './store/store.ts';
import type { Task } from './tasks.ts';

/** How long reading one file may take, in milliseconds. */
const EXTRACTION_LIMIT = 120_000;

/** How deep messages may carry messages. */
const DEEPEST = 5;

/**
 * Brings in a file: text and blocks are made in a worker that can be killed, then text, original and source are
 * stored in one transaction. Bytes that a source already holds are reported and add nothing. Files that it carries
 * become sources of their own, stored after it; one that cannot be read is a warning about the file that carries it.
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
  task.report('reading', 0);
  const file = await read(services, task, name, bytes, encoding, 0);
  if (!file.ok) return file;
  if (file.value.state === 'present') return ok({ ...file.value.report, attachments: [] });
  task.report('storing', 0.8);
  const begun = task.commit();
  if (!begun.ok) return begun;
  services.commits.flush();
  const own = store(services, file.value);
  if (!own.ok) return own;
  const attachments: FileReport[] = [];
  const warnings = [...own.value.warnings];
  for (const each of carriedBy(file.value)) {
    const stored = each.state === 'present' ? ok(each.report) : store(services, each);
    if (stored.ok) attachments.push(stored.value);
    else warnings.push(notImported(each.state === 'present' ? each.report.file : each.name, stored.error));
  }
  task.report('storing', 1);
  return ok({ ...own.value, warnings, attachments });
}

function notImported(file: string, failure: Failure): CodedWarning {
  return { code: 'attachment-refused', file: tidyLine(file, 500), failure: failure.code, what: tidyLine(describeFailure(failure), 500) };
}

/** A file that is in the notebook already. */
interface Present {
  readonly state: 'present';
  readonly report: FileReport;
}

/** A file that was read and waits to be stored, with the files it carries. */
interface Ready {
  readonly state: 'ready';
  readonly name: string;
  readonly params: ReturnType<typeof importParams>;
  readonly blobs: readonly PackedBlob[];
  readonly carried: readonly (Present | Ready)[];
  /** How its bytes were read as text. */
  readonly encoding: EncodingFound | null;
  /** The titles of the articles in it. */
  readonly articles: readonly string[];
}

async function read(
  services: Services,
  task: Task,
  name: string,
  bytes: Uint8Array,
  encoding: Encoding | null,
  depth: number,
): Promise<Result<Present | Ready>> {
  if (bytes.length > MAX_FILE_BYTES) return fileTooLarge(name);
  if (bytes.length === 0) return fail('file-empty', 'The file is empty.', { where: name, hint: 'Choose another file.' });
  const originalHash = hashOf(bytes);
  const present = duplicate(services.store, originalHash, name);
  if (present !== null) return ok({ state: 'present', report: present });

  if (depth === 0) task.report('extracting', 0.1);
  // On another core than the worker's, and mostly done when the text is there.
  const packed = packBlob(bytes, originalHash);
  packed.catch(() => undefined);
  const extracted = await extractFile(services, task, name, bytes, encoding);
  if (!extracted.ok) return extracted;
  const carried = await readCarried(services, task, extracted.value, depth);
  if (!carried.ok) return carried;
  const blobs = await Promise.all([packText(extracted.value.text, { bytes, packed }), packed]);
  const warnings = [...extracted.value.warnings, ...carried.value.warnings];
  const params = importParams(services, name, { ...extracted.value, warnings }, { textHash: blobs[0].hash, originalHash });
  return ok({
    state: 'ready',
    name,
    params,
    blobs,
    carried: carried.value.files,
    encoding: extracted.value.encoding,
    articles: extracted.value.articles,
  });
}

interface Carried {
  readonly files: readonly (Present | Ready)[];
  readonly warnings: readonly CodedWarning[];
}

async function readCarried(services: Services, task: Task, { attachments }: Extraction, depth: number): Promise<Result<Carried>> {
  const files: (Present | Ready)[] = [];
  const warnings: CodedWarning[] = [];
  if (depth >= DEEPEST && attachments.length > 0) return ok({ files, warnings: [{ code: 'attachments-too-deep' }] });
  for (const [index, { name, bytes }] of attachments.entries()) {
    if (depth === 0) task.report('extracting', 0.1 + (0.7 * (index + 1)) / (attachments.length + 1));
    const file = await read(services, task, name, bytes, null, depth + 1);
    if (file.ok) files.push(file.value);
    else if (file.error.code === 'cancelled') return file;
    else warnings.push(notImported(name, { ...file.error, where: name }));
  }
  return ok({ files, warnings });
}

/** The files that a file carries and those that they carry, in order. */
function carriedBy({ carried }: Ready): (Present | Ready)[] {
  return carried.flatMap((each) => [each, ...(each.state === 'ready' ? carriedBy(each) : [])]);
}

function importParams(
  { ports, store }: Services,
  name: string,
  extraction: Extraction,
  hashes: { readonly textHash: string; readonly originalHash: string },
) {
  const { text, blocks, pages, mediaType, encoding, warnings } = extraction;
  const details = detailsOf(extraction, name);
  return {
    sourceId: ports.newId(),
    versionId: ports.newId(),
    details,
    ...hashes,
    length: text.length,
    originalName: name,
    mediaType,
    encoding: encoding?.name,
    blocks: withLessons(text, blocks, details.title, store.lessons.of(details)),
    ...(pages.length === 0 ? {} : { pages }),
    warnings,
  };
}

function store(services: Services, { name, params, blobs, encoding, articles }: Ready): Result<FileReport> {
  const { records } = services.store;
  // The same bytes may have come in by another way since they were read.
  const meanwhile = duplicate(services.store, params.originalHash, name);
  if (meanwhile !== null) return ok(meanwhile);
  const committed = commitCommand(services, { id: services.ports.newId(), name: 'import-source', params }, blobs);
  if (!committed.ok) return committed;
  const source = records.get('source', params.sourceId);
  const version = records.get('version', params.versionId);
  if (source === undefined || version === undefined)
    return fail('internal', 'The source that was just stored is not there.', { where: name });
  return ok({ ...fileReport(name, source, version, undefined, encoding), ...(articles.length > 1 ? { articles: [...articles] } : {}) });
}

function duplicate(store: Store, originalHash: string, name: string): FileReport | null {
  const version = store.records.versionByOriginal(originalHash);
  const source = version === undefined ? undefined : store.records.get('source', version.sourceId);
  if (version === undefined || source === undefined) return null;
  return { ...fileReport(name, source, version, store.records.get('block-roles', version.id), null), duplicateOf: source.id };
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
export function detailsOf({ details }: Extraction, fileName: string): IncomingDetails {
  return { ...sourceDefaults, ...details, title: details.title || parse(fileName).name || sourceDefaults.title };
}

/** What the import of a file came to. @param decided what was decided about the version's blocks since */
export function fileReport(
  file: string,
  source: Source,
  version: Version,
  decided: BlockRoles | undefined,
  encoding: EncodingFound | null,
): FileReport {
  const missing = missingDetails(source);
  const passages = passagesOf(version.blocks, decided).length;
  return {
    file,
    sourceId: source.id,
    versionId: version.id,
    title: source.title,
    language: source.language,
    published: source.published,
    passages,
    furniture: version.blocks.length - passages,
    learnt: countLearnt(version.blocks),
    warnings: version.warnings,
    ...(missing.length === 0 ? {} : { missing }),
    encoding,
    duplicateOf: null,
  };
}

/** The worker reads files from anywhere, so what it says is checked like any other input. */
function isStorable({ text }: Extraction): boolean {
  return typeof text === 'string' && text.isWellFormed() && !text.includes('\u0000');
}
