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
    hint: 'Choose another file. If this was a notebook, its beginning is damaged: put a backup in its place, or salvage what can be read.',
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
  if (known !== undefined) return { code: known.code, what: known.what, hint: known.hint, where };
  if (!SYSTEM_ERROR.test(errnoOf(thrown))) return failureOf(thrown);
  return fileFailure(thrown, textIn(thrown, 'path') ?? where, isOfReading(thrown) ? 'file-unreadable' : 'file-not-written');
}

/** `ENOENT` and the like; Node's own begin with `ERR_`. */
const SYSTEM_ERROR = /^E(?!RR_)/;

/** What only looks. A file is opened for either; only writing is refused because a disk is read-only. */
const READING = /^(open|opendir|read|readlink|realpath|scandir|stat|lstat|fstat|statfs|access)$/;

function isOfReading(thrown: unknown): boolean {
  return errnoOf(thrown) !== 'EROFS' && READING.test(textIn(thrown, 'syscall') ?? 'read');
}

/** What Node's own errors tell beside their message. */
function textIn(thrown: unknown, key: 'path' | 'syscall'): string | undefined {
  const told = thrown instanceof Error ? (thrown as NodeJS.ErrnoException)[key] : undefined;
  return typeof told === 'string' ? told : undefined;
}

/** Everything that the store reads as JSON was written as JSON. */
function isBrokenJson(thrown: unknown): boolean {
  return (
    thrown instanceof Error && (/malformed JSON/.test(thrown.message) || (thrown instanceof SyntaxError && /JSON/.test(thrown.message)))
  );
}

/** What SQLite says of a header with a format of tables that there is not; it has no code of its own there. */
function isBrokenHeader(thrown: unknown): boolean {
  return errnoOf(thrown) === 'SQLITE_ERROR' && thrown instanceof Error && thrown.message === 'unsupported file format';
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
