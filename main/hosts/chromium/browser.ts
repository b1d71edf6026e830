import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Machine } from '../places.ts';

/** Finds a browser that can show the window: Chrome, Chromium or Edge, in this order. */

const ON_LINUX = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'];
const ON_MACOS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const ON_WINDOWS = [
  join('Google', 'Chrome', 'Application', 'chrome.exe'),
  join('Chromium', 'Application', 'chrome.exe'),
  join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
];

/** Every place a browser may be on this machine, best first. */
export function browserCandidates({ env, platform, home }: Machine): string[] {
  if (platform === 'darwin') {
    return ON_MACOS.flatMap((name) =>
      ['/Applications', join(home, 'Applications')].map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined);
    return ON_WINDOWS.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return ON_LINUX.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * The browser to use: the one `CAVEAT_BROWSER` names, or the first that is installed.
 * @returns `runtime-unsupported` when there is none, saying what to install
 */
export function findBrowser(machine: Machine, isProgram: (path: string) => boolean = isExecutable): Result<string> {
  const named = machine.env['CAVEAT_BROWSER'];
  if (named) {
    if (isProgram(named)) return ok(named);
    return fail('runtime-unsupported', 'CAVEAT_BROWSER does not name a program.', {
      where: named,
      hint: 'Give the full path of Chrome, Chromium or Edge, or unset it.',
    });
  }
  const found = browserCandidates(machine).find(isProgram);
  if (found !== undefined) return ok(found);
  return fail('runtime-unsupported', 'No browser was found to show the window in or to print with.', {
    hint: `Install Chrome, Chromium or Edge${machine.platform === 'linux' ? ' (Debian and Ubuntu: apt install chromium)' : ''}, or set CAVEAT_BROWSER to its path.`,
  });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
