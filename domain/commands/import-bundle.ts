import { z } from 'zod';
import { type BundleReport, bundleKinds } from '../bundle.ts';
import { noChanges, sameJson } from '../changes.ts';
import type { Entity } from '../entity.ts';
import { noteId } from '../note.ts';
import { passageId, splitPassageId } from '../passage.ts';
import { passagesOf } from '../passages.ts';
import { claimFault, entityFault, ownersOf, rolesFault, stanceFault } from '../record-faults.ts';
import { type CaveatRecord, type RecordKind, type RecordOf, record } from '../records.ts';
import { fail, ok, type Result } from '../result.ts';
import { reviewId } from '../review.ts';
import { blocksAreSound, pagesAreSound, type Version } from '../version.ts';
import { defineCommand, type Reading } from './command.ts';
import { outcome } from './find.ts';

/** What of a bundle comes into a notebook, and what does not. */
export interface BundlePlan extends Omit<BundleReport, 'file' | 'added'> {
  readonly added: CaveatRecord[];
}

type Known = Pick<Reading, 'get' | 'textBy' | 'entities'>;

/** Records as they stand together. */
interface Together extends Omit<Known, 'entities'> {
  /** Whose each name is. */
  readonly owners: ReadonlyMap<string, Entity>;
  /** The numbers of a version's passages; asked for once its decisions about blocks are settled, and then kept. */
  passagesIn(version: Version): ReadonlySet<number>;
}

/**
 * Says what of a bundle's records comes into a notebook: what is not there and still fits. Nothing that is there is touched.
 * @param reading the notebook, whose `textBy` also knows the texts of the bundle
 * @returns `bundle-broken` naming the first record that is not sound in the bundle itself
 */
export function planBundle(records: readonly CaveatRecord[], reading: Known): Result<BundlePlan> {
  const inBundle = new Map(records.map((each) => [keyOf(each.kind, each.id), each]));
  if (inBundle.size < records.length) return broken('Two records have the same identifier.', 'records');
  const entities = records.filter((each) => each.kind === 'entity');
  const alone = over((kind, id) => inBundle.get(keyOf(kind, id)), reading, entities);
  for (const each of records) {
    const fault = faultOf(each, alone);
    if (fault !== null) return broken(fault, `${each.kind} ${each.id}`);
  }
  const plan: BundlePlan = { added: [], same: 0, conflicts: [], leftOut: [] };
  const left = new Set<string>();
  const there = (kind: RecordKind, id: string) => reading.get(kind, id);
  const merged = over(
    (kind, id) => there(kind, id) ?? (left.has(keyOf(kind, id)) ? undefined : inBundle.get(keyOf(kind, id))),
    reading,
    reading.entities(),
  );
  const sourcesThere = new Set(records.flatMap(({ kind, id }) => (kind === 'source' && there(kind, id) !== undefined ? [id] : [])));
  let same = 0;
  for (const kind of bundleKinds) {
    for (const each of records) {
      if (each.kind !== kind) continue;
      const present = there(kind, each.id);
      if (present !== undefined) {
        if (sameJson(present, each)) same++;
        else plan.conflicts.push({ kind, id: each.id });
        continue;
      }
      // A version more would make another one of a source that is there.
      const isForeign = each.kind === 'version' && sourcesThere.has(each.sourceId);
      const why = isForeign ? 'The source is there without this version.' : faultOf(each, merged);
      if (why === null) plan.added.push(each);
      else {
        left.add(keyOf(kind, each.id));
        plan.leftOut.push({ kind, id: each.id, why });
      }
    }
  }
  return ok({ ...plan, same });
}

/** Takes in the records of a bundle that are new here. The texts and originals must already be stored under their hashes. */
export const importBundle = defineCommand({
  name: 'import-bundle',
  params: z.strictObject({ records: z.array(record) }),
  run({ records }, reading) {
    const plan = planBundle(records, reading);
    return plan.ok ? outcome({ ...noChanges, added: plan.value.added }) : plan;
  },
});

