import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Finds Electron's runtime, which its package fetches only when it is first needed. */

export interface RuntimeSearch {
  /** The program file, or null when there is none. */
  readonly program: string | null;
  /** How it was found, or why it was not: the end of a sentence. */
  readonly why: string;
}

/** How long fetching may hold up a start, in milliseconds. */
const FETCH_LIMIT_MS = 20_000;
/** How long a fetch that failed is not tried again, in milliseconds: one day. */
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

/** The runtime's program file inside the folder that holds it, as Electron's own installer names it. */
function programName(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** Looks for a runtime that is already here: `ELECTRON_OVERRIDE_DIST_PATH`, or the one the package has fetched. */
export function installedRuntime(root: string, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): RuntimeSearch {
  const folder = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder) {
    const program = join(folder, programName(platform));
    if (existsSync(program)) return { program, why: 'ELECTRON_OVERRIDE_DIST_PATH names it' };
    return { program: null, why: `ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${program}` };
  }
  const home = join(root, 'node_modules', 'electron');
  const program = join(home, 'dist', programName(platform));
  // The installer writes path.txt last, so a half-unpacked runtime does not count.
  if (existsSync(program) && existsSync(join(home, 'path.txt'))) return { program, why: 'its runtime is installed' };
  return { program: null, why: 'its runtime is not installed' };
}

/**
 * The runtime, fetched when it is missing and can be. A fetch takes at most 20 seconds of a start and is not
 * repeated within a day of failing, so a machine without a network starts without waiting.
 */
export async function findRuntime(
  root: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  limitMs = FETCH_LIMIT_MS,
): Promise<RuntimeSearch> {
  const installed = installedRuntime(root, env, platform);
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (installed.program !== null || env['ELECTRON_OVERRIDE_DIST_PATH'] || !existsSync(installer)) return installed;
  const failedNote = join(root, 'out', 'electron-fetch-failed.txt');
  const failedAt = statSync(failedNote, { throwIfNoEntry: false })?.mtimeMs;
  if (failedAt !== undefined && Date.now() - failedAt < RETRY_AFTER_MS) {
    return { program: null, why: `its runtime could not be fetched (${readFileSync(failedNote, 'utf8').trim()})` };
  }
  const failure = await runInstaller(installer, env, limitMs);
  if (failure === null) return installedRuntime(root, env, platform);
  mkdirSync(dirname(failedNote), { recursive: true });
  writeFileSync(failedNote, `${failure}\n`);
  return { program: null, why: `its runtime could not be fetched (${failure})` };
}

/** @returns null when the installer succeeded, or why it did not */
function runInstaller(installer: string, env: NodeJS.ProcessEnv, limitMs: number): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let printed = '';
    let isLate = false;
    const limit = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, limitMs);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    child.once('error', (error) => {
      clearTimeout(limit);
      resolve(error.message);
    });
    child.once('close', (code) => {
      clearTimeout(limit);
      if (code === 0) resolve(null);
      else if (isLate) resolve(`it took longer than ${limitMs / 1000} seconds`);
      else
        resolve(
          printed
            .split('\n')
            .find((text) => text.trim() !== '')
            ?.trim() ?? 'no reason given',
        );
    });
  });
}
