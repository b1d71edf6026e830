import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import { CONTENT_SECURITY_POLICY } from '../../main/hosts/assets.ts';
import { type ChromiumWindow, openWindow } from '../../main/hosts/chromium/window.ts';
import { testBrowser } from '../run/browser.ts';

/** The window of the Chromium host on its own: a small page with the real bridge, and services that only echo. */

const PAGE = '<!doctype html><title>Fake</title><div id="root"></div><script type="module" src="./main.js"></script>';
const SCRIPT = `
window.seen = [];
window.early = 'caveat' in window;
setTimeout(() => {
  window.caveat.onMessage((message) => window.seen.push(message));
  document.title = 'ready';
}, 100);
`;

declare global {
  interface Window {
    seen: string[];
    early: boolean;
  }
}

let folder: string;
let window: ChromiumWindow;
let page: Page;
let received: string[];
let tellAll: (message: string) => void;
/** What an answer waits for, by message. */
const held = new Map<string, Promise<void>>();

const services = {
  async receive(message: string): Promise<string> {
    received.push(message);
    await held.get(message);
    return message.startsWith('large ') ? `${message} ${'"é한\\'.repeat(200_000)}` : `answer to ${message}`;
  },
  subscribe(listener: (message: string) => void) {
    tellAll = listener;
    return () => undefined;
  },
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'caveat-window-'));
  mkdirSync(join(folder, 'renderer'));
  writeFileSync(join(folder, 'renderer', 'index.html'), PAGE);
  writeFileSync(join(folder, 'renderer', 'main.js'), SCRIPT);
  writeFileSync(join(folder, 'secret.js'), 'secret');
  received = [];
  window = unwrap(
    await openWindow(services, {
      browser: testBrowser(),
      profileDir: join(folder, 'profile'),
      rendererDir: join(folder, 'renderer'),
      log: () => undefined,
    }),
  );
  page = window.page;
  await page.waitForFunction(() => document.title === 'ready');
});

afterAll(() => window?.close());

const post = (target: Page, messages: string[]) =>
  target.evaluate((all) => {
    for (const message of all) globalThis.window.caveat.post(message);
  }, messages);

const waitForSeen = (target: Page, count: number) => target.waitForFunction((n) => globalThis.window.seen.length >= n, count);

describe('messages', () => {
  test('the port is there before the page runs and is all a page gets', async () => {
    expect(await page.evaluate(() => globalThis.window.early)).toBe(true);
    const found = await page.evaluate(() => ({
      port: Object.keys(globalThis.window.caveat).sort(),
      globals: Object.getOwnPropertyNames(globalThis.window).filter((name) => /caveat|playwright/i.test(name)),
    }));
    expect(found.port).toEqual(['onMessage', 'post']);
    expect(found.globals.filter((name) => !name.startsWith('__playwright'))).toEqual(['caveat']);
  });

  test('go both ways in order, large ones among small ones', async () => {
    received = [];
    await page.evaluate(() => {
      globalThis.window.seen = [];
    });
    const messages = Array.from({ length: 300 }, (_, index) => (index % 50 === 7 ? `large ${index}` : `small ${index}`));
    await post(page, messages);
    await waitForSeen(page, messages.length);
    expect(received).toEqual(messages);
    const seen = await page.evaluate(() => globalThis.window.seen);
    expect(seen.map((answer) => /(?:small|large) \d+/.exec(answer)?.[0])).toEqual(messages);
    expect(seen[7]).toBe(`large 7 ${'"é한\\'.repeat(200_000)}`);
  });

  test('after a reload the port works, and answers to the old document do not arrive', async () => {
    const late = Promise.withResolvers<void>();
    held.set('slow', late.promise);
    await post(page, ['slow']);
    await expect.poll(() => received.includes('slow')).toBe(true);
    await page.reload();
    tellAll('event during the load');
    late.resolve();
    await page.waitForFunction(() => document.title === 'ready');
    await post(page, ['after reload']);
    await page.waitForFunction(() => globalThis.window.seen.includes('answer to after reload'));
    expect(await page.evaluate(() => globalThis.window.seen)).toEqual(['event during the load', 'answer to after reload']);
  });

  test('a second window has a port of its own and hears the same events', async () => {
    const opened = window.context.waitForEvent('page');
    await page.evaluate(() => globalThis.window.open('/index.html?second', '_blank', 'noopener'));
    const second = await opened;
    await second.waitForFunction(() => document.title === 'ready');
    await page.evaluate(() => {
      globalThis.window.seen = [];
    });
    await post(second, ['from the second']);
    await waitForSeen(second, 1);
    tellAll('event for all');
    await waitForSeen(second, 2);
    await waitForSeen(page, 1);
    expect(await second.evaluate(() => globalThis.window.seen)).toEqual(['answer to from the second', 'event for all']);
    expect(await page.evaluate(() => globalThis.window.seen)).toEqual(['event for all']);
    await second.close();
  });
});

