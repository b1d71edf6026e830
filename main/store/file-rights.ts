import { chmodSync, closeSync, fchmodSync, openSync, statSync } from 'node:fs';

/**
 * Who may read the files of a notebook. SQLite makes files with the rights that the system gives to all, so they are made here before SQLite fills them;
 * a log and a journal it gives the rights of their file. On Windows a file has the rights of its folder, whatever is asked for here.
 */

/**
 * Makes an empty file that at no moment more people can read than will later. One that is there is left as it is; what cannot be made here, SQLite says.
 * @param like a file whose rights it gets, as far as it is there; null for one that only its owner can read and write
 */
export function makeEmpty(path: string, like: string | null): void {
  quietly(() => {
    const handle = openSync(path, 'wx', 0o600);
    try {
      if (like !== null) fchmodSync(handle, rightsOf(like));
    } finally {
      closeSync(handle);
    }
  });
}

/** Gives a file the rights of another that is there. */
export function giveRightsOf(like: string, path: string): void {
  quietly(() => chmodSync(path, rightsOf(like)));
}

function rightsOf(path: string): number {
  return statSync(path).mode & 0o666;
}

/** Not every file system knows rights, and not everybody may change them. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The file is as the system makes it, or only its owner's.
  }
}
