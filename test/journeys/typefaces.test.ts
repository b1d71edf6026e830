import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { style } from '../../main/export/html/style.ts';
import { openEditorBrowser } from '../renderer/fixtures/editor-page/open.ts';
import { testBrowser } from '../run/browser.ts';

/** How text of one language is set inside of another. Which faces draw English: signs such as “ and ≥ are also in Chinese faces, where they are as wide as a character. */

const ENGLISH = '“Up to 9 ≥ 8,” she said – ‘so far’ → here…';

let browser: Browser;
let latin: string[];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: testBrowser() });
  const page = await browser.newPage();
  await page.setContent(`<p style="font-family: Georgia, 'Noto Serif', 'Liberation Serif', 'DejaVu Serif'">${ENGLISH}</p>`);
  latin = await facesOf(page, 'p');
  await page.close();
});
afterAll(() => browser.close());

async function facesOf(page: Page, selector: string): Promise<string[]> {
  const devTools: CDPSession = await page.context().newCDPSession(page);
  await devTools.send('DOM.enable');
  await devTools.send('CSS.enable');
  const { root } = await devTools.send('DOM.getDocument', { depth: -1 });
  const { nodeId } = await devTools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await devTools.send('CSS.getPlatformFontsForNode', { nodeId });
  await devTools.detach();
  return fonts.map(({ familyName }) => familyName);
}

const isChinese = (face: string) => /CJK|Song|Sim|Han/.test(face);

test('English in an exported page is drawn in a Latin face, on a Chinese page too', async () => {
  if (latin.some(isChinese)) return console.log('No Latin serif is installed here: there is nothing to prefer.');
  for (const language of ['en', 'zh', 'ko']) {
    const page = await browser.newPage();
    await page.setContent(`<!doctype html><html lang="${language}"><style>${style}</style><p lang="en">${ENGLISH}</p>`);
    expect((await facesOf(page, 'p')).filter(isChinese)).toEqual([]);
    await page.close();
  }
});

test('English in a brief is drawn in Latin faces', async () => {
  if (latin.some(isChinese)) return console.log('No Latin serif is installed here: there is nothing to prefer.');
  const editors = await openEditorBrowser();
  const { page } = await editors.openPage();
  await page.evaluate(() => window.editorPage.show({ kind: 'brief', documentKey: 'brief' }));
  await page.getByRole('textbox', { name: 'Brief' }).click();
  await page.keyboard.insertText(ENGLISH);
  expect((await facesOf(page, '.brief .rt-p')).filter(isChinese)).toEqual([]);
  await editors.close();
});

test('lines of Chinese break between characters inside of Korean, those of Korean between words inside of Chinese', async () => {
  const page = await browser.newPage();
  const base = readFileSync(join(import.meta.dirname, '../../renderer/design/base.css'), 'utf8');
  for (const [outer, inner, breaks] of [
    ['ko', 'zh', 'normal'],
    ['zh', 'ko', 'keep-all'],
  ]) {
    await page.setContent(`<!doctype html><html lang="${outer}"><style>${base}</style><div><p lang="${inner}">x</p></div>`);
    expect(await page.locator('p').evaluate((p) => getComputedStyle(p).wordBreak)).toBe(breaks);
  }
  await page.close();
});
