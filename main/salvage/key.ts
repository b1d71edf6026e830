import { closeSync, openSync, readSync } from 'node:fs';
import { type Failure, FailureError, fail } from '../../domain/result.ts';
import { deriveKey, type NotebookKey, saltOf } from '../store/notebook-key.ts';
import { attempted } from './carve.ts';
import { openPages } from './pages.ts';

const SALT_LENGTH = 16;
const PLAIN = 'SQLite format 3\u0000';
/** How many pages are tried at most to see whether a key is the right one. */
const TRIED = 500;

/** Whether a passphrase is to be asked for before a notebook is salvaged: where its beginning is damaged nothing else tells that it had none. */
export function asksPassphrase(file: string): boolean {
  return !startsPlain(file);
}

/** The keys that one passphrase gives with different salts, each derived once: it takes some tenths of a second. */
export type Keys = (salt: Buffer) => NotebookKey;

/** @param passphrase null and an empty one give no key */
export function keysOf(passphrase: string | null): Keys | null {
  if (passphrase === null || passphrase === '') return null;
  const derived = new Map<string, NotebookKey>();
  return (salt) => {
    const name = salt.toString('hex');
    const key = derived.get(name) ?? deriveKey(passphrase, salt);
    derived.set(name, key);
    return key;
  };
}

/**
 * The key that opens what is left of a notebook; null for a plain one, and for one of which only a damaged beginning could tell and that the passphrase
 * does not open. The salt that belongs to a passphrase is the file's first bytes, which its backups have too, unless they are from before it was locked.
 * Throws `notebook-locked` when a passphrase is needed and none was given, `wrong-passphrase` when none of the pages that were tried opens with it.
 * @param backups as paths, the newest first
 * @param passphrase an empty one says that the notebook had none
 */
export function salvageKey(file: string, backups: readonly string[], passphrase: string | null, keys: Keys | null): NotebookKey | null {
  if (startsPlain(file)) return null;
  const isLocked = saltOf(file) !== null;
  if (keys === null) {
    if (isLocked && passphrase !== null) throw new FailureError(wrongPassphrase(file));
    if (passphrase !== null || !(isLocked || backups.some((backup) => attempted(() => saltOf(backup)) !== null))) return null;
    const what = 'The notebook is locked with a passphrase.';
    throw new FailureError(fail('notebook-locked', what, { where: file, hint: 'Give its passphrase.' }).error);
  }
  const salts = new Map<string, Buffer>();
  for (const salt of [start(file), ...backups.map((backup) => attempted(() => saltOf(backup)))]) {
    if (salt?.length === SALT_LENGTH) salts.set(salt.toString('hex'), salt);
  }
  for (const salt of salts.values()) {
    const key = keys(salt);
    if (opensSomething(file, key)) return key;
  }
  if (!isLocked) return null;
  throw new FailureError(wrongPassphrase(file));
}

/** Why a passphrase is not that of a damaged notebook. */
export function wrongPassphrase(file: string): Failure {
  return fail('wrong-passphrase', 'None of the notebook’s pages opens with this passphrase.', {
    where: file,
    hint: 'Try again: capitals, spaces and the keyboard’s language all count. If you are sure of it, the file’s first bytes, without which it opens nothing, are lost with the rest: put a backup in its place.',
  }).error;
}

function startsPlain(file: string): boolean {
  return start(file).toString('latin1') === PLAIN;
}

function start(file: string): Buffer {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(SALT_LENGTH);
    return bytes.subarray(0, readSync(handle, bytes, 0, SALT_LENGTH, 0));
  } finally {
    closeSync(handle);
  }
}

function opensSomething(file: string, key: NotebookKey): boolean {
  const pages = openPages(file, key);
  try {
    const step = Math.max(1, pages.count / TRIED);
    for (let at = 1; at <= pages.count; at += step) if (pages.read(Math.floor(at)) !== null) return true;
    return false;
  } finally {
    pages.close();
  }
}
