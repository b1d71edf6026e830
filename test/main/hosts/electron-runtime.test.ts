import { existsSync, mkdirSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findRuntime, installedRuntime } from '../../../main/hosts/electron-runtime.ts';

/** A project whose electron package has this installer; every run of it leaves a mark. */
function projectWith(installer: string): { root: string; home: string; runs(): number } {
  const root = mkdtempSync(join(tmpdir(), 'caveat-runtime-'));
  const home = join(root, 'node_modules', 'electron');
  mkdirSync(home, { recursive: true });
  const marks = join(root, 'marks');
  const mark = `const fs = require('fs'); fs.appendFileSync(${JSON.stringify(marks)}, 'x');\n`;
  writeFileSync(join(home, 'install.js'), mark + installer);
  return { root, home, runs: () => (existsSync(marks) ? readFileSync(marks, 'utf8').length : 0) };
}

const INSTALLS = `
  fs.mkdirSync(__dirname + '/dist');
  fs.writeFileSync(__dirname + '/dist/electron', '');
  fs.writeFileSync(__dirname + '/path.txt', 'electron');
`;

describe('findRuntime', () => {
  test('fetches a missing runtime and finds it', async () => {
    const { root, home } = projectWith(INSTALLS);
    expect(await findRuntime(root, {}, 'linux')).toEqual({ program: join(home, 'dist', 'electron'), why: 'its runtime is installed' });
  });

  test('says why a fetch failed and does not repeat it the same day', async () => {
    const { root, runs } = projectWith("console.error('Error: getaddrinfo ENOTFOUND github.com'); process.exit(1);");
    const first = await findRuntime(root, {}, 'linux');
    expect(first).toEqual({ program: null, why: expect.stringContaining('ENOTFOUND github.com') });
    expect(await findRuntime(root, {}, 'linux')).toEqual(first);
    expect(runs()).toBe(1);

    const yesterday = Date.now() / 1000 - 25 * 60 * 60;
    utimesSync(join(root, 'out', 'electron-fetch-failed.txt'), yesterday, yesterday);
    await findRuntime(root, {}, 'linux');
    expect(runs()).toBe(2);
  });

  test('gives up on a fetch that hangs', async () => {
    const { root } = projectWith('setInterval(() => undefined, 1000);');
    expect(await findRuntime(root, {}, 'linux', 300)).toEqual({ program: null, why: expect.stringContaining('longer than 0.3 seconds') });
  });

  test('fetches nothing when ELECTRON_OVERRIDE_DIST_PATH decides', async () => {
    const { root, home, runs } = projectWith(INSTALLS);
    const folder = join(root, 'mine');
    mkdirSync(folder);
    expect(await findRuntime(root, { ELECTRON_OVERRIDE_DIST_PATH: folder }, 'linux')).toMatchObject({ program: null });
    writeFileSync(join(folder, 'electron'), '');
    expect(await findRuntime(root, { ELECTRON_OVERRIDE_DIST_PATH: folder }, 'linux')).toMatchObject({ program: join(folder, 'electron') });
    expect([runs(), existsSync(join(home, 'dist'))]).toEqual([0, false]);
  });
});

test('a runtime that is half unpacked does not count', () => {
  const { root, home } = projectWith('');
  mkdirSync(join(home, 'dist'));
  writeFileSync(join(home, 'dist', 'electron'), '');
  expect(installedRuntime(root, {}, 'linux').program).toBeNull();
  writeFileSync(join(home, 'path.txt'), 'electron');
  expect(installedRuntime(root, {}, 'linux').program).toBe(join(home, 'dist', 'electron'));
  expect(installedRuntime(root, {}, 'win32').program).toBeNull();
});
