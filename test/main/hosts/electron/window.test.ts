import { EventEmitter } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IpcMain, MenuItemConstructorOptions, Protocol } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';

/** Stands in for Electron's windows: keeps how each was made and what was sent to its page. */
class WindowStub extends EventEmitter {
  static all: WindowStub[] = [];
  static getAllWindows = () => WindowStub.all;
  readonly options: { webPreferences: Record<string, unknown> };
  readonly loaded: string[] = [];
  readonly shown = vi.fn();
  readonly webContents = Object.assign(new EventEmitter(), {
    session: defaultSession,
    send: vi.fn(),
    isDestroyed: () => false,
    setWindowOpenHandler: vi.fn(),
    setWebRTCIPHandlingPolicy: vi.fn(),
  });
  constructor(options: { webPreferences: Record<string, unknown> }) {
    super();
    this.options = options;
    WindowStub.all.push(this);
  }
  loadURL = async (url: string) => void this.loaded.push(url);
  show = () => this.shown();
  maximize = vi.fn();
  getNormalBounds = () => ({ x: 40, y: 50, width: 900, height: 700 });
  isMaximized = () => true;
  focus = vi.fn();
  restore = vi.fn();
  isMinimized = () => true;
}

const registered = vi.fn();
const defaultSession = {};
const popup = vi.fn();
const built = vi.fn((_template: MenuItemConstructorOptions[]) => ({ popup }));
const profile = mkdtempSync(join(tmpdir(), 'caveat-electron-profile-'));
vi.mock('electron', () => ({
  app: { getPath: () => profile, getLocale: () => 'ko' },
  Menu: { buildFromTemplate: built },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
  BrowserWindow: WindowStub,
  protocol: { registerSchemesAsPrivileged: registered },
  session: { defaultSession },
}));

const { connectWindows, focusWindow, openWindow } = await import('../../../../main/hosts/electron/window.ts');
const { registerScheme, serveAssets } = await import('../../../../main/hosts/electron/protocol.ts');
const { menuTemplate } = await import('../../../../main/hosts/electron/menu.ts');
const { failureIn, wordsFor } = await import('../../../../main/hosts/electron/words.ts');

beforeEach(() => {
  WindowStub.all = [];
});

describe('openWindow', () => {
  test('makes a sandboxed, isolated window at the app address and shows it when it is ready', () => {
    openWindow();
    const [window] = WindowStub.all;
    expect(window?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      preload: expect.stringMatching(/preload\.cjs$/),
    });
    expect(window?.loaded).toEqual(['app://caveat/index.html']);
    expect(window?.shown).not.toHaveBeenCalled();
    window?.emit('ready-to-show');
    expect(window?.shown).toHaveBeenCalledOnce();
  });

  test('a window comes back where it stood, and one more a step beside it', () => {
    openWindow();
    const [first] = WindowStub.all;
    expect(first?.options).toMatchObject({ width: 1280, height: 860 });
    expect(first?.options).not.toHaveProperty('x');
    first?.emit('close');
    WindowStub.all = [];
    openWindow();
    openWindow();
    const [again, beside] = WindowStub.all;
    expect(again?.options).toMatchObject({ x: 40, y: 50, width: 900, height: 700 });
    expect(beside?.options).toMatchObject({ x: 68, y: 78, width: 900, height: 700 });
    for (const window of WindowStub.all) window.emit('ready-to-show');
    expect([again?.maximize.mock.calls.length, beside?.maximize.mock.calls.length]).toEqual([1, 0]);
  });

  test('focusing brings the window back, or opens one', () => {
    focusWindow();
    focusWindow();
    expect(WindowStub.all).toHaveLength(1);
    expect(WindowStub.all[0]?.restore).toHaveBeenCalledOnce();
  });
});

