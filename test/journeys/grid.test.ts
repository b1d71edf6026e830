import { randomUUID } from 'node:crypto';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import type { ViewShape } from '../../domain/saved-view.ts';
import { importText, newNotebookPath, openServices, taggings } from '../bench/notebook.ts';
import { type JourneyWindow, openWindow } from './harness.ts';
import { committing } from './steps.ts';

/** Seven passages, each of which becomes a claim: reported, speculative, disputed, and so on. */
const QUAY = [
  'The quay will close in May.',
  'Two cranes may follow.',
  'Dock workers dispute the date.',
  'The harbour office paid for the study.',
  'An insurer could leave the port.',
  'The mayor denies the cost.',
  'A ferry was moved.',
].join('\n\n');

/** Who denies what, as a newer Caveat would keep it: with a column, an order and a filter that this one does not know. */
const NEWER: ViewShape = {
  columns: ['quote', 'impact', 'proposition'].map((column) => ({ column, width: 300 })),
  sort: [{ by: 'weight', descending: true }],
  filter: {
    text: '',
    choices: [
      { of: 'stance', values: ['denies'] },
      { of: 'theme', values: ['money'] },
    ],
    days: [],
  },
  group: null,
};

let window: JourneyWindow;
let page: Page;

beforeAll(async () => {
  const notebookPath = newNotebookPath();
  const { app, client } = openServices(notebookPath);
  const sourceId = await importText(client, 'quay.txt', QUAY);
  const opened = unwrap(await client.call('source.open', { sourceId }));
  const wanted = taggings(opened, 7, 200);
  for (const params of wanted) unwrap(await client.run('tag-claim', params));
  const claims = [
    { claimId: wanted[0]?.claimId ?? '', stance: 'asserts' as const },
    { claimId: wanted[5]?.claimId ?? '', stance: 'denies' as const },
  ];
  unwrap(await client.run('create-proposition', { propositionId: randomUUID(), statement: 'The port pays for the quay', claims }));
  unwrap(await client.run('save-view', { viewId: randomUUID(), name: 'Denied', shape: NEWER }));
  await app.close();
  window = await openWindow({ notebookPath });
  page = window.page;
  await page.locator('.source').first().waitFor();
  await page.getByRole('radio', { name: 'Claims' }).click();
  await page.locator('.grid-line').first().waitFor();
});
afterAll(async () => {
  expect(window.problems).toEqual([]);
  await window.close();
});

const cells = (column: string) => page.locator(`.grid-cell[data-column="${column}"]`).allInnerTexts();
const grid = () => page.locator('.claim-grid');

