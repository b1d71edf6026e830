import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { hosts, type JourneyWindow, openWindow, temporaryFolder } from './harness.ts';
import { committing, importFiles, saved } from './steps.ts';

/** Two windows on one notebook. */

const FERRY = ['Ferry delayed', 'The ferry left at noon, the master said.', 'Nobody saw it leave.', 'It may leave again on Friday.'];
const TUNNEL = ['Tunnel closed', 'The tunnel was closed on Monday.'];

const files = () => {
  const folder = temporaryFolder();
  return [FERRY, TUNNEL].map((lines, i) => {
    const file = join(folder, `${i}.txt`);
    writeFileSync(file, lines.join('\n\n'));
    return file;
  });
};

async function newWindow(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('Control+Shift+N');
  const second = await opened;
  await second.locator('.status-saved').waitFor();
  return second;
}

async function choose(page: Page, title: string): Promise<void> {
  await page.locator('.source', { hasText: title }).click();
  await page.locator('.text-pane h1', { hasText: title }).waitFor();
}

/** Puts the cursor into the note on a passage, at its end. */
async function openNote(page: Page, passage: number): Promise<void> {
  await page.locator('.text-pane').focus();
  await page.keyboard.press('Home');
  for (let i = 1; i < passage; i++) await page.keyboard.press('j');
  await page.keyboard.press('n');
  await page.locator('.margin-note [contenteditable="true"]').waitFor();
  await page.keyboard.press('Control+End');
}

/** What the margin's note on the passage says, read or being written. */
const note = (page: Page) => page.locator('.margin-note .rich-text').first().innerText();

