import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWindow, temporaryFolder } from './harness.ts';
import { focusIsIn, importFiles, putNoticesAway } from './steps.ts';

/** What stays as it was left when one goes to another view, or to another source. */

test('the source that is open is in sight in the list, and the margin shows what it showed', async () => {
  const window = await openWindow();
  const { page } = window;
  const folder = temporaryFolder();
  const files = Array.from({ length: 14 }, (_, place) => {
    const path = join(folder, `quay-${place}.txt`);
    writeFileSync(path, `Quay number ${place}\n\nBasin ${place} closes in May, the harbour office said on day ${place * 7}.`);
    return path;
  });
  await importFiles(page, files);
  await putNoticesAway(page);
  const last = page.locator('.source').last();
  const title = await last.locator('.source-title').innerText();
  await last.click();
  await page.locator('.text-pane h1', { hasText: title }).waitFor();
  await page.getByText('Whole source', { exact: true }).click();

  // There and back again.
  await page.keyboard.press('Alt+2');
  await page.getByText('No briefs yet').waitFor();
  await page.keyboard.press('Alt+1');
  await page.locator('.text-pane h1', { hasText: title }).waitFor();
  const isInSight = () =>
    page.locator('.source[data-selected]').evaluate((card) => {
      const [box, pane] = [card.getBoundingClientRect(), card.closest('.list-pane')?.getBoundingClientRect()];
      return pane !== undefined && box.top >= pane.top && box.bottom <= pane.bottom;
    });
  await expect.poll(isInSight).toBe(true);
  expect(await page.getByRole('radio', { name: 'Whole source' }).isChecked()).toBe(true);

  // Another source, opened from afar: it is below the head of the list.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('quay number 13');
  await page.getByRole('option', { name: 'Quay number 13', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.text-pane h1', { hasText: 'Quay number 13' }).waitFor();
  await expect.poll(isInSight).toBe(true);
  expect(await page.getByRole('radio', { name: 'Whole source' }).isChecked()).toBe(true);

  // Pressing the one that is open goes to its text, as pressing any other does.
  await page.locator('.source[data-selected]').click();
  await expect.poll(() => focusIsIn(page, '.text-pane')).toBe(true);
  expect(window.problems).toEqual([]);
  await window.close();
});

test('what is typed faster than a note opens is in it, line by line', async () => {
  const window = await openWindow();
  const { page } = window;
  const path = join(temporaryFolder(), 'quay.txt');
  writeFileSync(path, 'Quay\n\nThe basin closes in May.');
  await importFiles(page, [path]);
  await page.locator('.text-pane').focus();
  await page.keyboard.press('n');
  await page.keyboard.type('one\ntwo');
  const note = page.locator('.margin-note [contenteditable="true"]');
  await expect.poll(() => note.innerText()).toMatch(/^one\n+two$/);
  await window.close();
});
