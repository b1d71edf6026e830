import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib';
import type { Connection } from './sqlite.ts';

/** Canonical texts and originals, each under the SHA-256 of its bytes. Blobs are never deleted: undo may need them. */
export interface Blobs {
  has(hash: string): boolean;
  /** The bytes as they were put, or undefined. Throws when they cannot be unpacked. */
  get(hash: string): Buffer | undefined;
  /** Call inside a transaction. A blob that is already there stays as it is. */
  put(blob: PackedBlob): void;
}

export interface PackedBlob {
  readonly hash: string;
  readonly encoding: 'identity' | 'br';
  /** Before packing, in bytes. */
  readonly size: number;
  readonly bytes: Uint8Array;
  /** The text that it is the UTF-8 of, for who would have to unpack it at once. */
  readonly text?: string;
}

type StoredBlob = Omit<PackedBlob, 'hash' | 'text'>;

/** Within a few percent of the best on prose. */
const QUALITY = 5;
/** From this many bytes on an import would wait for the packing: a fifth of the time for a quarter to a third more room. */
const LARGE = 512 * 1024;
const LARGE_QUALITY = 1;
/** What the compressor hands out at once, in bytes. */
const LEAST_PIECE = 16 * 1024;
const MOST_PIECE = 16 * 1024 * 1024;
const compress = promisify(brotliCompress);

/** SHA-256 of bytes, in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Compresses bytes off the main thread; what does not shrink is kept as it is.
 * @param hash of the bytes, where it is known
 */
export async function packBlob(bytes: Uint8Array, hash?: string): Promise<PackedBlob> {
  const packing = compress(bytes, {
    // Each piece that comes out waits for a turn of this thread, which has other work.
    chunkSize: Math.min(Math.max(bytes.length, LEAST_PIECE), MOST_PIECE),
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length < LARGE ? QUALITY : LARGE_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  const known = hash ?? hashOf(bytes);
  const packed = await packing;
  const [encoding, kept] = packed.length < bytes.length ? (['br', packed] as const) : (['identity', bytes] as const);
  return { hash: known, encoding, size: bytes.length, bytes: kept };
}

/**
 * Compresses the UTF-8 of a text, which is well formed.
 * @param original a file that is being packed, whose bytes the text may be
 */
export async function packText(
  text: string,
  original?: { readonly bytes: Uint8Array; readonly packed: Promise<PackedBlob> },
): Promise<PackedBlob> {
  const isOriginal = original !== undefined && isUtf8Of(original.bytes, text);
  return { ...(await (isOriginal ? original.packed : packBlob(Buffer.from(text, 'utf8')))), text };
}

/** To read bytes takes a fraction of the time that writing a text takes. */
function isUtf8Of(bytes: Uint8Array, text: string): boolean {
  if (Buffer.byteLength(text, 'utf8') !== bytes.length) return false;
  return isUtf8(bytes) && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) === text;
}

/**
 * Undoes `packBlob`. Throws when the bytes are damaged or hold more than `size` says, so that a hostile
 * file cannot fill the memory.
 */
export function unpackBlob({ encoding, size, bytes }: StoredBlob): Buffer {
  if (encoding === 'identity') return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // In one piece where that is not too large: putting together many takes as long as the unpacking.
  return brotliDecompressSync(bytes, { maxOutputLength: Math.max(size, 1), chunkSize: Math.min(Math.max(size, LEAST_PIECE), MOST_PIECE) });
}

export function createBlobs(connection: Connection): Blobs {
  const find = connection.prepare<[string], number>('SELECT 1 FROM blobs WHERE hash = ?').pluck();
  const read = connection.prepare<[string], StoredBlob>('SELECT encoding, size, bytes FROM blobs WHERE hash = ?');
  const insert = connection.prepare<[string, string, number, Uint8Array]>(
    'INSERT INTO blobs (hash, encoding, size, bytes) VALUES (?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING',
  );
  return {
    has: (hash) => find.get(hash) !== undefined,
    get(hash) {
      const row = read.get(hash);
      return row === undefined ? undefined : unpackBlob(row);
    },
    put({ hash, encoding, size, bytes }) {
      insert.run(hash, encoding, size, bytes);
    },
  };
}
