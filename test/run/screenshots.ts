import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWindow } from '../journeys/harness.ts';
import { screenshotNotebook } from './screenshot-notebook.ts';

/** `npm run screenshots [-- FOLDER]`: pictures of the real window for README and guide, in each language and theme. */

const ROOT = join(import.meta.dirname, '..', '..');
const out = process.argv[2] ?? join(ROOT, 'docs', 'screenshots');

const SIZE = { width: 1280, height: 800 };

type Language = 'en' | 'zh' | 'ko';
/** What shows the window's language: a source in it, a word to search for, and one that leads somewhere. */
const shown: Readonly<Record<Language, { source: string; word: string; place: string }>> = {
  en: { source: 'Lantern Bridge shut', word: 'pier', place: 'pier' },
  zh: { source: '大桥', word: '桥墩', place: '大桥' },
  ko: { source: '등대교', word: '교각', place: '등대교' },
};

/** A picture once nothing on the page moves any more. */
async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(SIZE.width / 2, SIZE.height - 1);
  await page.waitForTimeout(800);
  await page.screenshot({ path: join(out, `${name}.png`) });
}

async function dress(page: Page, language: Language, theme: 'light' | 'dark'): Promise<void> {
  writeFileSync(join(window.dataDir, 'looks.json'), JSON.stringify({ language, theme }));
  await page.reload();
  await page.locator('.top-bar').waitFor();
}

async function reader(page: Page, language: Language, theme: 'light' | 'dark'): Promise<void> {
  await openText(page, language);
  for (let i = 0; i < 12 && (await page.locator('.claim-card').count()) === 0; i++) await page.keyboard.press('j');
  await page.keyboard.press('c');
  await picture(page, `reader-${language}-${theme}`);
}

async function brief(page: Page, language: Language, theme: 'light' | 'dark'): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.locator('.source').first().click();
  await page.locator('.quoted-claim').first().waitFor();
  await picture(page, `brief-${language}-${theme}`);
}

async function openText(page: Page, language: Language): Promise<void> {
  await page.keyboard.press('Alt+1');
  await page.locator('.source', { hasText: shown[language].source }).click();
  await page.locator('.passage').first().waitFor();
  await page.locator('.text-pane').focus();
  await page.keyboard.press('Home');
}

/** The views beside reader and brief, each as it is come upon, and what opens over the text. */
async function others(page: Page, language: Language): Promise<void> {
  const take = (name: string) => picture(page, `${name}-${language}-light`);
  await openText(page, language);
  await page.waitForTimeout(2000);
  await page.keyboard.press('i');
  await page.keyboard.press('q');
  await take('suggestions');
  await page.keyboard.press('q');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(shown[language].place);
  await take('palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+3');
  await page.getByRole('combobox').first().fill(shown[language].word);
  await page.locator('mark').first().waitFor();
  await take('search');
  await page.keyboard.press('Alt+4');
  await page.getByRole('row').nth(2).getByRole('gridcell').nth(2).click();
  await take('claims');
  await page.keyboard.press('Alt+5');
  const tabs = page.locator('.compare-tabs').getByRole('radio');
  for (const [place, name] of ['propositions', 'matrix', 'timeline'].entries()) {
    await tabs.nth(place).click();
    await page.waitForTimeout(600);
    if (name === 'propositions') await page.locator('.source', { hasText: 'hurt' }).click();
    if (name === 'matrix') await showPassages(page);
    if (name === 'timeline') await page.locator('.timeline-bar').first().click();
    await take(name);
    if (name === 'matrix') await page.keyboard.press('Escape');
  }
  await openText(page, language);
  await page.locator('.top-bar-tools .lucide-user-round').click();
  await page.getByRole('dialog').getByRole('option').nth(1).click();
  await take('names');
  await page.keyboard.press('Escape');
}

/** What the first row of the matrix says, both sides beside each other. */
async function showPassages(page: Page): Promise<void> {
  await page.getByRole('rowheader').first().click();
  await page.keyboard.press('Enter');
}

mkdirSync(out, { recursive: true });
const window = await openWindow({ notebookPath: screenshotNotebook() });
const { page } = window;
await page.setViewportSize(SIZE);
await page.locator('.source').first().waitFor();
for (const language of ['en', 'zh'] as const) {
  await dress(page, language, 'light');
  await reader(page, language, 'light');
  await brief(page, language, 'light');
  await others(page, language);
}
await dress(page, 'ko', 'light');
await reader(page, 'ko', 'light');
await dress(page, 'en', 'dark');
await reader(page, 'en', 'dark');
await dress(page, 'zh', 'dark');
await brief(page, 'zh', 'dark');
await window.close();
process.exit(0);
