import type { AnnotationReport } from '../domain/annotation-report.ts';
import type { ParamsFor } from '../domain/contract.ts';
import { fileTooLarge, MAX_FILE_BYTES } from '../domain/import-report.ts';
import { decidedBlocks } from '../domain/passages.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Source } from '../domain/source.ts';
import { SourceFinder } from './annotations/find-sources.ts';
import { Harvest } from './annotations/harvest.ts';
import type { Selected } from './annotations/incoming.ts';
import { type Item, itemsOf } from './annotations/items.ts';
import type { CandidateText } from './annotations/place-annotations.ts';
import { commitCommand } from './run-command.ts';
import type { Services } from './services.ts';
import type { Store } from './store/store.ts';
import type { Task } from './tasks.ts';

/** How long reading the file, and looking for all quotes in one source, may each take, in milliseconds. */
const LIMIT = 120_000;

type Wanted = Omit<ParamsFor<'annotations.import'>, 'taskId' | 'bytes'> & { readonly bytes: Uint8Array };

/** Annotations on one source, or on several of one address, in one version. */
interface Group {
  readonly sources: readonly Source[];
  readonly versionId: string | null;
  readonly items: Item[];
}

/**
 * Brings in annotations from elsewhere, in one step that one undo takes back. Reading and looking for quotes are done in a worker that can be
 * killed. A trial reports what would be added.
 * @returns the report, `not-found` without the source that was named, or what reading the file refuses
 */
export async function importAnnotations(services: Services, task: Task, wanted: Wanted): Promise<Result<AnnotationReport>> {
  const { store, workers, ports } = services;
  const { name, bytes, sourceId, tag } = wanted;
  if (bytes.length > MAX_FILE_BYTES) return fileTooLarge(name);
  const only = sourceId === null ? null : store.records.get('source', sourceId);
  if (only === undefined) {
    return fail('not-found', 'There is no source with this identifier.', {
      where: `source ${sourceId}`,
      hint: 'It may have been removed; undo brings it back.',
    });
  }
  task.report('reading', 0);
  const read = await workers.run('annotations', { bytes, fileName: name }, { signal: task.signal, timeoutMs: LIMIT });
  if (!read.ok) return read;

  const harvest = new Harvest(store.records, name, tag);
  for (const each of read.value.refused) harvest.refuse(each);
  const groups = grouped(store, harvest, read.value.annotations.flatMap(itemsOf), only);
  for (const [index, group] of groups.entries()) {
    task.report('comparing', 0.2 + (0.6 * index) / groups.length);
    const placed = await placeGroup(services, task, harvest, group);
    if (!placed.ok) return placed;
  }

  const { report, params } = harvest;
  if (wanted.isTrial || params.claims.length + params.notes.length === 0) return ok(report);
  task.report('storing', 0.8);
  const begun = task.commit();
  if (!begun.ok) return begun;
  services.commits.flush();
  const committed = commitCommand(services, { id: ports.newId(), name: 'import-annotations', params });
  return committed.ok ? ok(report) : committed;
}

/** Sorts annotations by the sources they are on. @param only the source that all of them are on, when somebody says so */
function grouped({ records }: Store, harvest: Harvest, items: readonly Item[], only: Source | null): Group[] {
  const finder = only === null ? new SourceFinder(records.all('source')) : null;
  const groups = new Map<string, Group>();
  for (const item of items) {
    const { versionId, selected } = item.target;
    const found = only === null ? finder?.find(item.target) : { by: 'id', sources: [only] };
    const sources = found?.sources ?? [];
    // Articles of one file have one address; a quote tells them apart.
    if (sources.length === 1 || (sources.length > 1 && found?.by === 'address' && selected !== null)) {
      const key = JSON.stringify([sources.map(({ id }) => id), versionId]);
      const group = groups.get(key) ?? { sources, versionId, items: [] };
      group.items.push(item);
      groups.set(key, group);
    } else harvest.withoutSource(item, sources.length);
  }
  return [...groups.values()];
}

async function placeGroup(
  { store, workers }: Services,
  task: Task,
  harvest: Harvest,
  { sources, versionId, items }: Group,
): Promise<Result<void>> {
  const [source] = sources;
  const texts = sources.flatMap((each) => textOf(store, each, versionId) ?? []);
  if (source === undefined || texts.length < sources.length) {
    return fail('notebook-damaged', 'The text of a source is missing.', {
      where: `source ${source?.id ?? ''}`,
      hint: 'Check the notebook, and compare it with a backup.',
    });
  }
  const quoting = items.filter(({ target }) => target.selected !== null);
  const selected = quoting.flatMap(({ target }): Selected[] => (target.selected === null ? [] : [target.selected]));
  for (const item of items) if (item.target.selected === null) harvest.onWhole(item, source);
  if (selected.length === 0) return ok(undefined);
  const placed = await workers.run('place', { texts, selected }, { signal: task.signal, timeoutMs: LIMIT });
  if (!placed.ok) return placed;
  for (const [index, item] of quoting.entries()) {
    const placement = placed.value[index];
    if (placement !== undefined) harvest.placed(item, placement);
  }
  return ok(undefined);
}

/** The text an annotation is on: of the version it names, else of the one shown now. */
function textOf({ records, text }: Store, source: Source, versionId: string | null): CandidateText | null {
  const named = versionId === null ? undefined : records.get('version', versionId);
  const version = named?.sourceId === source.id ? named : records.get('version', source.currentVersionId);
  const words = version === undefined ? undefined : text(version.textHash);
  if (version === undefined || words === undefined) return null;
  return {
    sourceId: source.id,
    versionId: version.id,
    text: words,
    blocks: decidedBlocks(version.blocks, records.get('block-roles', version.id)),
  };
}
