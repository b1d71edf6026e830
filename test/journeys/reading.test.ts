import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, type JourneyWindow, openWindow, temporaryFolder } from './harness.ts';
import { committing, importFiles } from './steps.ts';

const HARBOUR = [
  'The harbour closes',
  '',
  'The harbour office said on Monday that the old basin will close in May. Officials may keep a ferry running.',
  '',
  'Fishermen dispute the date. “Nobody asked us,” said one of them. 🛶 They want a hearing.',
].join('\r\n');

/** Selects words of the text with the mouse. */
async function dragOver(page: Page, from: string, to: string): Promise<void> {
  const points = await page.evaluate(
    async ([first, last]) => {
      // Letters move when their typeface arrives.
      await document.fonts.ready;
      const place = (words: string, atEnd: boolean) => {
        for (const element of document.querySelectorAll('[data-start]')) {
          const node = element.firstChild;
          const at = node?.textContent?.indexOf(words) ?? -1;
          if (node === null || at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + words.length);
          // Words may run from one line into the next.
          const boxes = [...range.getClientRects()];
          const box = atEnd ? boxes.at(-1) : boxes[0];
          if (box === undefined) continue;
          return { x: atEnd ? box.right : box.left + 1, y: box.top + box.height / 2 };
        }
        throw new Error(`“${words}” is not on the page`);
      };
      return [place(first ?? '', false), place(last ?? '', true)] as const;
    },
    [from, to],
  );
  await page.mouse.move(points[0].x, points[0].y);
  await page.mouse.down();
  await page.mouse.move(points[1].x, points[1].y, { steps: 5 });
  await page.mouse.up();
}

/** What the page paints for a tag, as the words under each highlight. */
function painted(page: Page, name: string): Promise<string[]> {
  return page.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].map((range) => String(range)), name);
}

