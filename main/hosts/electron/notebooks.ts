import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { isNotebookName } from '../places.ts';
import type { Words } from './words.ts';

/** Opening other notebooks. Each runs in a process of its own; what a person chooses in a dialog is the only path that goes there. */

/** Starts Caveat once more, on another notebook. */
export function startAnother(path: string): void {
  spawn(programFile(process.env), argumentsFor(path), { detached: true, stdio: 'ignore' }).unref();
}

/** Ends Caveat, and starts it again on the same notebook once that is closed. */
export function startAnew(path: string): void {
  app.relaunch({ execPath: programFile(process.env), args: argumentsFor(path) });
  app.quit();
}

function argumentsFor(path: string): string[] {
  return app.isPackaged ? [path] : [app.getAppPath(), path];
}

/**
 * The program to start: an AppImage and a portable program run from where they were unpacked, which goes away with the process that
 * unpacked them, so the file itself is started.
 */
export function programFile(env: NodeJS.ProcessEnv): string {
  return env['APPIMAGE'] || env['PORTABLE_EXECUTABLE_FILE'] || process.execPath;
}

/**
 * Asks for a notebook that is there, or for the name of a new one.
 * @param beside a notebook in whose folder the dialog begins
 * @returns its path, or null when the dialog was dismissed or names a file that may not be used
 */
export async function askForNotebook(which: 'open' | 'new', words: Words, beside: string): Promise<string | null> {
  const filters = [{ name: words.notebooks, extensions: ['caveat'] }];
  return which === 'open' ? askToOpen(words, filters, dirname(beside)) : askForNew(words, filters, dirname(beside));
}

type Filters = { name: string; extensions: string[] }[];

async function askToOpen(words: Words, filters: Filters, folder: string): Promise<string | null> {
  const options = { title: words.openNotebook, defaultPath: folder, filters, properties: ['openFile' as const] };
  const window = BrowserWindow.getFocusedWindow();
  const answer = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  const [chosen] = answer.filePaths;
  if (answer.canceled || chosen === undefined) return null;
  if (isNotebookName(chosen)) return chosen;
  dialog.showErrorBox(words.notANotebook, chosen);
  return null;
}

/** The dialog offers to replace a file that is there. A notebook is never replaced, so that is refused. */
async function askForNew(words: Words, filters: Filters, folder: string): Promise<string | null> {
  const options = { title: words.newNotebook, defaultPath: join(folder, `${words.notebookName}.caveat`), filters };
  const window = BrowserWindow.getFocusedWindow();
  const answer = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
  if (answer.canceled || answer.filePath === '') return null;
  const path = isNotebookName(answer.filePath) ? answer.filePath : `${answer.filePath}.caveat`;
  if (!existsSync(path)) return path;
  dialog.showErrorBox(words.isThere, path);
  return null;
}

/** How a menu names a notebook: its name and its folder. `&` would mark a letter. */
export function menuName(path: string): string {
  return `${basename(path).replace(/\.caveat$/i, '')} — ${dirname(path)}`.replaceAll('&', '&&');
}
