import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { unwrap } from '../../domain/result.ts';
import { build, reasonToBuild } from '../../main/hosts/build.ts';
import { startChromiumHost } from '../../main/hosts/chromium/host.ts';
import { installedRuntime } from '../../main/hosts/electron-runtime.ts';
import { testBrowser } from '../run/browser.ts';
import type { ScriptAnswer, ScriptRequest } from '../run/host-child.ts';

/** Opens Caveat's real window on real services, for journeys. */

const ROOT = join(import.meta.dirname, '..', '..');
const RENDERER = join(ROOT, 'out', 'renderer');
const HOST_CHILD = join(ROOT, 'test', 'run', 'host-child.ts');

const electron = installedRuntime(ROOT, process.env, process.platform);

export type HostName = 'chromium' | 'electron';

/** `CAVEAT_JOURNEYS_ON` (`electron` or `chromium`) runs all journeys on that host alone. */
const only = hostNamed(process.env['CAVEAT_JOURNEYS_ON']);
/** The hosts that can run here: `describe.each(hosts)` runs a journey on each. */
export const hosts: readonly HostName[] = only !== null ? [only] : electron.program === null ? ['chromium'] : ['chromium', 'electron'];
if (electron.program === null && only !== 'chromium') process.stdout.write(`Journeys do not run on Electron here: ${electron.why}.\n`);

function hostNamed(name: string | undefined): HostName | null {
  if (!name) return null;
  if (name === 'chromium' || (name === 'electron' && electron.program !== null)) return name;
  const why = name === 'electron' ? `there is no Electron: ${electron.why}` : 'it is electron or chromium';
  throw new Error(`CAVEAT_JOURNEYS_ON says ${name}, but ${why}.`);
}

export interface OpenOptions {
  /** Default: what `CAVEAT_JOURNEYS_ON` says, else Chromium. */
  readonly host?: HostName;
  /** Opened again when it is there, made when it is not. Default: a new one in a temporary folder. */
  readonly notebookPath?: string;
  /** Where window profiles are. To find a window's own data (settings, outbox) again, name the same one again. */
  readonly dataDir?: string;
  readonly exportsDir?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Places {
  readonly notebookPath: string;
  readonly dataDir: string;
  /** Where exports go. */
  readonly exportsDir: string;
}

export interface JourneyWindow extends Places {
  readonly host: HostName;
  /** The first page of the window. */
  readonly page: Page;
  /** The first page of the window that is open now: locking a notebook opens another one. */
  currentPage(): Page;
  /** Errors the page printed or threw, violations of the content security policy included. */
  readonly problems: readonly string[];
  /** Closes the window and waits until the services have ended. */
  close(): Promise<void>;
}

export interface KillableWindow extends Places {
  readonly host: HostName;
  /**
   * Runs a script with the page, in Chromium with the one opened last. There it runs in the host's process: it is sent as source, so it may use
   * its two parameters and globals only, and argument and result must survive JSON.
   */
  run<A, R>(script: (page: Page, argument: A) => Promise<R>, argument: A): Promise<R>;
  /** kill -9 of the host: services, and with them the window. */
  kill9(): Promise<void>;
  close(): Promise<void>;
  /** Settles when the host's process has ended, for whatever reason. */
  readonly ended: Promise<unknown>;
}

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** A folder that is removed when the tests end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'caveat-journey-'));
  folders.push(folder);
  return folder;
}

function placesFor(options: OpenOptions): Places {
  const folder = temporaryFolder();
  return {
    notebookPath: options.notebookPath ?? join(folder, 'Journey.caveat'),
    dataDir: options.dataDir ?? join(folder, 'data'),
    exportsDir: options.exportsDir ?? join(folder, 'exports'),
  };
}

function environmentFor(options: OpenOptions, places: Places): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(inherited),
    CAVEAT_DATA: places.dataDir,
    CAVEAT_EXPORTS: places.exportsDir,
    CAVEAT_BROWSER: testBrowser(),
    ...options.env,
  };
}

