import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { axeViolations, inTheme } from './axe.ts';
import { type JourneyWindow, openWindow, temporaryFolder } from './harness.ts';
import { focusIsIn } from './steps.ts';

/** Searching the demo's notebook from the window, by keyboard. */

const ROOT = join(import.meta.dirname, '..', '..');

let window: JourneyWindow;
let page: Page;
const field = () => page.getByRole('combobox', { name: 'Search sources, claims, notes and briefs' });
const hits = () => page.locator('.found-hit');
const heads = () => page.locator('.found-head strong').allInnerTexts();
const marked = () => page.locator('.found-hit mark').allInnerTexts();

beforeAll(async () => {
  const folder = temporaryFolder();
  execFileSync(process.execPath, [join(ROOT, 'main', 'hosts', 'cli', 'demo.ts'), folder], { stdio: 'ignore' });
  window = await openWindow({ notebookPath: join(folder, 'lantern-bridge.caveat') });
  page = window.page;
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.locator('.source').first().waitFor();
});
afterAll(() => window.close());
afterEach(() => expect(window.problems).toEqual([]));

test('Ctrl Shift F goes to the field from anywhere; before anything is typed it teaches', async () => {
  await page.locator('.source').first().focus();
  await page.keyboard.press('Control+Shift+F');
  await expect.poll(() => focusIsIn(page, '.search-field')).toBe(true);
  await page.getByText('both words, in any order').waitFor();
});

test('a word of two Chinese characters is found and marked, and Enter opens its passage', async () => {
  await page.keyboard.type('裂缝');
  await expect.poll(async () => new Set(await marked()), { timeout: 15_000 }).toEqual(new Set(['裂缝']));
  expect((await heads()).some((title) => title.includes('灯塔大桥'))).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.text-pane .passage', { hasText: '裂缝' }).first().waitFor();
});

test('the words are still there when one comes back', async () => {
  await page.keyboard.press('Alt+3');
  await expect.poll(() => field().inputValue()).toBe('裂缝');
  await expect.poll(() => hits().count()).toBeGreaterThan(0);
});

test('traditional characters find simplified ones, and a Korean stem is found under its particle', async () => {
  await field().fill('裂縫');
  await expect.poll(async () => new Set(await marked())).toEqual(new Set(['裂缝']));
  await field().fill('등대교');
  await expect.poll(async () => (await marked()).length).toBeGreaterThan(0);
});

test('a filter is a chip, narrows what is found, and is taken away again', async () => {
  await field().fill('bridge');
  await expect.poll(async () => (await marked()).every((words) => words.toLowerCase() === 'bridge')).toBe(true);
  const all = await hits().count();
  await page.locator('.search-filters').getByRole('button', { name: 'Disputed' }).click();
  await page.locator('.search-head').getByText('Disputed').first().waitFor();
  await expect.poll(() => hits().count()).toBeLessThan(all);
  await page.getByRole('button', { name: 'Reset' }).first().click();
  await expect.poll(() => hits().count()).toBe(all);
});

test('what cannot be a query is searched as words, and that is said', async () => {
  await field().fill('"bridge');
  await page.locator('.search-hint').waitFor();
  await expect.poll(() => hits().count()).toBeGreaterThan(0);
});

test.each(['light', 'dark'] as const)('axe finds nothing to object to in %s', async (theme) => {
  await inTheme(page, theme);
  await field().fill('bridge');
  await expect.poll(() => hits().count()).toBeGreaterThan(0);
  expect(await axeViolations(page)).toEqual([]);
});
