import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWindow, temporaryFolder } from './harness.ts';
import { committing, importFiles, saved } from './steps.ts';

/** Annotations made in another program, looked at and brought in. */

const ARTICLE = [
  'Quay works',
  'The harbour office said on Monday that the tunnel will open in May, after two years of work.',
  'Fees for lorries rise by 20 percent next year, the office said. The union called the plan unfair to small firms.',
].join('\n\n');

const annotation = (id: string, exact: string, tag: string) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `https://example.org/annotations/${id}`,
  type: 'Annotation',
  body: [
    { type: 'TextualBody', purpose: 'tagging', value: tag },
    { type: 'TextualBody', purpose: 'commenting', value: 'Ask the union.' },
  ],
  target: { source: { id: 'https://example.org/quay', title: 'Quay works' }, selector: { type: 'TextQuoteSelector', exact } },
});
const ANNOTATIONS = [
  annotation('1', 'the tunnel will open in May, after two years', 'speculation'),
  annotation('2', 'The union called the plan unfair to small firms.', 'harbour'),
  annotation('3', 'Fees for lorries rise by 30 percent next year', 'reported'),
];

test('a file of annotations is recognised, shown, added on a word and taken back by undo', async () => {
  const window = await openWindow();
  const { page } = window;
  const folder = temporaryFolder();
  const article = join(folder, 'quay.txt');
  const annotations = join(folder, 'margin-notes.txt');
  writeFileSync(article, ARTICLE);
  writeFileSync(annotations, JSON.stringify(ANNOTATIONS));
  await importFiles(page, [article]);
  const before = await saved(page);

  const choose = async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import…' }).click();
    await (await chooser).setFiles(annotations);
  };
  await choose();
  const dialog = page.getByRole('dialog', { name: 'Annotations in “margin-notes.txt”' });
  await dialog.getByRole('heading', { name: '2 claims' }).waitFor();
  const left = await dialog.locator('[data-group="unsure"]').innerText();
  expect(left).toContain('30 percent');
  expect(left).toContain('20 percent');
  await dialog.getByText('Reported, by default').waitFor();
  await dialog.getByRole('button', { name: /Tag of those/ }).click();
  await page.getByRole('option', { name: 'Disputed' }).click();
  await dialog.getByText('Disputed, by default').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await saved(page)).toBe(before);

  await choose();
  await committing(page, () => dialog.getByRole('button', { name: 'Add 2 annotations' }).click());
  const notice = page.locator('.notice', { hasText: 'Added: 2 claims' });
  expect(await notice.innerText()).toContain('1 annotation was not added');
  await page.getByText('Whole source', { exact: true }).click();
  await expect.poll(() => page.locator('.claim-card blockquote').allInnerTexts()).toHaveLength(2);
  await page.locator('.claim-card', { hasText: 'Ask the union.' }).first().waitFor();
  await committing(page, () => notice.getByRole('button', { name: 'Undo' }).click());
  await expect.poll(() => page.locator('.claim-card').count()).toBe(0);
  expect(window.problems).toEqual([]);
  await window.close();
});
