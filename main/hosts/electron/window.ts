import { join } from 'node:path';
import { app, BrowserWindow, type IpcMain, type IpcMainEvent, screen, session } from 'electron';
import type { App } from '../../app.ts';
import { DELIVER, POST } from './channels.ts';
import { offerEditMenu } from './edit-menu.ts';
import { isWindowUrl, WINDOW_URL } from './protocol.ts';
import { closePage } from './security.ts';
import { frameOn, keepFrame, keptFrame, SMALLEST } from './window-frame.ts';
import { wordsFor } from './words.ts';

/** Where a build puts things, seen from `out/main`. */
const PRELOAD = join(import.meta.dirname, '..', 'preload', 'preload.cjs');

/**
 * Opens a window of Caveat: sandboxed, isolated, without Node, showing itself when it has something to show, where the notebook's window
 * stood last.
 */
export function openWindow(): BrowserWindow {
  const profileDir = app.getPath('userData');
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const { isMaximized, ...bounds } = frameOn(screens, keptFrame(profileDir), ownWindows().length);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Caveat',
    webPreferences: {
      preload: PRELOAD,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  window.on('close', () => keepFrame(profileDir, window));
  closePage(window.webContents, () => openWindow());
  offerEditMenu(window.webContents, () => wordsFor(app.getLocale()));
  void window.loadURL(WINDOW_URL);
  return window;
}

/** The windows that people see; what is printed stands in a window of another session for a moment. */
export function ownWindows(): BrowserWindow[] {
  return BrowserWindow.getAllWindows().filter(({ webContents }) => webContents.session === session.defaultSession);
}

/** Shows the window that is there, or opens one. */
export function focusWindow(): void {
  const [window] = ownWindows();
  if (window === undefined) {
    openWindow();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Only the top document of one of our own windows may speak to the services. */
function isOurs(event: IpcMainEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isWindowUrl(frame.url);
}

/**
 * Connects every window, present and future, with the services: a message's answer goes to the document
 * that sent it, events go to all.
 */
export function connectWindows(ipc: IpcMain, services: Pick<App, 'receive' | 'subscribe'>): void {
  ipc.on(POST, (event, documentId: unknown, message: unknown) => {
    if (!isOurs(event) || typeof documentId !== 'string' || typeof message !== 'string') return;
    const { sender } = event;
    void services.receive(message).then((answer) => {
      if (!sender.isDestroyed()) sender.send(DELIVER, documentId, answer);
    });
  });
  services.subscribe((message) => {
    for (const window of ownWindows()) window.webContents.send(DELIVER, null, message);
  });
}
