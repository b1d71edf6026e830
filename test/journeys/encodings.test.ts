import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { encoded } from '../main/import/encoding/legacy.ts';
import { hosts, openWindow, temporaryFolder } from './harness.ts';
import { committing, importFiles } from './steps.ts';

/** A wrong encoding corrected, and characters that are not seen as they stand. */

function file(name: string, bytes: Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

const words = (page: Page, passage = 1) => page.locator(`#passage-${passage} [data-start]`);

/** What is painted under a name, as the page shows it. */
const painted = (page: Page, name: string) =>
  page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map((range) => String(range)), name);

describe.each(hosts)('on the %s host', (host) => {
  test('a short file read in a wrong encoding is corrected from the notice, undone, and corrected from its details', async () => {
    const window = await openWindow({ host });
    const { page } = window;
    await importFiles(page, [file('news.txt', encoded('新闻', 'gb18030'))]);
    const wrong = await words(page).innerText();
    expect(wrong).not.toBe('新闻');

    const notice = page.locator('.notice', { hasText: 'which is a guess' });
    await notice.getByRole('button', { name: 'Encoding…' }).click();
    const dialog = page.getByRole('dialog');
    const right = dialog.locator('.reading', { hasText: 'GB18030' });
    await right.waitFor();
    expect(await right.innerText()).toContain('新闻');
    const apply = dialog.getByRole('button', { name: 'Read in this encoding' });
    expect(await apply.isDisabled()).toBe(true);
    await right.click();
    await committing(page, () => apply.click());
    await expect.poll(() => words(page).innerText()).toBe('新闻');
    await expect.poll(() => page.locator('.text-pane h1').innerText()).not.toBe(wrong);

    await committing(page, () => page.keyboard.press('Control+z'));
    await expect.poll(() => words(page).innerText()).toBe(wrong);

    // The same way again, from the keyboard alone.
    await page.locator('.source-edit button').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Encoding…' }).focus();
    await page.keyboard.press('Enter');
    await right.waitFor();
    for (let i = 0; i < 30 && (await right.getAttribute('data-selected')) === null; i++) await page.keyboard.press('ArrowDown');
    await apply.focus();
    await committing(page, () => page.keyboard.press('Enter'));
    await expect.poll(() => words(page).innerText()).toBe('新闻');
    expect(window.problems).toEqual([]);
    await window.close();
  });

  test('a source with a claim in its text is left as it is, and that is said', async () => {
    const window = await openWindow({ host });
    const { page } = window;
    await importFiles(page, [file('news.txt', encoded('港口将于五月关闭，专家表示担忧。', 'gb18030'))]);
    await page.locator('.text-pane').focus();
    await committing(page, () => page.keyboard.press('1'));
    await page.locator('.source-edit button').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Encoding…' }).click();
    await page.locator('.reading', { hasText: 'Big5' }).click();
    await page.getByRole('button', { name: 'Read in this encoding' }).click();
    await page.locator('.notice', { hasText: 'Import the file again as a corrected copy' }).waitFor();
    expect(await words(page).innerText()).toContain('港口将于五月关闭');
    await window.close();
  });

  test('hidden characters are marked, told of, and cannot turn the text around', async () => {
    const window = await openWindow({ host });
    const { page } = window;
    const text = 'The payment was \u202edesufer\u202c by the bank.\n\nA plain passage.\n\nZero\u200bwidth and so\u00adft.';
    await importFiles(page, [file('tricky.txt', encoded(text, 'utf-8'))]);
    expect(await words(page).innerText()).toBe('The payment was ⇐desufer⇔ by the bank.');
    expect(await page.locator('#passage-1 .hidden-characters').innerText()).toBe(
      '2 hidden characters: 1 × U+202C direction of writing, 1 × U+202E direction of writing',
    );
    expect(await page.locator('#passage-2 .hidden-characters').count()).toBe(0);
    await expect.poll(() => painted(page, 'hidden')).toEqual(['⇐', '⇔', '◦', '¬']);
    // What is seen from left to right is the order in which it is stored.
    const places = await words(page).evaluate((element) =>
      [...(element.textContent ?? '')].map((_, index) => {
        const range = document.createRange();
        range.setStart(element.firstChild as Node, index);
        range.setEnd(element.firstChild as Node, index + 1);
        return range.getBoundingClientRect().left;
      }),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));

    // What is tagged is the text itself, not the signs.
    await page.locator('.text-pane').focus();
    await committing(page, () => page.keyboard.press('1'));
    expect(await page.locator('.claim-card blockquote').innerText()).toContain('⇐desufer⇔');
    expect(window.problems).toEqual([]);
    await window.close();
  });
});
