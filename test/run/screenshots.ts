import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWindow, temporaryFolder } from '../journeys/harness.ts';

/** `npm run screenshots [-- FOLDER]`: pictures of the real window on the demo's notebook, in each language and theme. */

const ROOT = join(import.meta.dirname, '..', '..');
const out = process.argv[2] ?? join(ROOT, 'docs', 'screenshots');

async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(600);
}

async function picture(page: Page, name: string): Promise<void> {
  await settle(page);
  await page.screenshot({ path: join(out, `${name}.png`) });
}

async function take(page: Page, language: 'en' | 'zh' | 'ko', theme: 'light' | 'dark', source: string): Promise<void> {
  await page.evaluate((settings) => localStorage.setItem('caveat:settings', JSON.stringify(settings)), { language, theme });
  await page.reload();
  await page.locator('.source').first().waitFor();
  await page.keyboard.press('Alt+1');
  await page.locator('.source', { hasText: source }).click();
  await page.locator('.passage').first().waitFor();
  await page.locator('.text-pane').focus();
  await page.keyboard.press('Home');
  for (let i = 0; i < 12 && (await page.locator('.claim-card').count()) === 0; i++) await page.keyboard.press('j');
  await page.keyboard.press('c');
  await picture(page, `reader-${language}-${theme}`);
  await page.keyboard.press('e');
  await picture(page, `details-${language}-${theme}`);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+2');
  await page.locator('.source').first().click();
  await page.locator('.quoted-claim').first().waitFor();
  await picture(page, `brief-${language}-${theme}`);
}

mkdirSync(out, { recursive: true });
const folder = temporaryFolder();
execFileSync(process.execPath, [join(ROOT, 'main', 'hosts', 'cli', 'demo.ts'), folder], { stdio: 'inherit' });
const window = await openWindow({ notebookPath: join(folder, 'lantern-bridge.caveat') });
const { page } = window;
await page.setViewportSize({ width: 1440, height: 900 });
await page.locator('.source').first().waitFor();
await take(page, 'en', 'light', 'Lantern Bridge shut');
await take(page, 'en', 'dark', 'Lantern Bridge shut');
await take(page, 'zh', 'light', '大桥');
await take(page, 'zh', 'dark', '大桥');
await take(page, 'ko', 'light', '등대교');
await window.close();
const empty = await openWindow();
await empty.page.setViewportSize({ width: 1440, height: 900 });
await empty.page.locator('.empty').first().waitFor();
await picture(empty.page, 'library-empty-en-light');
await empty.close();
process.exit(0);
