import { type BigIntStats, statSync } from 'node:fs';

/** What another program did to the files of an open notebook. */
export type Meddling =
  /** Another file stands under the notebook's name, or none. What this program writes goes into one that nobody will see. */
  | 'replaced'
  /** The file is the same, with bytes in it that this program did not write. */
  | 'rewritten'
  /** The log beside it is another one, or gone. */
  | 'log-gone';

/** Tells whether the files that a connection has open are still those under the notebook's name. */
export interface FileWatch {
  /** Call when this program itself has written the notebook's file. */
  settle(): void;
  /** What was done to the files since; null when they are as they were left. Two questions to the file system, some microseconds. */
  look(): Meddling | null;
  /** Whether the log under the notebook's name is the one that the connection has open. */
  ownsLog(): boolean;
}

/** Windows dates a file when it is closed, and lets nobody replace one that is open. */
const ARE_DATES_PROMPT = process.platform !== 'win32';

/** @param file a notebook that is open, in WAL mode, and was read: its log is there */
export function watchFiles(file: string): FileWatch {
  const log = `${file}-wal`;
  const logBefore = statOf(log);
  let before = statOf(file);
  const isLog = (now: BigIntStats | null): boolean => now !== null && logBefore !== null && isSame(now, logBefore);
  return {
    settle() {
      before = statOf(file);
    },
    look() {
      const now = statOf(file);
      if (now === null || before === null || !isSame(now, before)) return 'replaced';
      if (now.size !== before.size || (ARE_DATES_PROMPT && now.mtimeNs !== before.mtimeNs)) return 'rewritten';
      return isLog(statOf(log)) ? null : 'log-gone';
    },
    ownsLog: () => isLog(statOf(log)),
  };
}

function isSame(one: BigIntStats, other: BigIntStats): boolean {
  return one.ino === other.ino && one.dev === other.dev;
}

function statOf(path: string): BigIntStats | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
}
