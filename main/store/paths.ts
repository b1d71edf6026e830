import { lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fail, ok, type Result } from '../../domain/result.ts';
import { errnoOf, fileFailure } from '../fs-failure.ts';

interface NotebookPlace {
  /** The notebook's one true path, links followed: every program that opens it arrives at the same. */
  readonly file: string;
  readonly exists: boolean;
}

/**
 * Finds where a notebook is or will be.
 * @returns `not-found` when it is missing and not to be created, or when its folder is missing; `not-a-notebook`
 * for a folder or a device; `file-unreadable` when the path may not be followed
 */
export function locateNotebook(path: string, create: boolean): Result<NotebookPlace> {
  if (path.trim() !== path || path === '' || path.includes('\u0000')) {
    return fail('invalid-input', 'This path is empty or has spaces at its ends.', {
      where: path,
      hint: 'Name a file such as notes.caveat.',
    });
  }
  const wanted = resolve(path);
  try {
    const file = realpathSync(wanted);
    if (statSync(file).isFile()) return ok({ file, exists: true });
    return fail('not-a-notebook', 'This is not a file.', { where: wanted, hint: 'Choose a file that ends in .caveat.' });
  } catch (thrown) {
    if (errnoOf(thrown) !== 'ENOENT') return { ok: false, error: fileFailure(thrown, wanted, 'file-unreadable') };
  }
  if (!create) {
    return fail('not-found', 'There is no notebook at this path.', { where: wanted, hint: 'Check the path, or create a new notebook.' });
  }
  if (lstatSync(wanted, { throwIfNoEntry: false })?.isSymbolicLink()) {
    return fail('not-found', 'This is a link to a file that is not there.', {
      where: wanted,
      hint: 'Connect the disk it leads to, or remove it.',
    });
  }
  try {
    return ok({ file: join(realpathSync(dirname(wanted)), basename(wanted)), exists: false });
  } catch (thrown) {
    const failure = fileFailure(thrown, dirname(wanted), 'file-unreadable');
    return { ok: false, error: failure.code === 'not-found' ? { ...failure, hint: 'Create the folder first.' } : failure };
  }
}
