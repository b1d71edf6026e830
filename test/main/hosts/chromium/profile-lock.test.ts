import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { previousBrowserGone } from '../../../../main/hosts/chromium/profile-lock.ts';

let profile: string;
let holder: ChildProcess;
let ended: Promise<unknown>;

beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'caveat-profile-'));
  holder = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  ended = once(holder, 'exit');
  await once(holder, 'spawn');
});
afterEach(async () => {
  holder.kill('SIGKILL');
  await ended;
  rmSync(profile, { recursive: true, force: true });
});

const lock = (by: string) => symlinkSync(by, join(profile, 'SingletonLock'));

describe.runIf(process.platform !== 'win32')('a profile', () => {
  test('without a lock is free', async () => {
    expect(await previousBrowserGone(profile, 0)).toBe(true);
    expect(await previousBrowserGone(join(profile, 'missing'), 0)).toBe(true);
  });

  test('is waited for until the process that holds it has ended', async () => {
    lock(`${hostname()}-${holder.pid}`);
    const order: string[] = [];
    const free = previousBrowserGone(profile, 60_000).then((isFree) => order.push(`free: ${isFree}`));
    expect(await previousBrowserGone(profile, 120)).toBe(false);
    order.push('killed');
    holder.kill('SIGKILL');
    await free;
    expect(order).toEqual(['killed', 'free: true']);
  });

  test('is free when the process that locked it is dead', async () => {
    lock(`${hostname()}-${holder.pid}`);
    holder.kill('SIGKILL');
    await ended;
    expect(await previousBrowserGone(profile, 0)).toBe(true);
  });

  test('is not waited for when another machine locked it, or nobody knows who', async () => {
    lock(`another-machine-${holder.pid}`);
    expect(await previousBrowserGone(profile, 0)).toBe(true);
    rmSync(join(profile, 'SingletonLock'));
    lock('nonsense');
    expect(await previousBrowserGone(profile, 0)).toBe(true);
  });
});

test.runIf(process.platform === 'linux')('a process that has ended and was not asked for holds nothing', async () => {
  // The shell starts a process, does not wait for it, and becomes a program that never will.
  const parent = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [printed] = (await once(parent.stdout, 'data')) as [Buffer];
  try {
    lock(`${hostname()}-${printed.toString().trim()}`);
    expect(await previousBrowserGone(profile, 10_000)).toBe(true);
  } finally {
    parent.kill('SIGKILL');
  }
});
