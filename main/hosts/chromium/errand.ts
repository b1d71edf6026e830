import { type Browser, chromium } from 'playwright-core';
import { type FailureCode, ok, type Result } from '../../../domain/result.ts';
import { cancelled } from '../../tasks.ts';
import type { Machine } from '../places.ts';
import { findBrowser } from './browser.ts';
import { launchFailure, OFFLINE } from './launch.ts';

/**
 * Work for which an installed browser is started and ended again: without a window, on a profile that is gone afterwards, with its network
 * cut off. The browser that shows the window cannot do it unseen: only a tab does such work, and a tab is in view.
 */

/** A name that can never resolve (RFC 2606): the address of the one page that is shown. */
const PAGE = 'https://caveat.invalid/page.html';

/** How long starting the browser, and then each step, may take, in ms: long enough for a thousand claims. */
export const LIMIT = 120_000;

/**
 * Starts a browser, lets `work` use it, and ends it whatever happens.
 * @param refusal the code of every failure but `cancelled`
 */
export async function inBrowser<T>(
  machine: Machine,
  signal: AbortSignal,
  refusal: FailureCode,
  work: (browser: Browser) => Promise<T>,
): Promise<Result<T>> {
  const program = findBrowser(machine);
  if (!program.ok) return { ok: false, error: { ...program.error, code: refusal } };
  if (signal.aborted) return cancelled();
  let browser: Browser | null = null;
  const stop = () => void browser?.close();
  signal.addEventListener('abort', stop, { once: true });
  try {
    browser = await chromium.launch({ executablePath: program.value, chromiumSandbox: true, args: OFFLINE, timeout: LIMIT });
    return signal.aborted ? cancelled() : ok(await work(browser));
  } catch (thrown) {
    if (signal.aborted) return cancelled();
    const because = launchFailure(thrown instanceof Error ? thrown.message : String(thrown), program.value);
    return { ok: false, error: { ...because, code: refusal } };
  } finally {
    signal.removeEventListener('abort', stop);
    await browser?.close();
  }
}

/** Shows a page that loads nothing and runs nothing. @param scale device pixels to a CSS pixel */
export async function showPage(browser: Browser, html: string, scale = 1) {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    acceptDownloads: false,
    serviceWorkers: 'block',
    deviceScaleFactor: scale,
  });
  await context.route('**/*', (route) =>
    route.request().url() === PAGE
      ? route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html })
      : route.abort('aborted'),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT);
  await page.goto(PAGE);
  return page;
}
