import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importText, newNotebookPath, openServices, tagClaims } from '../bench/notebook.ts';
import { hosts, type JourneyWindow, openWindow, temporaryFolder } from './harness.ts';
import { committing, focusIsIn, importFiles, putNoticesAway } from './steps.ts';

const QUAY = [
  'The quay is closed',
  '',
  'The harbour office said on Monday that the quay will close. Two cranes were moved. A third crane may follow.',
  '',
  'Dock workers dispute the date.',
].join('\n');

const cards = (page: Page) => page.locator('.claim-card');
const tagsShown = (page: Page) => cards(page).evaluateAll((all) => all.map((card) => card.getAttribute('data-tag')));
const focusedRow = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-rowindex'));
const bar = (page: Page) => page.getByRole('toolbar', { name: 'All chosen claims together' });

/** Goes from the text to the card that keys lead to. */
async function enterMargin(page: Page): Promise<void> {
  await page.locator('.text-pane').focus();
  await page.keyboard.press('F6');
  await expect.poll(() => focusIsIn(page, '.claim-card')).toBe(true);
}

/** What axe finds wrong with the margin, each with where. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run('.margin-pane', { rules: { 'target-size': { enabled: true } } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  });
}

describe.each(hosts)('the margin on the %s host', (host) => {
  let window: JourneyWindow;
  let page: Page;
  beforeAll(async () => {
    const file = join(temporaryFolder(), 'quay.txt');
    writeFileSync(file, QUAY);
    window = await openWindow({ host });
    page = window.page;
    await importFiles(page, [file]);
  });
  afterAll(async () => {
    expect(window.problems).toEqual([]);
    await window.close();
  });

  test('a passage without claims teaches the keys that make them', async () => {
    await page.locator('.text-pane').focus();
    await page.keyboard.press('Home');
    await page.locator('.teaching', { hasText: 'tag it as reported, speculative or disputed' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('j');
    for (const key of ['1', '1', '2']) {
      await committing(page, () => page.keyboard.press(key));
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    await expect.poll(() => tagsShown(page)).toEqual(['reported', 'reported', 'speculative']);
  });

  test('one Tab leads into the list, arrows go through it, Escape leads back to the text', async () => {
    await enterMargin(page);
    await page.keyboard.press('Home');
    expect(await focusedRow(page)).toBe('1');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    expect(await focusedRow(page)).toBe('3');
    await page.keyboard.press('Enter');
    await page.locator('.claim-card[aria-current="true"]', { hasText: 'A third crane may follow.' }).waitFor();
    expect(await focusedRow(page)).toBe('3');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Show in the text');
    await page.keyboard.press('Escape');
    expect(await focusedRow(page)).toBe('3');
    await page.keyboard.press('Escape');
    expect(await focusIsIn(page, '.text-pane')).toBe(true);
  });

  test('a screen reader hears tag, place, words and how many there are', async () => {
    const list = page.getByRole('grid', { name: '3 claims' });
    expect(await list.getAttribute('aria-rowcount')).toBe('3');
    await list.getByRole('row', { name: 'Speculative, Passage 2, A third crane may follow.' }).waitFor();
  });

  test('several claims are tagged anew in one step, and one undo takes it back', async () => {
    await enterMargin(page);
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await bar(page).getByText('2 chosen').waitFor();
    expect(await faults(page)).toEqual([]);
    await committing(page, () => page.keyboard.press('3'));
    await expect.poll(() => tagsShown(page)).toEqual(['disputed', 'disputed', 'speculative']);
    await committing(page, () => page.keyboard.press('Control+z'));
    await expect.poll(() => tagsShown(page)).toEqual(['reported', 'reported', 'speculative']);
    await page.keyboard.press('Escape');
    await expect.poll(() => bar(page).count()).toBe(0);
  });

  test('the mouse chooses too: the checkbox, Ctrl and Shift', async () => {
    await putNoticesAway(page);
    await cards(page).nth(0).getByRole('checkbox').click();
    await cards(page)
      .nth(2)
      .locator('blockquote')
      .click({ modifiers: ['Shift'] });
    await bar(page).getByText('3 chosen').waitFor();
    await cards(page)
      .nth(1)
      .locator('blockquote')
      .click({ modifiers: ['Control'] });
    await bar(page).getByText('2 chosen').waitFor();
    await committing(page, () => bar(page).getByRole('button', { name: 'Tag as Speculative' }).click());
    await expect.poll(() => tagsShown(page)).toEqual(['speculative', 'reported', 'speculative']);
    await committing(page, () => page.keyboard.press('Control+z'));
    await bar(page).getByRole('button', { name: 'Let go' }).click();
  });

  test('removing keeps the focus in the list; undo brings the claims back', async () => {
    await enterMargin(page);
    await page.keyboard.press('Home');
    await committing(page, () => page.keyboard.press('Delete'));
    await expect.poll(() => cards(page).count()).toBe(2);
    expect(await focusedRow(page)).toBe('1');
    await page.keyboard.press('Control+a');
    await committing(page, () => page.keyboard.press('Delete'));
    await page.locator('.teaching').waitFor();
    expect(await focusIsIn(page, '.text-pane')).toBe(true);
    for (let step = 0; step < 2; step++) await committing(page, () => page.keyboard.press('Control+z'));
    await expect.poll(() => tagsShown(page)).toEqual(['reported', 'reported', 'speculative']);
  });

  test('chosen claims become one that covers them', async () => {
    await enterMargin(page);
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+ArrowUp');
    await committing(page, () => page.keyboard.press('m'));
    await expect
      .poll(() => cards(page).locator('blockquote').allInnerTexts())
      .toContain('Two cranes were moved. A third crane may follow.');
    expect(await focusedRow(page)).toBe('2');
    await committing(page, () => page.keyboard.press('Control+z'));
    await expect.poll(() => cards(page).count()).toBe(3);
  });

  test('the quotes of the chosen claims are copied', async () => {
    await enterMargin(page);
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+ArrowUp');
    const copied = await page.evaluate(() => {
      const transfer = new DataTransfer();
      document.activeElement?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: transfer, bubbles: true, cancelable: true }));
      return transfer.getData('text/plain');
    });
    expect(copied).toBe('Two cranes were moved.\n\nA third crane may follow.');
    await page.keyboard.press('Escape');
  });

  test('who the sentence names is offered; Enter takes it, and the focus is back on the card', async () => {
    await enterMargin(page);
    await page.keyboard.press('Home');
    await page.keyboard.press('e');
    const field = page.getByRole('combobox', { name: 'Attribution' });
    await field.waitFor();
    await page.getByRole('option', { name: /harbour office/i }).waitFor();
    await page.keyboard.press('ArrowDown');
    await committing(page, () => page.keyboard.press('Enter'));
    expect(await field.inputValue()).toMatch(/harbour office/i);
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: /^Reported, Passage 2, asserted by .*harbour office/i }).waitFor();
    expect(await focusedRow(page)).toBe('1');
  });

  test('a name used before is offered with its count, and other words are kept as they are typed', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('e');
    await page.keyboard.type('harb');
    await page
      .getByRole('option', { name: /harbour office/i })
      .getByText('used once')
      .waitFor();
    await page.keyboard.type(' pilots');
    await committing(page, () => page.keyboard.press('Enter'));
    await page.getByRole('row', { name: /asserted by harb pilots/ }).waitFor();
  });

  test('while an input method composes, no key takes a suggestion or leaves the form', async () => {
    await enterMargin(page);
    await page.keyboard.press('End');
    await page.keyboard.press('e');
    const field = page.getByRole('combobox', { name: 'Attribution' });
    await field.waitFor();
    const input = await page.context().newCDPSession(page);
    await input.send('Input.imeSetComposition', { text: 'h', selectionStart: 1, selectionEnd: 1 });
    await page.getByRole('option', { name: /harbour office/i }).waitFor();
    // What an input method takes for itself reaches the page with the code 229.
    for (const key of ['ArrowDown', 'Enter', 'Escape'])
      await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 });
    expect(await field.getAttribute('aria-activedescendant')).toBeNull();
    await input.send('Input.insertText', { text: '항만청' });
    expect(await field.inputValue()).toBe('항만청');
    await committing(page, () => page.keyboard.press('Enter'));
    await page.getByRole('row', { name: /asserted by 항만청/ }).waitFor();
  });

  test('credibility, likelihood and confidence say what they mean', async () => {
    await enterMargin(page);
    await page.keyboard.press('Home');
    await page.keyboard.press('e');
    await page.getByText('Say each in a sentence of its own').waitFor();
    for (const [field, option, meaning] of [
      ['Credibility', '2 – probably true', 'Not confirmed, but logical'],
      ['Likelihood', 'likely, 55–80 %', 'also: probable'],
      ['Confidence', 'low', 'Scant, questionable'],
    ] as const) {
      await page.locator('.claim-form').getByRole('button', { name: field }).click();
      const choice = page.getByRole('option', { name: option, exact: true });
      await choice.getByText(meaning).waitFor();
      await committing(page, () => choice.click());
    }
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.locator('.claim-card .claim-facts').first().innerText())
      .toMatch(/2 – probably true[\s\S]*likely, 55–80 %[\s\S]*low/);
  });

  test('a note has a button of its own, and the focus comes back to the card', async () => {
    await enterMargin(page);
    await page.keyboard.press('Home');
    await committing(page, async () => {
      await page.keyboard.press('n');
      await page.locator('.claim-card [contenteditable="true"]').waitFor();
      await page.keyboard.type('Ask the office.');
      await page.keyboard.press('Escape');
    });
    expect(await focusedRow(page)).toBe('1');
    expect(await faults(page)).toEqual([]);
    // A click on the words of the note edits it as well.
    // It is the button's area that is hit.
    await page.getByText('Ask the office.').click({ force: true });
    await page.locator('.claim-card [contenteditable="true"]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.claim-card').first().getByRole('button', { name: 'Edit note' }).waitFor();
  });
});

describe.each(hosts)('a source with many claims on the %s host', (host) => {
  const CLAIMS = 600;
  const notebookPath = newNotebookPath();
  const dataDir = temporaryFolder();
  let window: JourneyWindow;
  let page: Page;
  const open = async () => {
    window = await openWindow({ host, notebookPath, dataDir });
    page = window.page;
    await page.locator('.source').click();
    await page.locator('.passage').first().waitFor();
    await page.getByRole('radio', { name: 'Whole source' }).click();
    await page.getByRole('grid', { name: /claims$/ }).waitFor();
  };
  beforeAll(async () => {
    const { app, client } = openServices(notebookPath);
    const text = Array.from({ length: CLAIMS }, (_, n) => `Crane ${n + 1} ${'was moved along the quay '.repeat(1 + (n % 9))}today.`);
    await tagClaims(client, await importText(client, 'cranes.txt', text.join('\n\n')), CLAIMS, 400);
    await app.close();
    await open();
  });
  afterAll(async () => {
    expect(window.problems).toEqual([]);
    await window.close();
  });

  test('only cards near the view are there, and keys lead to all of them', async () => {
    expect(await page.getByRole('grid', { name: '600 claims' }).getAttribute('aria-rowcount')).toBe('600');
    expect(await cards(page).count()).toBeLessThan(60);
    await enterMargin(page);
    await page.keyboard.press('End');
    await expect.poll(() => focusedRow(page)).toBe('600');
    await page.locator('.claim-card', { hasText: 'Crane 600 ' }).waitFor();
    for (let step = 0; step < 20; step++) await page.keyboard.press('ArrowUp');
    await expect.poll(() => focusedRow(page)).toBe('580');
    expect(await page.evaluate(isFocusInView)).toBe(true);
    expect(await cards(page).count()).toBeLessThan(60);
  });

  test('the place in the list is kept while one looks at a passage', async () => {
    const before = await firstInView(page);
    await page.getByRole('radio', { name: 'This passage' }).click();
    await expect.poll(() => cards(page).count()).toBe(1);
    await page.getByRole('radio', { name: 'Whole source' }).click();
    await expect.poll(() => firstInView(page)).toBe(before);
  });

  test('a claim chosen in the text is brought into view', async () => {
    await page.locator('.text-pane').focus();
    await page.keyboard.press('Home');
    for (let step = 0; step < 40; step++) await page.keyboard.press('j');
    await page.keyboard.press('c');
    const active = page.locator('.claim-card[data-active]', { hasText: 'Crane 41 ' });
    await active.waitFor();
    await expect.poll(() => active.evaluate(isInView)).toBe(true);
  });

  test('all of one tag are tagged anew in one step, which undo takes back after a restart', async () => {
    await page.getByRole('radiogroup', { name: 'Show claims tagged' }).getByRole('radio', { name: 'Speculative' }).click();
    await page.getByRole('grid', { name: '200 claims' }).waitFor();
    await page.getByRole('button', { name: 'Choose all' }).click();
    await bar(page).getByText('200 chosen').waitFor();
    await committing(page, () => bar(page).getByRole('button', { name: 'Tag as Disputed' }).click());
    await page.getByText('No claims with this tag').waitFor();
    await expect.poll(() => page.locator('.status-bar').innerText()).toContain('200 reported · 0 speculative · 400 disputed');
    expect(window.problems).toEqual([]);
    await window.close();
    await open();
    await expect.poll(() => page.locator('.status-bar').innerText()).toContain('0 speculative');
    await committing(page, () => page.keyboard.press('Control+z'));
    await expect.poll(() => page.locator('.status-bar').innerText()).toContain('200 reported · 200 speculative · 200 disputed');
  });
});

/** Runs in the page. */
function isFocusInView(): boolean {
  const pane = document.querySelector('.margin-scroll')?.getBoundingClientRect();
  const card = document.activeElement?.getBoundingClientRect();
  return pane !== undefined && card !== undefined && card.top >= pane.top - 1 && card.bottom <= pane.bottom + 1;
}

/** Runs in the page. */
function isInView(card: Element): boolean {
  const pane = document.querySelector('.margin-scroll')?.getBoundingClientRect();
  const box = card.getBoundingClientRect();
  return pane !== undefined && box.top >= pane.top - 1 && box.bottom <= pane.bottom + 1;
}

/** The place in the list of the first card whose top is in view. */
function firstInView(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => {
    const top = document.querySelector('.margin-scroll')?.getBoundingClientRect().top ?? 0;
    const all = [...document.querySelectorAll('.claim-card')];
    return all.find((card) => card.getBoundingClientRect().top >= top - 1)?.getAttribute('aria-rowindex');
  });
}
