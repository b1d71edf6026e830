import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWindow, temporaryFolder } from './harness.ts';
import { committing, importFiles } from './steps.ts';

test('a bibliography is known by its content, shows what it would fill in, fills it in once confirmed, and one undo takes it back', async () => {
  const window = await openWindow();
  const { page } = window;
  const folder = temporaryFolder();
  const put = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const article = put('berth.txt', '第三号泊位关闭的消息引起港口居民的担忧\n\n港务局说，泊位将于六月关闭。居民并不知情。');
  await importFiles(page, [article]);
  const items = [
    {
      id: 'a',
      type: 'webpage',
      title: '第三号泊位关闭的消息引起港口居民的担忧',
      author: [{ family: '王', given: '明' }],
      issued: { 'date-parts': [[2026, 5, 4]] },
    },
    { id: 'b', type: 'book', title: 'Something else altogether' },
  ];
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import…' }).click();
  await (await chooser).setFiles([put('export.txt', JSON.stringify(items))]);
  const dialog = page.getByRole('dialog');
  await dialog.locator('[data-group="fills"]').waitFor();
  expect(await dialog.locator('[data-group="fills"] ins').allInnerTexts()).toEqual(['王明', '2026-05-04']);
  expect(await dialog.locator('[data-group="unmatched"] li').count()).toBe(1);
  await committing(page, () => dialog.getByRole('button', { name: 'Fill in 1 source' }).click());
  await page.locator('.notice', { hasText: 'Details of 1 source filled in' }).waitFor();
  await page.locator('.source', { hasText: 'May 4, 2026' }).waitFor();
  expect(await page.locator('.source').count()).toBe(1);
  await committing(page, () => page.keyboard.press('Control+z'));
  await expect.poll(() => page.locator('.source').innerText()).not.toContain('2026');
});