async function faults(): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run('.grid-pane', { rules: { 'target-size': { enabled: true } } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 140)}`));
  });
}

test('a filter by a value shows how many it leaves, and a press takes it away', async () => {
  expect(await cells('tag')).toHaveLength(7);
  await grid().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('checkbox', { name: 'Disputed, 2 claims' }).click();
  await page.keyboard.press('Escape');
  await page.getByText('2 of 7 claims').waitFor();
  expect(await cells('quote')).toEqual(['Dock workers dispute the date.', 'The mayor denies the cost.']);
  await page.getByRole('button', { name: 'Clear the filter by tag' }).click();
  await page.getByText('7 claims', { exact: true }).waitFor();
});

test('the head of a column sorts', async () => {
  await page.getByRole('button', { name: 'Claim', exact: true }).click();
  const sorted = await cells('quote');
  expect(sorted[0]).toBe('A ferry was moved.');
  expect(sorted).toEqual(sorted.toSorted(new Intl.Collator('en').compare));
  expect(await page.getByRole('columnheader', { name: 'Claim', exact: true }).getAttribute('aria-sort')).toBe('ascending');
});

test('a cell is edited by typing, and the claim stays where it is', async () => {
  await grid().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await committing(page, async () => {
    await page.keyboard.type('Ruth Ames');
    await page.keyboard.press('Enter');
  });
  await expect.poll(async () => (await cells('attribution'))[0]).toBe('Ruth Ames');
  // The cursor is on the next line: its credibility is chosen by its first words.
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await committing(page, async () => {
    await page.keyboard.type('4 ');
    await page.keyboard.press('Enter');
  });
  await expect.poll(async () => (await cells('credibility'))[1]).toBe('4 – doubtful');
});

test('several claims are changed in one step, and one undo takes it back', async () => {
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('3 chosen').waitFor();
  const before = await cells('tag');
  await committing(page, () => page.keyboard.press('3'));
  await expect.poll(async () => (await cells('tag')).slice(0, 3)).toEqual(['Disputed', 'Disputed', 'Disputed']);
  await page.getByRole('button', { name: 'Set confidence' }).click();
  await committing(page, () => page.getByRole('menuitem', { name: 'high' }).click());
  await expect.poll(async () => (await cells('confidence')).slice(0, 4)).toEqual(['high', 'high', 'high', '']);
  await grid().focus();
  await committing(page, () => page.keyboard.press('Control+z'));
  await committing(page, () => page.keyboard.press('Control+z'));
  await expect.poll(() => cells('tag')).toEqual(before);
});

test('the chosen claims are copied for a spreadsheet', async () => {
  const copied = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        document.addEventListener('copy', ({ clipboardData }) => {
          resolve(['text/plain', 'text/html'].map((type) => clipboardData?.getData(type) ?? ''));
        });
      }),
  );
  await grid().focus();
  await page.keyboard.press('Control+c');
  const [plain = '', html = ''] = await copied;
  const rows = plain.split('\r\n').map((line) => line.split('\t'));
  expect(rows.map((row) => row.slice(1, 3))).toEqual([
    ['Claim', 'Attribution'],
    ['A ferry was moved.', 'Ruth Ames'],
    ['An insurer could leave the port.', ''],
    ['Dock workers dispute the date.', ''],
  ]);
  expect(html).toContain('<td>A ferry was moved.</td>');
});

test('a view is saved, left and shown again', async () => {
  await page.getByRole('button', { name: 'Views: All claims' }).click();
  await page.getByRole('menuitem', { name: 'Save as a view…' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('By words');
  await committing(page, () => page.keyboard.press('Enter'));
  await page.getByRole('button', { name: 'Views: By words' }).click();
  await page.getByRole('menuitem', { name: 'All claims' }).click();
  await expect.poll(async () => (await cells('quote'))[0]).toBe('The quay will close in May.');
  await page.getByRole('button', { name: 'Views: All claims' }).click();
  await page.getByRole('menuitem', { name: 'By words' }).click();
  await expect.poll(async () => (await cells('quote'))[0]).toBe('A ferry was moved.');
});

test('a view by stance shows propositions, and what of it only a newer Caveat knows is said', async () => {
  await page.getByRole('button', { name: 'Views: By words' }).click();
  await page.getByRole('menuitem', { name: 'Denied' }).click();
  await page.getByText('1 of 7 claims').waitFor();
  expect(await cells('quote')).toEqual(['The mayor denies the cost.']);
  expect(await page.locator('.grid-cell[data-column="proposition"]').first().textContent()).toContain('denies: The port pays for the quay');
  await page.getByText('impact, weight, theme').waitFor();
  await page.getByRole('button', { name: 'Clear the filter by stance' }).click();
  await grid().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('checkbox', { name: 'The port pays for the quay, 2 claims' }).click();
  await page.keyboard.press('Escape');
  await page.getByText('2 of 7 claims').waitFor();
  await page.getByRole('button', { name: 'Views: Denied' }).click();
  await page.getByRole('menuitem', { name: 'By words' }).click();
  await page.getByText('7 claims', { exact: true }).waitFor();
});

test.each(['light', 'dark'] as const)('axe finds nothing to object to in %s', async (theme) => {
  await page.evaluate((chosen) => {
    document.documentElement.dataset['theme'] = chosen;
  }, theme);
  await page.locator('.grid-by select').selectOption('tag');
  expect(await faults()).toEqual([]);
});

test('a claim opens in the reader', async () => {
  await page.locator('.grid-by select').selectOption('');
  await page.locator('.grid-cell[data-column="quote"]').first().dblclick();
  await page.locator('.passage').first().waitFor();
  await page.locator('.claim-card[data-active]', { hasText: 'A ferry was moved.' }).waitFor();
});
