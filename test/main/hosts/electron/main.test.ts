import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
  getPath = () => folder;
  readonly getAppPath = () => '/program';
  readonly setAppUserModelId = vi.fn();
  readonly relaunch = vi.fn();
  readonly addRecentDocument = vi.fn();
  readonly clearRecentDocuments = vi.fn();
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
  getNormalBounds = () => ({ x: 0, y: 0, width: 800, height: 600 });
  isMaximized = () => false;
  static getFocusedWindow = () => null;
}

let app: AppStub;
let ipc: EventEmitter;
const buildFromTemplate = vi.fn();
const showOpenDialog = vi.fn();
const showSaveDialog = vi.fn();
const spawn = vi.fn(() => ({ unref: () => undefined }));
vi.mock('node:child_process', async (original) => ({ ...(await original<object>()), spawn }));
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
  clearStorageData: vi.fn(async () => undefined),
});
const fromPartition = vi.fn((_name: string) => session);

vi.mock('electron', () => ({
  get app() {
    return app;
  },
  get ipcMain() {
    return ipc;
  },
  BrowserWindow: WindowStub,
  dialog: {
    showErrorBox: (title: string, content: string) => showErrorBox(title, content),
    showOpenDialog: () => showOpenDialog(),
    showSaveDialog: () => showSaveDialog(),
  },
  Menu: { setApplicationMenu: vi.fn(), buildFromTemplate },
  screen: { getAllDisplays: () => [] },
  protocol: { registerSchemesAsPrivileged: vi.fn() },
  session: { defaultSession: session, fromPartition: (name: string) => fromPartition(name) },
  utilityProcess: {},
}));

const { argv, platform } = process;

beforeEach(() => {
  vi.resetModules();
  app = new AppStub();
  ipc = new EventEmitter();
  showErrorBox = vi.fn();
  WindowStub.all = [];
  spawn.mockClear();
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

test('the windows of a locked notebook keep nothing on the disk, nor does what they kept before', async () => {
  const notebook = join(folder, 'Work.caveat');
  const { createApp } = await import('../../../../main/app.ts');
  const { changePassphrase } = await import('../../../../main/store/passphrase.ts');
  const { testPorts } = await import('../../builders.ts');
  const { unwrap } = await import('../../../../domain/result.ts');
  await unwrap(createApp(testPorts(), notebook, { create: true })).close();
  unwrap(changePassphrase(notebook, { from: null, to: 'seven gulls' }));
  await start(notebook);
  await vi.waitFor(() => expect(WindowStub.all).toHaveLength(1));
  expect(fromPartition).toHaveBeenCalledWith(expect.not.stringMatching(/^persist:/));
  expect(session.clearStorageData).toHaveBeenCalledOnce();

  const sender = { send: vi.fn(), isDestroyed: () => false };
  const event = { sender, senderFrame: { url: 'app://caveat/index.html', parent: null } };
  const ask = (call: number, method: string, params: unknown) =>
    ipc.emit('caveat:post', event, 'doc', JSON.stringify({ call, method, params }));
  ask(1, 'session.hello', {});
  await vi.waitFor(() =>
    expect(JSON.parse(sender.send.mock.calls[0]?.[2])).toMatchObject({ call: 1, ok: false, error: { code: 'notebook-locked' } }),
  );
  ask(2, 'door.passphrase', { from: 'seven gulls', to: null });
  await vi.waitFor(() => expect(app.relaunch).toHaveBeenCalledWith(expect.objectContaining({ args: [notebook] })), { timeout: 20_000 });
  expect(app.quit).toHaveBeenCalled();
  app.emit('will-quit', { preventDefault: () => undefined });
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

test('is on top of the list of notebooks, and others open from there in a process of their own', async () => {
  const [notebook, other] = [join(folder, 'Work.caveat'), join(folder, 'Other.caveat')];
  writeFileSync(other, '');
  await start(notebook);
  const list = join(folder, 'data', 'recent-notebooks.json');
  await vi.waitFor(() => expect(JSON.parse(readFileSync(list, 'utf8'))).toEqual([notebook]));
  expect(app.addRecentDocument).toHaveBeenCalledWith(notebook);
  writeFileSync(list, JSON.stringify([notebook, other]));
  app.emit('browser-window-focus');
  const choose = (label: string) => {
    const [file] = buildFromTemplate.mock.lastCall?.[0] ?? [];
    const items = file.submenu.flatMap((item: { submenu?: unknown[] }) => [item, ...(item.submenu ?? [])]);
    items.find((item: { label?: string }) => item.label?.startsWith(label)).click();
  };
  choose('Work — ');
  expect(WindowStub.all[0]?.focus).toHaveBeenCalledOnce();
  choose('Other — ');
  expect(spawn).toHaveBeenLastCalledWith(process.execPath, [other], { detached: true, stdio: 'ignore' });

  rmSync(other);
  choose('Other — ');
  expect(showErrorBox).toHaveBeenLastCalledWith('This notebook is no longer where it was.', other);
  app.emit('browser-window-focus');
  expect(() => choose('Other — ')).toThrow();

  showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [join(folder, 'letter.txt')] });
  choose('Open Notebook…');
  await vi.waitFor(() =>
    expect(showErrorBox).toHaveBeenLastCalledWith(expect.stringMatching(/ends in .caveat/), join(folder, 'letter.txt')),
  );
  showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [other] });
  choose('Open Notebook…');
  await vi.waitFor(() => expect(spawn).toHaveBeenCalledTimes(2));

  // A name that is taken is never replaced, and one without an ending gets it.
  showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: notebook });
  choose('New Notebook…');
  await vi.waitFor(() => expect(showErrorBox).toHaveBeenLastCalledWith(expect.stringMatching(/left as it is/), notebook));
  vi.stubEnv('APPIMAGE', '/opt/Caveat.AppImage');
  showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: join(folder, 'New') });
  choose('New Notebook…');
  const created = ['/opt/Caveat.AppImage', [join(folder, 'New.caveat')], expect.anything()];
  await vi.waitFor(() => expect(spawn).toHaveBeenLastCalledWith(...created));
  expect(spawn).toHaveBeenCalledTimes(3);

  choose('Clear This List');
  await vi.waitFor(() => expect(JSON.parse(readFileSync(list, 'utf8'))).toEqual([]));
  expect(app.clearRecentDocuments).toHaveBeenCalled();
  app.emit('will-quit', { preventDefault: () => undefined });
  await vi.waitFor(() => expect(app.exit).toHaveBeenCalledWith(0));
});

test('a window can ask for another notebook, and never says which', async () => {
  await start(join(folder, 'Work.caveat'));
  await vi.waitFor(() => expect(WindowStub.all).toHaveLength(1));
  const sender = { send: vi.fn(), isDestroyed: () => false };
  const ask = (params: object) => {
    const event = { sender, senderFrame: { url: 'app://caveat/index.html', parent: null } };
    ipc.emit('caveat:post', event, 'doc', JSON.stringify({ call: 1, method: 'door.another', params }));
    return vi.waitFor(() => expect(sender.send).toHaveBeenCalled()).then(() => JSON.parse(sender.send.mock.lastCall?.[2]));
  };
  showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] });
  expect(await ask({ which: 'open' })).toEqual({ call: 1, ok: true, value: {} });
  sender.send.mockClear();
  expect(await ask({ which: 'open', path: '/etc/passwd' })).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  app.emit('will-quit', { preventDefault: () => undefined });
  await vi.waitFor(() => expect(app.exit).toHaveBeenCalledWith(0));
});
