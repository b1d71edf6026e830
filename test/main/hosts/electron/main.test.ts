import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, type Mock, test, vi } from 'vitest';

/** The Electron host's entry with the real services, and a stand-in for Electron that keeps what is asked of it. */

class AppStub extends EventEmitter {
  readonly isPackaged = true;
  readonly commandLine = { appendSwitch: vi.fn(), hasSwitch: (name: string) => this.switches.includes(name) };
  readonly enableSandbox = vi.fn();
  readonly setPath = vi.fn();
  readonly quit = vi.fn();
  readonly exit = vi.fn();
  switches: string[] = [];
  locale = 'en-US';
  getLocale = () => this.locale;
  hasLock = true;
  requestSingleInstanceLock = () => this.hasLock;
  whenReady = async () => undefined;
  getPath = () => tmpdir();
}

class WindowStub extends EventEmitter {
  static all: WindowStub[] = [];
  static getAllWindows = () => WindowStub.all;
  readonly webContents = Object.assign(new EventEmitter(), {
    session,
    send: vi.fn(),
    setWindowOpenHandler: vi.fn(),
    setWebRTCIPHandlingPolicy: vi.fn(),
  });
  readonly focus = vi.fn();
  constructor() {
    super();
    WindowStub.all.push(this);
  }
  loadURL = async () => undefined;
  show = () => undefined;
  isMinimized = () => false;
}

let app: AppStub;
let ipc: EventEmitter;
let showErrorBox: Mock<(title: string, content: string) => void>;
let folder: string;
const session = Object.assign(new EventEmitter(), {
  webRequest: { onBeforeRequest: vi.fn() },
  protocol: { handle: vi.fn() },
  setPermissionRequestHandler: vi.fn(),
  setPermissionCheckHandler: vi.fn(),
  setDevicePermissionHandler: vi.fn(),
  setSpellCheckerEnabled: vi.fn(),
  setProxy: async () => undefined,
});

vi.mock('electron', () => ({
  get app() {
    return app;
  },
  get ipcMain() {
    return ipc;
  },
  BrowserWindow: WindowStub,
  dialog: { showErrorBox: (title: string, content: string) => showErrorBox(title, content) },
  Menu: { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn() },
  protocol: { registerSchemesAsPrivileged: vi.fn() },
  session: { defaultSession: session },
  utilityProcess: {},
}));

const { argv, platform } = process;

beforeEach(() => {
  vi.resetModules();
  app = new AppStub();
  ipc = new EventEmitter();
  showErrorBox = vi.fn();
  WindowStub.all = [];
  session.protocol.handle.mockClear();
  folder = mkdtempSync(join(tmpdir(), 'caveat-electron-main-'));
  vi.stubEnv('CAVEAT_DATA', join(folder, 'data'));
});

afterEach(() => {
  process.argv = argv;
  Object.defineProperty(process, 'platform', { value: platform });
  vi.unstubAllEnvs();
});

async function start(...notebooks: string[]): Promise<void> {
  process.argv = ['electron', 'out/main/electron.js', ...notebooks];
  await import('../../../../main/hosts/electron/main.ts');
}

test('opens the notebook and a window, answers it, and drains before the process ends', async () => {
  const notebook = join(folder, 'Work.caveat');
  await start(notebook);
  await vi.waitFor(() => expect(WindowStub.all).toHaveLength(1));
  expect(existsSync(notebook)).toBe(true);
  expect(app.enableSandbox).toHaveBeenCalled();
  expect(session.protocol.handle).toHaveBeenCalledWith('app', expect.any(Function));

  const [, profile] = app.setPath.mock.calls[0] ?? [];
  expect(app.setPath).toHaveBeenCalledWith('userData', expect.stringContaining(join(folder, 'data', 'electron')));
  if (process.platform !== 'win32') expect(statSync(String(profile)).mode & 0o777).toBe(0o700);

  const sender = { send: vi.fn(), isDestroyed: () => false };
  const event = { sender, senderFrame: { url: 'app://caveat/index.html', parent: null } };
  ipc.emit('caveat:post', event, 'doc', JSON.stringify({ call: 1, method: 'session.hello', params: {} }));
  await vi.waitFor(() => expect(sender.send).toHaveBeenCalled());
  const [channel, documentId, answer] = sender.send.mock.calls[0] ?? [];
  expect([channel, documentId]).toEqual(['caveat:deliver', 'doc']);
  expect(JSON.parse(answer)).toMatchObject({ call: 1, ok: true, value: { host: 'electron', fileName: 'Work.caveat' } });

  const quitting = { preventDefault: vi.fn() };
  app.emit('will-quit', quitting);
  expect(quitting.preventDefault).toHaveBeenCalled();
  expect(app.exit).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(app.exit).toHaveBeenCalledWith(0));
});

