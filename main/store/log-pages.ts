import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { endianness } from 'node:os';

/** SQLite's write-ahead log (https://www.sqlite.org/fileformat2.html#the_write_ahead_log). */
const HEADER_LENGTH = 32;
const FRAME_HEADER_LENGTH = 24;
/** The last bit says in which order the bytes of a word are summed. */
const MAGIC = 0x377f0682;
/** How many frames are read at once: a log may be larger than memory is to be. */
const READ_AT_ONCE = 256;

/** What a log holds for its notebook: of each commit what is sound, also behind a frame that is damaged. */
export interface LogPages {
  /** The newest bytes of a page, as they stand in the file: sealed where the notebook is locked. */
  get(number: number): Buffer | undefined;
  /** How many pages the notebook has after the last commit; 0 when there is none. */
  readonly pageCount: number;
  /** Whether a frame before the last commit is damaged: a page may be older than those around it. */
  readonly isPatchy: boolean;
  /** Whether something stands after the last commit, or is damaged: there may have been later ones. */
  readonly isOpenEnded: boolean;
}

export const NO_LOG: LogPages = { get: () => undefined, pageCount: 0, isPatchy: false, isOpenEnded: false };

/** Reads the log beside a notebook. Throws when it is there and cannot be read. @param pageSize in bytes */
export function readLog(notebook: string, pageSize: number): LogPages {
  const committed = new Map<number, Buffer>();
  /** Pages of the commit that is under way. */
  const begun = new Map<number, Buffer>();
  let pageCount = 0;
  let [isDamaged, isPatchy, isOpenEnded] = [false, false, false];
  for (const frame of framesOf(notebook, pageSize)) {
    isOpenEnded = true;
    if (frame === null) {
      isDamaged = true;
      continue;
    }
    begun.set(frame.number, Buffer.from(frame.bytes));
    if (frame.sizeAfter === 0) continue;
    for (const [changed, page] of begun) committed.set(changed, page);
    begun.clear();
    pageCount = frame.sizeAfter;
    isPatchy = isDamaged;
    isOpenEnded = isDamaged;
  }
  return { get: (number) => committed.get(number), pageCount, isPatchy, isOpenEnded };
}

interface Frame {
  /** Of the page. */
  readonly number: number;
  /** Until the next frame is asked for. */
  readonly bytes: Buffer;
  /** In pages, on the frame that ends a commit; 0 on others. */
  readonly sizeAfter: number;
}

/**
 * The frames in the log beside a notebook that were written since it was begun anew, in their order; null for one that is damaged or cut off. SQLite
 * takes nothing after the first that does not fit. But each frame's sum goes on from the one written before it: those after a damaged one can be
 * proved all the same. Throws when the log is there and cannot be read.
 * @param pageSize in bytes
 */
export function* framesOf(notebook: string, pageSize: number): Generator<Frame | null> {
  const path = `${notebook}-wal`;
  if (!existsSync(path)) return;
  const handle = openSync(path, 'r');
  try {
    const header = Buffer.alloc(HEADER_LENGTH);
    if (readSync(handle, header, 0, HEADER_LENGTH, 0) < HEADER_LENGTH) return;
    if ((header.readUInt32BE(0) & ~1) >>> 0 !== MAGIC || header.readUInt32BE(8) !== pageSize) return;
    const isSwapped = ((header.readUInt32BE(0) & 1) === 1) !== (endianness() === 'BE');
    let sum = summed(header.subarray(0, 24), isSwapped, [0, 0]);
    if (!isSum(sum, header, 24)) return;
    const salts = header.subarray(16, 24);
    const length = FRAME_HEADER_LENGTH + pageSize;
    let isStrange = false;
    for (const log of chunksOf(handle, HEADER_LENGTH, READ_AT_ONCE * length)) {
      for (let at = 0; at + FRAME_HEADER_LENGTH <= log.length; at += length) {
        const next = at + length;
        const written: Sum = [log.readUInt32BE(at + 16), log.readUInt32BE(at + 20)];
        if (!salts.equals(log.subarray(at + 8, at + 16))) {
          // It is left of the log before; or its salts are damaged, and some of this one's follow.
          isStrange = true;
        } else {
          if (isStrange) yield null;
          isStrange = false;
          const bytes = log.subarray(at + FRAME_HEADER_LENGTH, next);
          const isWhole = next <= log.length;
          if (isWhole) sum = summed(bytes, isSwapped, summed(log.subarray(at, at + 8), isSwapped, sum));
          const isSound = isWhole && sum[0] === written[0] && sum[1] === written[1];
          yield isSound ? { number: log.readUInt32BE(at), bytes, sizeAfter: log.readUInt32BE(at + 4) } : null;
        }
        sum = written;
      }
    }
  } finally {
    closeSync(handle);
  }
}

/** The bytes of a file from one on, so many at once; the same buffer each time. */
function* chunksOf(handle: number, from: number, length: number): Generator<Buffer> {
  // Words are summed in place, so it begins at one.
  const chunk = Buffer.from(new ArrayBuffer(length));
  for (let at = from; ; at += length) {
    const read = readFully(handle, chunk, at);
    if (read > 0) yield chunk.subarray(0, read);
    if (read < length) return;
  }
}

/** A system may give less than it has. @returns how many bytes were read: fewer than fit at the end of the file only */
function readFully(handle: number, into: Buffer, at: number): number {
  let filled = 0;
  while (filled < into.length) {
    const read = readSync(handle, into, filled, into.length - filled, at + filled);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}

type Sum = readonly [number, number];

/** @param isSwapped whether the words are written in the order that this machine does not use */
function summed(bytes: Buffer, isSwapped: boolean, [first, second]: Sum): Sum {
  const own = isSwapped ? Buffer.from(bytes).swap32() : bytes;
  const words = new Uint32Array(own.buffer, own.byteOffset, own.length / 4);
  let [a, b] = [first, second];
  for (let i = 0; i < words.length; i += 2) {
    a = (a + (words[i] as number) + b) >>> 0;
    b = (b + (words[i + 1] as number) + a) >>> 0;
  }
  return [a, b];
}

function isSum([a, b]: Sum, log: Buffer, at: number): boolean {
  return log.readUInt32BE(at) === a && log.readUInt32BE(at + 4) === b;
}
