import { closeSync, openSync, readSync } from 'node:fs';
import { FailureError, fail } from '../../domain/result.ts';
import { deriveKey, type NotebookKey, saltOf } from '../store/notebook-key.ts';
import { openPages } from './pages.ts';

const SALT_LENGTH = 16;
const PLAIN = 'SQLite format 3\u0000';
/** How many pages are tried at most to see whether a key is the right one. */
const TRIED = 500;

/** Whether a notebook asks for a passphrase to be salvaged: its own beginning says so, or where that is damaged its backups do. */
export function asksPassphrase(file: string, backups: readonly string[]): boolean {
  return saltOf(file) !== null || (!startsPlain(file) && backups[0] !== undefined && saltOf(backups[0]) !== null);
}

/**
 * The key that opens what is left of a notebook; null for a plain one. The salt that belongs to a passphrase is the file's first bytes, which its backups
 * have too. Throws `notebook-locked` when a passphrase is needed, `wrong-passphrase` when none of the pages that were tried opens with it.
 * @param backups as paths, the newest first
 */
export function salvageKey(file: string, backups: readonly string[], passphrase: string | null): NotebookKey | null {
  if (startsPlain(file)) return null;
  const isLocked = asksPassphrase(file, backups);
  if (passphrase === null) {
    if (!isLocked) return null;
    const what = 'The notebook is locked with a passphrase.';
    throw new FailureError(fail('notebook-locked', what, { where: file, hint: 'Give its passphrase.' }).error);
  }
  const salts = new Map<string, Buffer>();
  for (const salt of [start(file), ...backups.map(saltOf)]) if (salt?.length === SALT_LENGTH) salts.set(salt.toString('hex'), salt);
  for (const salt of salts.values()) {
    const key = deriveKey(passphrase, salt);
    if (opensSomething(file, key)) return key;
  }
  if (!isLocked) return null;
  throw new FailureError(
    fail('wrong-passphrase', 'None of the notebook’s pages opens with this passphrase.', {
      where: file,
      hint: 'Try again: capitals, spaces and the keyboard’s language all count. If you are sure of it, nothing of the file is left: try a backup.',
    }).error,
  );
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
