import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { type Failure, ok, type Result } from '../../domain/result.ts';
import { backUp } from './backup.ts';
import { besideName, freeName } from './copy-names.ts';
import { type Meddling, watchFiles } from './file-watch.ts';
import type { NotebookLock } from './lock.ts';
import { setAsideName, setLogAside } from './log-aside.ts';
import { markLog } from './log-mark.ts';
import { type Connection, connect, keyOf } from './sqlite.ts';
import { attempt, endsWriting, sqliteFailure } from './sqlite-failure.ts';

/**
 * Stands between a notebook's commits and their acknowledgement. When the disk failed, or another program meddled with the files, nothing
 * is written any more until the notebook is opened again: what went on then would only be believed to be saved.
 */
export interface Guard {
  /** Why nothing is written any more; null as long as all is well. */
  stopped(): Failure | null;
  /** Call inside each transaction, before its work. Throws. */
  begins(): void;
  /** Call after each commit, before anybody hears of it. @returns why it must not be acknowledged */
  committed(): Failure | null;
  /** Hears of what SQLite threw at a write. */
  failed(thrown: unknown): void;
  /**
   * Lets go of the files: written into one where all is well, untouched where it is not.
   * @param isUnwanted whether the notebook is to go; only for one that was made under the same lock, so that nobody else can have worked with it
   */
  close(isUnwanted?: () => boolean): Result<void>;
}

/** In pages of the log. SQLite's own value; done by us, so that nobody waits for it and its failure is heard. */
const WRITTEN_BACK = 1000;
/** How many commits go by before the log's length is asked for: a question after each would take a tenth of a commit's time. */
const LOOKED_EVERY = 32;
/** Where commits leave no time between them, the log does not grow without end. */
const WRITTEN_BACK_AT_ONCE = 4000;

/**
 * @param connection the notebook's, in WAL mode
 * @param onStop hears, some time later, why nothing is written any more
 */
export function guardNotebook(connection: Connection, file: string, lock: NotebookLock, onStop: (why: Failure) => void): Guard {
  connection.pragma('wal_autocheckpoint = 0');
  /** Whether all that was committed is in the file, so that the next commit may begin a log that has to be told apart. */
  let beginsLog = isWholeInFile(connection);
  const spare = holdOpen(connection, file);
  const watch = watchFiles(file);
  const logLength = connection.prepare<[], { log: number; checkpointed: number }>('PRAGMA wal_checkpoint(NOOP)');
  let stopped: Failure | null = null;
  let meddling: Meddling | null = null;
  /** Whether some of what the log holds did not get into the file when writing stopped. */
  let isUnwritten = false;
  let isPlanned = false;
  /** Commits since the log's length was asked for. */
  let unseen = 0;
  /** How long the log has to be until writing back is tried again, in pages. */
  let due = WRITTEN_BACK;

  const stop = (why: Failure): Failure => {
    if (stopped !== null) return stopped;
    stopped = why;
    setImmediate(onStop, why);
    return why;
  };

  const meddled = (how: Meddling): Failure => {
    meddling = how;
    return stop(explain(how, file, rescue(how)));
  };

  /** @returns whether all of it is in the file. Whoever reads an earlier state keeps it out, and so does a full disk. */
  const writeBackLast = (): boolean => {
    const written = attempt(file, () => writeLogBack(connection));
    watch.settle();
    return written.ok && written.value;
  };

  /** Brings what was committed to where it will be found. */
  const rescue = (how: Meddling): Rescue => {
    if (how === 'rewritten') return null;
    // The connection still has its own file, which may have been moved only.
    isUnwritten = !writeBackLast();
    if (how === 'log-gone' && !isUnwritten) return 'in-file';
    const copy = freeName((n) => besideName(file, `kept ${n}`));
    return attempt(copy, () => backUp(connection, copy)).ok ? { copy: basename(copy) } : null;
  };

  const failed = (thrown: unknown): void => {
    if (stopped !== null) return;
    const how = watch.look();
    if (how !== null) meddled(how);
    else if (endsWriting(thrown)) stop(sqliteFailure(thrown, file));
  };

  /** Copies the log into the notebook's file. What fails for want of room is tried again later. */
  const writeBack = (): void => {
    if (stopped !== null || !connection.open) return;
    const how = watch.look();
    if (how !== null) {
      meddled(how);
      return;
    }
    try {
      beginsLog = writeLogBack(connection) || beginsLog;
      watch.settle();
    } catch (thrown) {
      watch.settle();
      failed(thrown);
    }
    const left = logLength.get();
    due = WRITTEN_BACK + (left === undefined ? 0 : left.log - left.checkpointed);
  };

  const planWritingBack = (): void => {
    unseen++;
    if (unseen < LOOKED_EVERY) return;
    unseen = 0;
    const { log, checkpointed } = logLength.get() ?? { log: 0, checkpointed: 0 };
    const pages = log - checkpointed;
    if (pages < due) return;
    if (pages >= due + WRITTEN_BACK_AT_ONCE) writeBack();
    if (isPlanned) return;
    isPlanned = true;
    setImmediate(() => {
      isPlanned = false;
      writeBack();
    });
  };

  return {
    stopped: () => stopped,
    begins() {
      if (beginsLog) markLog(connection);
    },
    committed() {
      beginsLog = false;
      const how = watch.look();
      if (how !== null) return meddled(how);
      const held = lock.check();
      if (!held.ok) return stop(held.error);
      planWritingBack();
      return null;
    },
    failed,
    close(isUnwanted = () => false) {
      if (!connection.open) return ok(undefined);
      const how = stopped === null ? watch.look() : null;
      const goes = how === null && stopped === null ? attempt(file, isUnwanted) : ok(false);
      const closed =
        how !== null
          ? { ok: false as const, error: meddled(how) }
          : stopped === null
            ? attempt(file, () => connection.pragma('wal_checkpoint(TRUNCATE)'))
            : ok(undefined);
      // Written in part, the file may not be whole. Whoever read an earlier state may have left since.
      if (meddling === 'log-gone' && isUnwritten && watch.look() === 'log-gone') writeBackLast();
      if (stopped === null) spare.close();
      connection.close();
      if (spare.open) spare.close();
      // SQLite would write a log that does not belong to the file into whatever stands there. One that came with that file belongs to it.
      if (meddling === 'log-gone' || (meddling !== null && watch.ownsLog())) attempt(file, () => setLogAside(file));
      // Now that the log is gone, this says that the file is the one that was opened, with not a byte written into it since.
      if (goes.ok && goes.value && watch.look() === 'log-gone') attempt(file, () => rmSync(file));
      lock.release();
      return closed.ok ? ok(undefined) : closed;
    },
  };
}

