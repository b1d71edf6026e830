import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, type JourneyWindow, openWindow, temporaryFolder } from './harness.ts';
import { committing, importFiles, tagAndLink } from './steps.ts';

/** What claims of three documents say of one proposition. */

const PAPERS = [
  [
    'pier.md',
    'Pier paper',
    'date: 2026-03-02',
    'The pier closes for repairs in April, the port office said. Visitors are sent to the quay.',
  ],
  ['quay.md', 'Quay paper', 'date: 2026-03', 'The port office has no plan to close the pier in April, its director said.'],
  ['码头.md', '码头报', 'date: 2026-03-05', '港务局表示，码头将于四月关闭维修。'],
] as const;

const STATEMENT = 'The pier closes in April';

const dialog = (page: Page) => page.getByRole('dialog');
const options = (page: Page) => dialog(page).getByRole('option');
const detail = (page: Page) => page.locator('.proposition');
const tagsSaid = (page: Page) => page.locator('.said .said-claim').evaluateAll((all) => all.map((each) => each.getAttribute('data-tag')));

/** What axe finds wrong, each with where. */
async function faults(page: Page, within: string): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(selector);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, within);
}

describe.each(hosts)('propositions on the %s host', (host) => {
  let window: JourneyWindow;
  let page: Page;
  beforeAll(async () => {
    const folder = temporaryFolder();
    const files = PAPERS.map(([name, title, date, text]) => {
      const file = join(folder, name);
      writeFileSync(file, `---\ntitle: ${title}\n${date}\n---\n\n# ${title}\n\n${text}\n`);
      return file;
    });
    window = await openWindow({ host });
    page = window.page;
    await importFiles(page, files);
  });
  afterAll(async () => {
    expect(window.problems).toEqual([]);
    await window.close();
  });

  test('a claim makes a proposition, by keyboard, and its card shows it', async () => {
    await tagAndLink(page, 'Pier paper');
    await expect.poll(() => options(page).allInnerTexts()).toEqual([expect.stringContaining('New: “The pier closes for repairs in April')]);
    await page.keyboard.type(STATEMENT);
    await committing(page, () => page.keyboard.press('Enter'));
    await dialog(page).waitFor({ state: 'detached' });
    await page.locator('.claim-propositions', { hasText: STATEMENT }).waitFor();
  });

  test('the next claim finds it likely, and says why; Alt and a figure choose what it says', async () => {
    await tagAndLink(page, 'Quay paper');
    const first = options(page).first();
    await expect.poll(() => first.innerText()).toContain(STATEMENT);
    expect(await first.innerText()).toMatch(/shares: .*pier.*April/);
    await page.keyboard.press('Alt+2');
    await expect.poll(() => dialog(page).getByRole('radio', { checked: true }).innerText()).toBe('denies');
    expect(await faults(page, '.dialog')).toEqual([]);
    await committing(page, () => page.keyboard.press('Enter'));
    await tagAndLink(page, '码头报');
    await expect.poll(() => options(page).first().innerText()).toContain('shares: 四月');
    await committing(page, () => page.keyboard.press('Enter'));
  });

  test('the view tells who says what, that they clash, and who may have said it first', async () => {
    await page.locator('.claim-propositions button').click();
    await detail(page).waitFor();
    expect(await page.locator('.said h3').allInnerTexts()).toEqual(['asserts\n2', 'denies\n1']);
    expect(await page.locator('.said h4').allInnerTexts()).toEqual(
      ['Pier paper', '码头报', 'Quay paper'].map((title) => expect.stringContaining(title)),
    );
    const facts = page.locator('.proposition-firsts');
    await expect.poll(() => facts.innerText()).toContain('not precise enough');
    await page.locator('.dispute', { hasText: 'Asserted by 2, denied by 1' }).waitFor();
    expect(await page.locator('.list-pane .clash').innerText()).toBe('Sources clash');
    expect(await faults(page, '.window')).toEqual([]);
  });

  test('accepting the dispute is one step, a judgement another, and undo takes each back', async () => {
    await committing(page, () => page.getByRole('button', { name: 'Tag both sides as disputed' }).click());
    await expect.poll(() => tagsSaid(page)).toEqual(['disputed', 'disputed', 'disputed']);
    await page.getByLabel('Reason').fill('The director contradicts his own office.');
    await committing(page, () => page.getByRole('button', { name: 'Judge', exact: true }).click());
    await page.locator('.judgements', { hasText: 'contradicts his own office' }).waitFor();
    await page.locator('.compare-pane h3').first().click();
    await committing(page, () => page.keyboard.press('Control+z'));
    await committing(page, () => page.keyboard.press('Control+z'));
    await expect.poll(() => tagsSaid(page)).toEqual(['reported', 'reported', 'reported']);
  });

  test('chosen claims are split off, and merged again, with their stances', async () => {
    await page.getByRole('checkbox', { name: 'Choose this claim' }).last().check();
    await page.locator('.chosen-sayings').getByRole('button', { name: 'Split…' }).click();
    await dialog(page).getByLabel('Statement').fill('There is no plan to close it');
    await committing(page, () => page.keyboard.press('Enter'));
    await expect.poll(() => page.locator('.proposition-listed').count()).toBe(2);
    await expect.poll(() => page.locator('.said h3').allInnerTexts()).toEqual(['denies\n1']);
    await page.getByRole('row', { name: STATEMENT, exact: true }).click();
    await page.getByRole('button', { name: 'Merge…' }).click();
    await expect.poll(() => options(page).count()).toBe(1);
    await committing(page, () => page.keyboard.press('Enter'));
    await expect.poll(() => page.locator('.said h3').allInnerTexts()).toEqual(['asserts\n2', 'denies\n1']);
  });

  test('what another window removed is offered no longer, and its undo brings it back', async () => {
    const opened = page.context().waitForEvent('page');
    await page.keyboard.press('Control+Shift+N');
    const second = await opened;
    await second.locator('.proposition').waitFor();
    await page.keyboard.press('Alt+1');
    await page.locator('.source', { hasText: 'Pier paper' }).click();
    await page.locator('.text-pane h1', { hasText: 'Pier paper' }).waitFor();
    await page.locator('.text-pane').focus();
    await page.keyboard.press('ArrowRight');
    await committing(page, () => page.keyboard.press('2'));
    await page.keyboard.press('o');
    await dialog(page).waitFor();
    await page.keyboard.type('pier closes');
    await expect.poll(() => options(page).first().innerText()).toContain(STATEMENT);
    await second.getByRole('button', { name: 'Remove the proposition' }).click();
    await expect.poll(() => options(page).count()).toBe(1);
    expect(await options(page).first().innerText()).toContain('New:');
    await page.keyboard.press('Escape');
    await second.keyboard.press('Control+z');
    await second.locator('.proposition').waitFor();
    await second.close();
    await page.keyboard.press('Alt+5');
    await expect.poll(() => page.locator('.said h3').allInnerTexts()).toEqual(['asserts\n2', 'denies\n1']);
  });

  test('the search finds a proposition, shows what is said of it, narrows by stance, and leads there', async () => {
    await page.keyboard.press('Alt+3');
    const field = page.getByRole('combobox', { name: 'Search sources, claims, notes and briefs' });
    await field.fill('pier closes in april');
    const found = page.locator('.found-hit', { hasText: STATEMENT });
    await found.waitFor();
    await expect.poll(() => found.innerText()).toMatch(/Proposition[\s\S]*asserts 2[\s\S]*denies 1/);
    const stances = page.getByRole('group', { name: 'Stance on a proposition' });
    await stances.getByRole('button', { name: 'hedges' }).click();
    await page.getByText('Nothing found').waitFor();
    await page.getByRole('button', { name: 'Reset' }).first().click();
    await found.click();
    await detail(page).waitFor();
    expect(await page.locator('.said h3').allInnerTexts()).toEqual(['asserts\n2', 'denies\n1']);
  });
});
