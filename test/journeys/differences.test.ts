import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWindow, temporaryFolder } from './harness.ts';
import { committing, importFiles, tagAndLink } from './steps.ts';

const PAPERS = [
  ['ferry.md', 'Ferry paper', 'The ferry sank on 12 May and 40 people died, the port office said.'],
  ['渡轮.md', '渡轮报', '港务局表示，渡轮沉没，43人遇难。'],
] as const;

test('figures that differ between sources stand in the view of the proposition and beside the text, and are dismissed in both', async () => {
  const folder = temporaryFolder();
  const files = PAPERS.map(([name, title, words]) => {
    const file = join(folder, name);
    writeFileSync(file, `---\ntitle: ${title}\ndate: 2026-05-14\n---\n\n# ${title}\n\n${words}\n`);
    return file;
  });
  const window = await openWindow();
  const { page } = window;
  await importFiles(page, files);
  await tagAndLink(page, 'Ferry paper');
  await page.keyboard.type('The ferry sank');
  await committing(page, () => page.keyboard.press('Enter'));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await tagAndLink(page, '渡轮报');
  await page.keyboard.type('The ferry sank');
  await committing(page, () => page.keyboard.press('Enter'));
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  // Beside the text, with what the other source has.
  await page.getByRole('radio', { name: 'Whole source', exact: true }).click();
  const slips = page.getByRole('region', { name: 'Likely slip', exact: true });
  await expect.poll(() => slips.innerText(), { timeout: 30_000 }).toContain('40 people (Ferry paper)');

  // In the view of the proposition, both passages, the figures marked.
  await page.locator('.claim-propositions button').first().click();
  const differing = page.getByRole('region', { name: 'Figures differ', exact: true });
  await expect.poll(() => differing.locator('mark').allInnerTexts()).toEqual(['40 people', '43人']);
  await committing(page, () => differing.getByRole('button', { name: 'Not a difference: 40 people / 43人', exact: true }).click());
  await expect.poll(() => differing.innerText()).toContain('1 difference dismissed');
  await committing(page, () => differing.getByRole('button', { name: 'Point out again', exact: true }).click());
  await expect.poll(() => differing.locator('mark').count()).toBe(2);

  // From the text it is dismissed for both sources at once, and undo brings it back.
  await page.locator('.said').getByRole('button', { name: 'Show in the text' }).last().click();
  await page.getByRole('radio', { name: 'Whole source', exact: true }).click();
  await committing(page, () => slips.getByRole('button', { name: /^Not a slip: 43人/u }).click());
  await expect.poll(() => slips.innerText(), { timeout: 30_000 }).toContain('1 dismissed');
  await page.locator('.claim-propositions button').first().click();
  await expect.poll(() => differing.innerText()).toContain('1 difference dismissed');
  await committing(page, () => page.keyboard.press('Control+z'));
  await expect.poll(() => differing.locator('mark').count()).toBe(2);
  expect(window.problems).toEqual([]);
  await window.close();
});
