import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type JourneyWindow, openWindow, temporaryFolder } from './harness.ts';

/** The timeline of the demo's claims, by keyboard and by mouse. */

const ROOT = join(import.meta.dirname, '..', '..');

let window: JourneyWindow;
let page: Page;
const bar = (name: string | RegExp) => page.locator('.timeline').getByRole('button', { name });
const listed = () => page.locator('.timeline-chosen li');
const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

beforeAll(async () => {
  const folder = temporaryFolder();
  execFileSync(process.execPath, [join(ROOT, 'main', 'hosts', 'cli', 'demo.ts'), folder], { stdio: 'ignore' });
  window = await openWindow({ notebookPath: join(folder, 'lantern-bridge.caveat') });
  page = window.page;
  await page.locator('.source').first().waitFor();
  await page.getByRole('radio', { name: 'Compare' }).click();
  await page.getByRole('radio', { name: 'Timeline' }).click();
});
afterAll(() => window.close());
afterEach(() => expect(window.problems).toEqual([]));

test('claims stand by the date their source was published; arrows go between bars, Enter lists one', async () => {
  await bar(/^Oct 14, 2025: 2 reported/).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(label).toMatch(/^Oct 16, 2025: 1 reported/);
  await page.keyboard.press('ArrowDown');
  await expect.poll(label).toContain('speculative');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect.poll(() => listed().count()).toBe(1);
  expect(await page.locator('.timeline-chosen h2').innerText()).toBe('Oct 14, 2025 · 1');
});

test('further off a bar counts a longer time, closer again a shorter one', async () => {
  await bar(/^Oct 14, 2025: 2 reported/).focus();
  for (let i = 0; i < 8; i++) await page.keyboard.press('-');
  await page.getByText('A bar is a month').waitFor();
  await bar(/^October 2025: 5 reported/).waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByText('A bar is a day').waitFor();
});

test('by the dates they speak of, a claim without a closer date is a line over all it may be', async () => {
  await page.getByRole('radio', { name: 'Spoken of' }).click();
  await page.getByRole('radio', { name: 'By source' }).click();
  await bar(/^Some time in 2026/).click();
  await expect.poll(() => listed().count()).toBe(1);
  expect(await listed().first().innerText()).toContain('by its words “明年”');
  const undated = page.getByRole('button', { name: /without a date$/ });
  const count = Number.parseInt(await undated.innerText(), 10);
  await undated.click();
  await expect.poll(() => listed().count()).toBe(count);
});

test('a claim opens in its text', async () => {
  await bar(/^Some time in March 2026/).click();
  const words = await listed().first().locator('q').innerText();
  await listed().first().getByRole('button').click();
  await expect.poll(() => page.locator('.claim-card[data-active] blockquote').innerText(), { timeout: 20_000 }).toBe(words);
});
