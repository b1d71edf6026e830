import { type Browser, chromium } from 'playwright-core';
import { type Failure, ok, type Result } from '../../../domain/result.ts';
import type { Ports } from '../../ports.ts';
import { cancelled } from '../../tasks.ts';
import type { Machine } from '../places.ts';
import { findBrowser } from './browser.ts';
import { launchFailure, OFFLINE } from './launch.ts';

/**
 * Prints with an installed browser that is started for it: without a window, on a profile that is gone afterwards, with its
 * network cut off. The browser that shows the window cannot do it unseen: only a tab prints, and a tab is in view.
 */

/** A name that can never resolve (RFC 2606): the address of the one page that is printed. */
const PAGE = 'https://caveat.invalid/brief.html';

/** How long starting the browser, and then printing, may take, in ms: long enough for a thousand claims. */
const LIMIT = 120_000;

/** @returns what prints pages on this machine; the browser is looked for when there is something to print */
export function printInBrowser(machine: Machine): NonNullable<Ports['print']> {
  return async (html, signal) => {
    const program = findBrowser(machine);
    if (!program.ok) return cannotPrint(program.error);
    if (signal.aborted) return cancelled();
    let browser: Browser | null = null;
    const stop = () => void browser?.close();
    signal.addEventListener('abort', stop, { once: true });
    try {
      browser = await chromium.launch({ executablePath: program.value, chromiumSandbox: true, args: OFFLINE, timeout: LIMIT });
      return signal.aborted ? cancelled() : ok(await print(browser, html));
    } catch (thrown) {
      if (signal.aborted) return cancelled();
      return cannotPrint(launchFailure(thrown instanceof Error ? thrown.message : String(thrown), program.value));
    } finally {
      signal.removeEventListener('abort', stop);
      await browser?.close();
    }
  };
}

async function print(browser: Browser, html: string): Promise<Uint8Array> {
  const context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: false, serviceWorkers: 'block' });
  await context.route('**/*', (route) =>
    route.request().url() === PAGE
      ? route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html })
      : route.abort('aborted'),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT);
  await page.goto(PAGE);
  return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
}

function cannotPrint(because: Failure): Result<never> {
  return { ok: false, error: { ...because, code: 'cannot-print' } };
}
