import type { BrowserContext, Page } from 'playwright-core';
import { ok, type Result } from '../../../domain/result.ts';
import type { App } from '../../app.ts';
import { makePrivateFolder } from '../places.ts';
import { type Browser, launch, launchFailure } from './launch.ts';
import { connectPages, isWindowUrl, serveAssets, WINDOW_URL } from './page.ts';

/** The window: an installed browser in app mode, driven over a pipe, with its network cut off. */

interface WindowOptions extends Browser {
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

/**
 * Opens the window on the services.
 * @returns `runtime-unsupported` with the browser's own reason when it does not start, or why its profile's folder
 * could not be made
 */
export async function openWindow(services: Pick<App, 'receive' | 'subscribe'>, options: WindowOptions): Promise<Result<ChromiumWindow>> {
  const folder = options.profileDir === null ? ok(undefined) : makePrivateFolder(options.profileDir);
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
