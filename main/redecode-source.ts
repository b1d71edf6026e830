import { carryRoles } from '../domain/carry-roles.ts';
import type { Encoding } from '../domain/encoding.ts';
import type { DetailName } from '../domain/found-details.ts';
import type { ImportReport } from '../domain/import-report.ts';
import { withLessons } from '../domain/lessons.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type IncomingDetails, type Source, type SourceDetails, wholeDetails } from '../domain/source.ts';
import type { Version } from '../domain/version.ts';
import { detailsOf, extractFile, fileReport } from './import-file.ts';
import { commitCommand } from './run-command.ts';
import type { Services } from './services.ts';
import { packText } from './store/blobs.ts';
import type { Store } from './store/store.ts';
import type { Task } from './tasks.ts';

export interface Original {
  readonly source: Source;
  readonly version: Version;
  readonly bytes: Uint8Array;
}

/** The bytes a source came in as, with the version it shows. */
export function originalOf({ records, blobs }: Store, sourceId: string): Result<Original> {
  const source = records.get('source', sourceId);
  if (source === undefined) return fail('not-found', 'There is no source with this identifier.', { where: `source ${sourceId}` });
  const version = records.get('version', source.currentVersionId);
  const bytes = version === undefined ? undefined : blobs.get(version.originalHash);
  if (version !== undefined && bytes !== undefined) return ok({ source, version, bytes });
  return fail('notebook-damaged', 'The original of this source is missing.', {
    where: `source ${sourceId}`,
    hint: 'Check the notebook, and compare it with a backup.',
  });
}

/**
 * Reads the original of a source anew, in another encoding. Title, outlet and the like are read anew too, where they still are
 * what the wrong encoding made of them.
 * @returns the report, `source-has-marks`, or why the bytes cannot be read
 */
export async function redecodeSource(services: Services, task: Task, sourceId: string, encoding: Encoding): Promise<Result<ImportReport>> {
  const { store, ports } = services;
  const original = originalOf(store, sourceId);
  if (!original.ok) return original;
  const { version, bytes } = original.value;
  const name = version.originalName;
  if (version.part !== undefined) {
    return fail('source-worked-on', 'This source is one of several articles in its file.', {
      where: name,
      hint: 'Undo the split, change the encoding of the whole file, and split it again.',
    });
  }
  task.report('extracting', 0.1);
  const wrong = await extractFile(services, task, name, bytes, version.encoding ?? null);
  if (!wrong.ok) return wrong;
  if (wrong.value.encoding === null) return withoutEncoding(name);
  const right = await extractFile(services, task, name, bytes, encoding);
  if (!right.ok) return right;
  task.report('storing', 0.8);
  const { text, mediaType, warnings } = right.value;
  const blob = await packText(text);
  const begun = task.commit();
  if (!begun.ok) return begun;
  services.commits.flush();
  // It may have been edited since the reading began.
  const edited = store.records.get('source', sourceId);
  if (edited === undefined) return fail('not-found', 'The source was removed meanwhile.', { where: name, hint: 'Undo brings it back.' });
  const details = corrected(edited, detailsOf(wrong.value, name), detailsOf(right.value, name));
  const blocks = withLessons(text, right.value.blocks, details.title, store.lessons.of(details, sourceId));
  const old = { text: store.text(version.textHash) ?? '', blocks: version.blocks };
  const params = {
    sourceId,
    versionId: version.id,
    newVersionId: ports.newId(),
    details,
    encoding,
    textHash: blob.hash,
    length: text.length,
    mediaType,
    blocks,
    warnings,
    decided: carryRoles(old, store.records.get('block-roles', version.id), { text, blocks }),
  };
  const committed = commitCommand(services, { id: ports.newId(), name: 'redecode-source', params }, [blob]);
  if (!committed.ok) return committed;
  const now = originalOf(store, sourceId);
  if (!now.ok) return now;
  const decided = store.records.get('block-roles', now.value.version.id);
  return ok({ ...fileReport(name, now.value.source, now.value.version, decided, right.value.encoding), attachments: [] });
}

/** The failure of a document that is not characters in an encoding. */
function withoutEncoding(name: string) {
  return fail('format-unsupported', 'This document says itself how its text is to be read: there is no encoding to choose.', {
    where: name,
    hint: 'Encodings can be chosen for plain text, Markdown and HTML.',
  });
}

/** The details as the document has them, except where an analyst changed them. */
function corrected(present: Source, before: SourceDetails, after: IncomingDetails): IncomingDetails {
  const wrong = wholeDetails(before);
  const edited = Object.entries(wholeDetails(present)).filter(([key, value]) => value !== wrong[key as keyof SourceDetails]);
  const named = edited.filter(([key]) => key !== 'reliability');
  const foundIn = {
    ...after.foundIn,
    ...Object.fromEntries(named.map(([key]) => [key, present.foundIn?.[key as DetailName] ?? 'analyst'])),
  };
  return { ...wholeDetails(after), ...Object.fromEntries(edited), foundIn };
}
