import { splitPassageId } from '../../domain/passage.ts';
import { claimFault, entityFault, ownersOf, rejectionFault, rolesFault, stanceFault } from '../../domain/record-faults.ts';
import type { CaveatRecord, RecordKind, RecordOf } from '../../domain/records.ts';
import type { Mended } from '../../domain/salvage-report.ts';
import { type Source, sourceDefaults } from '../../domain/source.ts';
import { blocksAreSound, type Version } from '../../domain/version.ts';
import { keyOf } from './carve.ts';
import { rebuildText } from './rebuilt-text.ts';

/** The texts and originals that were found whole. */
export interface SoundTexts {
  has(hash: string): boolean;
  /** Undefined when it is not there, or no text. */
  text(hash: string): string | undefined;
  /** Keeps a text that was put together anew. @returns its hash */
  put(text: string): string;
}

/** Records of which each has what it speaks of. */
export interface SoundRecords {
  readonly records: ReadonlyMap<string, CaveatRecord>;
  /** Those that read well, and cannot stand without something that is lost: why, one English sentence each. */
  readonly dropped: ReadonlyMap<string, string>;
  readonly mended: readonly Mended[];
}

/**
 * Leaves out what would not stand, and mends what can: a version without its text gets one with its claims' words in it, one without its original that
 * text as original, a version without its source a stand-in for it. Claims are worth more than what they were tagged in.
 */
export function makeSound(found: ReadonlyMap<string, CaveatRecord>, texts: SoundTexts): SoundRecords {
  const records = new Map(found);
  const dropped = new Map<string, string>();
  const mended: Mended[] = [];
  const get = <K extends RecordKind>(kind: K, id: string) => records.get(`${kind} ${id}`) as RecordOf<K> | undefined;
  const all = <K extends RecordKind>(kind: K) => [...records.values()].filter((each): each is RecordOf<K> => each.kind === kind);
  const drop = (each: CaveatRecord, why: string): void => {
    records.delete(keyOf(each));
    dropped.set(keyOf(each), why);
  };
  const set = (each: CaveatRecord): void => void records.set(keyOf(each), each);
  const dropWhere = <K extends RecordKind>(kind: K, fault: (each: RecordOf<K>) => string | null): void => {
    for (const each of all(kind)) {
      const why = fault(each);
      if (why !== null) drop(each, why);
    }
  };

  const claimsByVersion = Map.groupBy(all('claim'), ({ anchor }) => anchor.versionId);
  const rejectionsByVersion = Map.groupBy(all('rejection'), ({ anchor }) => anchor.versionId);
  for (const version of all('version')) {
    const claims = claimsByVersion.get(version.id) ?? [];
    const rejections = rejectionsByVersion.get(version.id) ?? [];
    const kept = texts.text(version.textHash);
    const isSound = kept?.length === version.length && blocksAreSound(version.blocks, version.length);
    const anchors = [...claims, ...rejections].map(({ anchor }) => anchor);
    const rebuilt = isSound ? null : rebuildText(version, anchors, get('block-roles', version.id));
    const text = isSound ? kept : rebuilt?.text;
    if (text === undefined) {
      drop(version, 'Its text is lost, and its blocks are not sound.');
      continue;
    }
    const next = mendVersion(version, rebuilt, texts, (how) =>
      mended.push({ kind: 'version', id: version.id, how, name: get('source', version.sourceId)?.title ?? version.originalName }),
    );
    if (next !== version) set(next);
    if (get('source', version.sourceId) === undefined) {
      set(standIn(next));
      mended.push({ kind: 'source', id: version.sourceId, how: 'stand-in', name: next.originalName });
    }
    const roles = get('block-roles', version.id);
    const wrong =
      roles === undefined ? null : roles.sourceId === next.sourceId ? rolesFault(roles, next, text) : 'It names another source.';
    if (roles !== undefined && wrong !== null) drop(roles, wrong);
    for (const claim of claims) {
      const why = claimFault(claim, next, get('block-roles', version.id), text);
      if (why !== null) drop(claim, why);
    }
    for (const rejection of rejections) {
      const why = rejectionFault(rejection, next, text);
      if (why !== null) drop(rejection, why);
    }
  }

  const versionsBySource = Map.groupBy(all('version'), ({ sourceId }) => sourceId);
  for (const source of all('source')) {
    const versions = versionsBySource.get(source.id) ?? [];
    if (versions.some(({ id }) => id === source.currentVersionId)) continue;
    const newest = versions.toSorted((a, b) => b.number - a.number)[0];
    if (newest === undefined) drop(source, 'None of its texts could be read.');
    else {
      set({ ...source, currentVersionId: newest.id });
      mended.push({ kind: 'source', id: source.id, how: 'other-version', name: source.title });
    }
  }
  const lostVersion = 'The text it stands in is lost.';
  const versionOf = (id: string, sourceId: string) => get('version', id)?.sourceId === sourceId;
  dropWhere('claim', ({ anchor, sourceId }) => (versionOf(anchor.versionId, sourceId) ? null : lostVersion));
  dropWhere('rejection', ({ anchor, sourceId }) => (versionOf(anchor.versionId, sourceId) ? null : lostVersion));
  dropWhere('block-roles', ({ id, sourceId }) => (versionOf(id, sourceId) ? null : lostVersion));
  dropWhere('passage', ({ versionId, sourceId }) => (versionOf(versionId, sourceId) ? null : lostVersion));
  dropWhere('review', ({ versionId, sourceId, claimId }) =>
    versionOf(versionId, sourceId) && get('claim', claimId) !== undefined ? null : 'The claim or the text it is about is lost.',
  );
  dropWhere('stance', (each) => stanceFault(each, get('proposition', each.propositionId), get('claim', each.claimId)));
  dropWhere('dismissal', ({ sourceId }) => (get('source', sourceId) === undefined ? 'Its source is lost.' : null));
  dropWhere('note', ({ about, sourceId }) => {
    const isSourceThere = sourceId === null || get('source', sourceId) !== undefined;
    const isThere =
      about.kind === 'passage'
        ? get('version', splitPassageId(about.id)?.versionId ?? '') !== undefined
        : get(about.kind, about.id) !== undefined;
    return isSourceThere && isThere ? null : `The ${about.kind} it is about is lost.`;
  });
  for (const entity of all('entity')) {
    const why = entityFault(entity, ownersOf(all('entity')));
    if (why !== null) drop(entity, why);
  }
  return { records, dropped, mended };
}

function mendVersion(
  version: Version,
  rebuilt: { readonly text: string; readonly unknown: number } | null,
  texts: SoundTexts,
  told: (how: Mended['how']) => void,
): Version {
  let next = version;
  if (rebuilt !== null) {
    const warning = { code: 'text-salvaged', count: rebuilt.unknown } as const;
    next = { ...next, textHash: texts.put(rebuilt.text), warnings: [...next.warnings, warning] };
    told('text-rebuilt');
  }
  if (!texts.has(version.originalHash)) {
    const warning = { code: 'original-lost' } as const;
    next = { ...next, originalHash: next.textHash, mediaType: 'text/plain', encoding: 'utf-8', warnings: [...next.warnings, warning] };
    told('original-lost');
  }
  return next;
}

/** What little is known of a source from one of its versions. */
function standIn({ id, sourceId, originalName, importedAt }: Version): Source {
  const title = originalName.trim() === '' ? sourceDefaults.title : originalName;
  return { kind: 'source', id: sourceId, ...sourceDefaults, title, currentVersionId: id, importedAt };
}
