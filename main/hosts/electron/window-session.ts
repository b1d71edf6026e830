import { type Session, session } from 'electron';

/** Where Chromium keeps what windows leave behind: their working copy of the notebook above all. */

/** Not `persist:…`: such a partition is in memory, shared by the windows, and gone with the process. */
const IN_MEMORY = 'locked-notebook';

let chosen: Session | null = null;

/**
 * Chooses the session for every window of this process. What the windows of a notebook kept before it was locked is deleted.
 * @param isLocked whether nothing may be left on the disk
 */
export async function chooseSession(isLocked: boolean): Promise<Session> {
  chosen = isLocked ? session.fromPartition(IN_MEMORY) : session.defaultSession;
  if (isLocked) await session.defaultSession.clearStorageData();
  return chosen;
}

export function windowSession(): Session {
  return chosen ?? session.defaultSession;
}