describe.each(hosts)('reading on the %s host', (host) => {
  let window: JourneyWindow;
  let page: Page;
  beforeAll(async () => {
    const file = join(temporaryFolder(), 'harbour.txt');
    writeFileSync(file, HARBOUR);
    window = await openWindow({ host });
    page = window.page;
    await importFiles(page, [file]);
  });
  afterAll(async () => {
    expect(window.problems).toEqual([]);
    await window.close();
  });

  test('the mouse selects, the toolbar tags, claims may overlap', async () => {
    await dragOver(page, 'the old basin', 'close in May');
    await committing(page, () => page.getByRole('toolbar').getByRole('button', { name: 'Reported' }).click());
    await expect.poll(() => painted(page, 'claim-reported')).toEqual(['the old basin will close in May']);
    await dragOver(page, 'said on Monday', 'old basin');
    await committing(page, () => page.keyboard.press('3'));
    await expect.poll(() => painted(page, 'claim-disputed')).toEqual(['said on Monday that the old basin']);
    expect(await painted(page, 'claim-reported')).toHaveLength(1);
    await expect.poll(() => page.locator('.claim-card').count()).toBe(2);
  });

  test('the toolbar stands whole in the text, also where that is narrow and its words are Korean', async () => {
    const toolbar = page.locator('.selection-toolbar');
    const seen = async () => {
      await toolbar.waitFor();
      const pane = await page.locator('.text-pane').evaluate((each) => {
        const { left, top } = each.getBoundingClientRect();
        return { left, top, right: left + each.clientWidth, bottom: top + each.clientHeight };
      });
      const boxes = await toolbar
        .locator('button')
        .evaluateAll((each) => each.map((button) => button.getBoundingClientRect().toJSON() as DOMRect));
      expect(boxes).toHaveLength(5);
      for (const { left, top, right, bottom, height } of boxes) {
        expect(left).toBeGreaterThanOrEqual(pane.left);
        expect(top).toBeGreaterThanOrEqual(pane.top);
        expect(right).toBeLessThanOrEqual(pane.right);
        expect(bottom).toBeLessThanOrEqual(pane.bottom);
        expect(height).toBeLessThan(40);
      }
    };
    await dragOver(page, 'basin', 'close');
    await seen();
    const setLanguage = async (button: string, language: string) => {
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.locator('[role=dialog] button').nth(1).click();
      await page.getByRole('option', { name: language }).click();
      await page.keyboard.press('Escape');
    };
    await setLanguage('Settings', '한국어');
    for (const height of [700, 480]) {
      await page.setViewportSize({ width: 1024, height });
      for (const words of ['Monday', 'ferry', 'date']) {
        await dragOver(page, words, words);
        await seen();
      }
    }
    await setLanguage('설정', 'English');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('.text-pane').focus();
    await page.keyboard.press('Escape');
  });

  test('a selection across passages is one claim, emoji and all', async () => {
    await dragOver(page, 'Officials may', 'said one of them');
    await committing(page, () => page.keyboard.press('2'));
    // One range for each passage, so that nothing between them is painted.
    await expect
      .poll(() => painted(page, 'claim-speculative'))
      .toEqual(['Officials may keep a ferry running.', 'Fishermen dispute the date. “Nobody asked us,” said one of them']);
    await expect.poll(() => page.locator('.claim-card[data-active] blockquote').innerText()).toMatch(/^Officials may[\s\S]*one of them$/);
  });

  test('the same key on the same stretch changes the tag instead of adding a claim', async () => {
    const before = await page.locator('.claim-card').count();
    await page.locator('.text-pane').focus();
    await page.keyboard.press('End');
    await committing(page, () => page.keyboard.press('1'));
    await committing(page, () => page.keyboard.press('2'));
    await page.locator('.claim-card[data-active][data-tag="speculative"]').waitFor();
    await committing(page, () => page.keyboard.press('Delete'));
    await page.getByRole('radio', { name: 'Whole source' }).click();
    await expect.poll(() => page.locator('.claim-card').count()).toBeGreaterThanOrEqual(before);
    await page.getByRole('radio', { name: 'This passage' }).click();
  });

  test('attribution and credibility are kept, by keyboard', async () => {
    await page.locator('.text-pane').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await page.keyboard.press('e');
    await page.keyboard.type('harbour office');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: /^2 – / }).click();
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.locator('.claim-card[data-active] .claim-facts').innerText())
      .toMatch(/harbour office[\s\S]*2 – probably true/);
  });

  test('a key never acts on a claim that is not shown, and a note always opens where it can be written', async () => {
    await page.locator('.text-pane').focus();
    await page.keyboard.press('End');
    const begunBefore = page.locator('.claim-card[data-tag="speculative"]');
    await begunBefore.getByText('Passages 2–3').waitFor();
    await page.keyboard.press('Home');
    await page.getByRole('radio', { name: 'Whole source' }).click();
    await page.locator('.text-pane').focus();
    await committing(page, async () => {
      await page.keyboard.press('n', { delay: 70 });
      // As fast as a fast typist.
      await page.keyboard.type('do 1 thing', { delay: 70 });
      await page.locator('.margin-note [contenteditable="true"]', { hasText: /^do 1 thing$/ }).waitFor();
      await page.keyboard.press('Escape');
    });
    await expect.poll(() => page.locator('.status-bar').innerText()).toMatch(/^.*0 of \d+ passages? done/s);
    await committing(page, () => page.getByRole('button', { name: /^Undo/ }).click());
  });

  test('passages are marked done and untouched again, and the bar says so', async () => {
    await page.locator('.text-pane').focus();
    await page.keyboard.press('Home');
    await committing(page, () => page.keyboard.press('d'));
    await expect.poll(() => page.locator('.status-bar').innerText()).toMatch(/1 of \d+ passages? done/);
    await page.keyboard.press('k');
    await committing(page, () => page.keyboard.press('d'));
    await expect.poll(() => page.locator('.status-bar').innerText()).toMatch(/0 of \d+ passages? done/);
  });

  test('details of a source are edited; a date that is none is refused with a reason', async () => {
    await page.locator('.source').hover();
    await page.getByRole('button', { name: /^Edit details/ }).click();
    await page.getByLabel('Published').fill('31 February');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('A year, month, day or moment').waitFor();
    await page.getByLabel('Published').fill('2025-05-01');
    await page.getByLabel('Outlet').fill('Quay Gazette');
    await committing(page, () => page.getByRole('button', { name: 'Save' }).click());
    await page.locator('.source-facts', { hasText: 'Quay Gazette · May 1, 2025' }).waitFor();
    await committing(page, () => page.getByRole('button', { name: /^Undo/ }).click());
    await expect.poll(() => page.locator('.source-facts').innerText()).not.toContain('Quay Gazette');
  });

  test('files dropped on the window are imported; what is no text is refused with a reason', async () => {
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['# Dropped\n\nA page that was dropped here.\n'], 'dropped.md'));
      transfer.items.add(new File([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x00])], 'paper.pdf'));
      transfer.items.add(new File([''], 'nothing.txt'));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    });
    await page.locator('.source', { hasText: 'Dropped' }).waitFor();
    await page.locator('.import-report-bar').getByRole('button', { name: 'Import report', exact: true }).click();
    const refused = page.locator('.import-report [data-group="refused"]');
    await refused.getByText('paper.pdf').waitFor();
    await refused.getByText('nothing.txt').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Dismiss the report' }).click();
    expect(await page.locator('.source').count()).toBe(2);
  });

  test('the window speaks Chinese and Korean, and keeps the choice', async () => {
    for (const [language, name, word] of [
      ['zh', '简体中文', '来源'],
      ['ko', '한국어', '출처'],
      ['en', 'English', 'Sources'],
    ] as const) {
      // Whatever it speaks, the settings stand last in the bar on top, the language last in them, and languages have their own names.
      await page.locator('.top-bar-tools button').last().click();
      await page.locator('.settings button').last().click();
      await page.getByRole('option', { name, exact: true }).click();
      await page.keyboard.press('Escape');
      await page.locator('.list-head h2', { hasText: word }).waitFor();
      await page.reload();
      await page.locator('.list-head h2', { hasText: word }).waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    }
  });

  test('a note written in two windows at once keeps both texts', async () => {
    await page.locator('.source', { hasText: 'harbour' }).click();
    await page.locator('.passage').first().waitFor();
    const [second] = await Promise.all([
      page.context().waitForEvent('page'),
      page.evaluate(() => void open(location.href, '_blank', 'noopener')),
    ]);
    await second.locator('.passage').first().waitFor();
    for (const each of [page, second]) {
      await each.bringToFront();
      await each.locator('.text-pane').focus();
      await each.keyboard.press('End');
      await each.locator('.margin-note').getByRole('button', { name: 'Add a note' }).click();
      await each.locator('.margin-note [contenteditable="true"]').waitFor();
    }
    await committing(second, async () => {
      await second.keyboard.type('The other text.');
      await second.keyboard.press('Escape');
    });
    await page.bringToFront();
    await page.keyboard.type('My text.');
    await page.keyboard.press('Escape');
    const notes = page.locator('.margin-note');
    await expect.poll(() => notes.innerText(), { timeout: 15_000 }).toContain('The other text.');
    expect(await notes.innerText()).toContain('My text.');
    await second.close();
  });

  test('the notebook on disk holds the file as it came', async () => {
    // The bytes are compressed, so the text must not be found in the clear, and the file must be a notebook.
    const bytes = readFileSync(window.notebookPath);
    expect(bytes.subarray(0, 15).toString('latin1')).toBe('SQLite format 3');
  });
});