describe('assets', () => {
  test('come with the policy, from the folder only', async () => {
    const response = await page.reload();
    expect(response?.headers()['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
    const fetched = await page.evaluate(async () => {
      const paths = ['/..%2fsecret.js', '/%2e%2e%2fsecret.js', '/message/guess', '/profile'];
      return Promise.all(
        paths.map((path) =>
          fetch(path).then(
            async (answer) => [answer.status, await answer.text()],
            () => ['refused', ''],
          ),
        ),
      );
    });
    for (const [status, text] of fetched) {
      expect(status).not.toBe(200);
      expect(text).not.toContain('secret');
    }
  });

  test('inline scripts and evaluation do not run', async () => {
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.head.append(script);
      const image = document.createElement('div');
      image.innerHTML = '<img src="x" onerror="window.injected = true">';
      document.body.append(image);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return 'injected' in globalThis.window;
    });
    expect(ran).toBe(false);
  });

  test('IndexedDB works in a secure context and the profile is private', async () => {
    expect(await page.evaluate(() => isSecureContext)).toBe(true);
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'profile')).mode & 0o777).toBe(0o700);
  });
});

describe('the network', () => {
  /** Listens on TCP and UDP and counts what arrives. */
  async function listen() {
    const arrived = { tcp: 0, udp: 0 };
    const tcp = createServer((socket) => {
      arrived.tcp++;
      socket.on('error', () => undefined).end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\naccess-control-allow-origin: *\r\n\r\n');
    });
    tcp.listen(0, '127.0.0.1');
    await once(tcp, 'listening');
    const udp = createSocket('udp4', () => {
      arrived.udp++;
    });
    udp.bind(0, '127.0.0.1');
    await once(udp, 'listening');
    const address = tcp.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port.');
    const close = () => {
      tcp.close();
      udp.close();
    };
    return { arrived, close, tcpPort: address.port, udpPort: udp.address().port };
  }

  /** Tries every way out of a page that there is. */
  async function tryEverything(target: Page, tcpPort: number, udpPort: number): Promise<void> {
    await target.evaluate(
      async ({ tcpPort, udpPort }) => {
        const attempt = (run: () => unknown) =>
          Promise.resolve()
            .then(run)
            .then(
              () => undefined,
              () => undefined,
            );
        const link = (rel: string, href: string) => {
          const element = document.createElement('link');
          element.rel = rel;
          element.href = href;
          if (rel === 'preload') element.as = 'image';
          document.head.append(element);
        };
        for (const host of [`127.0.0.1:${tcpPort}`, `localhost:${tcpPort}`]) {
          const url = `http://${host}/x`;
          await attempt(() => fetch(url, { mode: 'no-cors' }));
          await attempt(() => navigator.sendBeacon(url, 'x'));
          await attempt(() => new WebSocket(`ws://${host}/`));
          await attempt(() => new EventSource(url));
          await attempt(() => Object.assign(new Image(), { src: url }));
          await attempt(() => import(url));
          for (const rel of ['preload', 'prefetch', 'preconnect', 'dns-prefetch', 'stylesheet', 'icon']) link(rel, url);
          const frame = document.createElement('iframe');
          frame.src = url;
          document.body.append(frame);
          await attempt(() => globalThis.window.open(url));
        }
        await attempt(async () => {
          const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${udpPort}` }] });
          peer.createDataChannel('x');
          await peer.setLocalDescription(await peer.createOffer());
        });
        await new Promise((resolve) => setTimeout(resolve, 1500));
      },
      { tcpPort, udpPort },
    );
  }

  test('nothing a page can do reaches it, although the same page reaches it in a plain browser', async () => {
    const { arrived, close, tcpPort, udpPort } = await listen();
    try {
      await tryEverything(page, tcpPort, udpPort);
      expect(arrived).toEqual({ tcp: 0, udp: 0 });
      expect(window.context.pages()).toHaveLength(1);
      expect(page.url()).toBe('https://caveat.invalid/index.html');

      const plain = await chromium.launch({ executablePath: testBrowser(), headless: false, chromiumSandbox: true });
      const control = await plain.newPage();
      await tryEverything(control, tcpPort, udpPort);
      await plain.close();
      expect(arrived.tcp).toBeGreaterThan(0);
      expect(arrived.udp).toBeGreaterThan(0);
    } finally {
      close();
    }
  });

  test('a page cannot be led to another address', async () => {
    await page.evaluate(() => {
      location.href = 'http://127.0.0.1:9/elsewhere';
    });
    await page.waitForTimeout(500);
    expect(page.url()).toBe('https://caveat.invalid/index.html');
  });

  test('permissions are refused without asking', async () => {
    const states = await page.evaluate(async () => {
      const position = await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('refused'),
        ),
      );
      return [position, await Notification.requestPermission()];
    });
    expect(states).toEqual(['refused', 'denied']);
  });
});

test('closing the last page ends the browser', async () => {
  await page.close();
  await window.closed;
  expect(window.context.pages()).toHaveLength(0);
});
