import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations, inTheme } from './axe.ts';
import { type JourneyWindow, openWindow, temporaryFolder } from './harness.ts';
import { committing, focusIsIn, importFiles, paletteField, saved, tagAndLink } from './steps.ts';

/** Sources in three languages that clash: seen in the stance matrix, read side by side and tagged as disputed, by keyboard alone. */

const WIRE = `The pier closes for repairs in April, the port office said. Visitors are sent to the quay until the work is done.

Ferries to the islands leave from the northern quay for as long as it takes, and tickets are sold there from Monday on.

The city pays for the work, which was put off twice, most lately after the storm of last autumn had damaged the road.`;

const PAPERS = [
  ['pier.md', 'Pier paper', 'Harbour Post', '2026-03-02', WIRE],
  ['copy.md', 'Copied wire', 'Evening Sheet', '2026-03-03', WIRE],
  ['부두.md', '부두 신문', '항구일보', '2026-03', '시청은 부두가 4월에 닫히지 않는다고 밝혔다. 공사는 없다.'],
  ['码头.md', '码头报', '海港报', '2026-03-05', '据渔民说，码头可能于四月关闭维修。具体日期未定。'],
] as const;

const STATEMENT = 'The pier closes in April';

let window: JourneyWindow;
let page: Page;

const grid = () => page.getByRole('grid', { name: 'Stance matrix' });
const desk = () => page.locator('.matrix-desk');
/** What a screen reader is told of the cell that the grid is at. */
const here = () =>
  page.evaluate(() => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.ariaLabel);
const tagsInDesk = () =>
  desk()
    .locator('.said-claim')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-tag')));

beforeAll(async () => {
  const folder = temporaryFolder();
  const files = PAPERS.map(([name, title, outlet, date, words]) => {
    const path = join(folder, name);
    writeFileSync(path, `---\ntitle: ${title}\npublisher: ${outlet}\ndate: ${date}\n---\n\n# ${title}\n\n${words}\n`);
    return path;
  });
  window = await openWindow();
  page = window.page;
  await page.setViewportSize({ width: 1440, height: 900 });
  await importFiles(page, files);
});
afterAll(async () => {
  expect(window.problems).toEqual([]);
  await window.close();
});

test('while nothing is linked, the matrix says how it fills; the palette finds it', async () => {
  await page.keyboard.press('Control+k');
  await paletteField(page).waitFor();
  await page.keyboard.type('matrix');
  await page.getByRole('option', { name: 'Compare: Matrix' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.empty', { hasText: 'press o to link it' }).waitFor();
  await page.keyboard.press('Alt+1');
});

test('claims of all sources are linked, one of them against the others', async () => {
  for (const [stance, [, title]] of [
    ['1', PAPERS[0]],
    ['1', PAPERS[1]],
    ['2', PAPERS[2]],
    ['3', PAPERS[3]],
  ] as const) {
    await tagAndLink(page, title);
    await page.keyboard.type(STATEMENT);
    await page.keyboard.press(`Alt+${stance}`);
    const isNew = title === PAPERS[0][1];
    await expect.poll(() => page.getByRole('option').first().innerText()).toMatch(isNew ? `New: “${STATEMENT}”` : RegExp(`^${STATEMENT}`));
    await committing(page, () => page.keyboard.press('Enter'));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
});

test('the matrix shows the clash: near-copies in one column, each cell with its stance and tag', async () => {
  await page.keyboard.press('Alt+5');
  await grid().waitFor();
  await expect.poll(() => page.getByRole('columnheader').count()).toBe(4);
  expect(await grid().getAttribute('aria-rowcount')).toBe('2');
  expect(await grid().getAttribute('aria-colcount')).toBe('4');
  await page.getByRole('rowheader', { name: `${STATEMENT} · Sources clash` }).waitFor();
  const copied = page.getByRole('columnheader', { name: /Pier paper|Copied wire/ });
  expect(await copied.getAttribute('aria-label')).toMatch(/(Harbour Post|Evening Sheet) · .*2026 · 1 near-copies/);
  const cells = await page.getByRole('gridcell').evaluateAll((all) => all.map((each) => each.ariaLabel));
  expect(cells.toSorted()).toEqual(
    [/(Pier paper|Copied wire): asserts 2, Reported 2/, /码头报: hedges, Reported/, /부두 신문: denies, Reported/].map((each) =>
      expect.stringMatching(each),
    ),
  );
  for (const theme of ['dark', 'light'] as const) {
    await inTheme(page, theme);
    await page.locator('.matrix-cell').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  }
});

test('arrow keys lead from cell to cell, Enter to the passages side by side, Escape back', async () => {
  await grid().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  for (let i = 0; i < 3 && !(await here())?.includes('부두 신문'); i++) await page.keyboard.press('ArrowLeft');
  expect(await here()).toBe('부두 신문: denies, Reported');
  await page.keyboard.press('Enter');
  await expect.poll(() => focusIsIn(page, '.matrix-desk')).toBe(true);
  await expect.poll(() => desk().locator('blockquote').innerText()).toBe('시청은 부두가 4월에 닫히지 않는다고 밝혔다.');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await desk().waitFor({ state: 'detached' });
  expect(await focusIsIn(page, '.matrix-grid')).toBe(true);
  expect(await here()).toBe('부두 신문: denies, Reported');
});

test('the head of a column lists the copies it stands for', async () => {
  await page.keyboard.press('ArrowUp');
  for (let i = 0; i < 3 && !(await here())?.includes('near-copies'); i++) await page.keyboard.press('ArrowLeft');
  for (let i = 0; i < 3 && !(await here())?.includes('near-copies'); i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => desk().getByRole('listitem').count()).toBe(2);
  expect((await desk().getByRole('listitem').allInnerTexts()).join()).toMatch(/first of its kind.*near-copy/s);
  await page.keyboard.press('Escape');
});

test('the head of the row opens both sides in whole sentences, and tags them as disputed; undo takes everything back', async () => {
  const linked = await saved(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  expect(await here()).toContain(STATEMENT);
  await page.keyboard.press('Enter');
  const sides = desk().locator('.dispute-sides > .dispute-side');
  await expect.poll(() => sides.first().innerText()).toContain('The pier closes for repairs in April, the port office said.');
  await expect.poll(() => sides.last().innerText()).toContain('시청은 부두가 4월에 닫히지 않는다고 밝혔다.');
  await expect.poll(tagsInDesk).toEqual(['reported', 'reported', 'reported', 'reported']);
  await desk().getByRole('button', { name: 'Tag both sides as disputed' }).focus();
  await committing(page, () => page.keyboard.press('Enter'));
  await expect.poll(tagsInDesk).toEqual(['disputed', 'disputed', 'disputed', 'reported']);
  await expect.poll(() => page.getByRole('gridcell', { name: 'Disputed' }).count()).toBe(2);
  await committing(page, () => page.keyboard.press('Control+z'));
  await expect.poll(() => page.getByRole('gridcell', { name: 'Disputed' }).count()).toBe(0);
  // Each source was tagged, then linked.
  for (let i = 0; i < 2 * PAPERS.length; i++) await committing(page, () => page.keyboard.press('Control+z'));
  await page.locator('.empty', { hasText: 'press o to link it' }).waitFor();
  expect(await saved(page)).toBe(linked + 2 + 2 * PAPERS.length);
});
