import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { FailureError, fail, ok, type Result } from '../../domain/result.ts';
import { checkPassphraseLength } from '../passphrase-length.ts';
import { sync } from './backup.ts';
import { copiesBeside } from './copy-names.ts';
import { refuseDamagedLog } from './damaged-log.ts';
import { makeEmpty } from './file-rights.ts';
import { refuseForeignLog } from './foreign-log.ts';
import { lockNotebook } from './lock.ts';
import { markCopy } from './log-mark.ts';
import { newestVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { inspectNotebookFile, refuseByHeader, refuseWrongKey } from './notebook-file.ts';
import { deriveKey, type NotebookKey, newKey, saltOf } from './notebook-key.ts';
import { locateNotebook } from './paths.ts';
import { type Connection, checkRuntime, chooseCipher, connect } from './sqlite.ts';
import { attempt } from './sqlite-failure.ts';

/** What becomes of a notebook's passphrase. Null stands for none: the notebook is plain, or is to become so. */
export interface PassphraseChange {
  readonly from: string | null;
  readonly to: string | null;
}

export interface PassphraseChanged {
  /** Older copies beside the notebook, by file name: each opens as before. */
  readonly otherCopies: string[];
}

/**
 * Locks a notebook that is closed, gives it another passphrase, or makes it plain. A copy is made and encrypted beside the notebook, opened
 * with the new passphrase, checked and compared; only then it takes the notebook's place: a crash leaves one or the other, whole.
 * The search index is deleted, and made anew when the notebook is opened.
 * @returns `passphrase-too-short`, `notebook-not-locked` (there is no passphrase to change), `not-a-notebook` (whether there is one cannot be told),
 * `wrong-passphrase`, `notebook-locked`, `log-set-aside`, or why the notebook could not be opened or written; then it is as it was
 */
export function changePassphrase(path: string, { from, to }: PassphraseChange): Result<PassphraseChanged> {
  const long = checkLength(to);
  if (!long.ok) return long;
  const runtime = checkRuntime();
  if (!runtime.ok) return runtime;
  const place = locateNotebook(path, false);
  if (!place.ok) return place;
  const { file } = place.value;
  const lock = lockNotebook(file);
  if (!lock.ok) return lock;
  try {
    return attempt(file, () => {
      const key = presentKey(file, from);
      rewrite(file, key, to === null ? null : newKey(to));
      return { otherCopies: copiesBeside(file) };
    });
  } finally {
    lock.value.release();
  }
}

/**
 * Whether a change would be refused for what was typed: `passphrase-too-short`, `wrong-passphrase`, `notebook-not-locked`, `not-a-notebook`,
 * `notebook-locked`. The notebook may be open meanwhile.
 */
export function checkPassphrase(path: string, { from, to }: PassphraseChange): Result<void> {
  const long = checkLength(to);
  if (!long.ok) return long;
  const place = locateNotebook(path, false);
  if (!place.ok) return place;
  const { file } = place.value;
  return attempt(file, () => {
    const key = presentKey(file, from);
    if (key !== null) refuseWrongKey(file, key);
  });
}

function checkLength(passphrase: string | null): Result<void> {
  return passphrase === null ? ok(undefined) : checkPassphraseLength(passphrase);
}

function presentKey(file: string, passphrase: string | null): NotebookKey | null {
  const salt = saltOf(file);
  if (salt === null) {
    if (passphrase === null) return null;
    // Of a file whose beginning is damaged nobody knows that it has none.
    refuseByHeader(file, newestVersion(migrations));
    throw new FailureError(
      fail('notebook-not-locked', 'The notebook has no passphrase.', { where: file, hint: 'It opens without one.' }).error,
    );
  }
  if (passphrase !== null) return deriveKey(passphrase, salt);
  throw new FailureError(
    fail('notebook-locked', 'The notebook is locked with a passphrase.', { where: file, hint: 'Give its passphrase.' }).error,
  );
}

function rewrite(file: string, from: NotebookKey | null, to: NotebookKey | null): void {
  refuseForeignLog(file, from);
  refuseDamagedLog(file);
  inspectNotebookFile(file, migrations, from);
  const copy = `${file}-new`;
  const leftovers = [copy, `${copy}-journal`, `${copy}-wal`, `${copy}-shm`];
  for (const path of leftovers) rmSync(path, { force: true });
  const original = connect(file, 'write', { key: from });
  try {
    original.pragma('wal_checkpoint(TRUNCATE)');
    makeEmpty(copy, file);
    original.prepare('VACUUM INTO ?').run(copy);
    rekey(copy, from, to);
    prove(copy, to, original);
    sync(copy);
    // Without a log beside it nothing of the file before can be taken for a part of the one that comes now.
    original.pragma('journal_mode = DELETE');
    original.close();
    renameSync(copy, file);
    if (process.platform !== 'win32') sync(dirname(file));
    for (const end of ['-index', '-index-wal', '-index-shm', '-index-journal']) rmSync(`${file}${end}`, { force: true });
  } finally {
    if (original.open) original.close();
    for (const path of leftovers) rmSync(path, { force: true });
  }
}

function rekey(file: string, from: NotebookKey | null, to: NotebookKey | null): void {
  const connection = connect(file, 'write', { key: from });
  try {
    connection.pragma('synchronous = FULL');
    connection.pragma('journal_mode = DELETE');
    if (from === null) chooseCipher(connection);
    markCopy(connection);
    connection.rekey(to === null ? Buffer.alloc(0) : Buffer.from(to.raw));
  } finally {
    connection.close();
  }
}

/** Opens a copy as the notebook will be opened, and compares what is in it. Throws. */
function prove(copy: string, key: NotebookKey | null, original: Connection): void {
  inspectNotebookFile(copy, migrations, key);
  const connection = connect(copy, 'read', { key });
  try {
    const count = (of: Connection, table: string) => of.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();
    const isSame = ['records', 'history', 'blobs'].every((table) => count(connection, table) === count(original, table));
    if (isSame && connection.pragma('integrity_check(1)', { simple: true }) === 'ok') return;
  } finally {
    connection.close();
  }
  throw new FailureError(
    fail('file-not-written', 'The encrypted copy of the notebook did not pass its check.', {
      where: copy,
      hint: 'Check the disk. The notebook itself was not touched.',
    }).error,
  );
}

/** Whether a notebook asks for a passphrase. @returns false also where that cannot be told */
export function isLockedNotebook(path: string): boolean {
  const place = locateNotebook(path, false);
  if (!place.ok) return false;
  const salt = attempt(place.value.file, () => saltOf(place.value.file));
  return salt.ok && salt.value !== null;
}
