import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogues } from '../../renderer/messages/index.tsx';
import { shortcutGroups } from '../../renderer/shortcut-list.ts';
import { axeViolations, inTheme } from './axe.ts';
import { type JourneyWindow, openWindow, temporaryFolder } from './harness.ts';
import { chooseCommand, committing, focusIsIn, paletteField, saved } from './steps.ts';

/** Everything by a few letters, by keyboard alone. */

const ROOT = join(import.meta.dirname, '..', '..');
const folder = temporaryFolder();
let window: JourneyWindow;
let page: Page;

beforeAll(async () => {
  execFileSync(process.execPath, [join(ROOT, 'main', 'hosts', 'cli', 'demo.ts'), folder], { stdio: 'ignore' });
  window = await openWindow({ notebookPath: join(folder, 'lantern-bridge.caveat') });
  page = window.page;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator('.source').first().waitFor();
});
afterAll(async () => {
  expect(window.problems).toEqual([]);
  await window.close();
});

const field = () => paletteField(page);

async function openPalette(keys = 'Control+k'): Promise<void> {
  await page.keyboard.press(keys);
  await field().waitFor();
}

/** What the keys are on. */
const active = () => page.locator('.palette-option[aria-selected="true"]');

const choose = (typed: string, keys?: string) => chooseCommand(page, typed, keys);

/** The commands that are offered here, read page by page: only those near the view are in the document. */
async function offered(): Promise<string[]> {
  await openPalette();
  await active().waitFor();
  const keys = new Set<string>();
  const shown = page.locator('.palette-option');
  for (let last = ''; ; ) {
    for (const key of await shown.evaluateAll((options) => options.map(({ dataset }) => dataset['key'] ?? ''))) keys.add(key);
    const here = (await active().getAttribute('data-key')) ?? '';
    if (here === last) break;
    last = here;
    await page.keyboard.press('PageDown');
  }
  await page.keyboard.press('Escape');
  await field().waitFor({ state: 'detached' });
  return [...keys].flatMap((key) => (key.startsWith('command ') ? key.slice('command '.length) : []));
}

test('what is typed in one go with its key is for the palette, also in a window that has just begun', async () => {
  await page.reload();
  await page.locator('.source').first().waitFor();
  // In one task of the page: nothing can be loaded between the two.
  const focused = await page.evaluate(() => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, cancelable: true }));
    return Promise.resolve().then(() => document.activeElement?.getAttribute('role'));
  });
  expect(focused).toBe('combobox');
  await page.keyboard.press('Escape');
  await field().waitFor({ state: 'detached' });
});

test('a source is opened by the beginnings of its words, and the text has the keys', async () => {
  await choose('lan bri shut');
  await page.locator('.text-pane h1', { hasText: 'Lantern Bridge shut' }).waitFor();
  await expect.poll(() => focusIsIn(page, '.text-pane')).toBe(true);
});

test('every action of the shortcuts page has its command where it is possible', async () => {
  await page.keyboard.press('Alt+2');
  await page.getByRole('row').first().click();
  await page.locator('.quoted-claim').first().waitFor();
  const writing = await offered();
  await page.keyboard.press('Alt+1');
  await page.locator('.passage').first().waitFor();
  await page.keyboard.press(']');
  await page.locator('.claim-card[data-active]').waitFor();
  // Something to undo, and something to redo.
  await committing(page, () => page.keyboard.press('d'));
  await committing(page, () => page.keyboard.press('d'));
  await committing(page, () => page.keyboard.press('Control+z'));
  await page.keyboard.press(']');
  const reading = await offered();
  // Only where something is suggested it can be accepted.
  let atSuggestion: string[] = [];
  await expect
    .poll(
      async () => {
        await page.keyboard.press('i');
        atSuggestion = await offered();
        return atSuggestion;
      },
      { timeout: 60_000 },
    )
    .toContain('accept-suggestion');
  const inShortcuts = shortcutGroups(catalogues.en)
    .flatMap(([, shortcuts]) => shortcuts)
    .flatMap(([, , commands]) => (typeof commands === 'string' ? [] : commands))
    // Only a correction leaves claims to review.
    .filter((id) => id !== 'review-claims');
  expect(inShortcuts.filter((id) => ![reading, writing, atSuggestion].some((all) => all.includes(id)))).toEqual([]);
  // What a view offers can be asked for from the other.
  expect(reading).toEqual(
    expect.arrayContaining(['export-docx', 'new-brief', 'compose-brief', 'find-in-brief', 'theme-dark', 'language-zh']),
  );
  expect(writing).toEqual(expect.arrayContaining(['import-files', 'paste', 'find-in-text', 'source-details', 'source-versions']));
});

