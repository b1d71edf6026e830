import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ok, type Result } from '../../domain/result.ts';
import { fileFailure } from '../fs-failure.ts';

/** Where Caveat keeps things on this machine: the notebook it opens, its own data, what it exports. */

export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
}

/** The machine this process runs on, as it is. */
export function thisMachine(): Machine {
  return { env: process.env, platform: process.platform, home: homedir() };
}

/** Whether a name is a notebook's, whatever the case: some systems and people write `.CAVEAT`. */
export function isNotebookName(name: string): boolean {
  return name.toLowerCase().endsWith('.caveat');
}

/**
 * The notebook named on the command line as an absolute path, or null when none is. Relative paths start at `base`. A desktop on Linux may
 * hand over a file that was double-clicked as a `file:` URL, with what is not ASCII in it encoded.
 */
export function notebookArgument(args: readonly string[], base: string): string | null {
  for (const argument of args) {
    const path = argument.startsWith('file:') ? pathOf(argument) : argument;
    if (path !== null && !path.startsWith('-') && isNotebookName(path)) return resolve(base, path);
  }
  return null;
}

/** The path of a `file:` URL on this machine, or null when it names none. */
function pathOf(url: string): string | null {
  try {
    return fileURLToPath(url);
  } catch {
    return null;
  }
}

/** `Documents/Caveat/Notebook.caveat` under the home folder: the same notebook in every host. */
export function defaultNotebookPath(machine: Machine): string {
  return join(machine.home, 'Documents', 'Caveat', 'Notebook.caveat');
}

/** Caveat's own data (window profiles): `CAVEAT_DATA`, or the place the platform keeps such things. */
export function dataDirectory(machine: Machine): string {
  const { env, platform, home } = machine;
  if (env['CAVEAT_DATA']) return resolve(env['CAVEAT_DATA']);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Caveat');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'Caveat');
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'caveat');
}

/**
 * The profile that a host's windows use for one notebook. Each notebook has its own, so that two
 * notebooks can be open at once although a browser locks its profile.
 */
export function profileDirectory(dataDir: string, host: 'electron' | 'chromium', notebookPath: string): string {
  const name = createHash('sha256').update(canonical(notebookPath)).digest('hex').slice(0, 16);
  return join(dataDir, host, name);
}

/** The path with links resolved, as far as it exists: one notebook has one profile whatever name it is opened by. */
function canonical(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(canonical(parent), basename(path));
  }
}

/**
 * Where exports go when there is no save dialog: `CAVEAT_EXPORTS`, or a folder `Exports` beside the notebook.
 * Beside it, because whoever keeps a notebook on an encrypted disk wants its briefs there as well.
 */
export function exportsDirectory(machine: Machine, notebookPath: string): string {
  const named = machine.env['CAVEAT_EXPORTS'];
  return named ? resolve(named) : join(dirname(notebookPath), 'Exports');
}

/**
 * Where templates for briefs are: those that come with the program, and the analyst's own below Caveat's own data.
 * @param shipped the folder in the program
 */
export function templateFolders(machine: Machine, shipped: string): { readonly shipped: string; readonly own: string } {
  return { shipped, own: join(dataDirectory(machine), 'templates') };
}

/** Where it is kept how windows look and speak. */
export function looksFile(machine: Machine): string {
  return join(dataDirectory(machine), 'looks.json');
}

/** Where notes are kept on what was last seen of each notebook. */
export function seenFolder(machine: Machine): string {
  return join(dataDirectory(machine), 'seen');
}

/** Makes a folder that only its owner can read, with those above it; one that is there is left as it is. @returns why it could not be made */
export function makeFolder(path: string): Result<void> {
  return attempt(path, () => mkdirSync(path, { recursive: true, mode: 0o700 }));
}

/**
 * Makes a folder that only its owner can read (on Windows the profile's own rights already say so).
 * @returns why it could not be made
 */
export function makePrivateFolder(path: string): Result<void> {
  return attempt(path, () => {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    chmodSync(path, 0o700);
  });
}

function attempt(path: string, make: () => void): Result<void> {
  try {
    make();
    return ok(undefined);
  } catch (thrown) {
    return { ok: false, error: fileFailure(thrown, path, 'file-not-written') };
  }
}
