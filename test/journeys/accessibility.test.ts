import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations, inTheme } from './axe.ts';
import { type JourneyWindow, openWindow, temporaryFolder } from './harness.ts';
import { saved } from './steps.ts';

/** axe-core finds nothing to object to in any view, light or dark. */

const ROOT = join(import.meta.dirname, '..', '..');

const folder = temporaryFolder();
let window: JourneyWindow;
let page: Page;

beforeAll(async () => {
  execFileSync(process.execPath, [join(ROOT, 'main', 'hosts', 'cli', 'demo.ts'), folder], { stdio: 'ignore' });
  window = await openWindow({ notebookPath: join(folder, 'lantern-bridge.caveat') });
  page = window.page;
  await page.setViewportSize({ width: 1440, height: 900 });
});
afterAll(() => window.close());

const violations = (shown = page) => axeViolations(shown);

async function openFirstSource(): Promise<void> {
  await page.keyboard.press('Alt+1');
  await page.locator('.source').first().click();
  await page.locator('.passage').first().waitFor();
  await page.locator('.text-pane').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press(']');
  await page.locator('.claim-card[data-active]').waitFor();
}

test('a notebook with nothing in it yet', async () => {
  const empty = await openWindow();
  try {
    await empty.page.getByText('No sources yet').waitFor();
    expect(await violations(empty.page)).toEqual([]);
    await empty.page.keyboard.press('Alt+2');
    await empty.page.getByText('No briefs yet').waitFor();
    expect(await violations(empty.page)).toEqual([]);
  } finally {
    await empty.close();
  }
});

test.each(['light', 'dark'] as const)('a brief exported as a page, in %s', async (colorScheme) => {
  const exported = await page.context().newPage();
  try {
    await exported.emulateMedia({ colorScheme });
    await exported.setContent(readFileSync(join(folder, 'lantern-bridge.html'), 'utf8'));
    for (const each of await exported.locator('summary').all()) await each.click();
    expect(await violations(exported)).toEqual([]);
  } finally {
    await exported.close();
  }
});

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  beforeAll(async () => {
    await inTheme(page, theme);
    await page.locator('.source').first().waitFor();
  });

  test('the library, and a reader with claims', async () => {
    await openFirstSource();
    expect(await violations()).toEqual([]);
  });

  test('a selection with its tools', async () => {
    await openFirstSource();
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('toolbar').waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('a form for the details of a claim', async () => {
    await openFirstSource();
    await page.keyboard.press('e');
    await page.getByRole('combobox', { name: 'Attribution' }).waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('a note that is being written', async () => {
    await openFirstSource();
    await page.keyboard.press('n');
    await page.locator('.claim-card [contenteditable="true"]').waitFor();
    await page.locator('.editor-bar').waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('the claims of the whole source', async () => {
    await openFirstSource();
    await page.getByRole('radio', { name: 'Whole source' }).click();
    expect(await violations()).toEqual([]);
    await page.getByRole('radio', { name: 'This passage' }).click();
  });

  test('a brief with the claims to pick from', async () => {
    await page.keyboard.press('Alt+2');
    await page.locator('.brief-pane, .text-pane').first().waitFor();
    await page.getByRole('row').first().click();
    await page.locator('.quoted-claim').first().waitFor();
    await page.locator('.picker-group').first().waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Alt+1');
  });

  test('the timeline, with the claims of a bar', async () => {
    await page.keyboard.press('Alt+5');
    await page.getByRole('radio', { name: 'Timeline' }).click();
    await page.locator('.timeline-bar').first().click();
    await page.locator('.timeline-chosen li').first().waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole('radio', { name: 'Spoken of' }).click();
    await page.locator('.timeline-span').first().waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Alt+1');
  });

  test.each([
    ['shortcuts', 'Keyboard shortcuts'],
    ['history', 'History'],
    ['settings', 'Settings'],
  ])('the dialog of %s', async (_what, name) => {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    // Once it has faded in.
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('what was undone, told of', async () => {
    await openFirstSource();
    await page.keyboard.press('d');
    await saved(page);
    await page.getByRole('button', { name: 'Undo: Mark a passage' }).click();
    await page.locator('.notice').waitFor();
    expect(await violations()).toEqual([]);
  });
});
