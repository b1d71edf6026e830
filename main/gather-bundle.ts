import { parse } from 'node:path';
import type { BriefInput } from '../domain/brief-model.ts';
import { namesOf } from '../domain/entity.ts';
import { keyOfName } from '../domain/name-key.ts';
import { noteId } from '../domain/note.ts';
import type { CaveatRecord } from '../domain/records.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { BundleInput } from './export/bundle.ts';
import { fileNameFor } from './file-name.ts';
import { readLimits } from './import/archive/archive.ts';
import type { Store } from './store/store.ts';

type Gathered = Pick<BundleInput, 'notebookId' | 'revision' | 'records' | 'files'>;

/**
 * Everything a brief rests on: its claims with their notes, reviews and stances, the propositions those are on,
 * their sources whole but for other claims, and the entities that any of it names.
 * @returns `file-too-large` before more is in memory than a bundle may hold, `notebook-damaged` when a text or an original is missing
 */
export function gatherBundle({ blobs, records }: Store, { brief, claims, sources, notebookId, revision }: BriefInput): Result<Gathered> {
  const ids = new Set(claims.map(({ id }) => id));
  const isWanted = (each: CaveatRecord): boolean => {
    if (each.kind === 'rejection' || each.kind === 'dismissal') return false;
    if (each.kind === 'claim') return ids.has(each.id);
    if (each.kind === 'review' || each.kind === 'stance') return ids.has(each.claimId);
    return each.kind !== 'note' || each.about.kind !== 'claim' || ids.has(each.about.id);
  };
  const belonging = sources.flatMap(({ id }) => records.belongingTo(id).filter(isWanted));
  const propositionIds = new Set(belonging.flatMap((each) => (each.kind === 'stance' ? [each.propositionId] : [])));
  const propositions = [...propositionIds].flatMap((id) => [
    records.get('proposition', id) ?? [],
    records.get('note', noteId({ kind: 'proposition', id })) ?? [],
  ]);
  const said = keyOfName(
    JSON.stringify([...belonging.filter(({ kind }) => kind === 'claim' || kind === 'note'), ...propositions.flat(), brief]),
  );
  const entities = records.all('entity').filter((each) => namesOf(each).some((name) => said.includes(keyOfName(name))));
  const wanted = [...sources, ...belonging, ...propositions.flat(), ...entities, brief];
  const files = new Map<string, Uint8Array>();
  const named = new Set<string>();
  let size = 0;
  for (const each of wanted) {
    if (each.kind !== 'version') continue;
    const blobsOf: [string, string][] = [
      [`texts/${each.textHash}.txt`, each.textHash],
      [`originals/${each.originalHash}`, each.originalHash],
    ];
    for (const [key, hash] of blobsOf) {
      if (named.has(key)) continue;
      named.add(key);
      const bytes = blobs.get(hash);
      if (bytes === undefined) {
        return fail('notebook-damaged', 'The text or the original of a source is missing.', {
          where: `source ${each.sourceId}`,
          hint: 'Check the notebook, and compare it with a backup.',
        });
      }
      size += bytes.length;
      if (size > readLimits.allBytes) {
        return fail('file-too-large', 'The sources of this brief are larger than a bundle can be.', {
          where: brief.title,
          hint: 'Split the brief into several with fewer sources each.',
        });
      }
      files.set(key.startsWith('texts/') ? key : `${key}-${safeName(each.originalName)}`, bytes);
    }
  }
  return ok({ notebookId, revision, records: wanted, files });
}

function safeName(originalName: string): string {
  const { name, ext } = parse(originalName);
  const ending = /^\.([A-Za-z0-9]{1,10})$/u.exec(ext)?.[1];
  return ending === undefined ? fileNameFor(originalName, 'bin') : fileNameFor(name, ending);
}
