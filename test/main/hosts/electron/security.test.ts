import type { App, Session, WebContents } from 'electron';
import { describe, expect, test, vi } from 'vitest';

vi.mock('electron', () => ({ protocol: { registerSchemesAsPrivileged: vi.fn() } }));

const { closePage, closeSession, cutOffNetwork, isDrivenFromOutside, windowRequests } = await import(
  '../../../../main/hosts/electron/security.ts'
);

/** Keeps what handlers were given to a stand-in, so that a test can call them as Electron would. */
function recorder() {
  const handlers = new Map<string, (...args: never[]) => unknown>();
  const keep = (name: string) => vi.fn((handler: (...args: never[]) => unknown) => void handlers.set(name, handler));
  const on = vi.fn((name: string, handler: (...args: never[]) => unknown) => void handlers.set(name, handler));
  const call = (name: string, ...args: unknown[]): unknown => {
    const handler = handlers.get(name);
    if (handler === undefined) throw new Error(`Nothing handles ${name}.`);
    return Reflect.apply(handler, undefined, args);
  };
  return { keep, on, call };
}

async function closedSession(withDevTools: boolean) {
  const { keep, on, call } = recorder();
  const stub = {
    webRequest: { onBeforeRequest: keep('request') },
    setPermissionRequestHandler: keep('permission'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setSpellCheckerEnabled: vi.fn(),
    setProxy: vi.fn(async () => undefined),
    on,
  };
  await closeSession(stub as unknown as Session, windowRequests(withDevTools));
  const isCancelled = (url: string) => {
    let cancelled: boolean | undefined;
    call('request', { url }, (answer: { cancel: boolean }) => {
      cancelled = answer.cancel;
    });
    return cancelled;
  };
  return { stub, call, isCancelled };
}

describe('closeSession', () => {
  test.each([
    ['app://caveat/index.html', false],
    ['app://caveat/assets/a.js?x', false],
    ['blob:app://caveat/0f', false],
    ['data:image/png;base64,AA', false],
    ['app://caveat.evil/index.html', true],
    ['app://other/', true],
    ['https://example.org/', true],
    ['http://127.0.0.1:9222/json', true],
    ['ws://localhost/', true],
    ['file:///etc/passwd', true],
    ['devtools://devtools/bundled/x.html', true],
    ['not a url', true],
  ])('request for %s: cancelled %s', async (url, cancelled) => {
    expect((await closedSession(false)).isCancelled(url)).toBe(cancelled);
  });

  test('developer tools load only where they are allowed', async () => {
    expect((await closedSession(true)).isCancelled('devtools://devtools/bundled/x.html')).toBe(false);
  });

  test('grants nothing but writing plain content to the clipboard', async () => {
    const { call } = await closedSession(false);
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'unknown']) {
      const answer = vi.fn();
      call('permission', null, permission, answer);
      expect([permission, answer.mock.calls, call('check', null, permission)]).toEqual([permission, [[false]], false]);
    }
    expect(call('check', null, 'clipboard-sanitized-write')).toBe(true);
    expect(call('device', {})).toBe(false);
  });

  test('stops downloads, the spelling checker and every connection', async () => {
    const { stub, call } = await closedSession(false);
    const event = { preventDefault: vi.fn() };
    call('will-download', event);
    expect(event.preventDefault).toHaveBeenCalled();
    expect(stub.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
    expect(stub.setProxy).toHaveBeenCalledWith(expect.objectContaining({ mode: 'fixed_servers', proxyBypassRules: '<-loopback>' }));
  });
});

describe('closePage', () => {
  function closedPage() {
    const { keep, on, call } = recorder();
    const open = vi.fn();
    const stub = { on, setWindowOpenHandler: keep('open'), setWebRTCIPHandlingPolicy: vi.fn() };
    closePage(stub as unknown as WebContents, open);
    return { stub, call, open };
  }

  test.each([
    ['app://caveat/index.html', true, false],
    ['https://example.org/', true, true],
    ['app://caveat/index.html', false, true],
    ['file:///etc/passwd', true, true],
  ])('navigating to %s (main frame %s): prevented %s', (url, isMainFrame, prevented) => {
    const event = { url, isMainFrame, preventDefault: vi.fn() };
    closedPage().call('will-frame-navigate', event);
    expect(event.preventDefault).toHaveBeenCalledTimes(prevented ? 1 : 0);
  });

  test('window.open never makes a window; for our own address the host opens one itself', () => {
    const { call, open } = closedPage();
    expect(call('open', { url: 'https://example.org/' })).toEqual({ action: 'deny' });
    expect(open).not.toHaveBeenCalled();
    expect(call('open', { url: 'app://caveat/index.html' })).toEqual({ action: 'deny' });
    expect(open).toHaveBeenCalledOnce();
  });

  test('refuses webviews, redirects and WebRTC around the proxy', () => {
    const { stub, call } = closedPage();
    for (const name of ['will-attach-webview', 'will-redirect']) {
      const event = { preventDefault: vi.fn() };
      call(name, event);
      expect(event.preventDefault).toHaveBeenCalled();
    }
    expect(stub.setWebRTCIPHandlingPolicy).toHaveBeenCalledWith('disable_non_proxied_udp');
  });
});

describe('switches', () => {
  const appWith = (switches: string[], isPackaged: boolean) => {
    const appended = new Map<string, string | undefined>();
    const commandLine = {
      hasSwitch: (name: string) => switches.includes(name),
      appendSwitch: (name: string, value?: string) => void appended.set(name, value),
    };
    return { app: { isPackaged, commandLine } as unknown as App, appended };
  };

  test('no name resolves', () => {
    const { app, appended } = appWith([], true);
    cutOffNetwork(app);
    expect(appended.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect([...appended.keys()].some((name) => name.includes('sandbox') || name.includes('debugging'))).toBe(false);
  });

  test('only a packaged app minds being driven from outside', () => {
    expect(isDrivenFromOutside(appWith(['remote-debugging-port'], true).app)).toBe(true);
    expect(isDrivenFromOutside(appWith(['remote-debugging-port'], false).app)).toBe(false);
    expect(isDrivenFromOutside(appWith([], true).app)).toBe(false);
  });
});
