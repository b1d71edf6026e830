import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** How the history keeps JSON: as text, or when it is long as a blob of the same text packed with Brotli. */
export type PackedJson = string | Buffer;

/** In UTF-16 code units: what a claim or a short note needs stays readable and costs no time. */
const PACKED_FROM = 4096;
/** The blocks of a long text get no smaller with 4, which takes three times as long. */
const QUALITY = 3;
/** Of one piece of JSON, in bytes: keeps a hostile file from filling the memory. */
const MAX_UNPACKED = 512 * 1024 * 1024;

export function packJson(json: string): PackedJson {
  if (json.length < PACKED_FROM) return json;
  return brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
}

/** The JSON text exactly as it was packed. Throws when it is damaged. */
export function unpackJson(packed: PackedJson): string {
  return typeof packed === 'string' ? packed : brotliDecompressSync(packed, { maxOutputLength: MAX_UNPACKED }).toString('utf8');
}
