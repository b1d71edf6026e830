import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import { importText, newNotebookPath, openServices, taggings } from '../bench/notebook.ts';
import { type JourneyWindow, openWindow } from './harness.ts';
import { committing, focusIsIn, saved } from './steps.ts';

/** What is typed while the field it is meant for is still on its way. */

const QUAY = ['Quay works', 'The quay will close in May.', 'Two cranes may follow.', 'Dock workers dispute the date.'].join('\n\n');

let window: JourneyWindow;
let page: Page;
const tag = () => page.locator('.claim-card .tag-word').first().innerText();

beforeAll(async () => {
  const notebookPath = newNotebookPath();
  const { app, client } = openServices(notebookPath);
  const sourceId = await importText(client, 'quay.txt', QUAY);
  const opened = unwrap(await client.call('source.open', { sourceId }));
  for (const params of taggings(opened, 1, 200)) unwrap(await client.run('tag-claim', params));
  await app.close();
  // Parts of the program are held back on their way to the page, which only this host lets be done.
  window = await openWindow({ notebookPath, host: 'chromium' });
  page = window.page;
});
afterEach(() => expect(window.problems).toEqual([]));
afterAll(() => window.close());

/** Opens the window anew, with part of its program held back, and the source in it; its one claim is in the first passage. @returns what lets the part come */
async function withHeldBack(part: string): Promise<() => Promise<void>> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const file = `**/${part}*.js`;
  await page.unrouteAll();
  await page.route(file, async (route) => {
    await promise;
    await route.fallback();
  });
  await page.reload();
  await page.locator('.sources').getByRole('row').first().click();
  await page.locator('.passage').first().waitFor();
  await page.locator('.text-pane').focus();
  await page.keyboard.press('Home');
  await page.locator('.claim-card').waitFor();
  return async () => {
    const answered = page.waitForResponse(file);
    resolve();
    await answered;
  };
}

test('what is typed before the dialog for a proposition is there is for its field, and tags nothing', async () => {
  const come = await withHeldBack('link-dialog');
  const before = await saved(page);
  await page.keyboard.press('o');
  await page.keyboard.type('1 quay 23');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await come();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.type(' is 2');
  await expect.poll(() => dialog.getByRole('combobox').inputValue()).toBe('1 quay  is 2');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => focusIsIn(page, '.text-pane')).toBe(true);
  expect(await saved(page)).toBe(before);
});

test('Escape before it is there calls it off', async () => {
  const come = await withHeldBack('link-dialog');
  await page.keyboard.press('o');
  await page.keyboard.type('x');
  await page.keyboard.press('Escape');
  await committing(page, () => page.keyboard.press('3'));
  await come();
  await expect.poll(tag).toBe('Disputed');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('a passphrase typed before it is asked for is asked for', async () => {
  const come = await withHeldBack('passphrase-dialog');
  const before = await saved(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('lock with');
  await page.keyboard.press('Enter');
  await page.locator('.palette').waitFor({ state: 'detached' });
  await page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
  });
  await page.keyboard.type('123 lantern');
  await come();
  await page.getByRole('dialog').waitFor();
  await expect.poll(() => page.getByRole('dialog').locator('input').first().inputValue()).toBe('123 lantern');
  await page.keyboard.press('Escape');
  expect(await saved(page)).toBe(before);
});

test('a note on a card of the margin takes what was typed before its editor was there', async () => {
  const come = await withHeldBack('note-editor');
  await page.locator('.claim-card').focus();
  await page.keyboard.press('n');
  await page.keyboard.type('2 of them');
  await committing(page, async () => {
    await come();
    const note = page.locator('.claim-card [contenteditable="true"]');
    await expect.poll(() => note.innerText()).toBe('2 of them');
    await page.keyboard.press('Escape');
  });
  expect(await tag()).toBe('Disputed');
});

test('so does a note chosen from the menu in the text', async () => {
  const come = await withHeldBack('note-editor');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Note', exact: true }).press('Enter');
  await expect.poll(() => focusIsIn(page, '.text-pane')).toBe(true);
  await page.keyboard.type('2 of them');
  await committing(page, async () => {
    await come();
    const note = page.locator('.note-editor [contenteditable="true"]');
    await expect.poll(() => note.innerText()).toBe('2 of them');
    await page.keyboard.press('Escape');
  });
});

test('who says it takes what was typed before the claim was there', async () => {
  await page.locator('.text-pane').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('1');
  await page.keyboard.press('e');
  await page.keyboard.type('Maria 2');
  await expect.poll(() => page.getByRole('combobox', { name: 'Attribution' }).inputValue()).toBe('Maria 2');
  await committing(page, () => page.keyboard.press('Enter'));
});

test('the number of a passage is what is typed right after its key', async () => {
  await page.locator('.text-pane').focus();
  await page.keyboard.press('g');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.margin-passage h2').innerText()).toBe('Passage 3');
});

test('the words to find are what is typed right after their key', async () => {
  await page.locator('.text-pane').focus();
  await page.keyboard.press('/');
  await page.keyboard.type('1 date');
  expect(await page.locator('.find-bar input').inputValue()).toBe('1 date');
  await page.keyboard.press('Escape');
});

test('so are those to search for, before the view is there', async () => {
  const come = await withHeldBack('search-view');
  await page.keyboard.press('Alt+3');
  await page.locator('.text-pane[aria-busy]').waitFor();
  await page.keyboard.type('2 craness');
  await page.keyboard.press('Backspace');
  await come();
  const field = page.getByRole('combobox', { name: 'Search sources, claims, notes and briefs' });
  await expect.poll(() => field.inputValue()).toBe('2 cranes');
  await page.keyboard.type(' more');
  expect(await field.inputValue()).toBe('2 cranes more');
});