describe.each(hosts)('on the %s host', (host) => {
  let window: JourneyWindow;
  let a: Page;
  let b: Page;

  beforeAll(async () => {
    window = await openWindow({ host });
    a = window.page;
    await importFiles(a, files());
    await choose(a, 'Ferry delayed');
    b = await newWindow(a);
    return async () => {
      expect(window.problems).toEqual([]);
      await window.close();
    };
  });

  test('a new window begins where the newest was, and each keeps its own place', async () => {
    await b.locator('.text-pane h1', { hasText: 'Ferry delayed' }).waitFor();
    await choose(b, 'Tunnel closed');
    await b.keyboard.press('Alt+2');
    await a.reload();
    await a.locator('.text-pane h1', { hasText: 'Ferry delayed' }).waitFor();
    await b.reload();
    await b.locator('.brief-pane').waitFor();
    await b.keyboard.press('Alt+1');
    await b.locator('.text-pane h1', { hasText: 'Tunnel closed' }).waitFor();
    await choose(b, 'Ferry delayed');
  });

  test('what is tagged and undone in one shows in the other', async () => {
    const tags = (page: Page) => page.locator('.source', { hasText: 'Ferry delayed' }).locator('.source-count').allInnerTexts();
    await a.locator('.text-pane').focus();
    await a.keyboard.press('Home');
    await a.keyboard.press('j');
    await b.locator('.text-pane').focus();
    await b.keyboard.press('Home');
    await b.keyboard.press('j');
    await a.evaluate(() => {
      document.addEventListener('keydown', () => Object.assign(globalThis, { pressedAt: Date.now() }), { capture: true });
    });
    const shown = b.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const look = () => document.querySelector('.claim-card') !== null && requestAnimationFrame(() => resolve(Date.now()));
          new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
        }),
    );
    await a.keyboard.press('3');
    const took = (await shown) - (await a.evaluate(() => Reflect.get(globalThis, 'pressedAt') as number));
    console.log(`A tag shows in the other window ${took} ms after the key (${host}).`);
    await expect.poll(() => tags(b)).toEqual(['0', '0', '1']);
    await b.locator('.claim-card[data-tag="disputed"]').waitFor();
    await b.getByRole('button', { name: 'Undo: Tag as disputed' }).waitFor();

    await b.keyboard.press('Control+z');
    await b.locator('.notice', { hasText: 'Undone: Tag as disputed' }).waitFor();
    await expect.poll(() => a.locator('.claim-card').count()).toBe(0);
    await a.getByRole('button', { name: 'Redo: Tag as disputed' }).waitFor();
    await a.keyboard.press('Control+Shift+z');
    await a.locator('.notice', { hasText: 'Done again: Tag as disputed' }).waitFor();
    await b.locator('.claim-card[data-tag="disputed"]').waitFor();
  });

  test('a note that is written in one shows in the other', async () => {
    await openNote(a, 3);
    await b.locator('.text-pane').focus();
    await b.keyboard.press('Home');
    for (let i = 1; i < 3; i++) await b.keyboard.press('j');
    await committing(a, () => a.keyboard.type('who says so?'));
    await expect.poll(() => note(b)).toBe('who says so?');
  });

  test.each([
    { keeps: 'Keep mine', under: 'Yours' },
    { keeps: 'Take the other', under: 'The other' },
  ])('a note that both write is never overwritten in silence: $keeps', async ({ keeps, under }) => {
    const passage = keeps === 'Keep mine' ? 2 : 4;
    for (const page of [a, b]) {
      await page.locator('.text-pane').focus();
      await page.keyboard.press('Home');
      for (let i = 1; i < passage; i++) await page.keyboard.press('j');
      await page.locator('.margin-note').getByRole('button', { name: 'Add a note' }).click();
      await page.locator('.margin-note [contenteditable="true"]').waitFor();
    }
    // Both have begun before either is committed.
    await Promise.all([a.keyboard.type('theirs'), b.keyboard.type('mine')]);
    await a.keyboard.press('Escape');
    await saved(a);
    await b.keyboard.press('Escape');
    const texts = async (page: Page) => (await page.locator('.margin-note .conflict .rich-text').allInnerTexts()).sort();
    const refused = (page: Page) =>
      page
        .locator('.conflict')
        .waitFor()
        .then(() => page);
    const loser = await Promise.race([refused(a), refused(b)]);
    const winner = loser === a ? b : a;
    await expect.poll(() => texts(loser)).toEqual(['mine', 'theirs']);
    expect(['mine', 'theirs']).toContain(await note(winner));
    // It is said at the bottom as well, by name, also when something else is shown.
    await choose(loser, 'Tunnel closed');
    const status = loser.locator('.status-refused');
    await expect.poll(() => status.innerText()).toContain(`note on passage ${passage} of “Ferry delayed”`);
    await status.click();
    const panel = loser.getByRole('dialog').locator('.conflict');
    await expect.poll(async () => (await panel.locator('.rich-text').allInnerTexts()).sort()).toEqual(['mine', 'theirs']);
    const chosen = await panel.locator(`h4:text-is("${under}") + .rich-text`).innerText();
    await panel.getByRole('button', { name: keeps }).click();
    await expect.poll(() => loser.getByRole('dialog').count()).toBe(0);
    await saved(loser);
    await expect.poll(() => note(winner)).toBe(chosen);
    await choose(loser, 'Ferry delayed');
    await expect.poll(() => note(loser)).toBe(chosen);
  });

  test('a window that is closed in the middle of typing loses nothing', async () => {
    for (let round = 0; round < 3; round++) {
      const c = await newWindow(a);
      await choose(c, 'Tunnel closed');
      await openNote(c, 1 + (round % 2));
      const words = Array.from({ length: 6 + round }, (_, i) => `r${round}w${i}`).join(' ');
      await c.keyboard.type(words);
      const closed = c.waitForEvent('close');
      // As a person closes it: the page hears of it.
      await c.close({ runBeforeUnload: true });
      await closed;
      await choose(a, 'Tunnel closed');
      await a.locator('.text-pane').focus();
      await a.keyboard.press('Home');
      if (round % 2 === 1) await a.keyboard.press('j');
      await expect.poll(() => note(a)).toContain(words);
      await choose(a, 'Ferry delayed');
    }
  });
});
