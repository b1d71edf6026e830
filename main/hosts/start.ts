import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describeFailure } from '../../domain/result.ts';
import { build, reasonToBuild } from './build.ts';
import { findBrowser } from './chromium/browser.ts';
import { keepCompiled } from './compiled.ts';
import { findRuntime, type RuntimeSearch } from './electron-runtime.ts';
import { isNotebookName, notebookArgument, thisMachine } from './places.ts';

/**
 * `npm start [-- notebook.caveat]`: shows Caveat in Electron where its runtime is or can be had, otherwise in an
 * installed browser. `CAVEAT_HOST` (`electron` or `chromium`) decides instead.
 */

const ROOT = join(import.meta.dirname, '..', '..');
const INSTALL_ELECTRON = 'npx install-electron';

/** Runs a program in the foreground, handing signals on. @returns its exit code */
function run(program: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

function fail(sentence: string): number {
  console.error(sentence);
  return 1;
}

const USAGE = `Usage: npm start [-- NOTEBOOK.caveat]

Opens a notebook, made when it is not there; without one, Documents/Caveat/Notebook.caveat.
CAVEAT_HOST=electron or chromium decides what shows the window, CAVEAT_BROWSER=PROGRAM which browser.
The command line is “npm run -s caveat”.`;

async function start(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  const wanted = process.env['CAVEAT_HOST'];
  if (wanted && wanted !== 'electron' && wanted !== 'chromium') return fail(`CAVEAT_HOST is electron or chromium, not ${wanted}.`);
  // npm runs scripts in the project's folder and says in INIT_CWD where it was called.
  const notebook = notebookArgument(args, process.env['INIT_CWD'] ?? process.cwd());
  const stray = args.find((argument) => !isNotebookName(argument));
  if (stray !== undefined) return fail(`A notebook ends in .caveat; ${stray} does not.`);

  const reason = reasonToBuild(ROOT);
  if (reason !== null) {
    console.log(`Building (${reason}).`);
    if (!build(ROOT)) return fail('The build failed.');
  }

  const notebookArgs = notebook === null ? [] : [notebook];
  const electron: RuntimeSearch =
    wanted === 'chromium'
      ? { program: null, why: 'CAVEAT_HOST asks for a browser' }
      : await findRuntime(ROOT, process.env, process.platform);
  if (electron.program !== null) {
    console.log(`Caveat runs in Electron: ${electron.why}.`);
    return run(electron.program, [ROOT, ...notebookArgs]);
  }
  if (wanted === 'electron') return fail(`Caveat cannot run in Electron: ${electron.why}. Try: ${INSTALL_ELECTRON}`);
  const browser = findBrowser(thisMachine());
  if (!browser.ok) {
    return fail(`Caveat cannot run in Electron: ${electron.why} (try: ${INSTALL_ELECTRON}). ${describeFailure(browser.error)}`);
  }
  console.log(`Caveat runs in ${browser.value}. Electron is not used: ${electron.why}.`);
  keepCompiled(thisMachine());
  return run(process.execPath, [join(import.meta.dirname, 'chromium', 'main.ts'), ...notebookArgs]);
}

process.exitCode = await start(process.argv.slice(2));
