import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type JourneyWindow, openWindow } from './harness.ts';
import { committing, documents, importFiles, saved } from './steps.ts';

/** Across real documents, from a word to a matrix in a brief: one analyst's way, and all of it taken back. */

const STATEMENT = 'The transfer is negotiated apart from trade';

let window: JourneyWindow;
let page: Page;
/** How many commits there were before anything was tagged. */
let imported = 0;

/** Tags the sentence at the beginning of a source, and links it with the stance of a key. */
async function say(source: number, tag: string, stance: string | null): Promise<void> {
  await page.keyboard.press('Alt+1');
  await page.locator('.source').nth(source).click();
  await page.locator('.passage').first().waitFor();
  await page.locator('.text-pane').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await committing(page, () => page.keyboard.press(tag));
  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.type(STATEMENT);
  await dialog.getByRole('option', { name: STATEMENT }).first().waitFor();
  if (stance !== null) await page.keyboard.press(stance);
  await committing(page, () => page.keyboard.press('Enter'));
  await dialog.waitFor({ state: 'detached' });
}

beforeAll(async () => {
  window = await openWindow();
  page = window.page;
  await importFiles(page, documents().slice(0, 5));
  imported = await saved(page);
});
afterAll(async () => {
  expect(window.problems).toEqual([]);
  await window.close();
});

test('a word of two characters is found, in its place', async () => {
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('combobox', { name: 'Search sources, claims, notes and briefs' }).fill('韩国');
  const hit = page.locator('.found-hit').first();
  await hit.waitFor();
  // While the last files are still being indexed the list is drawn anew.
  await expect.poll(() => hit.locator('mark').first().innerText()).toBe('韩国');
  await page.keyboard.press('Enter');
  await page.locator('.passage').first().waitFor();
});

test('claims of three documents are linked to one proposition, and their clash is seen in the matrix', async () => {
  await say(0, '1', null);
  await say(1, '1', 'Alt+2');
  await say(2, '2', 'Alt+3');
  await page.keyboard.press('Alt+5');
  await page.getByRole('radio', { name: 'Matrix' }).click();
  await expect.poll(() => page.getByRole('gridcell', { name: /Reported|Speculative|Disputed/ }).count()).toBe(3);
  await page.locator('[data-clash="sources"]').waitFor();
});

test('the dispute is accepted, and the disputed claims are what the table filters to', async () => {
  await page.getByRole('radio', { name: 'Propositions' }).click();
  await page.getByRole('row', { name: STATEMENT }).first().click();
  await committing(page, () => page.getByRole('button', { name: 'Tag both sides as disputed' }).click());
  await page.keyboard.press('Alt+4');
  await page.locator('.claim-grid').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('checkbox', { name: 'Disputed, 2 claims' }).click();
  await page.keyboard.press('Escape');
  await page.getByText('2 of 3 claims').waitFor();
});

test('the matrix goes into a brief, and everything is undone', async () => {
  await page.keyboard.press('Alt+5');
  await page.getByRole('radio', { name: 'Matrix' }).click();
  await page.getByRole('button', { name: 'Into a brief' }).click();
  const choice = page.getByRole('group', { name: 'As a picture' }).getByRole('menuitem', { name: 'a new brief' });
  await committing(page, () => choice.click(), 2);
  const done = (await saved(page)) - imported;
  for (let i = 0; i < done; i++) await committing(page, () => page.keyboard.press('Control+z'));
  await page.locator('.empty', { hasText: 'press o to link it' }).waitFor();
  expect(await saved(page)).toBe(imported + 2 * done);
});
