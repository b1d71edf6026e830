import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWindow, temporaryFolder } from './harness.ts';
import { committing, importFiles } from './steps.ts';

test('slips stand beside the text and are gone through by keys, one is dismissed, and a name is kept with what else it is called, and found by it', async () => {
  const file = join(temporaryFolder(), 'pier.md');
  const front = '---\ntitle: Pier\ndate: 2025-07-11\nlanguage: zh\n---\n\n';
  writeFileSync(
    file,
    `${front}韩国总统林载元主持了港口会议。\n\n林载元总统说,码头将于7月10日(星期五)启用。\n\n林在浩政府更广泛的计划将于秋季公布。\n`,
  );
  const window = await openWindow();
  const { page } = window;
  await importFiles(page, [file]);
  await page.getByRole('radio', { name: 'Whole source', exact: true }).click();
  const slips = page.getByRole('region', { name: 'Likely slip', exact: true });
  await expect.poll(() => slips.getByRole('listitem').count(), { timeout: 30_000 }).toBe(2);
  expect(await slips.innerText()).toContain('That day was a Thursday.');
  expect(await page.evaluate(() => CSS.highlights.has('slip'))).toBe(true);

  // By keys alone: to the first with its reason, dismissed, undone, dismissed again.
  const reason = page.getByRole('dialog', { name: 'Likely slip', exact: true });
  await page.locator('.text-pane').focus();
  await page.keyboard.press('l');
  await expect.poll(() => reason.innerText()).toContain('That day was a Thursday.');
  await committing(page, () => page.keyboard.press('z'));
  await expect.poll(() => reason.innerText(), { message: 'the next is told' }).toContain('林在浩');
  await page.keyboard.press('Escape');
  await expect.poll(() => reason.count()).toBe(0);
  await expect.poll(() => slips.innerText(), { timeout: 30_000 }).toContain('1 dismissed');
  await committing(page, () => page.keyboard.press('Control+z'));
  await expect.poll(() => slips.getByRole('listitem').count(), { timeout: 30_000 }).toBe(2);
  await committing(page, () => slips.getByRole('button', { name: 'Not a slip: 7月10日(星期五', exact: true }).click());
  await expect.poll(() => slips.innerText(), { timeout: 30_000 }).toContain('1 dismissed');

  // The words of the other slip, selected from its reason, are said to be another name of the same person.
  await slips
    .getByRole('button', { name: /林在浩/u })
    .first()
    .click();
  await page.getByRole('button', { name: 'Is also called…', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Names', exact: true });
  await committing(page, () => dialog.getByRole('button', { name: 'Save', exact: true }).click());
  await dialog.getByRole('button', { name: /임재호/u }).click();
  await expect.poll(() => dialog.getByRole('option', { name: '林在浩' }).innerText()).toContain('임재호');
  // A dialog comes first: no other view opens behind it, and Escape closes it also while the button that was pressed has just gone.
  await page.keyboard.press('Control+Shift+F');
  expect(await page.locator('.search-field').count()).toBe(0);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  await expect.poll(() => dialog.count()).toBe(0);
  await expect.poll(() => slips.innerText(), { timeout: 30_000 }).toContain('Somebody else’s name');

  // A search for the one name finds the other, says so, and can be told not to.
  await page.keyboard.press('Control+Shift+F');
  const field = page.getByRole('combobox', { name: 'Search sources, claims, notes and briefs' });
  await field.fill('임재호');
  await expect.poll(() => page.locator('.found-hit mark').allInnerTexts(), { timeout: 15_000 }).toEqual(['林在浩']);
  await expect.poll(() => page.locator('.search-also').innerText()).toContain('also: 林在浩');
  await page.getByRole('button', { name: 'Only these words', exact: true }).click();
  await expect.poll(() => field.inputValue()).toBe('"임재호"');
  await page.getByText('Nothing found').waitFor();
  expect(window.problems).toEqual([]);
  await window.close();
});
