import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unwrap } from '../../domain/result.ts';
import { openServices } from '../bench/notebook.ts';
import { prepare } from '../bench/reader/prepare.ts';
import { hosts, type JourneyWindow, openWindow } from './harness.ts';
import { committing } from './steps.ts';

const SIZE = { name: 'journey', characters: 1_000_000, claims: 10_000 };
/** More rows than this are never on the page. */
const MOST_ROWS = 120;

/** Where a row's text begins and ends on the screen. */
interface RowOnScreen {
  readonly words: string;
  readonly start: { readonly x: number; readonly y: number };
  readonly end: { readonly x: number; readonly y: number };
}

/** The rows that stand wholly in the view, in reading order. */
function rowsInView(page: Page): Promise<RowOnScreen[]> {
  return page.evaluate(async () => {
    // Letters move when their typeface arrives.
    await document.fonts.ready;
    const pane = document.querySelector('.text-pane')?.getBoundingClientRect();
    return [...document.querySelectorAll('.passage')].flatMap((row) => {
      const node = row.querySelector('[data-start]')?.firstChild;
      const box = row.getBoundingClientRect();
      if (!(node instanceof Text) || pane === undefined || box.top < pane.top + 4 || box.bottom > pane.bottom - 4) return [];
      const at = (from: number) => {
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, from + 1);
        return range.getBoundingClientRect();
      };
      const first = at(0);
      const last = at(node.length - 1);
      return [
        {
          words: node.data,
          start: { x: first.left + 1, y: first.top + first.height / 2 },
          end: { x: last.right - 1, y: last.top + last.height / 2 },
        },
      ];
    });
  });
}

const places = ['start', 'middle', 'end'] as const;

