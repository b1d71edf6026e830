import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { type Failure, fail, ok, type Result } from '../../../domain/result.ts';
import type { App } from '../../app.ts';
import { makePrivateFolder } from '../places.ts';
import { connectPages, isWindowUrl, serveAssets, WINDOW_URL } from './page.ts';

/** The window: an installed browser in app mode, driven over a pipe, with its network cut off. */

interface WindowOptions {
  /** The browser's program file. */
  readonly browser: string;
  readonly profileDir: string;
  readonly rendererDir: string;
  log(reason: string): void;
}

export interface ChromiumWindow {
  readonly context: BrowserContext;
  /** The first page. */
  readonly page: Page;
  /** Settles when the last page was closed or the browser ended. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

const SWITCHES = [
  `--app=${WINDOW_URL}`,
  // No name resolves, and what names an address meets a proxy that is not there; `<-loopback>` includes this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--deny-permission-prompts',
];

/** How often a locked profile is tried again: a browser whose host was killed needs a moment to end. */
const ATTEMPTS = 4;
const PAUSE_MS = 500;

/**
 * Opens the window on the services.
 * @returns `runtime-unsupported` with the browser's own reason when it does not start, or why its profile's folder
 * could not be made
 */
export async function openWindow(services: Pick<App, 'receive' | 'subscribe'>, options: WindowOptions): Promise<Result<ChromiumWindow>> {
  const folder = makePrivateFolder(options.profileDir);
  if (!folder.ok) return folder;
  const launched = await launch(options);
  if (!launched.ok) return launched;
  const context = launched.value;
  try {
    await serveAssets(context, options.rendererDir);
    await connectPages(context, services, options.log);
    const closed = closedWithLastPage(context);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(WINDOW_URL);
    return ok({ context, page, closed, close: () => context.close() });
  } catch (thrown) {
    await context.close();
    return { ok: false, error: launchFailure(thrown instanceof Error ? thrown.message : String(thrown), options.browser) };
  }
}

async function launch(options: WindowOptions): Promise<Result<BrowserContext>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return ok(
        await chromium.launchPersistentContext(options.profileDir, {
          executablePath: options.browser,
          headless: false,
          chromiumSandbox: true,
          viewport: null,
          acceptDownloads: false,
          serviceWorkers: 'block',
          args: SWITCHES,
          // A blank tab of its own, and a banner about automation.
          ignoreDefaultArgs: ['about:blank', '--enable-automation'],
          handleSIGINT: false,
          handleSIGTERM: false,
          handleSIGHUP: false,
        }),
      );
    } catch (thrown) {
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      const isLocked = /ProcessSingleton|already in use|existing browser session/i.test(reason);
      if (!isLocked || attempt === ATTEMPTS) return { ok: false, error: launchFailure(reason, options.browser) };
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

/** Why a browser did not start, from what it printed. */
export function launchFailure(reason: string, browser: string): Failure {
  const because = (what: string, hint: string) => fail('runtime-unsupported', what, { where: browser, hint }).error;
  if (/without --no-sandbox|running as root/i.test(reason)) {
    return because(
      'The browser refuses to start as root, because its sandbox cannot work there.',
      'Start Caveat from an ordinary account. It never switches the sandbox off.',
    );
  }
  if (/sandbox/i.test(reason)) {
    return because(
      'The browser cannot set up its sandbox on this machine.',
      'Allow unprivileged user namespaces, or install the browser from its own package. Caveat never switches the sandbox off.',
    );
  }
  if (/X server|\$DISPLAY|ozone_platform/i.test(reason)) {
    return because('There is no screen to show the window on.', 'Start Caveat in a desktop session.');
  }
  if (/ProcessSingleton|already in use|existing browser session/i.test(reason)) {
    return because("Another process is using this notebook's window profile.", 'Close the other Caveat window and try again.');
  }
  const firstLine = reason.split('\n').find((text) => text.trim() !== '') ?? 'no reason given';
  return because(`The browser did not start: ${firstLine.trim()}`, 'Set CAVEAT_BROWSER to another Chrome, Chromium or Edge.');
}

/**
 * Closes the browser with its last page: on macOS a browser outlives its last window, Caveat does not. A page that
 * opens after the first and leaves its blank beginning for another address than the window's is closed.
 * @returns a promise that settles when the browser has ended
 */
function closedWithLastPage(context: BrowserContext): Promise<void> {
  const watch = (page: Page) => {
    page.once('close', () => {
      if (context.pages().length === 0) void context.close();
    });
  };
  for (const page of context.pages()) watch(page);
  context.on('page', (page) => {
    watch(page);
    const closeStray = () => {
      if (!isWindowUrl(page.url()) && page.url() !== 'about:blank') void page.close();
    };
    // It may have gone there before it was announced.
    closeStray();
    page.on('framenavigated', closeStray);
  });
  return new Promise((resolve) => context.once('close', () => resolve()));
}
