import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { type JourneyWindow, openWindow, temporaryFolder } from './harness.ts';
import { committing, focusIsIn, importFiles, pointAt } from './steps.ts';

/** A right click in the text, or Shift F10, offers what can be done there. */

const KILN = [
  'The kiln reopens',
  '',
  'The potters said on Friday that the old kiln will reopen in June. A second oven may follow next year.',
  '',
  'Neighbours dispute the noise figures. They ask for a hearing.',
  // More than a window shows.
  ...Array.from({ length: 40 }, (_, place) => `\nOn day ${place + 1} the potters fired nothing at all.`),
].join('\n');

let window: JourneyWindow;
let page: Page;

beforeAll(async () => {
  const file = join(temporaryFolder(), 'kiln.txt');
  writeFileSync(file, KILN);
  window = await openWindow();
  page = window.page;
  await importFiles(page, [file]);
});
afterAll(async () => {
  expect(window.problems).toEqual([]);
  await window.close();
});

const menu = () => page.getByRole('menu', { name: 'What can be done here' });
const headings = () => menu().locator('.option-heading').allInnerTexts();
const choose = (name: string, role: 'menuitem' | 'menuitemradio' = 'menuitem') => menu().getByRole(role, { name, exact: true }).click();
const copied = () => page.evaluate(() => navigator.clipboard.readText());
const claims = (tag: string) => page.locator(`.claim-card[data-tag="${tag}"]`).count();

async function rightClick(words: string): Promise<void> {
  const { x, y } = await pointAt(page, words);
  await page.mouse.click(x, y, { button: 'right' });
  await menu().waitFor();
}

test('on a sentence it tags, on the claim it tags anew, and the keys are the text’s again', async () => {
  await rightClick('kiln will');
  expect(await headings()).toEqual(expect.arrayContaining(['This sentence', 'The passage']));
  expect(await axeViolations(page)).toEqual([]);
  await committing(page, () => choose('Reported'));
  await expect.poll(() => claims('reported')).toBe(1);
  await expect.poll(() => focusIsIn(page, '.text-pane')).toBe(true);

  await rightClick('old kiln');
  expect((await headings())[0]).toBe('This claim');
  await expect.poll(() => menu().getByRole('menuitemradio', { checked: true }).allInnerTexts()).toEqual(['Reported']);
  expect(await axeViolations(page)).toEqual([]);
  await committing(page, () => choose('Disputed', 'menuitemradio'));
  await expect.poll(() => claims('disputed')).toBe(1);
  expect(await claims('reported')).toBe(0);
});

test('what is selected stays selected under the right button, and elsewhere it is let go', async () => {
  const { x, y } = await pointAt(page, 'oven');
  await page.mouse.dblclick(x, y);
  await page.locator('.selection-toolbar').waitFor();
  await rightClick('oven');
  expect((await headings())[0]).toBe('The selection');
  await committing(page, () => choose('Speculative'));
  await expect
    .poll(() =>
      page.locator('.claim-card[data-tag="speculative"] blockquote, .claim-card[data-tag="speculative"] .quote').first().innerText(),
    )
    .toBe('oven');
  await rightClick('hearing');
  expect((await headings())[0]).toBe('This sentence');
  await page.keyboard.press('Escape');
  await menu().waitFor({ state: 'detached' });
  await expect.poll(() => focusIsIn(page, '.text-pane')).toBe(true);
});

test('a claim is copied with its citation, from the menu and by keys', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await rightClick('old kiln');
  await choose('Copy with citation');
  await menu().waitFor({ state: 'detached' });
  const cited = /^“The potters said .* June\.” \(“The kiln reopens”, passage 2; disputed\)/u;
  await expect.poll(copied).toMatch(cited);
  // Copied by its key once another text has taken its place.
  await page.evaluate(() => navigator.clipboard.writeText('Something else'));
  await page.keyboard.press('Control+c');
  await expect.poll(copied).toMatch(cited);
});

