import { randomBytes, scryptSync } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/**
 * The keys of locked notebooks. A locked notebook is encrypted page by page with ChaCha20 and Poly1305, as the cipher `chacha20` of SQLite3
 * Multiple Ciphers does it (https://utelle.github.io/SQLite3MultipleCiphers/docs/ciphers/cipher_chacha20/); its key is derived here from
 * the passphrase with scrypt (RFC 7914), whose need of memory makes guessing dear, and the salt that is the file's first 16 bytes.
 */

/** What SQLite is given to open a locked file, and the files beside it. Never to be logged or shown. */
export interface NotebookKey {
  /** `raw:`, and in hexadecimal digits 32 bytes of key and 16 of salt. */
  readonly raw: string;
}

const SALT_LENGTH = 16;
const KEY_LENGTH = 32;
/** 128 MiB and some tenths of a second for each guess. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } as const;

/**
 * The part of SQLite's header that the cipher leaves readable, bytes 16 to 23: pages of 4,096 bytes of which each keeps 32 for its nonce
 * and its seal. The two bytes between say whether there is a write-ahead log.
 */
const PLAIN_PART = { at: 16, before: [0x10, 0x00], after: [0x20, 0x40, 0x20, 0x20] } as const;

/** The key of a notebook that is about to be locked. */
export function newKey(passphrase: string): NotebookKey {
  return deriveKey(passphrase, randomBytes(SALT_LENGTH));
}

/**
 * The key that a passphrase gives with a salt. The passphrase counts in its composed form (Unicode NFC), so that it is the same whichever
 * way a keyboard writes Hangul or accents; nothing else about it is changed. Takes some tenths of a second.
 */
export function deriveKey(passphrase: string, salt: Buffer): NotebookKey {
  const key = scryptSync(passphrase.normalize('NFC'), salt, KEY_LENGTH, SCRYPT);
  return { raw: `raw:${key.toString('hex')}${salt.toString('hex')}` };
}

/** The salt of a locked file, or null for a file that is none. Throws when it cannot be read. */
export function saltOf(file: string): Buffer | null {
  const start = readStart(file);
  return isLocked(start) ? Buffer.from(start.subarray(0, SALT_LENGTH)) : null;
}

function isLocked(start: Buffer): boolean {
  const { at, before, after } = PLAIN_PART;
  const versions = at + before.length;
  return (
    start.length === versions + 2 + after.length &&
    before.every((byte, index) => start[at + index] === byte) &&
    [1, 2].includes(start[versions] ?? 0) &&
    [1, 2].includes(start[versions + 1] ?? 0) &&
    after.every((byte, index) => start[versions + 2 + index] === byte) &&
    !start.toString('latin1', 0, SALT_LENGTH).startsWith('SQLite format')
  );
}

function readStart(file: string): Buffer {
  const handle = openSync(file, 'r');
  try {
    const start = Buffer.alloc(PLAIN_PART.at + 8);
    return start.subarray(0, readSync(handle, start, 0, start.length, 0));
  } finally {
    closeSync(handle);
  }
}
