import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hosts, openWindow, temporaryFolder } from './harness.ts';
import { committing, importFiles, saved } from './steps.ts';

/** What undo takes back, and that it says so. */

function article(): string {
  const file = join(temporaryFolder(), 'ferry.txt');
  writeFileSync(file, ['Ferry delayed', 'The ferry left at noon, the master said.', 'Nobody saw it leave.'].join('\n\n'));
  return file;
}

const undoButton = (page: Page) => page.locator('.top-bar-tools button', { has: page.locator('.lucide-undo-2') });
const redoButton = (page: Page) => page.locator('.top-bar-tools button', { has: page.locator('.lucide-redo-2') });
const note = (page: Page) => page.locator('.margin-note .rich-text').first();

describe.each(hosts)('on the %s host', (host) => {
  test('the buttons say what they would do, also after a restart and in another language', async () => {
    let window = await openWindow({ host });
    let { page } = window;
    await importFiles(page, [article()]);
    await expect.poll(() => undoButton(page).getAttribute('aria-label')).toBe('Undo: Import “Ferry delayed”');
    await committing(page, () => undoButton(page).click());
    await page.locator('.notice', { hasText: 'Undone: Import “Ferry delayed”' }).waitFor();
    await expect.poll(() => redoButton(page).getAttribute('aria-label')).toBe('Redo: Import “Ferry delayed”');
    await committing(page, () => redoButton(page).click());
    await page.locator('.source').click();
    await page.locator('.text-pane').focus();
    await committing(page, () => page.keyboard.press('3'));
    await committing(page, () => page.keyboard.press('1'));
    await expect.poll(() => undoButton(page).getAttribute('aria-label')).toBe('Undo: Retag as reported');
    const { notebookPath, dataDir } = window;
    await window.close();

    window = await openWindow({ host, notebookPath, dataDir });
    page = window.page;
    await page.locator('.claim-card').waitFor();
    await expect.poll(() => undoButton(page).getAttribute('aria-label')).toBe('Undo: Retag as reported');
    // The name also shows to those who see only the picture.
    await page.mouse.move(300, 300);
    await undoButton(page).hover();
    await page.getByRole('tooltip', { name: 'Undo: Retag as reported' }).waitFor();
    await committing(page, () => page.keyboard.press('Control+z'));
    await expect.poll(() => undoButton(page).getAttribute('aria-label')).toBe('Undo: Tag as disputed');
    await page.evaluate(() => localStorage.setItem('caveat:settings', JSON.stringify({ language: 'ko' })));
    await page.reload();
    await expect.poll(() => redoButton(page).getAttribute('aria-label')).toContain('보도');

    await page.getByRole('button', { name: '작업 기록' }).click();
    const steps = page.getByRole('dialog').locator('tbody tr');
    await expect.poll(() => steps.count()).toBe(6);
    expect(await steps.first().innerText()).toContain('실행 취소: ');
    expect(await steps.last().innerText()).toContain('Ferry delayed');
    expect(window.problems).toEqual([]);
    await window.close();
  });

  test('in a note it takes back typing only, down to what was there; outside it takes back the last step', async () => {
    const window = await openWindow({ host });
    const { page } = window;
    await importFiles(page, [article()]);
    await page.locator('.text-pane').focus();
    await page.keyboard.press('j');
    const writeNote = async (words: string) => {
      await page.locator('.text-pane').focus();
      await page.keyboard.press('n');
      await page.locator('.margin-note [contenteditable="true"]').waitFor();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(words);
    };
    await committing(page, async () => {
      await writeNote('The first words.');
      await page.keyboard.press('Escape');
    });
    // Something after it, that undo in the note must not touch.
    await committing(page, () => page.keyboard.press('x'));
    await page.keyboard.press('k');
    await writeNote(' And more.');
    await expect.poll(() => note(page).innerText()).toBe('The first words. And more.');
    for (let i = 0; i < 12; i++) await page.keyboard.press('Control+z');
    await expect.poll(() => note(page).innerText()).toBe('The first words.');
    await saved(page);
    expect(await page.getByRole('radio', { name: 'Set aside' }).getAttribute('aria-checked')).toBe('true');
    expect(await page.locator('.notice', { hasText: 'Undone' }).count()).toBe(0);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => note(page).innerText()).toContain('And');

    // The tools of the note belong to the note.
    await page.keyboard.press('Alt+F10');
    await page.keyboard.press('Control+z');
    await page.locator('.text-pane').focus();
    await saved(page);
    expect(await page.getByRole('radio', { name: 'Set aside' }).getAttribute('aria-checked')).toBe('true');
    expect(await page.locator('.notice', { hasText: 'Undone' }).count()).toBe(0);

    for (let i = 0; i < 6 && (await page.getByRole('radio', { name: 'Set aside' }).getAttribute('aria-checked')) === 'true'; i++) {
      await committing(page, () => page.keyboard.press('Control+z'));
      // What shows it follows when the window has time.
      await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestAnimationFrame(done))));
    }
    await page.locator('.notice', { hasText: 'Undone: Mark a passage' }).waitFor();
    expect(await note(page).innerText()).toBe('The first words.');
    expect(window.problems).toEqual([]);
    await window.close();
  });
});
