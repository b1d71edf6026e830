import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type JourneyWindow, openWindow } from './harness.ts';
import { committing, exportBrief, focusIsIn, importFiles, openSource } from './steps.ts';

/** The brief in the real window: what has the focus when, and what is shown when there is nothing to show. */

const SAMPLE = join(import.meta.dirname, '..', '..', 'resources', 'samples');

let window: JourneyWindow;
let page: Page;
const text = () => page.getByRole('textbox', { name: 'Text of the brief' });
const title = () => page.getByRole('textbox', { name: 'Title of the brief' });
const cards = () => page.locator('.list-pane .source');
const shown = () => text().evaluate((element) => [...element.querySelectorAll(':scope > [class]')].map((block) => block.className));
const pickerClaim = () => page.locator('.picker-claim button').first();

beforeAll(async () => {
  window = await openWindow();
  page = window.page;
  await importFiles(page, [join(SAMPLE, 'lantern-bridge-tidewater.txt')]);
  await openSource(page, 0);
  for (const tag of ['1', '3']) {
    await page.keyboard.press('j');
    await page.keyboard.press(tag);
    await page.locator('.claim-card[data-active]').waitFor();
  }
  await page.keyboard.press('Alt+2');
  await page.locator('.picker-claim').nth(1).waitFor();
});
afterAll(() => window.close());
afterEach(() => expect(window.problems).toEqual([]));

test('with no brief open nothing can be inserted, and it looks so; F6 passes the empty pane over', async () => {
  expect(await pickerClaim().isDisabled()).toBe(true);
  expect(await pickerClaim().evaluate((element) => Number(getComputedStyle(element).opacity))).toBeLessThan(1);
  await page.getByRole('button', { name: 'New brief', exact: true }).focus();
  await page.keyboard.press('F6');
  expect(await focusIsIn(page, '.margin-pane')).toBe(true);
  await page.keyboard.press('Shift+F6');
  expect(await focusIsIn(page, '.list-pane')).toBe(true);
});

