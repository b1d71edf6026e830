import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import { importText, newNotebookPath, openServices, taggings } from '../bench/notebook.ts';
import { type JourneyWindow, openWindow, temporaryFolder } from './harness.ts';
import { focusIsIn, withReadsHeld } from './steps.ts';

/** Where one goes while the window is still finding out about a place asked for earlier. */

const QUAY = 'Quay\n\nThe quay will close in May.\n\nTwo cranes may follow.\n\nDock workers dispute the date.';
const BRIDGE = 'Bridge\n\nThe bridge was paid for by the port.\n\nA ferry may replace it, said the harbour office.';

let window: JourneyWindow;
let page: Page;

beforeAll(async () => {
  const notebookPath = newNotebookPath();
  const { app, client } = openServices(notebookPath);
  for (const [name, text] of [
    ['Bridge', BRIDGE],
    ['Quay', QUAY],
  ] as const) {
    const sourceId = await importText(client, `${name}.txt`, text);
    const opened = unwrap(await client.call('source.open', { sourceId }));
    for (const params of taggings(opened, 2, 200)) unwrap(await client.run('tag-claim', params));
  }
  await app.close();
  window = await openWindow({ notebookPath });
  page = window.page;
  await page.locator('.source').first().waitFor();
});
afterAll(async () => {
  expect(window.problems).toEqual([]);
  await window.close();
});

const view = () => page.getByRole('radiogroup', { name: 'Sections' }).getByRole('radio', { checked: true }).innerText();
const field = () => page.getByRole('combobox', { name: 'Search sources, claims, notes and briefs' });
const opened = () => page.locator('.text-pane h1').innerText();
async function choose(title: string): Promise<void> {
  await page.locator('.sources').getByRole('row', { name: title }).click();
  await expect.poll(opened).toBe(title);
}

/** How many texts the window's working copy has. Runs in the page. */
async function keptTexts(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const asked = indexedDB.open('caveat-mirror');
  asked.onsuccess = () => {
    const counted = asked.result.transaction('texts').objectStore('texts').count();
    counted.onsuccess = () => resolve(counted.result);
  };
  const count = await promise;
  asked.result.close();
  return count;
}

test('a claim asked for in the table does not come after the view that was chosen then', async () => {
  await page.keyboard.press('Alt+4');
  await page.locator('.grid-line').first().waitFor();
  await page.locator('.grid-cell').first().click();
  await withReadsHeld(page, 'records', async () => {
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Alt+3');
    await page.keyboard.type('crane');
  });
  expect(await view()).toBe('Search');
  await page.keyboard.type('s');
  expect(await field().inputValue()).toBe('cranes');
});

test('nor does what was found', async () => {
  await page.locator('.found-hit').first().waitFor();
  await withReadsHeld(page, 'records', async () => {
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+4');
  });
  expect(await view()).toBe('Claims');
  expect(await focusIsIn(page, '.grid-pane')).toBe(true);
});

test('words found in one source are not looked for in another that was chosen before it was there', async () => {
  await page.keyboard.press('Alt+1');
  for (const title of ['Quay', 'Bridge']) await choose(title);
  await expect.poll(() => page.evaluate(keptTexts)).toBe(2);
  // A text that is kept is read from there, and Bridge is in memory.
  await page.reload();
  await expect.poll(opened).toBe('Bridge');
  await page.keyboard.press('Alt+3');
  await field().fill('dispute the date');
  await page.locator('.found-hit mark', { hasText: 'dispute' }).waitFor();
  await withReadsHeld(page, 'texts', async () => {
    await page.keyboard.press('Enter');
    await page.locator('.text-pane[aria-busy]').waitFor();
    await choose('Bridge');
  });
  await expect.poll(() => focusIsIn(page, '.text-pane')).toBe(true);
  expect(await page.locator('.selection-toolbar').count()).toBe(0);
  await choose('Quay');
  expect(await page.locator('.selection-toolbar').count()).toBe(0);
});

test('a source that was imported does not come after the source, or the view, that was chosen meanwhile', async () => {
  const path = join(temporaryFolder(), 'long.txt');
  writeFileSync(path, Array.from({ length: 40_000 }, (_, n) => `The crane of quay ${n} may close in May, two people said.`).join('\n\n'));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import…' }).click();
  await (await chooser).setFiles(path);
  await page.keyboard.press('Alt+3');
  await field().press('Control+a');
  await page.keyboard.type('ferry');
  await page.locator('.notice', { hasText: 'Imported' }).waitFor();
  expect(await focusIsIn(page, '.search-field')).toBe(true);
  await page.keyboard.press('Alt+1');
  await expect.poll(opened).toBe('Quay');
});
