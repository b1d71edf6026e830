import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unwrap } from '../../../../domain/result.ts';
import { findBrowser } from '../../../../main/hosts/chromium/browser.ts';
import { type ChromiumWindow, openWindow } from '../../../../main/hosts/chromium/window.ts';
import { testBrowser } from '../../../run/browser.ts';

/** The window in a real browser, with services that only echo. */

const SCRIPT = `
window.heard = [];
window.caveat.onMessage((message) => {
  window.heard.push(message);
  if (message.includes('bad')) throw new Error('cannot take ' + message.slice(0, 20));
});
`;

const browser = findBrowser({ env: process.env, platform: process.platform, home: homedir() });
if (!browser.ok) process.stderr.write(`The tests of the window did not run: ${browser.error.what}\n`);

let folder: string;
let window: ChromiumWindow;
let tellAll: (message: string) => void;
const logged: string[] = [];

/** What the page heard, once it has heard `last`. */
async function heardBy(page: Page, last: string): Promise<string[]> {
  await page.waitForFunction((message) => Reflect.get(globalThis, 'heard')?.includes(message), last);
  return page.evaluate(() => Reflect.get(globalThis, 'heard'));
}

describe.runIf(browser.ok)('the window', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'caveat-chromium-window-'));
    mkdirSync(join(folder, 'renderer'));
    writeFileSync(
      join(folder, 'renderer', 'index.html'),
      '<!doctype html><title>Fake</title><script type="module" src="./main.js"></script>',
    );
    writeFileSync(join(folder, 'renderer', 'main.js'), SCRIPT);
    const services = {
      receive: async (message: string) => `answer to ${message}`,
      subscribe(listener: (message: string) => void) {
        tellAll = listener;
        return () => undefined;
      },
    };
    const paths = { profileDir: join(folder, 'profile'), rendererDir: join(folder, 'renderer') };
    window = unwrap(await openWindow(services, { browser: testBrowser(), ...paths, log: (reason) => logged.push(reason) }));
  }, 60_000);

  afterAll(async () => {
    await window?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  test('a page that throws at one message still hears the others, large and small, and the log says so', async () => {
    const large = `${'x'.repeat(70_000)} bad`;
    for (const message of ['1', 'bad 2', '3', large, 'last']) tellAll(message);
    expect(await heardBy(window.page, 'last')).toEqual(['1', 'bad 2', '3', large, 'last']);
    await expect.poll(() => logged.join('\n')).toContain('cannot take bad 2');
  });

  test.each(['', 'noopener'])('a page may open another window of Caveat, with features “%s”', async (features) => {
    const opened = window.context.waitForEvent('page');
    await window.page.evaluate((wanted) => void globalThis.open('/index.html?second', '_blank', wanted), features);
    const second = await opened;
    await second.waitForFunction(() => 'caveat' in globalThis);
    await second.evaluate(() => Reflect.get(globalThis, 'caveat').post('hello'));
    expect(await heardBy(second, 'answer to hello')).toEqual(['answer to hello']);
    await second.close();
  });

  test('a large message arrives also while the page collects its garbage', async () => {
    const heap = await window.page.context().newCDPSession(window.page);
    logged.splice(0);
    let isOver = false;
    const collecting = (async () => {
      while (!isOver) await heap.send('HeapProfiler.collectGarbage');
    })();
    // What cannot be packed comes in many portions.
    const noise = Array.from({ length: 1_200_000 }, () => String.fromCharCode(0x4e00 + Math.floor(Math.random() * 20_000))).join('');
    for (let i = 0; i < 2; i++) tellAll(`${noise}end ${i}`);
    tellAll('after all');
    await window.page.waitForFunction(() => Reflect.get(globalThis, 'heard')?.includes('after all'), undefined, { timeout: 60_000 });
    isOver = true;
    await collecting;
    await heap.detach();
    expect(logged).toEqual([]);
    const heard = await window.page.evaluate(() => (Reflect.get(globalThis, 'heard') as string[]).map((each) => each.slice(-5)));
    expect(heard.slice(-3)).toEqual(['end 0', 'end 1', 'r all']);
  }, 90_000);

  test('a document that goes while a large message comes in takes it along without a word', async () => {
    const heap = await window.page.context().newCDPSession(window.page);
    logged.splice(0);
    for (let i = 0; i < 3; i++) {
      tellAll(`${'港口 '.repeat(900_000)}${i}`);
      await new Promise((resolve) => setTimeout(resolve, 40 + 60 * i));
      await window.page.reload();
      await heap.send('HeapProfiler.collectGarbage');
    }
    tellAll('after the reloads');
    await heardBy(window.page, 'after the reloads');
    await heap.detach();
    expect(logged).toEqual([]);
  }, 90_000);

  test('a page of another address is closed, even one that a page made itself', async () => {
    const opened = window.context.waitForEvent('page');
    await window.page.evaluate(() => {
      globalThis.open(URL.createObjectURL(new Blob(['<!doctype html>'], { type: 'text/html' })));
    });
    const made = await opened;
    await expect.poll(() => made.isClosed()).toBe(true);
    expect(window.page.isClosed()).toBe(false);
  });

  test('pictures a page made itself are shown', async () => {
    const width = await window.page.evaluate(async () => {
      const svg = new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="7" height="7"/>'], { type: 'image/svg+xml' });
      const image = new Image();
      image.src = URL.createObjectURL(svg);
      await image.decode();
      return image.width;
    });
    expect(width).toBe(7);
  });
});
