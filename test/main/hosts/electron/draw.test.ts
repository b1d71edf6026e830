import { expect, test, vi } from 'vitest';
import { unwrap } from '../../../../domain/result.ts';

/** Drawing in Electron, with a stand-in that keeps what is asked of it; drawing itself is proved in a browser of the same engine. */

const own = {
  protocol: { handle: vi.fn() },
  webRequest: { onBeforeRequest: vi.fn() },
  setPermissionRequestHandler: vi.fn(),
  setPermissionCheckHandler: vi.fn(),
  setDevicePermissionHandler: vi.fn(),
  setSpellCheckerEnabled: vi.fn(),
  setProxy: async () => undefined,
  on: vi.fn(),
};
const partitions: string[] = [];
const made: WindowStub[] = [];
let answer: () => Promise<unknown>;

class WindowStub {
  readonly destroy = vi.fn();
  readonly options: { webPreferences: Record<string, unknown> };
  readonly webContents = {
    on: vi.fn(),
    setWindowOpenHandler: vi.fn(),
    setWebRTCIPHandlingPolicy: vi.fn(),
    executeJavaScript: vi.fn((_script: string) => answer()),
  };
  readonly loadURL = vi.fn(async (_url: string) => undefined);
  constructor(options: { webPreferences: Record<string, unknown> }) {
    this.options = options;
    made.push(this);
  }
}

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

const { draw } = await import('../../../../main/hosts/electron/draw.ts');
const never = new AbortController().signal;
const picture = { svg: '<svg xmlns="http://www.w3.org/2000/svg"/>', width: 10, height: 20 };

test('gives the bytes of what its page drew, in a session of its own that loads nothing but pictures in their addresses', async () => {
  answer = async () => [`data:image/png;base64,${Buffer.from([1, 2, 3]).toString('base64')}`];
  expect(unwrap(await draw([picture], never))).toEqual([new Uint8Array([1, 2, 3])]);
  const [window] = made;
  expect(partitions).toEqual(['draw']);
  expect(window?.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  expect(window?.webContents.executeJavaScript).toHaveBeenCalledOnce();
  expect(window?.destroy).toHaveBeenCalled();
  const [allow] = own.webRequest.onBeforeRequest.mock.calls[0] as [
    (details: { url: string }, callback: (answer: { cancel: boolean }) => void) => void,
  ];
  const isLoaded = (url: string) => {
    let cancelled = true;
    allow({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    return !cancelled;
  };
  expect(isLoaded('data:image/svg+xml;base64,PHN2Zy8+')).toBe(true);
  expect(['data:text/html,x', 'https://example.org/', 'app://caveat/index.html', 'file:///etc/passwd'].filter(isLoaded)).toEqual([]);
});

test('a failure to draw says so, and what was cancelled is gone', async () => {
  answer = async () => Promise.reject(new Error('Script failed to execute'));
  expect(await draw([picture], never)).toMatchObject({
    ok: false,
    error: { code: 'cannot-draw', what: expect.stringContaining('Script failed') },
  });
  expect(made.at(-1)?.destroy).toHaveBeenCalled();
  const cancel = new AbortController();
  cancel.abort();
  expect(await draw([picture], cancel.signal)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});
