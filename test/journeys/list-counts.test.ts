import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import { importText, newNotebookPath, openServices, taggings } from '../bench/notebook.ts';
import { openWindow } from './harness.ts';
import { withReadsHeld } from './steps.ts';

test('no list says that it has nothing before it is known what it has, nor does a text', async () => {
  const notebookPath = newNotebookPath();
  const { app, client } = openServices(notebookPath);
  const sourceId = await importText(client, 'quay.txt', 'The quay will close in May.');
  const opened = unwrap(await client.call('source.open', { sourceId }));
  for (const params of taggings(opened, 1, 100)) unwrap(await client.run('tag-claim', params));
  unwrap(await client.run('set-passage-triage', { versionId: opened.version.id, number: 1, triage: 'done' }));
  unwrap(await client.run('create-brief', { briefId: randomUUID(), title: 'Quay' }));
  unwrap(await client.run('create-proposition', { propositionId: randomUUID(), statement: 'The quay closes' }));
  await app.close();
  const window = await openWindow({ notebookPath });
  const { page } = window;
  // Everything that is ever said of how much there is, also for less than a frame.
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      for (const head of document.querySelectorAll('.list-head h2, .facts span, .teaching strong')) seen.add(head.textContent);
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
  await page.locator('.sources').getByRole('row').first().click();
  await page.getByText('1 passage, 1 done').waitFor();
  await page.locator('.claim-card').waitFor();
  const seen = await page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen]);
  expect(seen).toContain('1 passage, 1 done');
  expect(seen.filter((words) => /0|^No claims/.test(words))).toEqual([]);
  expect(window.problems).toEqual([]);
  await window.close();
});
