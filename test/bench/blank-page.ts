import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readAsset } from '../../main/hosts/assets.ts';
import { WINDOW_URL } from '../../main/hosts/chromium/page.ts';
import { temporaryFolder } from '../journeys/harness.ts';

/** The least a page can be: the floor under everything the window does in the same browser. */
const HTML = '<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Blank</title></head><body><p>Blank</p></body></html>';

/** Writes the blank page under a name into a new folder. @returns the folder */
export function blankFolder(name: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), HTML);
  return folder;
}

/** Serves the blank page beside the window's own, read and routed in the same way. @returns its address */
export async function serveBlankPage(page: Page): Promise<string> {
  const folder = blankFolder('blank.html');
  const url = new URL('/blank.html', WINDOW_URL).href;
  await page.context().route(url, async (route) => {
    const { status, headers, body } = await readAsset(folder, 'GET', url);
    await route.fulfill({ status, headers: { ...headers }, body });
  });
  return url;
}
