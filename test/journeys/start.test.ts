import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { testBrowser } from '../run/browser.ts';
import { ensureBuilt, temporaryFolder } from './harness.ts';

/** `npm start`: which host it chooses, what it says, and how it ends. */

const ROOT = join(import.meta.dirname, '..', '..');

beforeAll(() => ensureBuilt());

/** Starts Caveat as `npm start` does, called from `folder`, with a home folder of its own. */
function start(args: string[], env: Record<string, string>) {
  const folder = temporaryFolder();
  const child = spawn(process.execPath, [join(ROOT, 'main', 'hosts', 'start.ts'), ...args], {
    cwd: ROOT,
    env: { ...process.env, HOME: folder, USERPROFILE: folder, INIT_CWD: folder, CAVEAT_DATA: join(folder, 'data'), ...env },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  // Whoever edits sources while this runs makes a start build first, and say so.
  return { folder, child, ended, printed: () => printed.replace(/^Building \(.*\)\.\n/, '') };
}

/** A folder without a runtime: Electron is neither found nor fetched. */
const withoutElectron = () => ({ ELECTRON_OVERRIDE_DIST_PATH: temporaryFolder() });

describe('without an Electron runtime', () => {
  test('runs in the browser, says so in one line, and a signal ends it', async () => {
    const { folder, child, ended, printed } = start(['Work.caveat'], { ...withoutElectron(), CAVEAT_BROWSER: testBrowser() });
    await expect.poll(() => existsSync(join(folder, 'Work.caveat')), { timeout: 30_000 }).toBe(true);
    await expect.poll(() => existsSync(join(folder, 'data', 'chromium')), { timeout: 30_000 }).toBe(true);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(printed()).toMatch(/^Caveat runs in .*\. Electron is not used: .*\.\n$/);
  });

  test('opens the notebook in Documents when none is named, making the folder', async () => {
    const { folder, child, ended } = start([], { ...withoutElectron(), CAVEAT_BROWSER: testBrowser() });
    await expect.poll(() => existsSync(join(folder, 'Documents', 'Caveat', 'Notebook.caveat')), { timeout: 30_000 }).toBe(true);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  test('without a browser either, says what to install', async () => {
    const { ended, printed } = start([], { ...withoutElectron(), CAVEAT_BROWSER: join(temporaryFolder(), 'missing') });
    expect(await ended).toBe(1);
    expect(printed()).toMatch(/npx install-electron/);
    expect(printed()).toMatch(/CAVEAT_BROWSER does not name a program/);
  });

  test('an installed browser that cannot start is explained', async () => {
    const folder = temporaryFolder();
    const browser = join(folder, 'browser');
    writeFileSync(browser, '#!/bin/sh\necho "Running as root without --no-sandbox is not supported." >&2\nexit 1\n', { mode: 0o755 });
    const { ended, printed } = start(['Work.caveat'], { ...withoutElectron(), CAVEAT_BROWSER: browser });
    expect(await ended).toBe(1);
    expect(printed()).toMatch(/refuses to start as root/);
  });

  test('refuses what is not a notebook', async () => {
    const { ended, printed } = start(['report.pdf'], withoutElectron());
    expect(await ended).toBe(1);
    expect(printed()).toMatch(/report\.pdf does not/);
  });

  test('says how it is called', async () => {
    const { ended, printed } = start(['--help'], withoutElectron());
    expect(await ended).toBe(0);
    expect(printed()).toMatch(/^Usage: npm start/);
  });
});

test('with an Electron runtime, runs in Electron with the notebook, and hands on how it ended', async () => {
  const runtime = temporaryFolder();
  const mac = join(runtime, 'Electron.app', 'Contents', 'MacOS');
  if (process.platform === 'darwin') mkdirSync(mac, { recursive: true });
  const program = process.platform === 'darwin' ? join(mac, 'Electron') : join(runtime, 'electron');
  writeFileSync(program, '#!/bin/sh\nfor argument in "$@"; do echo "argument: $argument"; done\nexit 7\n');
  chmodSync(program, 0o755);
  const { folder, ended, printed } = start(['Work.caveat'], { ELECTRON_OVERRIDE_DIST_PATH: runtime });
  expect(await ended).toBe(7);
  expect(printed()).toBe(
    `Caveat runs in Electron: ELECTRON_OVERRIDE_DIST_PATH names it.\nargument: ${ROOT}\nargument: ${join(folder, 'Work.caveat')}\n`,
  );
});
