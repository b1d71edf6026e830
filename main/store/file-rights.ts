import { chmodSync, chownSync, closeSync, openSync, statSync } from 'node:fs';

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
    closeSync(openSync(path, 'wx', 0o600));
    if (like !== null) giveRightsOf(like, path);
  });
}

/** Gives a file the owner, the group and the rights of another, as far as that is there and this program may. What one group may is no other's right. */
export function giveRightsOf(like: string, path: string): void {
  quietly(() => {
    const { mode, uid, gid } = statSync(like);
    chmodSync(path, mode & 0o606);
    if (!quietly(() => chownSync(path, uid, gid))) chownSync(path, -1, gid);
    chmodSync(path, mode & 0o666);
  });
}

/** Not every file system knows rights, and not everybody may change them. @returns whether it was done */
function quietly(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
