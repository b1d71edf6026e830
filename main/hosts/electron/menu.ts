import type { MenuItemConstructorOptions } from 'electron';
import { menuName } from './notebooks.ts';
import type { Words } from './words.ts';

/** What the menu does. */
export interface MenuActs {
  openWindow(): void;
  /** Asks for another notebook, new or there already, and opens it. */
  askForNotebook(which: 'open' | 'new'): void;
  openNotebook(path: string): void;
  clearRecent(): void;
}

/**
 * The application menu. Undo and redo are missing on purpose: Electron's roles act on the text field only,
 * while Caveat's own undo, in the window, takes back whole commands.
 * @param recent paths of the notebooks opened last
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  words: Words,
  withDevTools: boolean,
  acts: MenuActs,
  recent: readonly string[],
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  /** With the letter that opens the menu, which macOS does not have. */
  const heading = (label: string, letter: string): string => {
    if (isMac) return label;
    return label.startsWith(letter) ? `&${label}` : `${label}(&${letter})`;
  };
  return [
    ...(isMac ? [applicationMenu(words)] : []),
    {
      label: heading(words.file, 'F'),
      submenu: [
        { label: words.newNotebook, accelerator: 'CmdOrCtrl+N', click: () => acts.askForNotebook('new') },
        { label: words.openNotebook, accelerator: 'CmdOrCtrl+O', click: () => acts.askForNotebook('open') },
        { label: words.openRecent, enabled: recent.length > 0, submenu: recentItems(words, acts, recent) },
        { type: 'separator' },
        { label: words.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: () => acts.openWindow() },
        { type: 'separator' },
        isMac ? { role: 'close', label: words.closeWindow } : { role: 'quit', label: words.quit },
      ],
    },
    {
      label: heading(words.edit, 'E'),
      submenu: [
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'pasteAndMatchStyle', label: words.pasteWithoutStyle },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: heading(words.view, 'V'),
      submenu: [
        { role: 'resetZoom', label: words.actualSize },
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { type: 'separator' },
        { role: 'togglefullscreen', label: words.fullScreen },
        ...(withDevTools ? developerItems(words) : []),
      ],
    },
    { role: 'windowMenu', label: heading(words.window, 'W'), submenu: windowItems(isMac, words) },
  ];
}

function recentItems(words: Words, acts: MenuActs, recent: readonly string[]): MenuItemConstructorOptions[] {
  return [
    ...recent.map((path) => ({ label: menuName(path), click: () => acts.openNotebook(path) })),
    { type: 'separator' },
    { label: words.clearRecent, click: () => acts.clearRecent() },
  ];
}

function applicationMenu(words: Words): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: words.about },
      { type: 'separator' },
      { role: 'services', label: words.services },
      { type: 'separator' },
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      { type: 'separator' },
      { role: 'quit', label: words.quit },
    ],
  };
}

function developerItems(words: Words): MenuItemConstructorOptions[] {
  return [{ type: 'separator' }, { role: 'reload', label: words.reload }, { role: 'toggleDevTools', label: words.developerTools }];
}

function windowItems(isMac: boolean, words: Words): MenuItemConstructorOptions[] {
  const minimize: MenuItemConstructorOptions = { role: 'minimize', label: words.minimize };
  const zoom: MenuItemConstructorOptions = { role: 'zoom', label: words.zoom };
  if (!isMac) return [minimize, { role: 'close', label: words.closeWindow }];
  return [minimize, zoom, { type: 'separator' }, { role: 'front', label: words.allToFront }];
}