describe.each(hosts)('a source of a million characters with ten thousand claims on the %s host', (host) => {
  let window: JourneyWindow;
  let page: Page;
  const here = () => page.locator('.passage[data-here]').getAttribute('id');
  const activeQuote = () => page.locator('.claim-card[data-active] blockquote').innerText();
  const flat = (words: string) => words.replace(/\s+/g, '');

  const goTo = async (place: (typeof places)[number]) => {
    await page.locator('.text-pane').focus();
    await page.keyboard.press('Home');
    await expect.poll(here).toBe('passage-1');
    if (place === 'end') await page.keyboard.press('End');
    if (place === 'middle') {
      await page.keyboard.press('g');
      await page.keyboard.type('2000');
      await page.keyboard.press('Enter');
      await expect.poll(here).toBe('passage-2000');
      await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('text-pane');
    }
    await expect.poll(async () => (await rowsInView(page)).length).toBeGreaterThan(1);
  };

  beforeAll(async () => {
    const { notebookPath, large } = await prepare(SIZE);
    window = await openWindow({ host, notebookPath });
    page = window.page;
    await page.locator('.source', { hasText: large.title }).click({ position: { x: 20, y: 12 } });
    await page.locator('.text-pane h1', { hasText: large.title }).waitFor();
    await page.locator('.passage').first().waitFor();
  }, 300_000);
  afterAll(async () => {
    expect(window.problems).toEqual([]);
    await window.close();
  });

  test.each(places)('the mouse selects across passages at the %s, and the claim is what was selected', async (place) => {
    await goTo(place);
    const [first, second] = (await rowsInView(page)).slice(-2);
    if (first === undefined || second === undefined) throw new Error('Too few rows are in view.');
    await page.mouse.move(first.start.x, first.start.y);
    await page.mouse.down();
    await page.mouse.move(second.end.x, second.end.y, { steps: 6 });
    await page.mouse.up();
    await committing(page, () => page.keyboard.press('2'));
    const quote = flat(await activeQuote());
    expect(quote.startsWith(flat(first.words))).toBe(true);
    expect(flat(first.words + second.words).startsWith(quote)).toBe(true);
    expect(quote.length).toBeGreaterThan(flat(first.words).length);
  });

  test.each(places)('the keyboard selects across passages at the %s', async (place) => {
    await goTo(place);
    const [first, second] = (await rowsInView(page)).slice(-2);
    if (first === undefined || second === undefined) throw new Error('Too few rows are in view.');
    await page.mouse.click(first.start.x, first.start.y);
    for (const key of ['Control+Shift+ArrowDown', 'Control+Shift+ArrowDown']) await page.keyboard.press(key);
    await committing(page, () => page.keyboard.press('3'));
    const quote = flat(await activeQuote());
    expect(quote.endsWith(flat(second.words))).toBe(true);
    expect(quote.length).toBeGreaterThan(flat(second.words).length);
  });

  test('a drag beyond the edge goes on over rows that leave the page', async () => {
    await goTo('middle');
    const [first] = await rowsInView(page);
    const pane = await page.locator('.text-pane').boundingBox();
    if (first === undefined || pane === null) throw new Error('There is nothing to select.');
    await page.mouse.move(first.start.x, first.start.y);
    await page.mouse.down();
    const before = await page.locator('.text-pane').evaluate((element) => element.scrollTop);
    await page.mouse.move(first.start.x + 40, pane.y + pane.height + 300, { steps: 3 });
    // Ten screens further: what the drag began on is long off the page.
    await expect
      .poll(() => page.locator('.text-pane').evaluate((element) => element.scrollTop), { timeout: 20_000 })
      .toBeGreaterThan(before + 10 * pane.height);
    await page.mouse.up();
    expect(await page.getByText(first.words.slice(0, 40), { exact: false }).count()).toBe(0);
    await committing(page, () => page.keyboard.press('1'));
    const quote = flat(await activeQuote());
    expect(quote.startsWith(flat(first.words).slice(0, 200))).toBe(true);
    await committing(page, () => page.keyboard.press('Control+z'));
  });

  test('a whole text is selected and copied with where it comes from', async () => {
    await goTo('end');
    await page.keyboard.press('Control+a');
    const copied = await page.evaluate(() => {
      const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
      document.querySelector('.text-pane')?.dispatchEvent(event);
      return event.clipboardData?.getData('text/plain') ?? '';
    });
    expect(copied.length).toBeGreaterThan(0.9 * SIZE.characters);
    expect(copied.slice(-60)).toMatch(/\([“《]Large[”》], passages 1–[\d,]+\)$/);
    await page.keyboard.press('Escape');
  });

  test('words are found in all of the text, and Escape leaves the hit selected', async () => {
    await goTo('end');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('不存在的词语');
    await page.getByText('Not found').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('疏浚');
    await expect.poll(() => page.locator('.find-place').innerText()).toMatch(/^\d[\d,]* of \d[\d,]*$/);
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => [...(CSS.highlights.get('chosen') ?? [])].map(String))).toEqual(['疏浚']);
  });

  test('few rows are on the page wherever one is, and the place is kept over a visit elsewhere', async () => {
    for (const place of places) {
      await goTo(place);
      expect(await page.locator('.passage').count()).toBeLessThan(MOST_ROWS);
    }
    await goTo('middle');
    await page.locator('.source', { hasText: 'Small' }).click({ position: { x: 20, y: 12 } });
    await page.locator('.text-pane h1', { hasText: 'Small' }).waitFor();
    await page.locator('.source', { hasText: 'Large' }).click({ position: { x: 20, y: 12 } });
    await page.locator('.text-pane h1', { hasText: 'Large' }).waitFor();
    await expect.poll(here).toBe('passage-2000');
    await page.locator('#passage-2000').waitFor();
  });

  test('only passages that are asked for are shown, and moving goes over the others', async () => {
    await goTo('start');
    await page.keyboard.press('j');
    await committing(page, () => page.keyboard.press('d'));
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('button', { name: /^Untouched/ }).click();
    await expect.poll(() => page.locator('#passage-2').count()).toBe(0);
    await page.locator('.text-pane').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('j');
    await expect.poll(here).toBe('passage-3');
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.locator('#passage-2').waitFor();
  });

  test('every claim stands where it says', async () => {
    const { notebookPath } = window;
    await window.close();
    const { app, client } = openServices(notebookPath);
    expect(unwrap(await client.call('notebook.verify', {}))).toMatchObject({ problems: [] });
    await app.close();
    window = await openWindow({ host, notebookPath });
  });
});
