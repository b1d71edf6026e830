import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm run test:offline [-- FILE…]`: runs journeys in a network namespace of their own that has no interface that is up, the loopback
 * included: what passes there needs no network of any kind. Needs Linux and root; elsewhere it says so and ends with 0.
 */

const ROOT = join(import.meta.dirname, '..', '..');
/** Starts servers of its own to prove that the window does not reach them, so it needs a loopback. */
const NEEDS_LOOPBACK = 'chromium-window.test.ts';

const probe = spawnSync('unshare', ['-n', 'true'], { stdio: 'ignore' });
if (probe.status !== 0) {
  console.log('Skipped: a network namespace needs Linux, unshare and root.');
  process.exit(0);
}
const named = process.argv.slice(2);
const vitest = [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', 'journeys'];
// By name: what is excluded on the command line does not count for a project.
const all = readdirSync(join(ROOT, 'test', 'journeys')).filter((name) => name.endsWith('.test.ts') && name !== NEEDS_LOOPBACK);
const which = named.length > 0 ? named : all.map((name) => join('test', 'journeys', name));
const interfaces = spawnSync('unshare', ['-n', 'cat', '/proc/net/route'], { encoding: 'utf8' }).stdout.trim().split('\n').slice(1);
if (interfaces.length > 0) throw new Error(`The namespace has routes: ${interfaces.join(', ')}`);
console.log('In a network namespace without a route:');
const { status } = spawnSync('unshare', ['-n', process.execPath, ...vitest, ...which], { cwd: ROOT, stdio: 'inherit' });
process.exitCode = status ?? 1;
