import { existsSync, readFileSync } from 'node:fs';

/** SQLite's write-ahead log (https://www.sqlite.org/fileformat2.html#the_write_ahead_log). */
const HEADER_LENGTH = 32;
const FRAME_HEADER_LENGTH = 24;
/** The last bit says in which order the bytes of a word are summed. */
const MAGIC = 0x377f0682;

/** What a log holds for its notebook, as SQLite would take it: up to the last commit before anything that does not fit. */
export interface LogPages {
  /** The newest bytes of a page, as they stand in the file: sealed where the notebook is locked. */
  get(number: number): Buffer | undefined;
  /** How many pages the notebook has after the last commit; 0 when there is none. */
  readonly pageCount: number;
}

/** Reads the log beside a notebook. Throws when it is there and cannot be read. @param pageSize in bytes */
export function readLog(notebook: string, pageSize: number): LogPages {
  const path = `${notebook}-wal`;
  const log = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const committed = new Map<number, Buffer>();
  let pageCount = 0;
  for (const { number, bytes, sizeAfter, before } of frames(log, pageSize)) {
    before.set(number, bytes);
    if (sizeAfter === 0) continue;
    for (const [changed, page] of before) committed.set(changed, page);
    before.clear();
    pageCount = sizeAfter;
  }
  return { get: (number) => committed.get(number), pageCount };
}

interface Frame {
  readonly number: number;
  readonly bytes: Buffer;
  /** In pages, on the frame that ends a commit; 0 on others. */
  readonly sizeAfter: number;
  /** Pages of the commit that is under way. */
  readonly before: Map<number, Buffer>;
}

function* frames(log: Buffer, pageSize: number): Generator<Frame> {
  if (log.length < HEADER_LENGTH || (log.readUInt32BE(0) & ~1) >>> 0 !== MAGIC || log.readUInt32BE(8) !== pageSize) return;
  const isBigEndian = (log.readUInt32BE(0) & 1) === 1;
  let sum = checksum(log.subarray(0, 24), isBigEndian, [0, 0]);
  if (!isSum(sum, log, 24)) return;
  const salts = log.subarray(16, 24);
  const before = new Map<number, Buffer>();
  const length = FRAME_HEADER_LENGTH + pageSize;
  for (let at = HEADER_LENGTH; at + length <= log.length; at += length) {
    const bytes = log.subarray(at + FRAME_HEADER_LENGTH, at + length);
    sum = checksum(bytes, isBigEndian, checksum(log.subarray(at, at + 8), isBigEndian, sum));
    if (!salts.equals(log.subarray(at + 8, at + 16)) || !isSum(sum, log, at + 16)) return;
    yield { number: log.readUInt32BE(at), bytes, sizeAfter: log.readUInt32BE(at + 4), before };
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
