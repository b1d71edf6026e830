import { type BrowserContext, chromium, errors, type Browser as PlaywrightBrowser } from 'playwright-core';
import { type Failure, fail, ok, type Result } from '../../../domain/result.ts';
import { WINDOW_URL } from './page.ts';
import { previousBrowserGone } from './profile-lock.ts';

/** Starts the browser on its profile, with its network cut off. */

export interface Browser {
  /** The browser's program file. */
  readonly browser: string;
  /** The folder of the browser's own data. One browser at a time can use it. Null keeps everything in memory, until the browser ends. */
  readonly profileDir: string | null;
}

/** What cuts a browser's network off. */
export const OFFLINE = [
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
];

const DENIALS = ['--deny-permission-prompts'];
const SWITCHES = [`--app=${WINDOW_URL}`, ...OFFLINE, ...DENIALS];

const PROGRAM = {
  headless: false,
  chromiumSandbox: true,
  // A blank tab of its own, and a banner about automation.
  ignoreDefaultArgs: ['about:blank', '--enable-automation'],
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false,
};

const CONTEXT = { viewport: null, acceptDownloads: false, serviceWorkers: 'block' } as const;

/** How long things may take, in ms; tests have less patience. */
export interface Patience {
  /** One start. A browser that got into the way of one that is just ending may never answer. */
  readonly start: number;
  /** Until the browser that had the profile before is gone: once its host was killed it needs a moment to end. */
  readonly previous: number;
  /** Between one try and the next. */
  readonly pause: number;
}

const PATIENCE: Patience = { start: 30_000, previous: 5_000, pause: 500 };

/** How often a start is tried when the profile is locked or nothing answers. */
const ATTEMPTS = 4;

/**
 * Starts a browser. A profile that is locked and a browser that does not answer are tried again.
 * @returns `runtime-unsupported` with the browser's own reason when it does not start
 */
export async function launch({ browser, profileDir }: Browser, patience: Patience = PATIENCE): Promise<Result<BrowserContext>> {
  for (let attempt = 1; ; attempt++) {
    // Whether it is gone or not, the browser itself has the last word on its lock.
    if (profileDir !== null) await previousBrowserGone(profileDir, patience.previous);
    const program = { ...PROGRAM, executablePath: browser, timeout: patience.start };
    try {
      if (profileDir === null) return ok(await inMemory(await chromium.launch({ ...program, args: [...OFFLINE, ...DENIALS] })));
      return ok(await chromium.launchPersistentContext(profileDir, { ...program, ...CONTEXT, args: SWITCHES }));
    } catch (thrown) {
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      const mayPass = thrown instanceof errors.TimeoutError || isLocked(reason);
      if (!mayPass || attempt === ATTEMPTS) return { ok: false, error: launchFailure(reason, browser) };
      await new Promise((resolve) => setTimeout(resolve, patience.pause));
    }
  }
}

/** A context that leaves nothing on the disk. The browser ends with it. */
async function inMemory(browser: PlaywrightBrowser): Promise<BrowserContext> {
  const context = await browser.newContext(CONTEXT);
  context.once('close', () => void browser.close());
  return context;
}

function isLocked(reason: string): boolean {
  return /ProcessSingleton|already in use|existing browser session/i.test(reason);
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
  if (isLocked(reason)) {
    return because("Another process is using this notebook's window profile.", 'Close the other Caveat window and try again.');
  }
  const firstLine = reason.split('\n').find((text) => text.trim() !== '') ?? 'no reason given';
  return because(`The browser did not start: ${firstLine.trim()}`, 'Set CAVEAT_BROWSER to another Chrome, Chromium or Edge.');
}