/** The failure of a bundle that is not what its writer made. */
export function broken(what: string, where: string) {
  return fail('bundle-broken', `The bundle is not sound: ${what}`, {
    where,
    hint: 'Nothing was taken from it. Export or fetch it again.',
  });
}

function over(
  lookup: (kind: RecordKind, id: string) => CaveatRecord | undefined,
  { textBy }: Known,
  entities: readonly Entity[],
): Together {
  const get = <K extends RecordKind>(kind: K, id: string) => lookup(kind, id) as RecordOf<K> | undefined;
  const kept = new Map<string, ReadonlySet<number>>();
  return {
    get,
    textBy,
    owners: ownersOf(entities),
    passagesIn({ id, blocks }) {
      const numbers = kept.get(id) ?? new Set(passagesOf(blocks, get('block-roles', id)).map(({ number }) => number));
      kept.set(id, numbers);
      return numbers;
    },
  };
}

function keyOf(kind: RecordKind, id: string): string {
  return `${kind} ${id}`;
}

/** What is wrong with a record among others, one English sentence; null when it is sound. */
function faultOf(each: CaveatRecord, { get, textBy, owners, passagesIn }: Together): string | null {
  if (each.kind === 'notebook' || each.kind === 'view' || each.kind === 'rejection' || each.kind === 'dismissal')
    return 'A bundle holds no notebook, no views, no rejected suggestions and no dismissed slips.';
  if (each.kind === 'brief' || each.kind === 'proposition') return null;
  if (each.kind === 'entity') return entityFault(each, owners);
  if (each.kind === 'source') {
    return get('version', each.currentVersionId)?.sourceId === each.id ? null : 'The version this source shows is missing.';
  }
  if (each.kind === 'note' && each.about.kind === 'proposition') return noteFault(each, get);
  if (each.sourceId === null || get('source', each.sourceId) === undefined) return 'The source this belongs to is missing.';
  if (each.kind === 'version') {
    const text = textBy(each.textHash);
    if (text === undefined || text.length !== each.length) return 'Its text is missing or has another length.';
    const isSound = blocksAreSound(each.blocks, each.length) && pagesAreSound(each.pages ?? [], each.length);
    return isSound ? null : 'Its blocks or pages overlap, are empty or lie outside the text.';
  }
  if (each.kind === 'note') return noteFault(each, get);
  if (each.kind === 'stance') return stanceFault(each, get('proposition', each.propositionId), get('claim', each.claimId));
  const versionId = each.kind === 'block-roles' ? each.id : each.kind === 'claim' ? each.anchor.versionId : each.versionId;
  const version = get('version', versionId);
  const text = version === undefined ? undefined : textBy(version.textHash);
  if (version === undefined || text === undefined || version.sourceId !== each.sourceId) return 'The version this stands in is missing.';
  const roles = get('block-roles', versionId);
  if (each.kind === 'block-roles') return rolesFault(each, version, text);
  if (each.kind === 'claim') return claimFault(each, version, roles, text);
  if (each.kind === 'passage') {
    const isThere = each.id === passageId(versionId, each.number) && passagesIn(version).has(each.number);
    return isThere ? null : 'There is no such passage.';
  }
  const { proposed } = each;
  const isPlaced = proposed === null || (proposed.start < proposed.end && proposed.end <= version.length);
  const isOfClaim = each.id === reviewId(each.claimId) && get('claim', each.claimId)?.sourceId === each.sourceId;
  return isOfClaim && isPlaced ? null : 'The claim or the place this review speaks of is missing.';
}

function noteFault({ id, about, sourceId }: RecordOf<'note'>, get: Known['get']): string | null {
  if (about.kind === 'proposition') {
    const isThere = id === noteId(about) && sourceId === null && get('proposition', about.id) !== undefined;
    return isThere ? null : 'What this note is about is missing.';
  }
  const place = about.kind === 'passage' ? splitPassageId(about.id) : null;
  const version = place === null ? undefined : get('version', place.versionId);
  const owner =
    about.kind === 'source' ? get('source', about.id)?.id : about.kind === 'claim' ? get('claim', about.id)?.sourceId : version?.sourceId;
  return id === noteId(about) && owner === sourceId ? null : 'What this note is about is missing.';
}
