import { FailureError } from '../../domain/result.ts';
import { framesOf } from './log-pages.ts';
import { damaged, PAGE_SIZE } from './notebook-file.ts';

/**
 * How many commits may end behind a damaged frame. Each is on the disk before the next one begins: the first may be the one that the frame is of,
 * which a power cut left half-written; where another follows, the damage is in what was acknowledged.
 */
const UNACKNOWLEDGED = 1;

/**
 * Refuses a notebook whose log is damaged before its end. SQLite would take what stands before the damage, say nothing, and delete the rest on closing.
 * What a power cut left of the last commit is no damage. Only the holder of the notebook's lock may call this. Throws `notebook-damaged`.
 */
export function refuseDamagedLog(file: string): void {
  let isDamaged = false;
  let behind = 0;
  for (const frame of framesOf(file, PAGE_SIZE)) {
    if (frame === null) isDamaged = true;
    else if (isDamaged && frame.sizeAfter > 0) behind++;
    if (behind > UNACKNOWLEDGED) {
      throw new FailureError(damaged(file, 'the log of unwritten work beside it is damaged, and later work stands behind the damage'));
    }
  }
}
