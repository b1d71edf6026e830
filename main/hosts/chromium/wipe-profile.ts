import { existsSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { previousBrowserGone } from './profile-lock.ts';

/** How long the browser that had the profile may take to end, in milliseconds. */
const PATIENCE = 15_000;
/** A browser that is ending writes to its profile to the last; so long after that nothing may come back. In milliseconds. */
const SILENCE = 300;
const ATTEMPTS = 10;

/**
 * Deletes the folder of a browser's own data once its browser has ended, until it stays away.
 * @param log hears that it could not be deleted
 */
export async function wipeProfile(profileDir: string, log: (reason: string) => void): Promise<void> {
  await previousBrowserGone(profileDir, PATIENCE);
  let reason = 'it comes back';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      rmSync(profileDir, { recursive: true, force: true });
    } catch (thrown) {
      reason = String(thrown);
    }
    await pause(SILENCE);
    if (!existsSync(profileDir)) return;
  }
  log(`What the window kept of the notebook before it was locked could not be deleted: ${reason} [${profileDir}]`);
}
