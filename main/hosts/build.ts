import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps the built window in `out/` as new as its sources. */

/** What a build is made from, relative to the project. */
const SOURCES = ['domain/**/*', 'main/**/*', 'renderer/**/*', 'electron.vite.config.ts', 'package-lock.json'];
/** What a build makes last. */
const PRODUCTS = ['out/main/electron.js', 'out/main/worker.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

/** Why the project at `root` has to be built before it can run, or null when it need not be. */
export function reasonToBuild(root: string): string | null {
  const products = PRODUCTS.map((name) => join(root, name));
  if (!products.every((path) => existsSync(path))) return 'nothing was built yet';
  const builtAt = Math.min(...products.map((path) => statSync(path).mtimeMs));
  const newer = globSync(SOURCES, { cwd: root }).find((name) => changedAt(join(root, name)) > builtAt);
  return newer === undefined ? null : `${newer} is newer than the build`;
}

/** When a file's content last changed, in milliseconds; folders count as never. */
function changedAt(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? stats.mtimeMs : 0;
}

/** Runs electron-vite. Says nothing unless it fails, then everything it printed. */
export function build(root: string): boolean {
  const program = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const run = spawnSync(process.execPath, [program, 'build', '--logLevel', 'warn'], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) console.error(`${run.stdout}${run.stderr}${run.error?.message ?? ''}`);
  return run.status === 0;
}
