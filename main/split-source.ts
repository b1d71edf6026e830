import { isWorkedOn, MOST_PARTS, worked } from '../domain/commands/split-source.ts';
import type { ResultFor } from '../domain/contract.ts';
import { countLearnt, withLessons } from '../domain/lessons.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { commitCommand } from './run-command.ts';
import type { Services } from './services.ts';
import { packText } from './store/blobs.ts';
import type { Task } from './tasks.ts';

/** How long looking for articles may take, in milliseconds. */
const SPLIT_LIMIT = 60_000;

/**
 * Makes a source of each article in a source's file, in one step that one undo takes back.
 * @returns the new sources, `not-found`, `source-worked-on`, or `nothing-to-split` when the file looks like one article
 */
export async function splitSource(services: Services, task: Task, sourceId: string): Promise<Result<ResultFor<'source.split'>>> {
  const { store, workers, ports } = services;
  const source = store.records.get('source', sourceId);
  const version = source === undefined ? undefined : store.records.get('version', source.currentVersionId);
  const text = version === undefined ? undefined : store.text(version.textHash);
  if (source === undefined || version === undefined || text === undefined) {
    return fail('not-found', 'There is no source with this identifier.', {
      where: `source ${sourceId}`,
      hint: 'It may have been removed; undo brings it back.',
    });
  }
  if (isWorkedOn(store.records.belongingTo(sourceId))) return worked(sourceId);
  task.report('extracting', 0.1);
  const limits = { signal: task.signal, timeoutMs: SPLIT_LIMIT };
  const found = await workers.run('split', { text, blocks: version.blocks, fileName: version.originalName }, limits);
  if (!found.ok) return found;
  if (found.value.length < 2) {
    return fail('nothing-to-split', 'This file looks like one article.', { where: source.title, hint: 'It stays as it is.' });
  }
  if (found.value.length > MOST_PARTS) {
    return fail('invalid-input', `This file looks like ${found.value.length} articles; at most ${MOST_PARTS} can be split at once.`, {
      where: source.title,
      hint: 'Cut the file into smaller ones and import those.',
    });
  }
  task.report('storing', 0.8);
  const packed = await Promise.all(found.value.map(async (each) => ({ ...each, blob: await packText(each.text) })));
  const begun = task.commit();
  if (!begun.ok) return begun;
  services.commits.flush();
  const parts = packed.map((each) => {
    const details = { ...each.details, url: source.url, reliability: source.reliability };
    return {
      sourceId: ports.newId(),
      versionId: ports.newId(),
      details,
      textHash: each.blob.hash,
      blocks: withLessons(each.text, each.blocks, details.title, store.lessons.of(details, sourceId)),
      start: each.start,
      end: each.end,
    };
  });
  const committed = commitCommand(
    services,
    { id: ports.newId(), name: 'split-source', params: { sourceId, parts } },
    packed.map(({ blob }) => blob),
  );
  if (!committed.ok) return committed;
  return ok({
    sources: parts.map((each) => ({ sourceId: each.sourceId, title: each.details.title, learnt: countLearnt(each.blocks) })),
  });
}