/** Where all that was committed is found; null when that is nowhere. */
type Rescue = 'in-file' | { readonly copy: string } | null;

interface LogState {
  readonly busy: number;
  /** Both in pages. */
  readonly log: number;
  readonly checkpointed: number;
}

/** Whether all that was committed is in the file, so that the next commit begins a log. */
export function isWholeInFile(connection: Connection): boolean {
  return isWhole(connection.pragma('wal_checkpoint(NOOP)') as LogState[]);
}

function isWhole([state]: readonly LogState[]): boolean {
  return state !== undefined && state.busy === 0 && state.log === state.checkpointed;
}

/** Copies the log into the file, as far as nobody reads what it would write over. Throws. @returns whether the file holds all of it now */
function writeLogBack(connection: Connection): boolean {
  return isWhole(connection.pragma('wal_checkpoint(PASSIVE)') as LogState[]);
}

/**
 * A second connection, which only reads: as long as it is there, closing the first does not write the log into the file, nor delete it.
 * (SQLite does that with the last connection, and one that reads cannot.)
 */
function holdOpen(connection: Connection, file: string): Connection {
  const spare = connect(file, 'read', { key: keyOf(connection) });
  spare.prepare('SELECT count(*) FROM sqlite_schema').get();
  return spare;
}

function explain(how: Meddling, file: string, rescued: Rescue): Failure {
  const copy = rescued === null || rescued === 'in-file' ? null : rescued.copy;
  const failure = { code: 'notebook-replaced', where: file, ...(copy === null ? {} : { params: { copy } }) } as const;
  if (how === 'log-gone') {
    const elsewhere =
      copy === null
        ? 'The latest work could neither be written into the notebook nor be copied beside it. Free some space, open it again, and compare it with the backups.'
        : `Everything saved is kept as “${copy}” beside it. The notebook itself may lack the latest of it: compare the two before you go on.`;
    return {
      ...failure,
      what: 'The log beside the notebook was taken away or replaced while it was open.',
      hint: rescued === 'in-file' ? 'Everything saved was written into the notebook itself. Open it again.' : elsewhere,
    };
  }
  if (how === 'rewritten') {
    return {
      ...failure,
      what: 'Another program wrote into the notebook’s file while it was open.',
      hint: `Nothing more was written to it. Open it again; the latest work that it may not hold is in the log kept as “${basename(setAsideName(file))}”, and in the backups.`,
    };
  }
  return {
    ...failure,
    what: 'Another file has taken the place of the notebook while it was open, or the notebook was moved or deleted.',
    hint:
      copy === null
        ? 'No copy of what was saved could be written beside it: keep this program open, free some space and look for the file that was moved.'
        : `Everything saved is kept as “${copy}” beside it. Open the notebook again, and compare the two.`,
  };
}
