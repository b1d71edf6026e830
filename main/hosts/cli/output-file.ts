import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { fileFailure } from '../../fs-failure.ts';
import { isNotebookName } from '../places.ts';

/**
 * Whether a file can be written where a command is to write one; a file that is there is replaced, but never a notebook.
 * @returns `file-not-written` when it is a notebook's name or a folder, or when its folder cannot be written to
 */
export function canBeWritten(path: string): Result<void> {
  if (isNotebookName(path)) {
    return fail('file-not-written', 'This is the name of a notebook, which is never replaced.', {
      where: path,
      hint: 'Choose another name.',
    });
  }
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
    return fail('file-not-written', 'A folder of this name is in the way.', {
      where: path,
      hint: 'Name a file in it, or choose another name.',
    });
  }
  try {
    accessSync(dirname(path), constants.W_OK);
    return ok(undefined);
  } catch (thrown) {
    return { ok: false, error: fileFailure(thrown, dirname(path), 'file-not-written') };
  }
}
