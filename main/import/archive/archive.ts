import { crc32, inflateRawSync } from 'node:zlib';
import { ok, type Result } from '../../../domain/result.ts';
import { type Entry, readDirectory } from './directory.ts';
import { damaged, unreadable, unsafe } from './failures.ts';
import { parseXml, type XmlElement } from './xml.ts';
import { decodeXml } from './xml-encoding.ts';

/** The parts of a document that is a ZIP file. Only what is asked for is inflated. */
export interface Archive {
  readonly fileName: string;
  readonly names: readonly string[];
  has(name: string): boolean;
  /** @returns the bytes of a part, or `file-damaged` (or missing), `file-unreadable` (packed in another way than documents are) or `archive-unsafe` (too large, too tightly packed) */
  read(name: string): Result<Uint8Array>;
  /** A part as characters, in the encoding that it states. */
  readText(name: string): Result<string>;
  /** A part as a tree; also fails as `parseXml` does. */
  readXml(name: string): Result<XmlElement>;
}

export const readLimits = {
  /** Of one part, inflated, in bytes. */
  partBytes: 2 ** 26,
  /** Of all parts that are read, inflated, in bytes. */
  allBytes: 2 ** 28,
  /** Inflated to packed. Text in markup reaches 30, a bomb made of one byte 1,000. */
  ratio: 250,
  /** Smaller parts may be packed as tightly as they like, in bytes. */
  harmless: 2 ** 20,
} as const;

/** How a part is packed (APPNOTE 6.3.10, section 4.4.5). */
const STORED = 0;
const DEFLATED = 8;

/** Opens a ZIP file. The failures are those of `readDirectory`. */
export function openArchive(bytes: Uint8Array, fileName: string): Result<Archive> {
  const directory = readDirectory(bytes, fileName);
  if (!directory.ok) return directory;
  const entries = directory.value;
  let spent = 0;

  const read = (name: string): Result<Uint8Array> => {
    const entry = entries.get(name);
    if (entry === undefined) return damaged(fileName, `its part “${name}” is missing`);
    const { inflated, method, packed } = entry;
    if (method !== STORED && method !== DEFLATED)
      return unreadable(fileName, `its part “${name}” is packed in another way than documents are`);
    spent += inflated;
    if (inflated > readLimits.partBytes || spent > readLimits.allBytes)
      return unsafe(fileName, 'unpacked, its text would take too much memory');
    if (inflated > readLimits.harmless && inflated > packed * readLimits.ratio) {
      return unsafe(fileName, `a part is packed ${Math.round(inflated / Math.max(1, packed))} to 1, as in a file made to fill up memory`);
    }
    const content = inflate(bytes, entry);
    return content === null ? damaged(fileName, `its part “${name}” does not unpack to what was packed`) : ok(content);
  };
  const readText = (name: string): Result<string> => {
    const content = read(name);
    return content.ok ? decodeXml(content.value, fileName, name) : content;
  };
  return ok({
    fileName,
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read,
    readText,
    readXml(name) {
      const text = readText(name);
      return text.ok ? parseXml(text.value, fileName, name) : text;
    },
  });
}

/** Never inflates more than the entry states. @returns null when what comes out has another length or checksum */
function inflate(bytes: Uint8Array, { at, method, packed, inflated, crc }: Entry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) return null;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed) return null;
  let content: Uint8Array;
  try {
    content = method === STORED ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, inflated) });
  } catch {
    // zlib has no other way to say that data are broken or longer than allowed.
    return null;
  }
  return content.length === inflated && crc32(content) === crc ? content : null;
}
