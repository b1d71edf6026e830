import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, type JourneyWindow, openWindow, temporaryFolder } from './harness.ts';
import { committing, importFiles, pointAt, saved } from './steps.ts';

const FERRY = [
  'The night ferry',
  'The ferry left at nine. Its captain said the engine was sound. Nobody saw it arrive.',
  '선장은 안개가 짙었다고 말했다. 승객들은 이를 부인했다.',
  '港务局周一表示，渡轮已经靠岸。工会对此表示怀疑。',
].join('\n\n');

/** The words under a highlight, passages put together with a line break. */
function painted(page: Page, name: string): Promise<string> {
  return page.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].map(String).join('\n'), name);
}

describe.each(hosts)('claims on the %s host', (host) => {
  let window: JourneyWindow;
  let page: Page;
  const chosen = () => painted(page, 'chosen');
  const click = async (words: string, options: { clickCount?: number } = {}) => {
    const { x, y } = await pointAt(page, words);
    await page.mouse.click(x, y, options);
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const quotes = async () => (await page.locator('.claim-card blockquote').allInnerTexts()).toSorted();

  beforeAll(async () => {
    const file = join(temporaryFolder(), 'ferry.txt');
    writeFileSync(file, FERRY);
    window = await openWindow({ host });
    page = window.page;
    await importFiles(page, [file]);
  });
  afterAll(async () => {
    expect(window.problems).toEqual([]);
    await window.close();
  });

  test('from a click, keys select by letters, words, sentences, lines and passages', async () => {
    await click('captain');
    await page.locator('.reader-caret').waitFor();
    await press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
    await expect.poll(chosen).toBe('cap');
    await press('Shift+ArrowLeft');
    await expect.poll(chosen).toBe('ca');
    await press('Control+Shift+ArrowRight', 'Control+Shift+ArrowRight');
    await expect.poll(chosen).toBe('captain said');
    await press('Alt+Shift+ArrowRight');
    await expect.poll(chosen).toBe('captain said the engine was sound.');
    await press('Control+Shift+ArrowDown', 'Control+Shift+ArrowDown');
    await expect.poll(chosen).toMatch(/^captain said the engine was sound\. Nobody saw it arrive\.\n선장은.*부인했다\.$/);
    await press('Shift+ArrowUp');
    // One line up is in the passage before.
    await expect.poll(chosen).toMatch(/^captain said the engine was sound\.[^선]*$/);
    await press('Escape');
    await expect.poll(chosen).toBe('');
  });

  test('double and triple clicks, and keys that grow a selection, in three scripts', async () => {
    await click('engine', { clickCount: 2 });
    await expect.poll(chosen).toBe('engine');
    await press('s');
    await expect.poll(chosen).toBe('Its captain said the engine was sound.');
    await click('안개가', { clickCount: 3 });
    await expect.poll(chosen).toBe('선장은 안개가 짙었다고 말했다. 승객들은 이를 부인했다.');
    await click('渡轮');
    await press('s');
    await expect.poll(chosen).toBe('港务局周一表示，渡轮已经靠岸。');
    await page.keyboard.down('Shift');
    await click('表示怀疑');
    await page.keyboard.up('Shift');
    await expect.poll(chosen).toBe('港务局周一表示，渡轮已经靠岸。工会对此');
    await press('Escape');
  });

  test('what a claim covers is changed and undone', async () => {
    await click('Nobody saw');
    await committing(page, () => press('2'));
    await press('r');
    await expect.poll(chosen).toBe('Nobody saw it arrive.');
    await press('Control+Shift+ArrowLeft', 'Control+Shift+ArrowLeft');
    await expect.poll(chosen).toBe('Nobody saw ');
    await committing(page, () => press('Enter'));
    await expect.poll(() => painted(page, 'claim-speculative')).toBe('Nobody saw');
    await committing(page, () => press('Control+z'));
    await expect.poll(() => painted(page, 'claim-speculative')).toBe('Nobody saw it arrive.');
    await press('r', 'Shift+ArrowLeft', 'Escape');
    await expect.poll(() => painted(page, 'claim-speculative')).toBe('Nobody saw it arrive.');
  });

  test('a claim is split at the caret, its parts are merged again, each in one step', async () => {
    await click('it arrive');
    await committing(page, () => press('y'));
    await expect.poll(quotes).toEqual(['Nobody saw', 'it arrive.']);
    await press('s');
    await committing(page, () => press('m'));
    await expect.poll(quotes).toEqual(['Nobody saw it arrive.']);
    await committing(page, () => press('Control+z'));
    await expect.poll(quotes).toEqual(['Nobody saw', 'it arrive.']);
    await committing(page, () => press('Control+z'));
    await expect.poll(quotes).toEqual(['Nobody saw it arrive.']);
  });

  test('of claims that overlap and nest, keys wake one after the other', async () => {
    await click('saw it', { clickCount: 2 });
    await committing(page, () => press('1'));
    await click('saw it', { clickCount: 3 });
    await committing(page, () => press('3'));
    await expect.poll(quotes).toHaveLength(3);
    const active = () => page.locator('.claim-card[data-active] blockquote').innerText();
    // A click wakes the one most narrowly meant.
    await click('aw it');
    await expect.poll(active).toBe('saw');
    const woken = new Set<string>();
    for (let i = 0; i < 3; i++) {
      const before = await active();
      await press('c');
      await expect.poll(active).not.toBe(before);
      woken.add(await active());
    }
    expect([...woken].toSorted()).toEqual((await quotes()).toSorted());
    await press('Home', ']');
    await expect.poll(active).toMatch(/^The ferry left/);
    await press(']');
    await expect.poll(active).toBe('Nobody saw it arrive.');
    await press('[');
    await expect.poll(active).toMatch(/^The ferry left/);
  });

  test('a key without a claim under it says so and changes nothing', async () => {
    const before = await saved(page);
    await press('End', 'r', 'y', 'm');
    await expect
      .poll(() => page.locator('.notice', { hasText: /^(There is no claim|Put the caret|Select over)/ }).allInnerTexts())
      .toHaveLength(3);
    expect(await saved(page)).toBe(before);
  });
});
