import { FailureError } from '../../domain/result.ts';
import { readLog } from './log-pages.ts';
import { damaged, PAGE_SIZE } from './notebook-file.ts';

/** Each commit is on the disk before the next one begins: where a second one follows, the damage is in what was acknowledged. */
const ACKNOWLEDGED = 2;

/**
 * Refuses a notebook whose log is damaged before its end. SQLite would take what stands before the damage, say nothing, and delete the rest on closing.
 * What a power cut left of the last commit is no damage. Only the holder of the notebook's lock may call this. Throws `notebook-damaged`.
 */
export function refuseDamagedLog(file: string): void {
  if (readLog(file, PAGE_SIZE).commitsBehind < ACKNOWLEDGED) return;
  throw new FailureError(damaged(file, 'the log of unwritten work beside it is damaged, and later work stands behind the damage'));
}
