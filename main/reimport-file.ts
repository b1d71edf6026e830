import type { CarriedClaim } from '../domain/commands/reimport-source.ts';
import type { Encoding } from '../domain/encoding.ts';
import { fileTooLarge, MAX_FILE_BYTES, type ReimportReport } from '../domain/import-report.ts';
import { countLearnt, withLessons } from '../domain/lessons.ts';
import { splitPassageId } from '../domain/passage.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Source } from '../domain/source.ts';
import type { Version } from '../domain/version.ts';
import type { CarryInput, CarryOutput } from './carry-claims.ts';
import { extractFile } from './import-file.ts';
import { commitCommand } from './run-command.ts';
import type { Services } from './services.ts';
import { hashOf, packBlob, packText } from './store/blobs.ts';
import type { Store } from './store/store.ts';
import type { Task } from './tasks.ts';

/** How long comparing two versions may take, in milliseconds. */
const COMPARING_LIMIT = 120_000;

interface Shown {
  readonly source: Source;
  readonly version: Version;
  readonly text: string;
}

/**
 * Brings in a corrected copy of a source as a new version. Reading and matching are done in a worker that can be killed;
 * then everything is stored in one transaction, or nothing is.
 * @param name the file's name, without a path
 * @param encoding the encoding a text is in; null to find out
 * @returns the report, `not-found`, what reading the file refuses, or `changed-meanwhile` when the source was worked on during the matching
 */
export async function reimportFile(
  services: Services,
  task: Task,
  sourceId: string,
  name: string,
  bytes: Uint8Array,
  encoding: Encoding | null,
): Promise<Result<ReimportReport>> {
  const { store, workers, ports } = services;
  if (bytes.length > MAX_FILE_BYTES) return fileTooLarge(name);
  const shown = shownNow(store, sourceId);
  if (!shown.ok) return shown;
  const { version, text: oldText } = shown.value;
  if (version.part !== undefined) {
    return fail('source-worked-on', 'This source is one of several articles in its file.', {
      where: name,
      hint: 'Import the corrected file as a source of its own, or undo the split first.',
    });
  }
  task.report('reading', 0);
  const originalHash = hashOf(bytes);
  const isReadAnew = encoding !== null && encoding !== version.encoding;
  // The original may have outlived a text that was lost: then it gives it anew.
  const isTextLost = version.warnings.some((warning) => typeof warning === 'object' && warning.code === 'text-salvaged');
  if (originalHash === version.originalHash && !isReadAnew && !isTextLost) return ok(report(name, version, 'same-bytes'));
  const extracted = await extractFile(services, task, name, bytes, encoding);
  if (!extracted.ok) return extracted;
  const { text, pages, mediaType, warnings } = extracted.value;
  if (text === oldText) return ok(report(name, version, 'same-text'));
  const { source } = shown.value;
  const blocks = withLessons(text, extracted.value.blocks, source.title, store.lessons.of(source, sourceId));

  task.report('comparing', 0.5);
  const input: CarryInput = {
    old: { text: oldText, blocks: version.blocks, roles: store.records.get('block-roles', version.id) },
    now: { text, blocks },
    standing: standingClaims(store, sourceId),
    rejections: store.records.of('rejection', sourceId).filter(({ anchor }) => anchor.versionId === version.id),
  };
  const carried = await workers.run('carry', input, { signal: task.signal, timeoutMs: COMPARING_LIMIT });
  if (!carried.ok) return carried;

  task.report('storing', 0.8);
  const blobs = await Promise.all([packText(text), packBlob(bytes)]);
  const begun = task.commit();
  if (!begun.ok) return begun;
  services.commits.flush();
  const params = {
    sourceId,
    basedOn: version.id,
    versionId: ports.newId(),
    textHash: blobs[0].hash,
    length: text.length,
    originalHash,
    originalName: name,
    mediaType,
    encoding: extracted.value.encoding?.name,
    blocks,
    ...(pages.length === 0 ? {} : { pages }),
    warnings,
    ...carried.value,
  };
  const committed = commitCommand(services, { id: ports.newId(), name: 'reimport-source', params }, blobs);
  if (!committed.ok) return committed;
  task.report('storing', 1);
  const added = store.records.get('version', params.versionId);
  if (added === undefined) return fail('internal', 'The version that was just stored is not there.', { where: name });
  return ok(report(name, added, 'added', carried.value, notesOnPassages(store, sourceId, version.id)));
}

/** How many notes stand on passages of a version. */
function notesOnPassages({ records }: Store, sourceId: string, versionId: string): number {
  const isThere = (id: string) => splitPassageId(id)?.versionId === versionId;
  return records.of('note', sourceId).filter(({ about }) => about.kind === 'passage' && isThere(about.id)).length;
}

function shownNow(store: Store, sourceId: string): Result<Shown> {
  const source = store.records.get('source', sourceId);
  const version = source === undefined ? undefined : store.records.get('version', source.currentVersionId);
  const text = version === undefined ? undefined : store.text(version.textHash);
  if (source !== undefined && version !== undefined && text !== undefined) return ok({ source, version, text });
  return fail('not-found', 'There is no source with this identifier, or its text is missing.', {
    where: `source ${sourceId}`,
    hint: 'It may have been removed; undo brings it back.',
  });
}

/** Every claim of a source beside the text it stands in. */
function standingClaims({ records, reading }: Store, sourceId: string): CarryInput['standing'] {
  const byVersion = Map.groupBy(records.of('claim', sourceId), ({ anchor }) => anchor.versionId);
  return [...byVersion].map(([versionId, claims]) => ({
    text: reading.textOf(versionId) ?? '',
    claims: claims.map(({ id, anchor }) => ({ claimId: id, anchor })),
  }));
}

const nothingCarried: CarryOutput = { claims: [], passages: [], decided: [], rejections: [] };

function report(
  file: string,
  version: Version,
  result: ReimportReport['result'],
  { claims, decided } = nothingCarried,
  notesLeft = 0,
): ReimportReport {
  const count = (outcome: CarriedClaim['outcome']) => claims.filter((each) => each.outcome === outcome).length;
  return {
    file,
    sourceId: version.sourceId,
    versionId: version.id,
    number: version.number,
    result,
    warnings: version.warnings,
    claims: { held: count('held'), moved: count('moved'), changed: count('changed'), gone: count('gone') },
    notesLeft,
    decisions: decided.length,
    learnt: result === 'added' ? countLearnt(version.blocks) : { furniture: 0, passages: 0 },
  };
}
