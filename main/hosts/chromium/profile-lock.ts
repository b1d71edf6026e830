import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errnoOf } from '../../fs-failure.ts';

/** Tells whether the browser that had a profile before still has it. */

const LOOK_EVERY_MS = 50;

/**
 * Waits until no living process of this machine holds the profile's lock. A browser that starts while the one before
 * is ending would hand its window over to that one. A lock that a dead process or another machine left is
 * not waited for: the browser removes the one itself, and says so of the other.
 * @param profileDir the profile's folder
 * @param within ms to wait at most
 * @returns whether the profile is free
 */
export async function previousBrowserGone(profileDir: string, within: number): Promise<boolean> {
  const deadline = performance.now() + within;
  while (isHeld(profileDir)) {
    if (performance.now() >= deadline) return false;
    await pause(LOOK_EVERY_MS);
  }
  return true;
}

/** On Linux and macOS the lock is a link to `host-pid`; on Windows it is a file that cannot be read while it is held. */
function isHeld(profileDir: string): boolean {
  const holder = /^(.*)-(\d+)$/.exec(linkTarget(join(profileDir, 'SingletonLock')));
  return holder !== null && holder[1] === hostname() && isAlive(Number(holder[2]));
}

/** @returns the empty string when there is no such link */
function linkTarget(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    // No lock, or none of this kind: the browser will say so when it matters.
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (thrown) {
    // Another account's process answers with a refusal, and is alive.
    return errnoOf(thrown) === 'EPERM';
  }
  return !isZombie(pid);
}

/** Whether a process has ended and only its parent has not asked for it yet. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    // The state stands after the program's name, which is in brackets and may hold anything.
    return /\) Z [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    // It has gone in the meantime.
    return true;
  }
}