/** Builds the window when its sources are newer: every journey sees the code as it is. */
export function ensureBuilt(): void {
  if (reasonToBuild(ROOT) !== null && !build(ROOT)) throw new Error('The build failed; its output is above.');
}

/** Opens a window whose services run in this process (Chromium) or in Electron. */
export async function openWindow(options: OpenOptions = {}): Promise<JourneyWindow> {
  ensureBuilt();
  const places = placesFor(options);
  const env = environmentFor(options, places);
  if ((options.host ?? only) === 'electron') {
    const application = await launchElectron(places, env);
    const page = await application.firstWindow();
    const currentPage = () => application.windows().at(-1) ?? page;
    return { ...places, host: 'electron', page, currentPage, problems: problemsOf(page), close: () => application.close() };
  }
  const machine = { env, platform: process.platform, home: homedir() };
  const host = unwrap(await startChromiumHost(machine, places.notebookPath, RENDERER));
  const problems = problemsOf(host.page);
  const close = async () => {
    await host.close();
    await host.ended;
  };
  return { ...places, host: 'chromium', page: host.page, currentPage: () => host.current().page, problems, close };
}

/** Opens a window whose host is a process of its own, to be killed. */
export async function openKillableWindow(options: OpenOptions = {}): Promise<KillableWindow> {
  ensureBuilt();
  const places = placesFor(options);
  const env = environmentFor(options, places);
  if ((options.host ?? only) === 'electron') {
    const application = await launchElectron(places, env);
    const page = await application.firstWindow();
    return {
      ...places,
      host: 'electron',
      run: (script, argument) => script(page, argument),
      kill9: () => kill9(application.process()),
      close: () => application.close(),
      ended: once(application.process(), 'exit'),
    };
  }
  const child = fork(HOST_CHILD, [places.notebookPath, RENDERER], { env, serialization: 'json' });
  await Promise.race([once(child, 'message'), once(child, 'exit').then(() => Promise.reject(new Error('The host did not start.')))]);
  const ended = once(child, 'exit');
  const close = async () => {
    child.disconnect();
    await ended;
  };
  return { ...places, host: 'chromium', run: scriptRunner(child), kill9: () => kill9(child), close, ended };
}

function scriptRunner(child: ChildProcess): KillableWindow['run'] {
  let count = 0;
  return (script, argument) =>
    new Promise((resolve, reject) => {
      const id = ++count;
      const done = () => {
        child.off('message', hear);
        child.off('exit', leave);
      };
      const hear = (answer: ScriptAnswer) => {
        if (answer.id !== id) return;
        done();
        if ('error' in answer) reject(new Error(answer.error));
        else resolve(answer.value as Awaited<ReturnType<typeof script>>);
      };
      const leave = () => {
        done();
        reject(new Error('The host ended before the script did.'));
      };
      child.on('message', hear);
      child.once('exit', leave);
      child.send({ id, script: script.toString(), argument } satisfies ScriptRequest);
    });
}

async function kill9(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function launchElectron(places: Places, env: Record<string, string>): Promise<ElectronApplication> {
  if (electron.program === null) throw new Error(`There is no Electron to run this on: ${electron.why}.`);
  const args = [ROOT, places.notebookPath];
  mkdirSync(places.exportsDir, { recursive: true });
  // Only tests run without the sandbox, and only as root, where it cannot work.
  if (process.getuid?.() === 0) args.unshift('--no-sandbox');
  const application = await _electron.launch({ executablePath: electron.program, args, env });
  // There is nobody to answer the save dialog: it chooses the folder for exports by itself.
  await application.evaluate(({ dialog }, folder) => {
    Object.assign(dialog, {
      showSaveDialog: async (...given: { defaultPath?: string }[]) => {
        const name = given.at(-1)?.defaultPath?.split(/[\\/]/).at(-1) ?? 'export';
        return { canceled: false, filePath: `${folder}/${name}` };
      },
    });
  }, places.exportsDir);
  return application;
}

function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(`${error.name}: ${error.message}`));
  return problems;
}
