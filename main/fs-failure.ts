import type { Failure, FailureCode } from '../domain/result.ts';

interface Explanation {
  readonly code: FailureCode;
  readonly what: string;
  readonly hint: string;
}

const DISK_FULL: Explanation = {
  code: 'disk-full',
  what: 'The disk is full.',
  hint: 'Free some space and try again. Nothing was changed.',
};

const explanations: Readonly<Record<string, Explanation>> = {
  ENOENT: { code: 'not-found', what: 'There is no such file or folder.', hint: 'Check the path.' },
  ENOTDIR: { code: 'not-found', what: 'A part of the path is not a folder.', hint: 'Check the path.' },
  EISDIR: { code: 'invalid-input', what: 'This is a folder, not a file.', hint: 'Name a file inside it.' },
  ENAMETOOLONG: { code: 'invalid-input', what: 'The file name is too long.', hint: 'Choose a shorter name.' },
  ELOOP: { code: 'invalid-input', what: 'The links in this path lead in a circle.', hint: 'Check the path.' },
  ENOSPC: DISK_FULL,
  EDQUOT: DISK_FULL,
};

/**
 * Says in words why the file system refused.
 * @param code what to report when the reason has no code of its own (no permission, read-only, a broken disk)
 */
export function fileFailure(thrown: unknown, where: string, code: 'file-unreadable' | 'file-not-written'): Failure {
  const known = explanations[errnoOf(thrown)];
  if (known !== undefined) return { ...known, where };
  const what = code === 'file-unreadable' ? 'The file cannot be read' : 'The file cannot be written';
  const reason = errnoOf(thrown) || (thrown instanceof Error ? thrown.message : String(thrown));
  return { code, what: `${what} (${reason}).`, where, hint: 'Check that the file and its folder may be read and written.' };
}

/** The errno name inside a caught value, such as `ENOENT`; empty when there is none. */
export function errnoOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
}