describe('a right click', () => {
  const editFlags = { canCut: false, canCopy: true, canPaste: true, canEditRichly: false, canSelectAll: true };
  const click = (params: object) => {
    openWindow();
    built.mockClear();
    popup.mockClear();
    WindowStub.all[0]?.webContents.emit('context-menu', {}, { editFlags, frame: null, menuSourceType: 'mouse', ...params });
    return built.mock.calls.map(([template]) => template.map(({ role, label, enabled }) => [role, label, enabled]));
  };

  test('in a field offers what can be done with its text', () => {
    expect(click({ isEditable: true, selectionText: '' })).toEqual([
      [
        ['cut', '잘라내기', false],
        ['copy', '복사', true],
        ['paste', '붙여넣기', true],
        [undefined, undefined, undefined],
        ['selectAll', '모두 선택', true],
      ],
    ]);
    expect(popup).toHaveBeenCalledExactlyOnceWith({ sourceType: 'mouse' });
    const rich = click({ isEditable: true, selectionText: '', editFlags: { ...editFlags, canEditRichly: true } });
    expect(rich[0]?.map(([role]) => role)).toContain('pasteAndMatchStyle');
  });

  test('elsewhere copies what is selected, and else does nothing', () => {
    expect(click({ isEditable: false, selectionText: 'words' })).toEqual([[['copy', '복사', true]]]);
    WindowStub.all = [];
    expect(click({ isEditable: false, selectionText: ' ' })).toEqual([]);
    expect(popup).not.toHaveBeenCalled();
  });
});

describe('connectWindows', () => {
  const ipc = new EventEmitter();
  const receive = vi.fn(async (message: string) => `answer to ${message}`);
  let tellAll: (message: string) => void = () => undefined;
  connectWindows(ipc as unknown as IpcMain, {
    receive,
    subscribe: (listener) => {
      tellAll = listener;
      return () => undefined;
    },
  });
  const from = (url: string, parent: unknown = null) => {
    const sender = { send: vi.fn(), isDestroyed: () => false };
    return { sender, event: { sender, senderFrame: { url, parent } } };
  };

  test('answers the document that asked', async () => {
    const { sender, event } = from('app://caveat/index.html');
    ipc.emit('caveat:post', event, 'doc-1', 'hello');
    await vi.waitFor(() => expect(sender.send).toHaveBeenCalledWith('caveat:deliver', 'doc-1', 'answer to hello'));
  });

  test.each([
    ['another address', from('https://example.org/').event, ['d', 'm']],
    ['a frame inside the page', from('app://caveat/index.html', {}).event, ['d', 'm']],
    ['a frame that has gone', { ...from('').event, senderFrame: null }, ['d', 'm']],
    ['something other than strings', from('app://caveat/index.html').event, ['d', { method: 'x' }]],
  ])('hears nothing from %s', (_name, event, args) => {
    receive.mockClear();
    ipc.emit('caveat:post', event, ...args);
    expect(receive).not.toHaveBeenCalled();
  });

  test('sends events to every window', () => {
    openWindow();
    openWindow();
    tellAll('event');
    for (const window of WindowStub.all) expect(window.webContents.send).toHaveBeenCalledWith('caveat:deliver', null, 'event');
  });
});

