/** The pages of a notebook's file, with what its own log holds, read without SQLite: damage in one page is no hindrance to reading another. */
export interface Pages {
  /** How many there are, or should be. Pages are numbered from 1. */
  readonly count: number;
  /** How many bytes of each page hold something. */
  readonly usable: number;
  /** Whether the log is damaged so that a page may be older than those around it, and so that there may have been later commits. */
  readonly log: { readonly isPatchy: boolean; readonly isOpenEnded: boolean };
  /** The page in the clear; null when it cannot be read, or was changed since it was sealed. What a file that was cut off lacks is zeros. */
  read(number: number): Buffer | null;
  close(): void;
}