test('a second start brings the window of the first to the front', async () => {
  await start(join(folder, 'Work.caveat'));
  await vi.waitFor(() => expect(WindowStub.all).toHaveLength(1));
  app.emit('second-instance');
  expect(WindowStub.all[0]?.focus).toHaveBeenCalledOnce();
  app.emit('will-quit', { preventDefault: () => undefined });
  await vi.waitFor(() => expect(app.exit).toHaveBeenCalledWith(0));
});

test('without the lock it leaves the notebook alone', async () => {
  app.hasLock = false;
  await start(join(folder, 'Work.caveat'));
  expect(app.exit).toHaveBeenCalled();
  expect(existsSync(join(folder, 'Work.caveat'))).toBe(false);
});

test('a packaged app that is to be driven from outside does not start', async () => {
  app.switches = ['remote-debugging-port'];
  await start(join(folder, 'Work.caveat'));
  expect(app.exit).toHaveBeenCalled();
  expect(WindowStub.all).toEqual([]);
});

test('a file that is no notebook is explained, and nothing else happens', async () => {
  const notebook = join(folder, 'Letter.caveat');
  writeFileSync(notebook, 'Dear Sir or Madam, this is not a notebook.'.repeat(100));
  await start(notebook);
  await vi.waitFor(() => expect(app.exit).toHaveBeenCalledWith(1));
  expect(showErrorBox).toHaveBeenCalledWith(expect.any(String), expect.stringContaining('Letter.caveat'));
  expect(WindowStub.all).toEqual([]);
});

test('says what is wrong in the language of the machine', async () => {
  const notebook = join(folder, 'Letter.caveat');
  writeFileSync(notebook, 'Dear Sir or Madam, this is not a notebook.'.repeat(100));
  app.locale = 'zh-CN';
  await start(notebook);
  await vi.waitFor(() => expect(app.exit).toHaveBeenCalledWith(1));
  expect(showErrorBox).toHaveBeenCalledWith('Caveat 无法打开笔记本', `该文件不是 Caveat 笔记本。\n${notebook}`);
});

test('a profile folder that cannot be made is explained', async () => {
  writeFileSync(join(folder, 'file'), '');
  vi.stubEnv('CAVEAT_DATA', join(folder, 'file', 'data'));
  await start(join(folder, 'Work.caveat'));
  await vi.waitFor(() => expect(app.exit).toHaveBeenCalledWith(1));
  expect(showErrorBox).toHaveBeenCalledWith(expect.any(String), expect.stringContaining(join(folder, 'file', 'data')));
  expect(existsSync(join(folder, 'Work.caveat'))).toBe(false);
});

test('on macOS the file that starts it decides on notebook, profile and lock', async () => {
  Object.defineProperty(process, 'platform', { value: 'darwin' });
  const settled: string[] = [];
  app.setPath.mockImplementation((_name: string, path: string) => settled.push(path));
  app.requestSingleInstanceLock = () => settled.push('lock') > 0;
  await start();
  const notebook = join(folder, 'Finder.caveat');
  const opening = { preventDefault: vi.fn() };
  app.emit('open-file', opening, notebook);
  app.emit('ready');
  await vi.waitFor(() => expect(WindowStub.all).toHaveLength(1));
  expect(opening.preventDefault).toHaveBeenCalled();
  expect(existsSync(notebook)).toBe(true);
  const { dataDirectory, profileDirectory } = await import('../../../../main/hosts/places.ts');
  const machine = { env: process.env, platform: process.platform, home: folder };
  const [, last, lock] = settled;
  expect([last, lock]).toEqual([profileDirectory(dataDirectory(machine), 'electron', notebook), 'lock']);

  app.emit('open-file', opening, notebook);
  expect(WindowStub.all[0]?.focus).toHaveBeenCalledOnce();
  app.emit('will-quit', { preventDefault: () => undefined });
  await vi.waitFor(() => expect(app.exit).toHaveBeenCalledWith(0));
});
