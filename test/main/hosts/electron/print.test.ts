import { beforeEach, expect, test, vi } from 'vitest';
import { unwrap } from '../../../../domain/result.ts';

/** Printing in Electron, with a stand-in that keeps what is asked of it. */

type Handler = (request: { url: string }) => Promise<Response>;

let pdf: () => Promise<Uint8Array>;
let serve: Handler;
let allow: (url: string) => boolean | undefined;
const made: WindowStub[] = [];

const own = {
  protocol: {
    handle: (_scheme: string, handler: Handler) => {
      serve = handler;
    },
  },
  webRequest: {
    onBeforeRequest(handler: (details: { url: string }, callback: (answer: { cancel: boolean }) => void) => void) {
      allow = (url) => {
        let allowed: boolean | undefined;
        handler({ url }, ({ cancel }) => {
          allowed = !cancel;
        });
        return allowed;
      };
    },
  },
  setPermissionRequestHandler: vi.fn(),
  setPermissionCheckHandler: vi.fn(),
  setDevicePermissionHandler: vi.fn(),
  setSpellCheckerEnabled: vi.fn(),
  setProxy: async () => undefined,
  on: vi.fn(),
};

class WindowStub {
  readonly options: { show: boolean; webPreferences: Record<string, unknown> };
  readonly destroy = vi.fn();
  readonly webContents = {
    on: vi.fn(),
    setWindowOpenHandler: vi.fn(),
    setWebRTCIPHandlingPolicy: vi.fn(),
    printToPDF: vi.fn((_options: unknown) => pdf()),
  };
  page = '';
  constructor(options: { show: boolean; webPreferences: Record<string, unknown> }) {
    this.options = options;
    made.push(this);
  }
  async loadURL(url: string): Promise<void> {
    if (allow(url) !== true) throw new Error('ERR_BLOCKED_BY_CLIENT');
    this.page = await (await serve({ url })).text();
  }
}

const partitions: string[] = [];
vi.mock('electron', () => ({
  BrowserWindow: WindowStub,
  protocol: { registerSchemesAsPrivileged: vi.fn() },
  session: {
    fromPartition(name: string) {
      partitions.push(name);
      return own;
    },
  },
}));

const { print } = await import('../../../../main/hosts/electron/print.ts');

beforeEach(() => {
  made.length = 0;
  pdf = async () => new Uint8Array([37, 80, 68, 70]);
});

const never = new AbortController().signal;

test('prints tagged and with an outline, in a window that is never shown, runs nothing and is gone afterwards', async () => {
  expect(unwrap(await print('<p>港口</p>', never))).toEqual(new Uint8Array([37, 80, 68, 70]));
  const [window] = made;
  expect(window?.page).toBe('<p>港口</p>');
  expect(window?.options.show).toBe(false);
  expect(window?.options.webPreferences).toEqual({
    session: own,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    javascript: false,
    spellcheck: false,
  });
  expect(window?.webContents.printToPDF).toHaveBeenCalledWith({
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    preferCSSPageSize: true,
    printBackground: true,
  });
  expect(window?.destroy).toHaveBeenCalled();
});

test('its session is kept in memory, made once, and loads the page that is being printed and nothing else', async () => {
  const pages: string[] = [];
  pdf = async () => {
    for (const url of ['app://caveat/index.html', 'app://print/other', 'https://example.org/', 'file:///etc/passwd', 'data:text/plain,x'])
      if (allow(url)) pages.push(url);
    return new Uint8Array(1);
  };
  unwrap(await print('one', never));
  unwrap(await print('two', never));
  expect(pages).toEqual([]);
  expect(partitions).toEqual(['print']);
  expect(made.map(({ page }) => page)).toEqual(['one', 'two']);
  expect((await serve({ url: 'app://print/other' })).status).toBe(404);
});

test('what was cancelled is gone at once', async () => {
  const cancel = new AbortController();
  pdf = () =>
    new Promise((_resolve, reject) => {
      cancel.abort();
      reject(new Error('Object has been destroyed'));
    });
  expect(await print('x', cancel.signal)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(made[0]?.destroy).toHaveBeenCalled();
  expect(await print('x', cancel.signal)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(made).toHaveLength(1);
});

test('a failure to print says so', async () => {
  pdf = async () => Promise.reject(new Error('Failed to generate PDF'));
  expect(await print('x', never)).toMatchObject({
    ok: false,
    error: { code: 'cannot-print', what: 'The brief was not printed: Failed to generate PDF' },
  });
  expect(made[0]?.destroy).toHaveBeenCalled();
});
