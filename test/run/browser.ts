import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap } from '../../domain/result.ts';
import { findBrowser } from '../../main/hosts/chromium/browser.ts';

/**
 * A browser for tests. The host starts it as it starts any browser; what a machine without a screen or
 * an ordinary account needs is added by a wrapper here, so that no such switch exists in the program itself.
 */

let wrapper: string | null = null;

/** The program file to give the host as `CAVEAT_BROWSER`. Installs Chromium where that can be done unasked. */
export function testBrowser(): string {
  wrapper ??= wrap(installedBrowser());
  return wrapper;
}

function installedBrowser(): string {
  const machine = { env: process.env, platform: process.platform, home: homedir() };
  const found = findBrowser(machine);
  if (found.ok || !canInstall()) return unwrap(found);
  console.log('No browser found: installing Chromium and fonts for Chinese and Korean with apt-get.');
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update'], options);
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], options);
  return unwrap(findBrowser(machine));
}

/** Root on Debian: elsewhere the failure of `findBrowser` says what to install. */
function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function wrap(browser: string): string {
  if (process.platform === 'win32') return browser;
  const switches = ['--headless=new', '--window-size=1280,900', '--force-device-scale-factor=1', '--lang=en-US'];
  // Without a screen Chromium emulates a graphics card, which takes half as long again as what a window does that has none: draw by itself.
  switches.push('--disable-gpu', '--disable-software-rasterizer');
  if (process.getuid?.() === 0) switches.push('--no-sandbox');
  const folder = mkdtempSync(join(tmpdir(), 'caveat-browser-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'browser');
  writeFileSync(file, `#!/bin/sh\nexec '${browser}' ${switches.join(' ')} "$@"\n`, { mode: 0o755 });
  return file;
}
