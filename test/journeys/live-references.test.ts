import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openWindow, temporaryFolder } from './harness.ts';
import { committing, exportBrief, importFiles, saved } from './steps.ts';

const FERRY = ['Ferry stops', 'The ferry office said the boat stops in June.', 'Nobody at the pier believes it.'].join('\n\n');
const TUNNEL = ['隧道工程', '港务局表示，隧道可能在明年开放。'].join('\n\n');

const fileOf = (name: string, text: string): string => {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
};
const reference = (page: Page) => page.locator('.claim-card .reference').first();

test('a note refers to a claim of another source, lives with it, leads to it, and an export says what it says', async () => {
  let window = await openWindow();
  let { page } = window;
  const { notebookPath, dataDir, exportsDir } = window;

  await importFiles(page, [fileOf('tunnel.txt', TUNNEL)]);
  await page.keyboard.press('j');
  await committing(page, () => page.keyboard.press('2'));
  await importFiles(page, [fileOf('ferry.txt', FERRY)]);
  await page.keyboard.press('j');
  await committing(page, () => page.keyboard.press('1'));
  await committing(page, async () => {
    await page.keyboard.press('n');
    await page.locator('.claim-card [contenteditable="true"]').waitFor();
    await page.keyboard.type('Compare @隧道');
    await page.getByRole('option', { name: /港务局/ }).click();
    await page.keyboard.type(' and:\n| Who | When |\nOffice');
    await page.keyboard.press('Tab');
    await page.keyboard.type('June');
    await page.keyboard.press('Escape');
  });

  // Opened again, with only the source of the note: the claim is brought from where it is.
  await saved(page);
  await window.close();
  window = await openWindow({ notebookPath, dataDir, exportsDir });
  ({ page } = window);
  await page.locator('.source', { hasText: 'Ferry stops' }).click();
  await page.getByText('Whole source', { exact: true }).click();
  await expect.poll(() => reference(page).innerText()).toBe('“港务局表示，隧道可能在明年开放。” Speculative');
  expect(await page.locator('.claim-card table').innerText()).toMatch(/Who\s+When\s+Office\s+June/);

  // It leads to the claim, which is retagged there; then removed, and brought back.
  await reference(page).click();
  await page.locator('.text-pane h1', { hasText: '隧道工程' }).waitFor();
  await page.locator('.claim-card[data-tag="speculative"][data-active]').waitFor();
  await committing(page, () => page.keyboard.press('3'));
  const back = async () => {
    await page.locator('.source', { hasText: 'Ferry stops' }).click();
    await page.locator('.text-pane h1', { hasText: 'Ferry stops' }).waitFor();
  };
  await back();
  await expect.poll(() => reference(page).innerText()).toContain('Disputed');
  await reference(page).click();
  await page.locator('.claim-card[data-tag="disputed"][data-active]').waitFor();
  await committing(page, () => page.keyboard.press('Delete'));
  await back();
  await expect.poll(() => reference(page).innerText()).toBe('claim no longer in the notebook');
  await page.locator('.text-pane').focus();
  await committing(page, () => page.keyboard.press('ControlOrMeta+z'));
  await expect.poll(() => reference(page).innerText()).toContain('Disputed');

  // In a brief the note stands as words, with the place they are from.
  await page.keyboard.press('Alt+2');
  await committing(page, () => page.getByRole('button', { name: 'New brief', exact: true }).click());
  await page.locator('.brief [contenteditable="true"]').click();
  await committing(page, () => page.locator('.picker-claim button', { hasText: 'ferry office' }).click());
  const markdown = readFileSync(await exportBrief(page, 'Markdown'), 'utf8');
  expect(markdown).toContain('Compare “港务局表示，隧道可能在明年开放。” (隧道工程, passage 2) \\[2] and:');
  expect(markdown).toMatch(/\| Who +\| When \|\n.*-+.*\n.*\| Office \| June \|/);
  expect(window.problems).toEqual([]);
  await window.close();
});
