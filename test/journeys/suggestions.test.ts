import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { hosts, type JourneyWindow, openWindow, temporaryFolder } from './harness.ts';
import { committing, documents, importFiles, saved } from './steps.ts';

/** One claim of each kind, a pronoun, a quotation and a dispute inside the text. */
const PIER = [
  'Pier four may stay closed',
  'The harbour office said on Monday that pier four closed after the storm. It could take until spring to repair the piles, the office said.',
  '“The crane is safe to use,” said Ilse Brandt, who runs the terminal. She said the crane was inspected in June.',
  'The union denied that the crane was inspected in June. Inspectors may look at it again next week.',
  'The ferry company said it has moved its boats to pier two. The company said that fares stay as they are.',
].join('\n\n');

/** What has to be read before it shows, on a busy machine too. */
const READ = { timeout: 20_000 };

/** The words under a highlight, put together with a line break. */
function painted(page: Page, name: string): Promise<string> {
  return page.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].map(String).join('\n'), name);
}

const allSuggested = async (page: Page) =>
  (await Promise.all(['reported', 'speculative', 'disputed'].map((tag) => painted(page, `suggested-${tag}`)))).filter(Boolean).join('\n');

describe.each(hosts)('suggested claims on the %s host', (host) => {
  let window: JourneyWindow;
  let page: Page;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const under = (tag: string) => painted(page, `suggested-${tag}`);
  const cards = () => page.locator('.claim-card');
  const reason = () => page.getByRole('dialog', { name: 'Why it is suggested' });
  const cursor = () => painted(page, 'cursor');
  const margin = () => page.locator('.claims-pane');

  beforeAll(async () => {
    const file = join(temporaryFolder(), 'pier.txt');
    writeFileSync(file, PIER);
    window = await openWindow({ host });
    page = window.page;
    await importFiles(page, [file]);
  });
  afterAll(async () => {
    expect(window.problems).toEqual([]);
    await window.close();
  });

  test('a text that is opened shows them as lines by their tags, beside no claim of its own', async () => {
    await expect.poll(() => under('speculative'), READ).toContain('It could take until spring to repair the piles, the office said.');
    await expect.poll(() => under('reported')).toContain('The harbour office said on Monday that pier four closed after the storm.');
    await expect.poll(() => under('disputed')).toContain('The union denied that the crane was inspected in June.');
    expect(await painted(page, 'claim-reported')).toBe('');
    expect(await saved(page), 'nothing was made of any').toBe(1);
  });

  test('one key goes to the next, another accepts it with who says it', async () => {
    await page.locator('.text-pane').focus();
    await press('Home', 'j', 'i');
    await expect.poll(cursor).toContain('It could take until spring');
    await press('Shift+I');
    await expect.poll(cursor).toContain('The harbour office said');
    await committing(page, () => press('a'));
    await expect
      .poll(() => painted(page, 'claim-reported'))
      .toBe('The harbour office said on Monday that pier four closed after the storm.');
    expect(await under('reported'), 'where a claim is, nothing is suggested').not.toContain('The harbour office said on Monday');
    await expect.poll(() => cards().first().innerText()).toContain('The harbour office');
  });

  test('the same key again leads on; a digit under Shift corrects the tag; the extent is adjusted before and after', async () => {
    await press('a');
    await expect.poll(cursor).toContain('It could take until spring');
    expect(await cards().count(), 'nothing is accepted before it was in sight').toBe(1);
    await committing(page, () => press('Shift+Digit3'));
    await expect.poll(() => painted(page, 'claim-disputed')).toContain('It could take until spring');
    await press('a');
    await expect.poll(cursor).toContain('“The crane is safe to use,”');
    const shrink = 'Control+Shift+ArrowLeft';
    await press('s', shrink, shrink, shrink, shrink, shrink);
    const before = (await painted(page, 'chosen')).trim();
    expect(before).toMatch(/^“The crane is safe to use,” said Ilse/);
    expect(before).not.toContain('terminal');
    await committing(page, () => press('a'));
    await expect.poll(() => painted(page, 'claim-reported')).toContain(before);
    expect(await allSuggested(page), 'nor is the rest of the sentence suggested').not.toContain('The crane is safe');
    await press('r', shrink);
    const after = (await painted(page, 'chosen')).trim();
    expect(after.length).toBeLessThan(before.length);
    await committing(page, () => press('Enter'));
    await expect.poll(async () => (await painted(page, 'claim-reported')).split('\n')).toContain(after);
  });

  test('the reason says who speaks and by which words, passes the checks of axe, and leads to the other side', async () => {
    await press('Escape', 'i', 'q');
    await reason().waitFor();
    await expect.poll(cursor).toContain('She said the crane was inspected in June.');
    const words = await reason().innerText();
    expect(words).toContain('Ilse Brandt (named before; the sentence points back)');
    expect(words).toContain('the opposite is said');
    expect(await axeViolations(page)).toEqual([]);
    await reason().getByRole('button', { name: 'Go to the other side' }).focus();
    await press('Enter');
    await expect.poll(cursor).toContain('The union denied');
    await reason().waitFor({ state: 'detached' });
    await press('q');
    await expect.poll(() => reason().innerText()).toMatch(/denied\s*denial/);
    await press('q');
    await reason().waitFor({ state: 'detached' });
  });

  test('with the reason open, each decision leads on to the next', async () => {
    await press('q');
    await reason().waitFor();
    await committing(page, () => press('z'));
    await expect.poll(cursor).toContain('Inspectors may look at it again');
    await expect.poll(() => reason().innerText()).toMatch(/may\s*possibility/);
    await committing(page, () => press('a'));
    await expect.poll(cursor).toContain('The ferry company said');
    await press('Escape');
    await reason().waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('text-pane');
  });

  test('all of one kind in a passage are accepted in one step, which one undo takes back', async () => {
    await margin().getByText('2 suggested').waitFor();
    const revision = await saved(page);
    await committing(page, () => press('Shift+A'));
    await expect.poll(() => cards().count()).toBe(2);
    expect(await saved(page)).toBe(revision + 1);
    await committing(page, () => press('Control+z'));
    await expect.poll(() => cards().count()).toBe(0);
    await margin().getByText('2 suggested').waitFor();
  });

  test('what was rejected stays so in the next window, is listed in the margin, and can be suggested again', async () => {
    await page.reload();
    await expect.poll(() => under('reported'), READ).toContain('The ferry company said');
    expect(await allSuggested(page)).not.toContain('The union denied');
    await page.locator('.text-pane').focus();
    await press('k');
    await margin().getByRole('button', { name: '1 rejected' }).focus();
    await press('Enter');
    await margin()
      .getByRole('button', { name: /^Suggest again: The union denied/ })
      .focus();
    await committing(page, () => press('Enter'));
    await expect.poll(() => under('disputed')).toContain('The union denied');
    await page.locator('.text-pane').focus();
    await committing(page, () => press('Control+z'));
    await expect.poll(() => allSuggested(page)).not.toContain('The union denied');
  });

  test('a key hides them, for the next window as well, and shows them again', async () => {
    await press('t');
    await expect.poll(() => allSuggested(page)).toBe('');
    await press('a');
    await page.getByText('Suggested claims are hidden').waitFor();
    await page.reload();
    await expect.poll(() => painted(page, 'claim-reported'), READ).toContain('The harbour office');
    expect(await allSuggested(page)).toBe('');
    await page.locator('.text-pane').focus();
    await press('t');
    await expect.poll(() => under('reported'), READ).toContain('The ferry company said');
  });

  test('the history tells what was suggested, and everything can be taken back', async () => {
    await page.getByRole('button', { name: 'History' }).focus();
    await press('Enter');
    await page.getByRole('dialog').getByText('Accept a suggestion: disputed').waitFor();
    await press('Escape');
    await page.locator('.text-pane').focus();
    // Four accepted, one resized, one rejected.
    for (let left = 6; left > 0; left--) await committing(page, () => press('Control+z'));
    await expect.poll(() => painted(page, 'claim-reported')).toBe('');
    await press('Home');
    await page.getByRole('radio', { name: 'Whole source' }).focus();
    await press('Space');
    await margin().getByText('9 suggested').waitFor();
    await expect.poll(() => under('disputed')).toContain('The union denied');
  });

  const real = documents().find((path) => path.includes('corpus'));
  if (real === undefined) console.log('No real document is read by suggestions.');

  test.skipIf(real === undefined)('a real document is read by suggestions alone, and all of it is taken back', async () => {
    await importFiles(page, [real ?? '']);
    await expect.poll(() => allSuggested(page), READ).not.toBe('');
    await page.locator('.text-pane').focus();
    await press('Home');
    const revision = await saved(page);
    const places: string[] = [];
    const keys = ['a', 'Shift+Digit2', 'z', 'a'];
    for (let i = 0; i < 12; i++) {
      await press('i');
      await expect.poll(cursor).not.toBe(places.at(-1) ?? '');
      places.push(await cursor());
      await committing(page, () => press(keys[i % keys.length] ?? 'a'));
    }
    expect(new Set(places).size, 'each was another sentence').toBe(places.length);
    expect(await saved(page)).toBe(revision + 12);
    await page.getByRole('radio', { name: 'Whole source' }).focus();
    await press('Space');
    const count = async () =>
      Number(
        /\d+/.exec(
          (await margin()
            .getByText(/^\d+ rejected$/)
            .innerText()) ?? '',
        )?.[0],
      );
    await expect.poll(count).toBe(3);
    await expect.poll(() => page.locator('.margin-count output').innerText()).toContain('9');
    await page.locator('.text-pane').focus();
    for (let left = 12; left > 0; left--) await committing(page, () => press('Control+z'));
    await expect.poll(() => page.locator('.claim-card').count()).toBe(0);
    await expect
      .poll(() =>
        margin()
          .getByText(/rejected$/)
          .count(),
      )
      .toBe(0);
  });
});
