import { fail, ok, type Result } from '../../../domain/result.ts';
import { damaged, unsafe } from './failures.ts';

/** A file inside an archive, as the central directory describes it. */
export interface Entry {
  readonly name: string;
  /** 0 stored, 8 deflated; nothing else is read. */
  readonly method: number;
  readonly crc: number;
  /** In bytes, as it lies in the archive. */
  readonly packed: number;
  /** In bytes, as the archive states it. */
  readonly inflated: number;
  /** Where its local header begins, in bytes. */
  readonly at: number;
}

export const limits = {
  entries: 10_000,
  nameBytes: 1000,
  /** What all entries together may claim to hold, in bytes. */
  statedBytes: 2 ** 30,
} as const;

const endLength = 22;
const entryLength = 46;
const localLength = 30;
const longestComment = 0xffff;

/**
 * Reads and checks the central directory of a ZIP file (APPNOTE 6.3.10, sections 4.3.12 and 4.3.16). Nothing is inflated.
 * @returns the files by name; `file-damaged` when the archive is damaged, `file-protected` when an entry is
 * encrypted, `archive-unsafe` when it has too much in it, unsafe names, one name twice, or entries that share bytes
 */
export function readDirectory(bytes: Uint8Array, fileName: string): Result<ReadonlyMap<string, Entry>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return damaged(fileName, 'its list of contents is missing, as when a download stopped half-way');
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) return damaged(fileName, 'it is in the ZIP64 form, which documents do not need');
  if (count > limits.entries) return unsafe(fileName, `it has ${count} entries, more than ${limits.entries}`);
  const entries = new Map<string, Entry>();
  let at = start;
  let stated = 0;
  for (let index = 0; index < count; index++) {
    const read = readEntry(bytes, view, at, fileName);
    if (!read.ok) return read;
    const { entry, next } = read.value;
    at = next;
    const fault = entries.has(entry.name) ? 'two entries have the same name' : faultInName(entry.name);
    if (fault !== null) return unsafe(fileName, fault);
    stated += entry.inflated;
    if (stated > limits.statedBytes) return unsafe(fileName, 'unpacked, it would take more than 1 GiB');
    entries.set(entry.name, entry);
  }
  return shareBytes([...entries.values()], start) ? unsafe(fileName, 'its entries lie over one another') : ok(entries);
}

/** The end record stands last, before a comment that may hold anything. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === 0x06054b50 && at + endLength + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return -1;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, fileName: string): Result<{ entry: Entry; next: number }> {
  if (at + entryLength > bytes.length || view.getUint32(at, true) !== 0x02014b50)
    return damaged(fileName, 'its list of contents is broken');
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const next = at + entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > bytes.length) return damaged(fileName, 'its list of contents is broken');
  if (nameLength > limits.nameBytes) return unsafe(fileName, `an entry's name is ${nameLength} bytes long`);
  if ((flags & 1) !== 0) {
    return fail('file-protected', 'The file is encrypted.', {
      where: fileName,
      hint: 'Open it in the program it comes from, take the password off, save it, and import it again.',
    });
  }
  const entry = {
    // Names without the UTF-8 flag are in some old code page; documents name their parts in ASCII.
    name: new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + nameLength)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    inflated: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
  return ok({ entry, next });
}

/** Nothing is ever unpacked to a disk, but a name that tries to leave its folder says what the archive is for. */
function faultInName(name: string): string | null {
  if (name === '' || name.includes('\0')) return 'an entry has no proper name';
  if (/^[/\\]|^[A-Za-z]:/u.test(name) || name.split(/[/\\]/u).includes('..')) return 'an entry has a name that leads out of the archive';
  return null;
}

/** Whether entries overlap each other or the list of contents, which is how a small archive claims to hold petabytes. */
function shareBytes(entries: readonly Entry[], start: number): boolean {
  const ordered = entries.toSorted((a, b) => a.at - b.at);
  return ordered.some(({ at, packed }, index) => at + localLength + packed > (ordered[index + 1]?.at ?? start));
}
