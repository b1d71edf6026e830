import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { app, dialog, ipcMain, Menu, session } from 'electron';
import { type Failure, failureOf, ok, type Result } from '../../../domain/result.ts';
import { createDoor } from '../../door.ts';
import {
  dataDirectory,
  defaultNotebookPath,
  makeFolder,
  makePrivateFolder,
  notebookArgument,
  profileDirectory,
  thisMachine,
} from '../places.ts';
import { menuTemplate } from './menu.ts';
import { electronPorts } from './ports.ts';
import { registerScheme, serveAssets } from './protocol.ts';
import { closeSession, cutOffNetwork, isDrivenFromOutside, windowRequests } from './security.ts';
import { connectWindows, focusWindow, openWindow, ownWindows } from './window.ts';
import { failureIn, wordsFor } from './words.ts';

/** The product: the services in Electron's main process, the window in its renderer. */

const RENDERER = join(import.meta.dirname, '..', 'renderer');
const machine = thisMachine();

let notebookPath = '';
/** Whether the folder of the windows' profile could be made. */
let profile: Result<void> = ok(undefined);
/** Whether this process is bound to its notebook: from then on another one gets a process of its own. */
let isBound = false;
/** Whether windows can be opened. */
let isOpen = false;

registerScheme();
cutOffNetwork(app);
app.enableSandbox();
choose(notebookArgument(process.argv.slice(1), process.cwd()) ?? defaultNotebookPath(machine));

// macOS hands over a file that was opened in the Finder: before the app is ready when that is what started it.
app.on('open-file', (event, file) => {
  event.preventDefault();
  const path = resolve(file);
  if (path === notebookPath) showWindow();
  else if (isBound) startAnother(path);
  else choose(path);
  isBound = true;
});

if (process.platform === 'darwin') app.once('ready', start);
else start();

/** Takes a notebook, and with it the profile its windows use. Electron lets that be set until the app is ready. */
function choose(path: string): void {
  notebookPath = path;
  const folder = profileDirectory(dataDirectory(machine), 'electron', path);
  profile = makePrivateFolder(folder);
  if (profile.ok) app.setPath('userData', folder);
}

/** Goes on as the one process of its notebook. The lock lies in the notebook's profile, so that has to be settled. */
function start(): void {
  isBound = true;
  if (isDrivenFromOutside(app) || !app.requestSingleInstanceLock()) {
    app.exit();
    return;
  }
  app.on('second-instance', showWindow).whenReady().then(open).catch(giveUp);
}

function showWindow(): void {
  if (isOpen) focusWindow();
}

function startAnother(path: string): void {
  const args = app.isPackaged ? [path] : [app.getAppPath(), path];
  spawn(process.execPath, args, { detached: true, stdio: 'ignore' }).unref();
}

/** Opens the notebook and the window, or says why not. */
async function open(): Promise<void> {
  const words = wordsFor(app.getLocale());
  const folder = notebookPath === defaultNotebookPath(machine) ? makeFolder(dirname(notebookPath)) : ok(undefined);
  for (const made of [profile, folder]) if (!made.ok) return refuse(words.cannotOpen, made.error);
  const withDevTools = !app.isPackaged;
  await closeSession(session.defaultSession, windowRequests(withDevTools));
  serveAssets(session.defaultSession.protocol, RENDERER);
  const opened = createDoor(electronPorts(), notebookPath, { create: true });
  if (!opened.ok) return refuse(words.cannotOpen, opened.error);
  const services = opened.value;
  connectWindows(ipcMain, services);
  drainBeforeQuit(() => services.close());
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, words, withDevTools, openWindow)));
  app.on('activate', () => ownWindows().length === 0 && openWindow());
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit());
  openWindow();
  isOpen = true;
}

/** Holds the end of the process back until the services have written what they had begun. */
function drainBeforeQuit(close: () => Promise<void>): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    close().then(() => app.exit(0), giveUp);
  });
}

function giveUp(thrown: unknown): void {
  refuse(wordsFor(app.getLocale()).hasToClose, failureOf(thrown));
}

function refuse(title: string, failure: Failure): void {
  dialog.showErrorBox(title, failureIn(wordsFor(app.getLocale()), failure));
  app.exit(1);
}
