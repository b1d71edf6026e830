import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import { importText, newNotebookPath, openServices } from '../bench/notebook.ts';
import { openWindow } from './harness.ts';
import { withReadsHeld } from './steps.ts';

test('no list says that it has nothing before it is known what it has', async () => {
  const notebookPath = newNotebookPath();
  const { app, client } = openServices(notebookPath);
  await importText(client, 'quay.txt', 'The quay will close in May.');
  unwrap(await client.run('create-brief', { briefId: randomUUID(), title: 'Quay' }));
  unwrap(await client.run('create-proposition', { propositionId: randomUUID(), statement: 'The quay closes' }));
  await app.close();
  const window = await openWindow({ notebookPath });
  const { page } = window;
  // Every heading that a list ever has, also for less than a frame.
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      for (const head of document.querySelectorAll('.list-head h2')) seen.add(head.textContent);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.reload();
  const head = page.locator('.list-head h2');
  const hasHead = (words: string) => head.getByText(words, { exact: true }).waitFor();
  await hasHead('Sources · 1');
  await withReadsHeld(page, 'records', async () => {
    await page.keyboard.press('Alt+2');
    await hasHead('Briefs');
    expect(await page.getByRole('complementary', { name: 'Briefs', exact: true }).count()).toBe(1);
  });
  await hasHead('Briefs · 1');
  await page.keyboard.press('Alt+5');
  await hasHead('Propositions (1)');
  await page.keyboard.press('Alt+1');
  await hasHead('Sources · 1');
  const seen = await page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen]);
  expect(seen.filter((words) => words.includes('0'))).toEqual([]);
  expect(window.problems).toEqual([]);
  await window.close();
});
