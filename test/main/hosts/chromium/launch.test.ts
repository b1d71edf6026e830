import { mkdtempSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { unwrap } from '../../../../domain/result.ts';
import { findBrowser } from '../../../../main/hosts/chromium/browser.ts';
import { launch } from '../../../../main/hosts/chromium/launch.ts';
import { testBrowser } from '../../../run/browser.ts';

const browser = findBrowser({ env: process.env, platform: process.platform, home: homedir() });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caveat-launch-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** A program that says how often it was started, and then does as told. `$n` is the number of the start. */
function program(body: string): string {
  const file = join(folder, 'browser');
  writeFileSync(file, `#!/bin/sh\necho start >> '${join(folder, 'starts')}'\nn=$(wc -l < '${join(folder, 'starts')}')\n${body}\n`, {
    mode: 0o755,
  });
  return file;
}

const starts = () => readFileSync(join(folder, 'starts'), 'utf8').trim().split('\n').length;
const place = (file: string) => ({ browser: file, profileDir: join(folder, 'profile') });
const quick = { start: 400, previous: 100, pause: 1 };

describe.runIf(process.platform !== 'win32')('a browser', () => {
  test('that never answers is tried four times, and the failure says that it took too long', async () => {
    const answer = await launch(place(program('exec sleep 60')), quick);
    expect(answer).toMatchObject({ ok: false, error: { code: 'runtime-unsupported', what: expect.stringMatching(/Timeout 400ms/) } });
    expect(starts()).toBe(4);
  });

  test('whose profile is locked is tried again; for any other reason it is not', async () => {
    const locked = program('echo "Failed to create a ProcessSingleton for your profile directory." >&2; exit 21');
    expect(await launch(place(locked), quick)).toMatchObject({ error: { what: expect.stringMatching(/window profile/) } });
    expect(starts()).toBe(4);
    rmSync(join(folder, 'starts'));
    const broken = program('echo "No usable sandbox!" >&2; exit 1');
    expect(await launch(place(broken), quick)).toMatchObject({ error: { what: expect.stringMatching(/sandbox/) } });
    expect(starts()).toBe(1);
  });
});

describe.runIf(browser.ok && process.platform !== 'win32')('a real browser', () => {
  test('starts over the lock that a dead process left', async () => {
    const { profileDir } = place('');
    const lock = join(profileDir, 'SingletonLock');
    await unwrap(await launch(place(testBrowser()))).close();
    // No system gives out numbers as high as this.
    const dead = `${hostname()}-${2 ** 22 + 1}`;
    symlinkSync(dead, lock);
    const context = unwrap(await launch(place(testBrowser())));
    try {
      expect(readlinkSync(lock)).toMatch(`${hostname()}-`);
      expect(readlinkSync(lock)).not.toBe(dead);
    } finally {
      await context.close();
    }
  }, 120_000);
});