test('a claim that another overlaps is copied with what is said of itself', async () => {
  const { x, y } = await pointAt(page, 'potters');
  await page.mouse.dblclick(x, y);
  await committing(page, () => page.keyboard.press('2'));
  await page.keyboard.press('Control+c');
  await expect.poll(copied).toMatch(/^“potters” \(.*; speculative\)$/u);
  await rightClick('old kiln');
  await choose('Copy with citation');
  await expect.poll(copied).toMatch(/^“The potters said .*; disputed\)$/u);
});

test('by keyboard it opens at the cursor, for the claim there, wherever one has scrolled to', async () => {
  await page.keyboard.press('Home');
  await page.keyboard.press('j');
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 100_000);
  await page.locator('[data-start]', { hasText: 'On day 40' }).waitFor();
  await page.keyboard.press('Shift+F10');
  await menu().waitFor();
  await page.keyboard.press('Escape');
  await menu().waitFor({ state: 'detached' });
  await page.keyboard.press('ContextMenu');
  await menu().waitFor();
  expect((await headings())[0]).toBe('This claim');
  expect(await menu().getByRole('menuitemradio', { checked: true }).allInnerTexts()).toEqual(['Disputed']);
  const beside = await pointAt(page, 'The');
  const box = await page.locator('.context-menu').boundingBox();
  expect(Math.abs((box?.x ?? 0) - beside.x)).toBeLessThan(60);
  expect(await page.locator('.text-pane').evaluate((pane, y) => y > pane.getBoundingClientRect().top, beside.y)).toBe(true);
  await menu().getByRole('menuitem', { name: 'Note', exact: true }).press('Enter');
  await page.locator('.note-editor [contenteditable]').first().waitFor();
  await page.keyboard.type('Seen on the menu.');
  await expect.poll(() => page.locator('.note-editor').first().innerText()).toContain('Seen on the menu.');
});

test('Shift F10 opens it where no system makes a click of the keys, as on macOS', async () => {
  await page.locator('.text-pane').focus();
  await page.evaluate(() => {
    const key = new KeyboardEvent('keydown', { key: 'F10', shiftKey: true, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(key);
  });
  await menu().waitFor();
  await page.keyboard.press('Escape');
  await menu().waitFor({ state: 'detached' });
});

test('a right click beside the open menu opens it there; one on the title opens none', async () => {
  await rightClick('hearing');
  await rightClick('Neighbours');
  const { x } = await pointAt(page, 'Neighbours');
  await expect.poll(async () => Math.abs(((await page.locator('.context-menu').boundingBox())?.x ?? 0) - x)).toBeLessThan(20);
  await expect.poll(() => focusIsIn(page, '.context-menu')).toBe(true);
  await page.keyboard.press('Escape');
  await menu().waitFor({ state: 'detached' });
  await expect.poll(() => focusIsIn(page, '.text-pane')).toBe(true);
  await page.locator('.text-pane h1').click({ button: 'right' });
  expect(await menu().count()).toBe(0);
});

test('while a claim is given another extent it ends that; a click elsewhere in the claim ends it, too', async () => {
  await rightClick('potters said');
  await page.keyboard.press('Escape');
  await menu().waitFor({ state: 'detached' });
  await rightClick('potters');
  await choose('Change what it covers');
  await page.locator('.selection-toolbar').waitFor();
  await rightClick('potters');
  expect(await headings()).toEqual(['This claim']);
  await choose('Keep as it was');
  await page.locator('.selection-toolbar').waitFor({ state: 'detached' });

  await rightClick('potters');
  await choose('Change what it covers');
  await page.locator('.selection-toolbar').waitFor();
  const { x, y } = await pointAt(page, 'potters');
  await page.mouse.click(x, y);
  await page.locator('.selection-toolbar').waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+c');
  await expect.poll(copied).toMatch(/^“potters”/u);
});

test('in a small window all of it is in sight', async () => {
  await page.setViewportSize({ width: 700, height: 500 });
  await rightClick('potters');
  const isWhole = () => page.locator('.context-menu').evaluate(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight);
  await expect.poll(isWhole).toBe(true);
});
