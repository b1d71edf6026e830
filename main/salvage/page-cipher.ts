import { timingSafeEqual } from 'node:crypto';
import { poly1305 } from '@noble/ciphers/_poly1305.js';
import { chacha20 } from '@noble/ciphers/chacha.js';
import type { NotebookKey } from '../store/notebook-key.ts';

/**
 * Opens single pages of a locked notebook, as the cipher `chacha20` of SQLite3 Multiple Ciphers seals them
 * (https://utelle.github.io/SQLite3MultipleCiphers/docs/ciphers/cipher_chacha20/): SQLite itself reads none when the first cannot be read.
 * The last 32 bytes of a page are its nonce and its seal. ChaCha20 under the notebook's key gives 64 bytes that serve once: the first half is the key
 * of the seal (Poly1305, over the sealed bytes and the nonce), the second half the key of the bytes.
 */

/** What each page keeps for its nonce and its seal, in bytes. */
export const SEAL_LENGTH = 32;
const NONCE_LENGTH = 16;
/** The beginning of the file's header stands in the clear, with the salt in place of SQLite's name. */
const CLEAR_ON_FIRST_PAGE = 24;
const MAGIC = Buffer.from('SQLite format 3\u0000', 'latin1');

/**
 * @param number of the page in the file, from 1
 * @returns the page as SQLite sees it; null when it was changed since it was sealed, or the key is another one
 */
export function unsealPage(sealed: Uint8Array, number: number, key: NotebookKey): Buffer | null {
  const page = Buffer.from(sealed);
  const end = page.length - SEAL_LENGTH;
  const nonce = page.subarray(end, end + NONCE_LENGTH);
  // Of sixteen bytes twelve are the nonce, and the last four the counter that the page's number goes into.
  const counter = (nonce.readUInt32LE(12) ^ number) >>> 0;
  const once = chacha20(keyBytes(key), nonce.subarray(0, 12), new Uint8Array(64), undefined, counter);
  if (!timingSafeEqual(poly1305(page.subarray(0, end + NONCE_LENGTH), once.subarray(0, 32)), page.subarray(end + NONCE_LENGTH)))
    return null;
  const start = number === 1 ? CLEAR_ON_FIRST_PAGE : 0;
  page.set(chacha20(once.subarray(32), nonce.subarray(0, 12), page.subarray(start, end), undefined, (counter + 1) >>> 0), start);
  if (number === 1) page.set(MAGIC);
  return page;
}

function keyBytes({ raw }: NotebookKey): Buffer {
  return Buffer.from(raw.slice('raw:'.length, 'raw:'.length + 64), 'hex');
}