test('a new brief asks for its title, and Enter goes on to its text', async () => {
  await page.getByRole('button', { name: 'New brief', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focusIsIn(page, '.brief-title')).toBe(true);
  await page.keyboard.type('What is known so far');
  await committing(page, () => page.keyboard.press('Enter'));
  await page.keyboard.type('first words');
  await expect.poll(() => text().innerText()).toBe('first words');
  expect(await title().inputValue()).toBe('What is known so far');
  await expect.poll(() => cards().count()).toBe(1);
  expect(await page.locator('.text-pane').evaluate((pane) => pane.scrollHeight - pane.clientHeight)).toBe(0);
});

test('F6 goes from the list to the text and on to the claims', async () => {
  await page.getByRole('button', { name: 'New brief', exact: true }).focus();
  await page.keyboard.press('F6');
  expect(await text().evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('F6');
  expect(await focusIsIn(page, '.margin-pane')).toBe(true);
});

test('after a claim or a citation from the picker, typing types', async () => {
  await text().click();
  await page.keyboard.press('ControlOrMeta+End');
  await pickerClaim().click();
  await page.keyboard.type('on the claim');
  await expect.poll(shown).toEqual(['rt-p', 'rt-claim', 'rt-p']);
  await page.getByRole('button', { name: /^Cite/ }).click();
  await page.keyboard.type(' and on');
  await expect.poll(() => text().locator('.rt-p').last().innerText()).toMatch(/^on the claim\s?\[.*\]\s?and on$/);
});

test('a click below a claim at the end starts a paragraph', async () => {
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await pickerClaim().click();
  await expect.poll(async () => (await shown()).at(-1)).toBe('rt-claim');
  await page.locator('.text-pane').evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
  const count = await page.locator('.brief-count').boundingBox();
  if (count === null) throw new Error('The brief is not shown.');
  await page.mouse.click(count.x + count.width / 2, count.y - 12);
  await page.keyboard.type('the end');
  await expect.poll(async () => (await shown()).slice(-2)).toEqual(['rt-claim', 'rt-p']);
  expect(await text().locator('.rt-p').last().innerText()).toBe('the end');
});

test('when the making of the open brief is undone, another can be chosen', async () => {
  await committing(page, () => page.getByRole('button', { name: 'New brief', exact: true }).click());
  await expect.poll(() => focusIsIn(page, '.brief-title')).toBe(true);
  expect(await cards().count()).toBe(2);
  await committing(page, () => page.getByRole('button', { name: /^Undo/ }).click());
  await page.locator('.text-pane').getByText('Choose a brief on the left').waitFor();
  expect(await pickerClaim().isDisabled()).toBe(true);
  await committing(page, () => page.getByRole('button', { name: /^Redo/ }).click());
  await title().waitFor();
  // The list of shortcuts knows the keys of a brief.
  await cards().first().focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('Writing a brief').waitFor();
  await page.keyboard.press('Escape');
});

test('a brief is composed by keyboard: a footnote, a key judgement, a place in a source, and a section moved in the outline', async () => {
  await page.getByRole('button', { name: 'New brief', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focusIsIn(page, '.brief-title')).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.type('# First\nKnown to few');
  await page.keyboard.press('ControlOrMeta+Alt+f');
  await page.getByRole('textbox', { name: 'Text of the footnote' }).waitFor();
  await page.keyboard.type('Two of three.');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' so far\n');
  expect(await text().locator('.rt-footnote').count()).toBe(1);

  await page.keyboard.press('ControlOrMeta+Alt+j');
  await page.keyboard.type('It stays shut');
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('dialog', { name: 'Key judgement' }).waitFor();
  // From “not set” to the sixth of the likelihoods, then to the highest confidence.
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowLeft');
  // What it is about stays in sight.
  const words = await text().locator('.rt-judgement').boundingBox();
  const panel = await page.getByRole('dialog', { name: 'Key judgement' }).boundingBox();
  expect(panel?.y).toBeGreaterThanOrEqual((words?.y ?? 0) + (words?.height ?? 0));
  await page.keyboard.press('Enter');
  await expect.poll(() => text().locator('.rt-judgement-head').innerText()).toContain('very likely, 80–95 % · high confidence');
  expect(await focusIsIn(page, '.editor-text')).toBe(true);

  await page.keyboard.press('End');
  await page.keyboard.type('\n# Second\nSee ');
  await page.getByRole('button', { name: /^Cite/ }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.rt-citation').waitFor();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('textbox', { name: /^Page or pages/ }).waitFor();
  await page.keyboard.type('12–14');
  await page.keyboard.press('Enter');
  await expect.poll(() => text().locator('.rt-citation').innerText()).toContain('pp. 12–14');

  await page.getByRole('radio', { name: 'Outline' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  await committing(page, () => page.keyboard.press('Alt+ArrowDown'));
  expect(await page.locator('.outline-entry').allInnerTexts()).toEqual(['Second', 'First', 'It stays shut']);
  await expect.poll(shown).toEqual(['rt-h1', 'rt-p', 'rt-h1', 'rt-p', 'rt-judgement']);
  await page.getByRole('radiogroup', { name: 'Beside the brief' }).getByRole('radio', { name: 'Claims' }).focus();
  await page.keyboard.press('Enter');
});

test('what goes against the tradecraft standards is listed beside the brief once writing rests, and Enter goes to the place', async () => {
  await text().click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('There is a real possibility of delay. It will rain');
  const findings = () => page.locator('.tradecraft-finding');
  const panel = page.getByRole('radio', { name: /^Tradecraft, \d+ findings$/ });
  await panel.focus();
  await page.keyboard.press('Enter');
  const outside = findings().filter({ hasText: '“real possibility” is none of the seven terms' });
  await outside.waitFor();
  expect(await outside.innerText()).toContain('ICD 203, D.6.e(2)(a)');
  const before = await findings().count();

  await page.keyboard.press('Tab');
  for (let i = 0; i < before && !(await outside.evaluate((element) => element === document.activeElement)); i++) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  expect(await focusIsIn(page, '.editor-text')).toBe(true);
  expect(await page.evaluate(() => String(getSelection()))).toBe('real possibility');
  await committing(page, () => page.keyboard.type('roughly even chance'));
  await outside.waitFor({ state: 'detached' });
  expect(await findings().count()).toBe(before - 1);
  await page.getByRole('radiogroup', { name: 'Beside the brief' }).getByRole('radio', { name: 'Claims' }).focus();
  await page.keyboard.press('Enter');
});

test('a citation style is chosen by keyboard, and the brief is exported in it', async () => {
  await page.getByRole('button', { name: 'Citation style' }).focus();
  await page.keyboard.press('Enter');
  const style = (name: string) => page.getByRole('menuitemradio', { name });
  await style('Vancouver').waitFor();
  expect(await style('Plain').getAttribute('aria-checked')).toBe('true');
  await page.keyboard.type('Vanc');
  await committing(page, () => page.keyboard.press('Enter'));
  const written = readFileSync(await exportBrief(page, 'Markdown'), 'utf8');
  expect(written).toMatch(/^See \(1\)/m);
  expect(written).toContain('Reliability F');
});

test('a brief is made of claims in a template, and shows the tag that a claim gets after', async () => {
  await page.getByRole('button', { name: 'New brief from claims' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New brief from claims' });
  await dialog.getByText('2 claims', { exact: true }).first().waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /^Intelligence brief/ }).waitFor();
  await page.keyboard.type('Intel');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await committing(page, () => page.keyboard.press('Enter'));
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => title().inputValue()).toBe('Intelligence brief');
  const tagsOf = () => text().locator('.quoted-claim .tag-word').allInnerTexts();
  await expect.poll(tagsOf).toEqual(['Reported', 'Disputed']);
  expect(await text().locator('.rt-judgement').count()).toBeGreaterThan(0);

  await page.keyboard.press('Alt+1');
  await page.locator('.text-pane').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await page.locator('.claim-card[data-tag="disputed"][data-active]').waitFor();
  await committing(page, () => page.keyboard.press('2'));
  await page.keyboard.press('Alt+2');
  await expect.poll(tagsOf).toEqual(['Reported', 'Speculative']);
});

test('exported briefs are checked: the claim with another tag, and the words that were altered in the file beside those exported', async () => {
  const files = { docx: await exportBrief(page, 'Word (DOCX)'), html: await exportBrief(page, 'Web page (HTML)') };
  const html = readFileSync(files.html, 'utf8');
  const altered = html.replace(/(data-claim-id="[^"]+"[^>]*>(?:<[^>]+>)*)[^<\s]+/, '$1Nobody');
  expect(altered).not.toBe(html);
  writeFileSync(files.html, altered);
  await page.keyboard.press('Alt+1');
  await page.locator('.text-pane').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await page.locator('.claim-card[data-tag="speculative"][data-active]').waitFor();
  await committing(page, () => page.keyboard.press('3'));
  await page.keyboard.press('Alt+2');

  const check = async (file: string) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Export', exact: true }).focus();
    await page.keyboard.press('Enter');
    const item = page.getByRole('menuitem', { name: 'Check an exported brief…' });
    await item.waitFor();
    await page.keyboard.press('End');
    await expect.poll(() => item.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(file);
  };
  const dialog = page.getByRole('dialog', { name: /^Check of/ });
  const group = (name: string) => dialog.getByRole('grid', { name });
  await check(files.docx);
  await group('1 claim changed in the notebook').waitFor();
  expect(await dialog.getByText('1 claim unchanged').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await check(files.html);
  const tampered = group('1 claim with other words in the file').getByRole('row');
  await tampered.waitFor();
  expect(await tampered.locator('ins').innerText()).toBe('Nobody');
  expect(await tampered.locator('del').innerText()).not.toBe('');
  expect(await tampered.innerText()).toContain('As exported');
  const changed = group('1 claim changed in the notebook').getByRole('row');
  expect(await changed.innerText()).toMatch(/Speculative\s+→\s*changed to\s+Disputed/);
  // What is worst has the focus; Enter on the other one leads to it.
  expect(await focusIsIn(page, '[data-verdict="tampered"]')).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.claim-card[data-tag="disputed"][data-active]').waitFor();
  await page.keyboard.press('Alt+2');

  // A file that is no brief says so; nothing is imported.
  await check(join(SAMPLE, 'lantern-bridge-tidewater.txt'));
  await dialog.getByRole('alert').getByText('no brief that Caveat exported').waitFor();
  await page.keyboard.press('Escape');
});

test('a narrow window leaves the title its room, and an export the keys', async () => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await cards().first().click();
  await title().waitFor();
  expect((await title().boundingBox())?.width).toBeGreaterThan(200);
  await exportBrief(page, 'Markdown');
  await expect.poll(() => focusIsIn(page, '.text-pane')).toBe(true);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('a whole source is inserted but for the claims that are in the brief already', async () => {
  await page.getByRole('button', { name: 'New brief', exact: true }).click();
  await text().click();
  const insertAll = page
    .locator('.picker-group')
    .first()
    .getByRole('button', { name: /^Insert \d+ claims?$/ });
  const all = await page.locator('.picker-group').first().locator('.picker-claim').count();
  expect(await insertAll.innerText()).toBe(`Insert ${all} claims`);
  await committing(page, () => pickerClaim().click());
  await expect.poll(() => insertAll.innerText()).toMatch(new RegExp(`^Insert ${all - 1} claims?$`));
  await committing(page, () => insertAll.click());
  await insertAll.waitFor({ state: 'detached' });
  expect(await text().locator('.quoted-claim').count()).toBe(all);
});
