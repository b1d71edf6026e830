import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { correctWith, FIRST, file, SECOND } from './corrected.ts';
import { openWindow } from './harness.ts';
import { committing, importFiles, saved, withReadsHeld } from './steps.ts';

/** A corrected copy imported, and the claims it left behind reviewed. */

/** The words of every claim of the source that the reader shows. */
async function cards(page: Page): Promise<string[]> {
  await page.getByText('Whole source', { exact: true }).click();
  return page.locator('.claim-card blockquote').allInnerTexts();
}

test('a corrected copy keeps what it still says, and the rest is reviewed by the analyst', async () => {
  const window = await openWindow();
  const { page } = window;
  await importFiles(page, [file('quay.txt', FIRST)]);
  await page.locator('.text-pane').focus();
  for (const key of ['1', '2', '3']) {
    await page.keyboard.press('j');
    await committing(page, () => page.keyboard.press(key));
  }
  await page.keyboard.press('Alt+2');
  await committing(page, () => page.getByRole('button', { name: 'New brief', exact: true }).click());
  await page.locator('.brief [contenteditable="true"]').click();
  await committing(page, () => page.locator('.picker-claim button', { hasText: 'spokesman' }).click());
  await page.locator('.quoted-claim').waitFor();
  expect(await page.locator('.quoted-warning').count()).toBe(0);
  await page.keyboard.press('Alt+1');
  await expect.poll(() => cards(page)).toHaveLength(3);

  // What held stands in the new text; the others wait and are in nobody's way.
  const corrected = file('quay-corrected.txt', SECOND);
  await committing(page, () => correctWith(page, corrected));
  const notice = page.locator('.notice', { hasText: 'version 2' });
  expect(await notice.innerText()).toContain('Claims: 1 held, 0 moved, 1 changed, 1 gone');
  await expect.poll(() => page.locator('#passage-3').innerText()).toContain('30 percent');
  await expect.poll(() => cards(page)).toEqual([expect.stringContaining('will open in May')]);
  expect(await page.locator('.source-waiting').innerText()).toBe('2 to review');

  // They stand in the margin in a group of their own, and lead to the review; so does a key in the text.
  const group = page.getByRole('region', { name: 'Not in this text (2)' });
  expect(await group.getByText('under review').count()).toBe(2);
  expect(await group.locator('.elsewhere-proposed').innerText()).toContain('rise by 30 percent next year');
  await group.getByRole('button', { name: /^Review: A spokesman/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Nothing like it was found.').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#passage-3').click();
  // A key that is meant for the review does nothing to the text while the review is on its way.
  const before = await saved(page);
  await withReadsHeld(page, 'records', async () => {
    await page.keyboard.press('v');
    await page.keyboard.press('1');
  });
  await dialog.getByRole('region', { name: 'Claim 1 of 2' }).waitFor();
  expect(await saved(page)).toBe(before);
  await dialog.locator('ins').waitFor();

  // Another place is chosen with the keys, in the corrected text, and that is undone.
  await page.keyboard.press('c');
  const newText = dialog.getByRole('region', { name: 'Corrected text' });
  await newText.waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('union called');
  await dialog.getByText('1 of 1').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await committing(page, () => page.keyboard.press('Enter'));
  await dialog.getByRole('region', { name: 'Claim 1 of 1' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => cards(page)).toContainEqual(expect.stringMatching(/^The union called the plan unfair to small firms\.$/));
  await committing(page, () => page.keyboard.press('Control+z'));

  // With the mouse, words are dragged over.
  await page.locator('.text-pane').focus();
  await page.keyboard.press('v');
  await dialog.locator('ins').waitFor();
  await dialog.getByRole('button', { name: 'Choose another place' }).click();
  const words = newText.getByText('The harbour office said on Monday');
  await words.dblclick({ position: { x: 60, y: 12 } });
  await committing(page, () => dialog.getByRole('button', { name: 'Accept the selection' }).click());
  await page.keyboard.press('Escape');
  await expect.poll(() => cards(page)).toContain('harbour');
  await committing(page, () => page.keyboard.press('Control+z'));

  // The review is open to every view: the notice leads to it from the brief, too.
  await page.keyboard.press('Alt+2');
  await page.locator('.source .brief-reviews', { hasText: '1 claim waits for review' }).waitFor();
  await page.locator('.brief-notice', { hasText: '1 claim waits for review' }).waitFor();

  // One is accepted where it is proposed, the other is gone; that is undone.
  await notice.getByRole('button', { name: 'Review' }).click();
  await dialog.getByRole('region', { name: 'Claim 1 of 2' }).waitFor();
  await expect.poll(() => dialog.locator('del').allInnerTexts()).toEqual(['20']);
  expect(await dialog.locator('ins').allInnerTexts()).toEqual(['30']);
  await page.keyboard.press('j');
  await dialog.getByText('Nothing like it was found.').waitFor();
  await page.keyboard.press('k');
  await dialog.locator('ins').waitFor();
  await committing(page, () => page.keyboard.press('a'));
  await dialog.getByRole('region', { name: 'Claim 1 of 1' }).waitFor();
  await dialog.getByText('A spokesman for the insurer').waitFor();
  expect(await dialog.getByRole('button', { name: 'Accept this place' }).isDisabled()).toBe(true);
  await committing(page, () => page.keyboard.press('g'));
  await dialog.getByText('Every claim of this source has been reviewed.').waitFor();
  await committing(page, () => page.keyboard.press('Control+z'));
  await dialog.getByRole('region', { name: 'Claim 1 of 1' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+1');
  await expect
    .poll(() => cards(page))
    .toEqual([expect.stringContaining('will open in May'), expect.stringContaining('rise by 30 percent next year')]);

  // Meanwhile the brief says that what it quotes waits, and then that it stays with the old text.
  await page.keyboard.press('Alt+2');
  await page.locator('.quoted-warning', { hasText: 'waits for review' }).waitFor();
  await page.keyboard.press('Alt+1');
  const badge = page.locator('.source-waiting button');
  expect(await badge.innerText()).toBe('1 to review');
  await badge.focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('region', { name: 'Claim 1 of 1' }).waitFor();
  await committing(page, () => page.keyboard.press('g'));
  await page.keyboard.press('Escape');
  await badge.waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+2');
  await page.locator('.quoted-warning', { hasText: 'no longer says this' }).waitFor();
  await page.locator('.source .brief-reviews', { hasText: '1 claim from an old text' }).waitFor();

  // What it quotes is shown in the old text, read-only, with the way to the current one and to what changed.
  await page.locator('.quoted-claim').getByRole('button', { name: 'Read the old text' }).click();
  await dialog.getByText('This is the old text, version 1 of 2.').waitFor();
  await dialog.getByText('A spokesman for the insurer').waitFor();
  expect(await page.evaluate(() => CSS.highlights.has('plain-marked'))).toBe(true);
  await dialog.getByRole('button', { name: 'All versions' }).click();
  expect(await dialog.locator('.version').allInnerTexts()).toEqual([
    expect.stringMatching(/Version 2[\s\S]*shown now[\s\S]*quay-corrected\.txt/),
    expect.stringMatching(/Version 1[\s\S]*quay\.txt/),
  ]);
  await dialog.getByRole('button', { name: 'Compare with version 1' }).click();
  await dialog.getByText('2 changes').waitFor();
  expect(await dialog.locator('.diff-row[data-kind="reworded"] ins').allInnerTexts()).toEqual(['30']);
  await page.keyboard.press('j');
  await dialog.getByText('Change 1 of 2').waitFor();
  await page.keyboard.press('j');
  expect(await dialog.locator('.diff-row[data-here]').innerText()).toContain('A spokesman for the insurer');
  await page.keyboard.press('k');
  await dialog.getByText('Change 1 of 2').waitFor();
  await dialog.getByRole('button', { name: 'All versions' }).click();
  await dialog.getByRole('button', { name: 'Read version 2' }).click();
  await dialog.getByRole('button', { name: 'Show the current text' }).click();
  await expect.poll(() => page.locator('#passage-3').innerText()).toContain('30 percent');

  await correctWith(page, corrected);
  await page.locator('.notice', { hasText: 'holds this very file already' }).waitFor();
  expect(window.problems).toEqual([]);
  await window.close();
});

test('a corrected copy on its way is cancelled and leaves nothing behind', async () => {
  const window = await openWindow();
  const { page } = window;
  await importFiles(page, [file('quay.txt', FIRST)]);
  const before = await saved(page);
  await correctWith(page, file('long.txt', `${SECOND}\n\n`.repeat(40_000)));
  const cancel = page.getByRole('button', { name: 'Cancel: Comparing “long.txt” with its source' });
  await cancel.click();
  await cancel.waitFor({ state: 'detached' });
  expect(await saved(page)).toBe(before);
  expect(await page.locator('#passage-3').innerText()).toContain('20 percent');
  expect(await page.locator('.notice', { hasText: 'long.txt' }).count()).toBe(0);
  expect(window.problems).toEqual([]);
  await window.close();
});
