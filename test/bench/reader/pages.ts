import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { readAsset } from '../../../main/hosts/assets.ts';
import { WINDOW_URL } from '../../../main/hosts/chromium/page.ts';
import { temporaryFolder } from '../../journeys/harness.ts';
import { installClocks } from './clocks.ts';
import type { PeerMaterial } from './peer-material.ts';

/** The pages that are measured beside Caveat: built like its window, opened in its browser. */

const SOURCES = join(import.meta.dirname, 'pages');
const PREFIX = '/bench/';
const MATERIAL = 'material.json';

export type PageName = 'peer' | 'editor';

/** Builds the pages into a new folder. @returns the folder */
export async function buildPages(): Promise<string> {
  const folder = temporaryFolder();
  await build({
    configFile: false,
    root: SOURCES,
    base: './',
    logLevel: 'error',
    build: {
      target: 'chrome140',
      minify: true,
      outDir: join(folder, PREFIX),
      rolldownOptions: { input: [join(SOURCES, 'peer.html'), join(SOURCES, 'editor.html')] },
    },
  });
  return folder;
}

/**
 * Serves the built pages beside the window's own, without its content security policy: the peer writes style sheets.
 * @param material what the peer shows; null when it is not opened
 */
export async function servePages(page: Page, folder: string, material: PeerMaterial | null): Promise<void> {
  await page.context().route(new URL(`${PREFIX}*`, WINDOW_URL).href.replace('*', '**'), async (route) => {
    const url = route.request().url();
    if (url.endsWith(MATERIAL)) return route.fulfill({ json: material });
    const { status, headers, body } = await readAsset(folder, 'GET', url);
    const { 'content-security-policy': _policy, ...rest } = headers;
    return route.fulfill({ status, headers: rest, body });
  });
}

/** Leaves the page for another one of the same browser, with the clocks in it. */
export async function openPage(page: Page, name: PageName): Promise<void> {
  await page.goto(new URL(`${PREFIX}${name}.html`, WINDOW_URL).href);
  await page.evaluate(installClocks);
}
