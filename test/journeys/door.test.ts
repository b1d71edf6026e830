import { copyFileSync, truncateSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openWindow } from './harness.ts';

test('a damaged notebook is told of in the window, and opens there once it is whole again', async () => {
  const first = await openWindow();
  const { notebookPath, dataDir } = first;
  await first.close();
  const sound = `${notebookPath}.sound`;
  copyFileSync(notebookPath, sound);
  truncateSync(notebookPath, 8192);

  const { page, problems, close } = await openWindow({ notebookPath, dataDir });
  await page.getByRole('heading', { name: '“Journey.caveat” does not open', exact: true }).waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('The notebook is damaged.');
  const again = page.getByRole('button', { name: 'Open again', exact: true });
  await again.press('Enter');
  await expect.poll(() => again.isEnabled()).toBe(true);
  copyFileSync(sound, notebookPath);
  await again.press('Enter');
  await page.getByRole('button', { name: 'Import…' }).waitFor();
  expect(problems).toEqual([]);
  await close();
});
