import type { BlockRoles } from '../domain/block-roles.ts';
import { relatedGroups } from '../domain/containment.ts';
import type { ResultFor } from '../domain/contract.ts';
import { copyGroups } from '../domain/near-copy.ts';
import { decidedBlocks } from '../domain/passages.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Services } from './services.ts';
import type { Store } from './store/store.ts';
import type { Task } from './tasks.ts';
import type { Jobs } from './worker/jobs.ts';

type Signed = Jobs['sign']['output'];
const unsigned: Signed = { signature: null, sample: null };

/** How long one text may take, in milliseconds. */
const SIGNING_LIMIT = 60_000;

/** Signatures of versions, which change with what is decided about their blocks alone. They follow from the texts, so no notebook has to keep them. */
const kept = new WeakMap<Store, Map<string, Signed>>();

/** Groups the sources whose present texts are copies of one another or stand in one another. Each text is read once for as long as the notebook is open. */
export async function findCopies(services: Services, task: Task): Promise<Result<ResultFor<'library.copies'>>> {
  const { store, workers } = services;
  const signatures = kept.get(store) ?? new Map<string, Signed>();
  kept.set(store, signatures);
  const sources = store.records.all('source');
  for (const [done, { currentVersionId }] of sources.entries()) {
    const roles = store.records.get('block-roles', currentVersionId);
    const key = keyOf(currentVersionId, roles);
    if (signatures.has(key)) continue;
    const version = store.records.get('version', currentVersionId);
    const text = version === undefined ? undefined : store.text(version.textHash);
    if (version === undefined || text === undefined) continue;
    task.report('reading', done / sources.length);
    const blocks = decidedBlocks(version.blocks, roles);
    const signed = await workers.run('sign', { text, blocks }, { signal: task.signal, timeoutMs: SIGNING_LIMIT });
    if (!signed.ok) return signed;
    signatures.set(key, signed.value);
  }
  const signed = sources.map(({ id, currentVersionId }) => {
    const key = keyOf(currentVersionId, store.records.get('block-roles', currentVersionId));
    return { id, ...(signatures.get(key) ?? unsigned) };
  });
  const groups = relatedGroups(signed, copyGroups(signed));
  return ok({ groups: groups.map((group) => group.map(({ id, ...rest }) => ({ sourceId: id, ...rest }))) });
}

function keyOf(versionId: string, decided: BlockRoles | undefined): string {
  return JSON.stringify([versionId, ...(decided?.roles ?? []).map(({ index }) => index)]);
}
