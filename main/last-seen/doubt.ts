import { type Failure, fail } from '../../domain/result.ts';
import type { Store } from '../store/store.ts';
import type { Seen } from './last-seen.ts';

/** What speaks against a notebook's being the one that was last seen under its name. */

/** When a notebook was at which revision: as it was last seen, or as its newest backup has it. */
type Known = Pick<Seen, 'revision' | 'at'>;

function params({ revision, at }: Known, now: number) {
  return { revision: now, seenRevision: revision, seenAt: at };
}

/** Why a file that is missing or empty is not taken for one that never was. */
export function gone(path: string, seen: Known): Failure {
  return fail('notebook-gone', `The notebook is not there any more: on ${day(seen)} it was, at revision ${seen.revision}.`, {
    where: path,
    hint: 'Look where it was moved, or put a backup in its place.',
    params: params(seen, 0),
  }).error;
}

/** The same of a file that has something in it, and does not begin as a notebook does. */
export function overwritten(path: string, seen: Seen): Failure {
  const what = `The beginning of the notebook is damaged, or another file took its place: on ${day(seen)} it was at revision ${seen.revision}.`;
  return fail('notebook-damaged', what, {
    where: path,
    hint: 'The file was left as it is. Salvage what can be read, or put a backup in its place.',
    params: params(seen, 0),
  }).error;
}

/**
 * Compares an open notebook with what was last seen under its name. It may be further, because it was worked with elsewhere; what was there then
 * has to be there still.
 * @returns `notebook-other`, `notebook-older`; null when nothing speaks against it
 */
export function doubtAbout({ notebookId, file, history }: Pick<Store, 'notebookId' | 'file' | 'history'>, seen: Seen): Failure | null {
  const revision = history.revision();
  if (notebookId !== seen.notebookId) {
    return fail('notebook-other', 'Another notebook stands where this one was.', {
      where: file,
      hint: 'Look for the one that was here, or put a backup in its place. If it is the one you want, open it all the same.',
      params: params(seen, revision),
    }).error;
  }
  if (history.hashAt(seen.revision) === seen.hash) return null;
  const what =
    revision < seen.revision
      ? `This is an older state of the notebook: it is at revision ${revision}, and on ${day(seen)} it was at revision ${seen.revision}.`
      : `This is another state of the notebook: the commits that it had on ${day(seen)} are not all in it.`;
  return fail('notebook-older', what, {
    where: file,
    hint: 'A copy may have been put back, or a program that keeps folders in step took the other one of two. Look for the newer file and for backups. If this is the state you want, open it all the same.',
    params: params(seen, revision),
  }).error;
}

function day({ at }: Known): string {
  return at.slice(0, 10);
}