describe('the app protocol', () => {
  test('is standard and secure and bypasses no policy', () => {
    registerScheme();
    expect(registered).toHaveBeenCalledWith([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  test('serves the built window with the policy, and no other host', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'caveat-protocol-'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html>');
    let handler: (request: Request) => Promise<Response> = () => Promise.reject(new Error('no handler'));
    const stub = {
      handle: (_scheme: string, given: typeof handler) => {
        handler = given;
      },
    };
    serveAssets(stub as unknown as Protocol, folder);
    const ask = (url: string, method = 'GET') => handler({ url, method } as Request);
    const page = await ask('app://caveat/index.html');
    expect([page.status, await page.text()]).toEqual([200, '<!doctype html>']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await ask('app://other/index.html')).status).toBe(404);
    expect((await ask('app://caveat/..%2f..%2fetc%2fpasswd')).status).toBe(400);
    expect((await ask('app://caveat/index.html', 'POST')).status).toBe(405);
  });
});

test('a failure is said in the language of the machine where it has the words, with its place', () => {
  const inUse = { code: 'notebook-in-use', what: 'It is in use.', where: '/a.caveat' } as const;
  expect(failureIn(wordsFor('ko-KR'), inUse)).toBe('다른 Caveat에서 이 노트를 열고 있습니다.\n/a.caveat');
  expect(failureIn(wordsFor('en'), inUse)).toBe('It is in use. [/a.caveat]');
  expect(failureIn(wordsFor('ko'), { code: 'internal', what: 'Broken.' })).toBe('Broken.');
});

/** The labels of everything that is not a line; the application menu itself is named after the program. */
function labelsOf(items: readonly MenuItemConstructorOptions[]): (string | undefined)[] {
  return items
    .filter(({ type }) => type !== 'separator')
    .flatMap(({ role, label, submenu }) => [...(role === 'appMenu' ? [] : [label]), ...(Array.isArray(submenu) ? labelsOf(submenu) : [])]);
}

describe('the menu', () => {
  const acts = { openWindow: vi.fn(), askForNotebook: vi.fn(), openNotebook: vi.fn(), clearRecent: vi.fn() };
  const template = (platform: NodeJS.Platform, locale: string, withDevTools = false, recent: string[] = []) =>
    menuTemplate(platform, wordsFor(locale), withDevTools, acts, recent);
  const roles = (platform: NodeJS.Platform, withDevTools: boolean) => JSON.stringify(template(platform, 'en-US', withDevTools));

  test('leaves undo and redo to the window', () => {
    expect(roles('linux', true)).not.toMatch(/"(undo|redo|editMenu)"/);
    expect(roles('linux', false)).toMatch(/"copy".*"paste".*"selectAll"/);
  });

  test('has developer tools only outside a packaged app, and the application menu on macOS', () => {
    expect(roles('linux', false)).not.toContain('toggleDevTools');
    expect(roles('linux', true)).toContain('toggleDevTools');
    expect(roles('darwin', false)).toContain('appMenu');
    expect(roles('win32', false)).not.toContain('appMenu');
  });

  test.each(['linux', 'darwin', 'win32'] as const)('on %s every item has words of its own in every language', (platform) => {
    const labels = (locale: string) => labelsOf(template(platform, locale, true));
    for (const locale of ['en-US', 'zh-CN', 'ko']) expect(labels(locale)).not.toContain(undefined);
    for (const locale of ['zh-CN', 'zh-TW', 'ko']) {
      expect(labels(locale).filter((label) => labels('en').includes(label))).toEqual([]);
      expect(labels(locale)).toHaveLength(labels('en').length);
    }
    expect(labels('de')).toEqual(labels('en'));
  });

  test('names the key that opens a menu where menus have one', () => {
    expect(template('win32', 'en-US')[0]?.label).toBe('&File');
    expect(template('win32', 'ko')[0]?.label).toBe('파일(&F)');
    expect(template('darwin', 'ko')[1]?.label).toBe('파일');
  });

  test('opens notebooks: a new one, one that is there, one of those opened last', () => {
    const path = join('/home', 'mina', 'R&D', 'Port.caveat');
    const [file] = template('linux', 'en-US', false, [path]);
    const items = file?.submenu as MenuItemConstructorOptions[];
    const item = (label: string) => items.find((each) => each.label === label);
    const press = (pressed: MenuItemConstructorOptions | undefined) => (pressed?.click as undefined | (() => void))?.();
    press(item('New Notebook…'));
    press(item('Open Notebook…'));
    expect(acts.askForNotebook.mock.calls).toEqual([['new'], ['open']]);
    const recent = item('Open Recent')?.submenu as MenuItemConstructorOptions[];
    // Two signs stand for one in a menu.
    expect(recent[0]?.label).toBe(`Port — ${join('/home', 'mina', 'R&&D')}`);
    press(recent[0]);
    expect(acts.openNotebook).toHaveBeenCalledWith(path);
    press(recent.at(-1));
    expect(acts.clearRecent).toHaveBeenCalledOnce();
    const without = template('linux', 'en-US')[0]?.submenu as MenuItemConstructorOptions[];
    expect(without.find(({ label }) => label === 'Open Recent')?.enabled).toBe(false);
  });
});
