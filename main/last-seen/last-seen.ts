import { rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { hash, instant } from '../../domain/validate.ts';
import { sha256 } from '../json-hash.ts';
import { readNote, writeNote } from '../note-file.ts';
import { locateNotebook } from '../store/paths.ts';

/**
 * What was last seen of the notebooks on this machine, kept beside Caveat's own data and not beside them: whatever empties, deletes or replaces a
 * notebook leaves it standing. It names no file and holds nothing of what is in a notebook.
 */

/** The state of a notebook when it was last seen. */
const seen = z.strictObject({
  notebookId: z.string(),
  /** Of the last commit, from 1: a notebook without one has nothing to miss. */
  revision: z.int().min(1),
  /** Of the last commit. */
  hash,
  at: instant,
});
export type Seen = z.infer<typeof seen>;

/** The note on one notebook. */
export interface LastSeen {
  read(): Seen | null;
  write(state: Seen): void;
  /** For when what stands under the name is meant to be another from now on. */
  forget(): void;
}

/** @param folder of all such notes; undefined where a host keeps none @param notebook its path; the note goes by that */
export function lastSeen(folder: string | undefined, notebook: string): LastSeen {
  if (folder === undefined) return { read: () => null, write: () => undefined, forget: () => undefined };
  const place = locateNotebook(notebook, true);
  const file = join(folder, `${sha256(place.ok ? place.value.file : resolve(notebook)).slice(0, 32)}.json`);
  return {
    read: () => readNote(file, seen),
    write: (state) => writeNote(file, state),
    forget() {
      try {
        rmSync(file, { force: true });
      } catch {
        // It says too much then, which people can answer.
      }
    },
  };
}

/** Whether there is nothing in a file, or no file. What cannot be looked at is not known to be empty: opening it says why. */
export function isEmptyFile(path: string): boolean {
  try {
    return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0;
  } catch {
    return false;
  }
}
