import type { Claim } from '../../domain/claim.ts';
import type { SearchHit } from '../../domain/contract-search.ts';
import { noteSubject } from '../../domain/note.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Stretch } from '../../domain/sentences.ts';
import { type DocumentPlace, placeOf } from '../document-place.ts';
import type { Services } from '../services.ts';

/** Where a hit leads. */
export type HitPlace =
  | { readonly at: 'words'; readonly sourceId: string; readonly words: Stretch }
  | { readonly at: 'claim'; readonly claim: Claim }
  | DocumentPlace;

/**
 * Where a hit is now.
 * @param currentVersionOf the version a source shows, if that is known
 * @returns null when what was found is no longer in the notebook
 */
export async function placeOfHit(
  services: Services,
  hit: SearchHit,
  currentVersionOf: (sourceId: string) => Promise<string | undefined>,
): Promise<Result<HitPlace | null>> {
  const { kind, id, sourceId, versionId, start, end } = hit;
  if (kind === 'claim') {
    const answer = await services.call('claims.list', { claimIds: [id] });
    if (!answer.ok) return answer;
    const claim = answer.value.claims[0];
    return ok(claim === undefined ? null : { at: 'claim', claim });
  }
  if (kind === 'passage' && sourceId !== null && versionId === (await currentVersionOf(sourceId)))
    return ok({ at: 'words', sourceId, words: { start, end } });
  if (kind === 'note') {
    const about = subjectOf(id);
    return ok(about === null ? null : await placeOf(services, about));
  }
  if (kind === 'brief' || kind === 'proposition') return ok(await placeOf(services, { kind, id }));
  return ok(sourceId === null ? null : await placeOf(services, { kind: 'source', id: sourceId }));
}

/** What the note of an identifier (`noteId`) is on. */
export function subjectOf(noteId: string) {
  const [, kind, id] = /^note:([a-z]+):(.+)$/.exec(noteId) ?? [];
  const subject = noteSubject.safeParse({ kind, id });
  return subject.success ? subject.data : null;
}
