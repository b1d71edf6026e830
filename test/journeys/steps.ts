import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { enPalette } from '../../renderer/messages/palette.ts';

/** What a person does in the window, for journeys to tell as a story. */

const ROOT = join(import.meta.dirname, '..', '..');
const CORPUS = join(ROOT, '..', 'shared', 'corpus');
const SAMPLES = join(ROOT, 'resources', 'samples');

/** Real documents when they are beside the project, else the program's own samples. */
export function documents(): string[] {
  const folder = existsSync(CORPUS) ? CORPUS : SAMPLES;
  if (folder === SAMPLES) console.log('The corpus is not here: the journey runs on the samples.');
  return readdirSync(folder)
    .filter((name) => /\.(txt|md|html)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Imports files with the button, reached and pressed by keyboard. */
export async function importFiles(page: Page, files: readonly string[]): Promise<void> {
  const before = await page.locator('.source').count();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import…' }).press('Enter');
  await (await chooser).setFiles([...files]);
  await page
    .locator('.source')
    .nth(before + files.length - 1)
    .waitFor({ timeout: 60_000 });
  await page.locator('.passage').first().waitFor();
}

/** Waits until everything is committed. @returns the revision shown */
export async function saved(page: Page): Promise<number> {
  const status = page.locator('.status-saved');
  await status.waitFor({ timeout: 20_000 });
  return Number((await status.innerText()).replace(/\D/g, ''));
}

/** Does something and waits for the commits it makes. */
export async function committing(page: Page, work: () => Promise<void>, commits = 1): Promise<void> {
  const before = await saved(page);
  await work();
  await expect.poll(() => saved(page), { timeout: 20_000 }).toBeGreaterThanOrEqual(before + commits);
}

/** Puts away what was told: it goes by itself, but a click on what lies under it would wait for that. */
export async function putNoticesAway(page: Page): Promise<void> {
  const dismiss = page.locator('.notice').getByRole('button', { name: 'Dismiss', exact: true });
  // One may go by itself before it is clicked.
  while ((await dismiss.count()) > 0)
    await dismiss
      .first()
      .click({ timeout: 1000 })
      .catch(() => undefined);
}

/** Opens a source by its place in the library, by keyboard alone; the text then has the focus. */
export async function openSource(page: Page, place: number): Promise<void> {
  for (let i = 0; i < 6 && !(await focusIsIn(page, '.sources')); i++) await page.keyboard.press('F6');
  await page.keyboard.press('Home');
  for (let i = 0; i < place; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const title = await page.locator('.source[data-selected] .source-title').innerText();
  await page.locator('.text-pane h1', { hasText: title }).waitFor();
  for (let i = 0; i < 6 && !(await focusIsIn(page, '.text-pane')); i++) await page.keyboard.press('F6');
}

export async function focusIsIn(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.closest(wanted) != null, selector);
}

/** Chooses an export format from the brief's menu and waits for the message that says where the file went. */
export async function exportBrief(page: Page, format: string): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: format, exact: true }).click();
  const notice = page.locator('.notice', { hasText: 'Saved as' }).last();
  await notice.waitFor({ timeout: 60_000 });
  const where = (await notice.innerText()).replace('Saved as ', '').trim();
  await notice.getByRole('button').click();
  return where;
}

/** Opens a source, tags its first sentence as reported, and asks for the proposition it is about. */
export async function tagAndLink(page: Page, title: string): Promise<void> {
  await page.locator('.sources').getByRole('row', { name: title, exact: true }).click();
  await page.locator('.text-pane h1', { hasText: title }).waitFor();
  await page.locator('.text-pane').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await committing(page, () => page.keyboard.press('1'));
  await page.keyboard.press('o');
  await page.getByRole('dialog').waitFor();
}

/** The field of the palette. */
export const paletteField = (page: Page) => page.getByRole('combobox', { name: enPalette.field });

/** Opens the palette, types, and chooses what is offered first. */
export async function chooseCommand(page: Page, typed: string, keys = 'Control+k'): Promise<void> {
  await page.keyboard.press(keys);
  await paletteField(page).waitFor();
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await paletteField(page).waitFor({ state: 'detached' });
}

/** Does something while part of the window's working copy cannot be read, as when much is being written to it; ends when it was read. */
export async function withReadsHeld(page: Page, store: 'records' | 'texts', work: () => Promise<void>): Promise<void> {
  const hold = await page.evaluateHandle(async (store) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('caveat-mirror');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const held = { isOver: false, database };
    const transaction = database.transaction(store, 'readwrite');
    const again = () => {
      if (!held.isOver) transaction.objectStore(store).count().onsuccess = again;
    };
    again();
    return held;
  }, store);
  await work();
  await hold.evaluate(async (held, store) => {
    held.isOver = true;
    // Whoever waited has read before this is written.
    const last = held.database.transaction(store, 'readwrite');
    last.objectStore(store).count();
    await new Promise((resolve) => last.addEventListener('complete', resolve));
    held.database.close();
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
  }, store);
}

/** Where words stand on the screen: their first letter's left edge, halfway up. */
export function pointAt(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate(async (wanted) => {
    // Letters move when their typeface arrives.
    await document.fonts.ready;
    for (const element of document.querySelectorAll('[data-start]')) {
      const node = element.firstChild;
      const at = node?.textContent?.indexOf(wanted) ?? -1;
      if (node === null || at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left + 1, y: top + height / 2 };
    }
    throw new Error(`“${wanted}” is not on the page`);
  }, words);
}
