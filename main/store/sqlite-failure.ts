import { type Failure, type FailureCode, FailureError, failureOf, type Result } from '../../domain/result.ts';
import { errnoOf, fileFailure } from '../fs-failure.ts';

const explanations: readonly { readonly when: RegExp; readonly code: FailureCode; readonly what: string; readonly hint: string }[] = [
  // The shared-memory file beside a notebook cannot grow on a full disk either.
  {
    when: /^SQLITE_(FULL|IOERR_SHMSIZE)$/,
    code: 'disk-full',
    what: 'The disk is full.',
    hint: 'Free some space and try again. Nothing was changed.',
  },
  {
    when: /^SQLITE_(BUSY|LOCKED)/,
    code: 'notebook-in-use',
    what: 'Another program is using this notebook.',
    hint: 'Close it there and try again.',
  },
  {
    when: /^SQLITE_NOTADB/,
    code: 'not-a-notebook',
    what: 'This file is not a Caveat notebook.',
    hint: 'Choose a file that ends in .caveat.',
  },
  {
    when: /^SQLITE_CORRUPT/,
    code: 'notebook-damaged',
    what: 'The notebook is damaged.',
    hint: 'The file was left as it is. Put a backup in its place, or salvage what can be read.',
  },
  {
    when: /^SQLITE_(READONLY|PERM|AUTH)/,
    code: 'file-not-written',
    what: 'The notebook cannot be written.',
    hint: 'Check that the file and its folder may be written.',
  },
  {
    when: /^SQLITE_IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE)/,
    code: 'disk-failed',
    what: 'The disk reported a fault while the notebook was being saved.',
    hint: 'Check the disk, and open the notebook again: everything that was saved before is in it.',
  },
  {
    when: /^SQLITE_(CANTOPEN|IOERR|NOLFS)/,
    code: 'file-unreadable',
    what: 'The notebook cannot be read or written.',
    hint: 'Check the disk and that the file and its folder may be read and written.',
  },
  { when: /^SQLITE_TOOBIG/, code: 'file-too-large', what: 'This is too large for a notebook.', hint: 'Split it into smaller parts.' },
];

/** Says in words why SQLite, or the file system beside it, refused; anything else goes through `failureOf`. */
export function sqliteFailure(thrown: unknown, where: string): Failure {
  const code =
    isBrokenJson(thrown) || isBrokenHeader(thrown)
      ? 'SQLITE_CORRUPT'
      : thrown instanceof Error && 'code' in thrown
        ? String(thrown.code)
        : '';
  const known = explanations.find(({ when }) => when.test(code));
  if (known === undefined)
    return SYSTEM_ERROR.test(errnoOf(thrown)) ? fileFailure(thrown, pathIn(thrown) ?? where, 'file-unreadable') : failureOf(thrown);
  return { code: known.code, what: known.what, hint: known.hint, where };
}

/** `ENOENT` and the like; Node's own begin with `ERR_`. */
const SYSTEM_ERROR = /^E(?!RR_)/;

function pathIn(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'path' in thrown && typeof thrown.path === 'string' ? thrown.path : undefined;
}

/** Everything that the store reads as JSON was written as JSON. */
function isBrokenJson(thrown: unknown): boolean {
  return (
    thrown instanceof Error && (/malformed JSON/.test(thrown.message) || (thrown instanceof SyntaxError && /JSON/.test(thrown.message)))
  );
}

/** What SQLite says of a header with a format of tables that there is not; it has no code of its own. */
function isBrokenHeader(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.message === 'unsupported file format';
}

/**
 * Whether what SQLite threw at a write leaves it unknown what is on the disk, so that nothing more may be written before the file was
 * opened anew: the system forgets what it could not sync, and says of the next sync that all is well.
 * (Rebello et al., “Can Applications Recover from fsync Failures?”, USENIX ATC 2020.)
 */
export function endsWriting(thrown: unknown): boolean {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return /^SQLITE_(IOERR(?!_(READ|SHORT_READ|SHMSIZE|NOMEM))|CORRUPT|NOTADB)/.test(code);
}

/** Runs store code, whose failures are thrown, and hands them back as values. */
export function attempt<T>(where: string, work: () => T): Result<T> {
  try {
    return { ok: true, value: work() };
  } catch (thrown) {
    return refused(thrown, where);
  }
}

/** The same for work that lets others in between. */
export async function attemptLong<T>(where: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    return refused(thrown, where);
  }
}

function refused(thrown: unknown, where: string): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: thrown instanceof FailureError ? thrown.failure : sqliteFailure(thrown, where) };
}