test('a command of the other view goes there and is done there', async () => {
  await page.keyboard.press('Alt+2');
  await page.locator('.quoted-claim').first().waitFor();
  await choose('find in this source', 'Control+Shift+p');
  await page.locator('.find-bar input').first().waitFor();
  await expect.poll(() => focusIsIn(page, '.find-bar')).toBe(true);
  await page.keyboard.press('Escape');
  const chooser = page.waitForEvent('filechooser');
  await choose('imp bib');
  expect((await chooser).isMultiple()).toBe(true);
});

test('undo is found by the name of what it takes back', async () => {
  await page.locator('.text-pane').focus();
  await page.keyboard.press('u');
  await committing(page, () => page.keyboard.press('d'));
  await openPalette();
  await page.keyboard.type('undo mark');
  expect(await active().innerText()).toContain('Undo: Mark a passage');
  await committing(page, () => page.keyboard.press('Enter'));
  await page.locator('.notice', { hasText: 'Mark a passage' }).waitFor();
});

test('the passage at hand is tagged and noted, and the keys are where they were', async () => {
  await page.locator('.text-pane').focus();
  await page.keyboard.press('u');
  const before = await page.locator('.claim-card').count();
  await committing(page, () => choose('tag as disp'));
  await expect.poll(() => page.locator('.claim-card').count()).toBe(before + 1);
  expect(await focusIsIn(page, '.text-pane')).toBe(true);
  await choose('note on');
  await page.locator('.claim-card [contenteditable="true"]').waitFor();
  await expect.poll(() => focusIsIn(page, '.claim-card [contenteditable="true"]')).toBe(true);
  await page.keyboard.press('Escape');
  await committing(page, () => choose('undo tag'));
});

test('words of a claim lead to it, in Chinese too, and what was chosen last comes first', async () => {
  await openPalette();
  await page.keyboard.insertText('持续');
  await page
    .locator('.palette-option', { has: page.locator('.palette-tag') })
    .first()
    .waitFor();
  const claims = page.getByRole('group', { name: 'Claims' }).getByRole('option');
  expect(await claims.first().locator('b').first().innerText()).toBe('持续');
  for (let i = 0; i < 30 && !(await claims.first().getAttribute('aria-selected'))?.includes('true'); i++)
    await page.keyboard.press('ArrowDown');
  const words = (await claims.first().locator('.palette-title').innerText()).slice(0, 12);
  await page.keyboard.press('Enter');
  await page.locator('.claim-card[data-active]', { hasText: words }).waitFor();
  await openPalette();
  expect(await page.getByRole('group', { name: 'Chosen lately' }).getByRole('option').first().innerText()).toContain(words);
  await page.keyboard.press('Escape');
});

test('Enter that ends a word of an input method chooses nothing', async () => {
  await openPalette();
  const composer = await page.context().newCDPSession(page);
  await composer.send('Input.imeSetComposition', { text: '브리ㅍ', selectionStart: 3, selectionEnd: 3 });
  await expect.poll(() => field().inputValue()).toBe('브리ㅍ');
  await field().dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
  expect(await field().isVisible()).toBe(true);
  await composer.send('Input.insertText', { text: '브리프' });
  expect(await field().inputValue()).toBe('브리프');
  await page.keyboard.press('Escape');
  await field().waitFor({ state: 'detached' });
});

test.each(['light', 'dark'] as const)('axe has nothing to object to, in %s', async (theme) => {
  await inTheme(page, theme);
  await page.locator('.source').first().waitFor();
  await openPalette();
  await page.keyboard.type('bridge');
  await page.locator('.palette-option .palette-tag').first().waitFor();
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await saved(page);
});
