import { type Failure, ok, type Result } from '../../domain/result.ts';
import type { Ports } from '../ports.ts';
import { type OpenOptions, openNotebook, type Store } from '../store/store.ts';
import { doubtAbout, gone, overwritten } from './doubt.ts';
import { isEmptyFile, lastSeen } from './last-seen.ts';
import { type SeenWatch, watchSeen } from './watch.ts';

/** What is done when a notebook is not as it was last seen. */
export interface DoubtOptions {
  /**
   * Hears that the notebook is not as it was last seen: `notebook-other`, `notebook-older`. It is opened all the same, and what was seen stays
   * noted: a warning is no answer. Absent, it is not opened. One that is gone is never begun anew for want of an answer.
   */
  readonly onDoubt?: (why: Failure) => void;
  /** Somebody said that what stands there is the right one, or with `create` the one that is begun: it takes the place of what was last seen. */
  readonly isAccepted?: boolean;
}

export interface KnownNotebook {
  readonly store: Store;
  /** Null while what was seen stays noted, because what is open was only warned of. */
  readonly seenWatch: SeenWatch | null;
}

/**
 * Opens a notebook that is as it was last seen on this machine, or was not seen yet, and notes from then on what is seen of it.
 * @returns why it cannot be opened, as `openNotebook` says it; `notebook-gone`, `notebook-damaged`, `notebook-other` or
 * `notebook-older`
 */
export function openKnown(
  ports: Pick<Ports, 'seen' | 'now'>,
  path: string,
  { isAccepted = false, onDoubt, ...options }: OpenOptions & DoubtOptions,
): Result<KnownNotebook> {
  const note = lastSeen(ports.seen, path);
  const seen = note.read();
  const isGone = seen !== null && isEmptyFile(path);
  // Where nothing stands nothing can be the right one, unless one is to be begun.
  if (isGone && !(isAccepted && options.create)) return { ok: false, error: gone(path, seen) };
  const opened = openNotebook(path, options);
  if (!opened.ok) {
    const { code } = opened.error;
    if (seen === null || (code !== 'not-a-notebook' && code !== 'not-found')) return opened;
    // Asked again: another program may have taken it away meanwhile.
    if (isEmptyFile(path)) return { ok: false, error: gone(path, seen) };
    return code === 'not-found' ? opened : { ok: false, error: overwritten(path, seen) };
  }
  const store = opened.value;
  const doubt = seen === null || isGone ? null : doubtAbout(store, seen);
  if (doubt !== null && !isAccepted) {
    onDoubt?.(doubt);
    if (onDoubt === undefined) {
      store.close();
      return { ok: false, error: doubt };
    }
  }
  const isAnother = isGone || doubt !== null;
  // A new notebook without a commit has nothing that could be noted in the place of what was seen; one that goes again takes no place.
  if (isAnother && isAccepted && !options.dropsEmpty) note.forget();
  return ok({ store, seenWatch: isAnother && !isAccepted ? null : watchSeen(store, note, () => ports.now()) });
}
