import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type LogPages, NO_LOG, readLog } from '../store/log-pages.ts';
import { PAGE_SIZE } from '../store/notebook-file.ts';
import type { NotebookKey } from '../store/notebook-key.ts';
import { isForeignLog } from './marks.ts';
import { SEAL_LENGTH, unsealPage } from './page-cipher.ts';
import type { Pages } from './page-reading.ts';

/** Where the file's header says how many bytes at the end of each page are no part of it. */
const RESERVED_AT = 20;
const MAGIC = 'SQLite format 3\u0000';

/** Opens a file that nobody writes to, for reading alone. A log beside it that belongs to another state is left out. Throws when it cannot be opened. @param key of a locked notebook */
export function openPages(file: string, key: NotebookKey | null): Pages {
  const log = readLog(file, PAGE_SIZE);
  const handle = openSync(file, 'r');
  try {
    const alone = pagesOf(handle, key, NO_LOG);
    const together = pagesOf(handle, key, log);
    return log.pageCount > 0 && isForeignLog(alone, together) ? alone : together;
  } catch (thrown) {
    closeSync(handle);
    throw thrown;
  }
}

function pagesOf(handle: number, key: NotebookKey | null, log: LogPages): Pages {
  const count = Math.max(Math.ceil(fstatSync(handle).size / PAGE_SIZE), log.pageCount);
  const read = (number: number): Buffer | null => {
    if (number < 1 || number > count) return null;
    const raw = log.get(number) ?? readRaw(handle, number);
    return raw === null || key === null ? raw : unsealPage(raw, number, key);
  };
  return { count, log, usable: PAGE_SIZE - (key === null ? reservedIn(read(1)) : SEAL_LENGTH), read, close: () => closeSync(handle) };
}

function readRaw(handle: number, number: number): Buffer | null {
  const page = Buffer.alloc(PAGE_SIZE);
  try {
    readSync(handle, page, 0, PAGE_SIZE, (number - 1) * PAGE_SIZE);
    return page;
  } catch {
    // A sector that the disk cannot read is damage like any other.
    return null;
  }
}

/** A notebook that was locked once still leaves room for the seals. */
function reservedIn(first: Buffer | null): number {
  const isSealRoom = first !== null && first.toString('latin1', 0, MAGIC.length) === MAGIC && first[RESERVED_AT] === SEAL_LENGTH;
  return isSealRoom ? SEAL_LENGTH : 0;
}
