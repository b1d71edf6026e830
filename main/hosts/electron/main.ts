import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { app, dialog, ipcMain, Menu, session } from 'electron';
import { type Failure, failureOf, ok, type Result } from '../../../domain/result.ts';
import { createDoor } from '../../door.ts';
import { isLockedNotebook } from '../../store/passphrase.ts';
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
import { askForNotebook, startAnew, startAnother } from './notebooks.ts';
import { electronPorts } from './ports.ts';
import { registerScheme, serveAssets } from './protocol.ts';
import { forgetNotebooks, recentNotebooks, rememberNotebook } from './recent.ts';
import { closeSession, cutOffNetwork, isDrivenFromOutside, windowRequests } from './security.ts';
import { connectWindows, focusWindow, openWindow, ownWindows } from './window.ts';
import { chooseSession } from './window-session.ts';
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
// What the installer calls the program on Windows: its windows and its list of notebooks belong together under it.
app.setAppUserModelId('app.caveat.notebook');
app.enableSandbox();
choose(notebookArgument(process.argv.slice(1), process.cwd()) ?? defaultNotebookPath(machine));

// macOS hands over a file that was opened in the Finder: before the app is ready when that is what started it.
app.on('open-file', (event, file) => {
  event.preventDefault();
  const path = resolve(file);
  if (isBound) openNotebook(path);
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

/** Shows a notebook: this process's own, or another one in a process of its own. */
function openNotebook(path: string): void {
  if (path === notebookPath) showWindow();
  else startAnother(path);
}

/** Asks for another notebook and opens it. */
async function openAnother(which: 'open' | 'new'): Promise<void> {
  const path = await askForNotebook(which, wordsFor(app.getLocale()), notebookPath);
  if (path !== null) openNotebook(path);
}

/** Opens a notebook of the list, unless it has gone since: opening would make a new, empty one. */
function openRecent(path: string): void {
  if (existsSync(path)) openNotebook(path);
  else dialog.showErrorBox(wordsFor(app.getLocale()).isGone, path);
}

/** Builds the menu with the notebooks opened last, which other processes may have changed. */
function showMenu(): void {
  const acts = { openWindow, askForNotebook: (which: 'open' | 'new') => void openAnother(which), openNotebook: openRecent, clearRecent };
  const template = menuTemplate(
    process.platform,
    wordsFor(app.getLocale()),
    !app.isPackaged,
    acts,
    recentNotebooks(dataDirectory(machine)),
  );
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function clearRecent(): void {
  app.clearRecentDocuments();
  void forgetNotebooks(dataDirectory(machine)).then(showMenu);
}

/** Puts this notebook on top of the list, and on the system's own where there is one. */
async function remember(): Promise<void> {
  app.addRecentDocument(notebookPath);
  const kept = await rememberNotebook(dataDirectory(machine), notebookPath);
  if (!kept.ok) console.error(kept.error.what);
  showMenu();
}

/** Opens the notebook and the window, or says why not. */
async function open(): Promise<void> {
  const words = wordsFor(app.getLocale());
  const folder = notebookPath === defaultNotebookPath(machine) ? makeFolder(dirname(notebookPath)) : ok(undefined);
  for (const made of [profile, folder]) if (!made.ok) return refuse(words.cannotOpen, made.error);
  const withDevTools = !app.isPackaged;
  const windows = await chooseSession(isLockedNotebook(notebookPath));
  for (const each of new Set([session.defaultSession, windows])) await closeSession(each, windowRequests(withDevTools));
  serveAssets(windows.protocol, RENDERER);
  const opened = createDoor(electronPorts(openAnother), notebookPath, {
    create: true,
    // The windows of a locked notebook live in another session than those of a plain one.
    onSecrecy: () => startAnew(notebookPath),
  });
  if (!opened.ok) return refuse(words.cannotOpen, opened.error);
  const services = opened.value;
  connectWindows(ipcMain, services);
  drainBeforeQuit(() => services.close());
  showMenu();
  app.on('browser-window-focus', showMenu);
  app.on('activate', () => ownWindows().length === 0 && openWindow());
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit());
  openWindow();
  isOpen = true;
  await remember();
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
