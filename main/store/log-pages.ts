import { existsSync, readFileSync } from 'node:fs';

/** SQLite's write-ahead log (https://www.sqlite.org/fileformat2.html#the_write_ahead_log). */
const HEADER_LENGTH = 32;
const FRAME_HEADER_LENGTH = 24;
/** The last bit says in which order the bytes of a word are summed. */
const MAGIC = 0x377f0682;

/**
 * What a log holds for its notebook. SQLite takes nothing after the first frame that does not fit. But each frame's sum goes on from the one written
 * before it: those after a damaged one can be proved all the same, and of each commit there what is sound is taken.
 */
export interface LogPages {
  /** The newest bytes of a page, as they stand in the file: sealed where the notebook is locked. */
  get(number: number): Buffer | undefined;
  /** How many pages the notebook has after the last commit; 0 when there is none. */
  readonly pageCount: number;
  /** Whether a frame before the last commit is damaged: a page may be older than those around it. */
  readonly isPatchy: boolean;
  /** How many commits end behind a frame that is damaged. The first may be the one that the frame is of. */
  readonly commitsBehind: number;
  /** Whether something stands after the last commit, or is damaged: there may have been later ones. */
  readonly isOpenEnded: boolean;
}

export const NO_LOG: LogPages = { get: () => undefined, pageCount: 0, isPatchy: false, commitsBehind: 0, isOpenEnded: false };

/** Reads the log beside a notebook. Throws when it is there and cannot be read. @param pageSize in bytes */
export function readLog(notebook: string, pageSize: number): LogPages {
  const path = `${notebook}-wal`;
  if (!existsSync(path)) return NO_LOG;
  const committed = new Map<number, Buffer>();
  /** Pages of the commit that is under way. */
  const begun = new Map<number, Buffer>();
  let [pageCount, commitsBehind] = [0, 0];
  let [isDamaged, isPatchy, isOpenEnded] = [false, false, false];
  for (const frame of frames(readFileSync(path), pageSize)) {
    isOpenEnded = true;
    if (frame === null) {
      isDamaged = true;
      continue;
    }
    begun.set(frame.number, frame.bytes);
    if (frame.sizeAfter === 0) continue;
    for (const [changed, page] of begun) committed.set(changed, page);
    begun.clear();
    pageCount = frame.sizeAfter;
    if (isDamaged) commitsBehind++;
    isPatchy = isDamaged;
    isOpenEnded = isDamaged;
  }
  return { get: (number) => committed.get(number), pageCount, isPatchy, commitsBehind, isOpenEnded };
}

interface Frame {
  readonly number: number;
  readonly bytes: Buffer;
  /** In pages, on the frame that ends a commit; 0 on others. */
  readonly sizeAfter: number;
}

/** The frames that were written since the log was begun anew, in their order; null for one that is damaged or cut off. */
function* frames(log: Buffer, pageSize: number): Generator<Frame | null> {
  if (log.length < HEADER_LENGTH || (log.readUInt32BE(0) & ~1) >>> 0 !== MAGIC || log.readUInt32BE(8) !== pageSize) return;
  const isBigEndian = (log.readUInt32BE(0) & 1) === 1;
  let sum = checksum(log.subarray(0, 24), isBigEndian, [0, 0]);
  if (!isSum(sum, log, 24)) return;
  const salts = log.subarray(16, 24);
  const length = FRAME_HEADER_LENGTH + pageSize;
  let isStrange = false;
  for (let at = HEADER_LENGTH; at + FRAME_HEADER_LENGTH <= log.length; at += length) {
    const next = at + length;
    const written: Sum = [log.readUInt32BE(at + 16), log.readUInt32BE(at + 20)];
    if (!salts.equals(log.subarray(at + 8, at + 16))) {
      // It is left of the log before; or its salts are damaged, and some of this one's follow.
      isStrange = true;
    } else {
      if (isStrange) yield null;
      isStrange = false;
      const bytes = log.subarray(at + FRAME_HEADER_LENGTH, next);
      if (next <= log.length) sum = checksum(bytes, isBigEndian, checksum(log.subarray(at, at + 8), isBigEndian, sum));
      const isSound = next <= log.length && sum[0] === written[0] && sum[1] === written[1];
      yield isSound ? { number: log.readUInt32BE(at), bytes, sizeAfter: log.readUInt32BE(at + 4) } : null;
    }
    sum = written;
  }
}

type Sum = readonly [number, number];

function checksum(bytes: Buffer, isBigEndian: boolean, [first, second]: Sum): Sum {
  let [a, b] = [first, second];
  for (let i = 0; i < bytes.length; i += 8) {
    a = (a + (isBigEndian ? bytes.readUInt32BE(i) : bytes.readUInt32LE(i)) + b) >>> 0;
    b = (b + (isBigEndian ? bytes.readUInt32BE(i + 4) : bytes.readUInt32LE(i + 4)) + a) >>> 0;
  }
  return [a, b];
}

function isSum([a, b]: Sum, log: Buffer, at: number): boolean {
  return log.readUInt32BE(at) === a && log.readUInt32BE(at + 4) === b;
}
