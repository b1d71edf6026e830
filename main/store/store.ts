import { randomUUID } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { basename } from 'node:path';
import type { Reading } from '../../domain/commands/command.ts';
import type { Beginning, VerifyReport } from '../../domain/contract-history.ts';
import { type Failure, FailureError, type Result, unwrap } from '../../domain/result.ts';
import { errnoOf, fileFailure } from '../fs-failure.ts';
import { backUp } from './backup.ts';
import { type Blobs, createBlobs, type PackedBlob } from './blobs.ts';
import { refuseDamagedLog } from './damaged-log.ts';
import { refuseForeignLog } from './foreign-log.ts';
import { type Guard, guardNotebook, isWholeInFile } from './guard.ts';
import { createHistory, type History } from './history.ts';
import { createLessonBook, type LessonBook } from './lessons.ts';
import { lockNotebook, type NotebookLock } from './lock.ts';
import { markLog } from './log-mark.ts';
import { readMeta } from './meta.ts';
import { migrate, newestVersion, schemaVersion } from './migrate.ts';
import { migrations as allMigrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { createNotebookFile, damaged, inspectNotebookFile } from './notebook-file.ts';
import { deriveKey, type NotebookKey, saltOf } from './notebook-key.ts';
import { locateNotebook } from './paths.ts';
import { createRecords, type Records } from './records.ts';
import { type Connection, checkRuntime, connect } from './sqlite.ts';
import { attempt } from './sqlite-failure.ts';
import { createSummaries, type Summaries } from './summaries.ts';
import { createTexts } from './texts.ts';
import { verifyNotebook } from './verify.ts';

/** An open notebook. Its parts throw; `transact` and `attempt` turn what they throw into failures. */
export interface Store {
  /** Identifies the notebook for as long as its file lives, whatever the file is called. */
  readonly notebookId: string;
  /** What its history is chained to. */
  readonly beginning: Beginning;
  /** The notebook's true path. */
  readonly file: string;
  readonly fileName: string;
  readonly records: Records;
  readonly summaries: Summaries;
  readonly lessons: LessonBook;
  readonly blobs: Blobs;
  readonly history: History;
  /** What opens the notebook and the files beside it, when it is locked. */
  readonly key: NotebookKey | null;
  /** What commands read. */
  readonly reading: Reading;
  /** The canonical text under a hash. */
  text(hash: string): string | undefined;
  /** Stores a blob. Call inside a transaction. */
  put(blob: PackedBlob): void;
  /**
   * Does all of the work or none of it: a failure, returned or thrown, takes everything back. Inside another
   * `transact` it takes back only itself, and nothing is on the disk before the outer one is done.
   */
  transact<T>(work: () => Result<T>): Result<T>;
  /** Checks everything there is, over a snapshot, while work goes on. */
  verify(): Promise<Result<VerifyReport>>;
  /** Writes everything into the one file and lets go of it. Where writing had to stop, the file is left as it is. */
  close(): Result<void>;
}

export interface OpenOptions {
  /** Makes the notebook when there is no file; one that is there opens as it is. */
  readonly create: boolean;
  /** Whether a notebook that this opening makes goes again when it is closed before the first commit. */
  readonly dropsEmpty?: boolean;
  /** Opens a locked notebook; not looked at for one that is not. */
  readonly passphrase?: string;
  readonly now?: () => Date;
  readonly newId?: () => string;
  /** Hears, once, why nothing is written any more until the notebook is opened again: `disk-failed`, `notebook-replaced` and the like. */
  readonly onStop?: (why: Failure) => void;
  /** Another list than the program's own, to prove how files of other formats are met. */
  readonly migrations?: readonly Migration[];
}

/**
 * Opens a notebook for this program alone. A file that is refused is left exactly as it was.
 * @returns `runtime-unsupported`, `not-found`, `not-a-notebook`, `notebook-in-use`, `notebook-too-new`,
 * `notebook-locked` (no passphrase was given), `wrong-passphrase`, `notebook-damaged`, `log-set-aside`, `disk-full`, `file-unreadable` or `file-not-written`
 */
export function openNotebook(path: string, options: OpenOptions): Result<Store> {
  const runtime = checkRuntime();
  if (!runtime.ok) return runtime;
  const place = locateNotebook(path, options.create);
  if (!place.ok) return place;
  const { file } = place.value;
  const lock = lockNotebook(file);
  if (!lock.ok) return lock;
  const opened = attempt(file, () => openLocked(file, lock.value, options));
  if (!opened.ok) lock.value.release();
  return opened;
}

function openLocked(file: string, lock: NotebookLock, options: OpenOptions): Store {
  const { create, passphrase, now = () => new Date(), newId = randomUUID, migrations = allMigrations } = options;
  let key: NotebookKey | null;
  let isMade: boolean;
  try {
    // Asked again under the lock: another program may have made or moved it since.
    isMade = !unwrap(locateNotebook(file, create)).exists;
    if (isMade) {
      createNotebookFile(file, migrations, { notebookId: newId(), now: now().toISOString() });
    }
    refuseUnwritable(file);
    key = keyFor(file, passphrase);
    refuseForeignLog(file, key);
    refuseDamagedLog(file);
    inspectNotebookFile(file, migrations, key);
  } catch (thrown) {
    const isSystemError = errnoOf(thrown).startsWith('E') && !(thrown instanceof FailureError);
    throw isSystemError ? new FailureError(fileFailure(thrown, file, 'file-unreadable')) : thrown;
  }
  const connection = connect(file, 'write', { key });
  let guard: Guard | null = null;
  try {
    prepare(connection, file, migrations);
    guard = guardNotebook(connection, file, lock, options.onStop ?? (() => undefined));
    return createStore(connection, file, guard, { key, dropsEmpty: isMade && options.dropsEmpty === true });
  } catch (thrown) {
    if (guard === null) connection.close();
    else guard.close();
    throw thrown;
  }
}

/** SQLite opens a file that may not be written as if it might, and refuses only the first commit. Throws. */
function refuseUnwritable(file: string): void {
  try {
    accessSync(file, constants.W_OK);
  } catch (thrown) {
    throw new FailureError(fileFailure(thrown, file, 'file-not-written'));
  }
}

/** The key of a locked notebook, or null for one that is not. Throws `notebook-locked` when there is no passphrase. */
function keyFor(file: string, passphrase: string | undefined): NotebookKey | null {
  const salt = saltOf(file);
  if (salt === null) return null;
  if (passphrase !== undefined) return deriveKey(passphrase, salt);
  throw new FailureError({
    code: 'notebook-locked',
    what: 'The notebook is locked with a passphrase.',
    where: file,
    hint: 'Give its passphrase.',
  });
}

function prepare(connection: Connection, file: string, migrations: readonly Migration[]): void {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  // macOS answers an ordinary sync before the data is on the disk.
  connection.pragma('fullfsync = ON');
  const version = schemaVersion(connection);
  if (version < newestVersion(migrations)) {
    backUp(connection, `${file}-backup-v${version}`);
    const beginsLog = isWholeInFile(connection);
    migrate(connection, migrations, () => beginsLog && markLog(connection));
    connection.pragma('wal_checkpoint(TRUNCATE)');
  }
}

function createStore(
  connection: Connection,
  file: string,
  guard: Guard,
  { key, dropsEmpty }: Pick<Store, 'key'> & Required<Pick<OpenOptions, 'dropsEmpty'>>,
): Store {
  const { notebookId, createdAt, firstRecord, genesis } = readMeta(connection, file);
  const records = createRecords(connection);
  const history = createHistory(connection, genesis);
  const blobs = createBlobs(connection);
  const texts = createTexts((hash) => blobs.get(hash));
  if (records.get('notebook', 'notebook') === undefined) throw new FailureError(damaged(file, 'it has no title record'));
  const reading: Reading = {
    get: (kind, id) => records.get(kind, id),
    textOf(versionId) {
      const version = records.get('version', versionId);
      return version === undefined ? undefined : texts.get(version.textHash);
    },
    textBy: (hash) => texts.get(hash),
    belongingTo: (sourceId) => records.belongingTo(sourceId),
    stancesOf: (claimId) => records.stancesOf(claimId),
    stancesOn: (propositionId) => records.stancesOn(propositionId),
    entities: () => records.all('entity'),
    undoable: () => history.undoable(),
    redoable: () => history.redoable(),
  };
  const transaction = connection.transaction((work: () => unknown) => work());
  let depth = 0;
  const transact = <T>(work: () => Result<T>): Result<T> => {
    const before = guard.stopped();
    if (before !== null) return { ok: false, error: before };
    const done = attempt(file, () => {
      // A full disk makes SQLite end the outer transaction; going on would commit the rest without the beginning.
      if (depth > 0 && !connection.inTransaction) throw new Error('The transaction around this work has ended.');
      depth++;
      try {
        return transaction.immediate(() => {
          if (depth === 1) guard.begins();
          return unwrap(work());
        }) as T;
      } catch (thrown) {
        guard.failed(thrown);
        throw thrown;
      } finally {
        depth--;
      }
    });
    const why = depth > 0 ? null : done.ok ? guard.committed() : guard.stopped();
    if (!done.ok || why !== null) {
      records.forget();
      history.forget();
    }
    return why === null ? done : { ok: false, error: why };
  };
  return {
    notebookId,
    beginning: { notebookId, createdAt, firstRecord },
    file,
    fileName: basename(file),
    key,
    records,
    summaries: createSummaries(connection),
    lessons: createLessonBook(connection, records),
    blobs,
    history,
    reading,
    text: (hash) => texts.get(hash),
    put(blob) {
      blobs.put(blob);
      // What asks for it next, the check of the command that brings it, need not unpack it.
      if (blob.text !== undefined) texts.keep(blob.hash, blob.text);
    },
    transact,
    verify: () => verifyNotebook(file, key),
    close: () => guard.close(() => dropsEmpty && history.revision() === 0),
  };
}
