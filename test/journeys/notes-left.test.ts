import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { correctWith, FIRST, file, SECOND } from './corrected.ts';
import { openWindow } from './harness.ts';
import { committing, focusIsIn, importFiles, putNoticesAway } from './steps.ts';

/** Notes on passages whose text a correction changed. */

/** Writes a note on a passage. */
async function note(page: Page, passage: number, words: string): Promise<void> {
  await page.locator(`#passage-${passage}`).click();
  await page.keyboard.press('Escape');
  await committing(page, async () => {
    await page.keyboard.press('n');
    await page.locator('.margin-note [contenteditable="true"]').waitFor();
    await page.keyboard.type(words);
    await page.keyboard.press('Escape');
  });
}

test('a note on a passage that was corrected stays with the old text, which is said, and is found there', async () => {
  const window = await openWindow();
  const { page } = window;
  await importFiles(page, [file('quay.txt', FIRST)]);
  await page.locator('.text-pane').focus();
  await note(page, 2, 'Held up twice.');
  await note(page, 3, 'Ask the hauliers.');
  await page.keyboard.press('k');
  await committing(page, () => page.keyboard.press('j').then(() => page.keyboard.press('2')));
  await committing(page, () => correctWith(page, file('quay-corrected.txt', SECOND)));
  const notice = page.locator('.notice', { hasText: 'version 2' });
  expect(await notice.innerText()).toContain('1 note stays with the old text');

  // The review that the notice leads to leaves the keys with the text, although the notice is gone.
  await notice.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('dialog').getByRole('region', { name: 'Claim 1 of 1' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => focusIsIn(page, '.text-pane')).toBe(true);

  // It stands beside the whole source, and leads to the passage it is on.
  await page.locator('#passage-2').click();
  await page.locator('.margin-note', { hasText: 'Held up twice.' }).waitFor();
  await page.getByText('Whole source', { exact: true }).click();
  const left = page.getByRole('region', { name: '1 note stays with the old text' });
  expect(await left.innerText()).toContain('Ask the hauliers.');
  await left.getByRole('button', { name: /^Read the old text/ }).click();
  const old = page.getByRole('dialog', { name: 'Version 1' });
  await expect.poll(() => old.innerText()).toMatch(/Note on passage 3 of version 1\s+Ask the hauliers\./);
  await page.keyboard.press('Escape');
  await old.waitFor({ state: 'detached' });

  // So does the search.
  await page.keyboard.press('Alt+3');
  await page.keyboard.type('hauliers');
  await page.locator('.found-hit', { hasText: 'Ask the hauliers.' }).waitFor();
  await page.keyboard.press('Enter');
  await old.getByText('Ask the hauliers.').waitFor();
  await page.keyboard.press('Escape');

  // What was made of it elsewhere, it can be emptied.
  await page.keyboard.press('Alt+1');
  await page.getByText('Whole source', { exact: true }).click();
  await left.getByRole('button', { name: 'Edit note' }).click();
  await page.locator('.elsewhere [contenteditable="true"]').waitFor();
  // Empty for longer than it takes to be saved, it is still the one that is written.
  await committing(page, async () => {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
  });
  await committing(page, () => page.keyboard.type('2 new words'));
  expect(await page.locator('.elsewhere [contenteditable="true"]').innerText()).toBe('2 new words');
  await committing(page, async () => {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
  });
  await left.waitFor({ state: 'detached' });
  expect(window.problems).toEqual([]);
  await window.close();
});

test('notes that two corrections left on passages of the same number say of which version', async () => {
  const window = await openWindow();
  const { page } = window;
  await importFiles(page, [file('quay.txt', FIRST)]);
  await note(page, 4, 'Ask the insurer.');
  await committing(page, () => correctWith(page, file('second.txt', FIRST.replace('A spokesman', 'Nobody'))));
  await page.locator('#passage-4', { hasText: 'Nobody' }).waitFor();
  await note(page, 4, 'Why nobody?');
  await committing(page, () => correctWith(page, file('third.txt', FIRST.replace('A spokesman for the insurer', 'The union'))));
  await page.locator('#passage-4', { hasText: 'The union' }).waitFor();
  await putNoticesAway(page);
  await page.getByText('Whole source', { exact: true }).click();

  const left = page.getByRole('region', { name: '2 notes stay with the old text' });
  const heads = () => left.getByRole('listitem').getByRole('heading').allInnerTexts();
  await expect.poll(heads).toEqual(['Note on passage 4 of version 1', 'Note on passage 4 of version 2']);
  const first = left.getByRole('listitem').filter({ hasText: 'Ask the insurer.' });
  await first.getByRole('button', { name: 'Edit note: Note on passage 4 of version 1' }).click();
  await left.getByRole('textbox', { name: 'Note on passage 4 of version 1' }).waitFor();
  await page.keyboard.press('Escape');
  await left.getByRole('button', { name: 'Read the old text: Note on passage 4 of version 2' }).click();
  await page.getByRole('dialog', { name: 'Version 2' }).getByText('Why nobody?').waitFor();
  await page.keyboard.press('Escape');
  expect(window.problems).toEqual([]);
  await window.close();
});
