import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paragraphOf, richTextFromPlain, richTextOf } from '../../domain/rich-text.ts';
import { InputMethod, Writer } from '../renderer/fixtures/editor-page/drive.ts';
import { type EditorBrowser, openEditorBrowser } from '../renderer/fixtures/editor-page/open.ts';

let browser: EditorBrowser;
let page: Page;
let writer: Writer;
let problems: string[];
let inputMethod: InputMethod;

const list = () => page.getByRole('listbox', { name: 'Claims and sources to refer to' });
const offered = () => list().getByRole('option').locator('.suggestion-text').allTextContents();
const chosen = () => list().locator('[aria-selected="true"] .suggestion-text').textContent();

beforeAll(async () => {
  browser = await openEditorBrowser();
  ({ page, problems } = await browser.openPage());
  writer = new Writer(page, 'Note');
  inputMethod = new InputMethod(await page.context().newCDPSession(page));
});
afterAll(() => browser.close());
beforeEach(async () => {
  problems.length = 0;
  await writer.restart();
  await writer.text.click();
});
afterEach(async () => {
  expect(problems).toEqual([]);
  expect(await page.evaluate(() => window.editorPage.violations)).toEqual([]);
});

describe('referring to a claim or source', () => {
  test('a claim of the open source comes first, and Enter puts it in place of what was written', async () => {
    await writer.write('Compare @tunnel');
    await expect
      .poll(offered)
      .toEqual(['The tunnel opens in 2028 at the earliest.', 'The tunnel could open in spring.', 'Ferry and tunnel']);
    await writer.press('Enter');
    await writer.write(' again.');
    expect(await writer.outline()).toBe('p(Compare ref:near again.)');
    expect(await list().count()).toBe(0);
    await writer.press('ControlOrMeta+z', 'ControlOrMeta+z');
    expect(await writer.words()).toBe('Compare @tunnel');
  });

  test('arrows go round, and the text says to screen readers where they are', async () => {
    const field = page.getByRole('combobox', { name: 'Note' });
    await writer.write('@tunnel');
    await field.waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await field.getAttribute('aria-controls')).toBe(await list().getAttribute('id'));
    await writer.press('ArrowUp');
    expect(await chosen()).toBe('Ferry and tunnel');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await list().locator('[aria-selected="true"]').getAttribute('id')).toBe(active);
    expect(await page.getByRole('status').filter({ hasText: '3 suggestions' }).count()).toBe(1);
    await writer.press('ArrowDown', 'ArrowDown');
    expect(await chosen()).toBe('The tunnel could open in spring.');
    await writer.press('ArrowUp', 'ArrowUp', 'Enter');
    expect(await writer.outline()).toBe('p(cite:s1)');
    // A field for text again, with nothing left behind.
    await writer.text.waitFor();
    expect(await writer.text.getAttribute('aria-activedescendant')).toBeNull();
    expect(await writer.text.getAttribute('aria-multiline')).toBe('true');
  });

  test('what becomes known later does not slip under the Enter key', async () => {
    await writer.write('@tunnel');
    await expect.poll(chosen).toBe('The tunnel opens in 2028 at the earliest.');
    await page.evaluate(() => window.editorPage.findMore());
    await expect.poll(async () => (await offered())[0]).toBe('This tunnel was found late.');
    expect(await chosen()).toBe('The tunnel opens in 2028 at the earliest.');
    await writer.press('Enter');
    expect(await writer.outline()).toBe('p(ref:near)');
  });

  test('the mouse chooses as well, and the cursor stays in the text', async () => {
    await writer.write('@spring');
    await list().getByRole('option').first().click();
    await writer.write('!');
    expect(await writer.outline()).toBe('p(ref:far!)');
  });

  test('Escape closes the list and not the note; another @ opens it again', async () => {
    await writer.write('@tunnel');
    await list().waitFor();
    await writer.press('Escape');
    await expect.poll(() => list().count()).toBe(0);
    expect(await page.evaluate(() => window.editorPage.leaves)).toEqual([]);
    await writer.press('Enter');
    await writer.write('@sp');
    await list().waitFor();
    expect(await writer.outline()).toBe('p(@tunnel) p(@sp)');
    await page.getByLabel('Elsewhere').focus();
    await expect.poll(() => list().count()).toBe(0);
  });

  test.each(['desk@tunnel', 'a @ tunnel', '@nothing like it', '`@tunnel` '])('%s offers nothing', async (words) => {
    await writer.write(words);
    await writer.press('ArrowLeft', 'ArrowRight');
    expect(await list().count()).toBe(0);
    await writer.press('End', 'Enter');
    expect((await writer.content()).root.children).toHaveLength(2);
  });

  test('Chinese is found after its composition, right behind a word', async () => {
    await writer.write('他说');
    await page.keyboard.insertText('@');
    await inputMethod.compose(['s', 'sui', "sui'dao"], '隧道');
    await expect.poll(offered).toEqual(['隧道可能在二〇二八年开放。']);
    await writer.press('Enter');
    expect(await writer.outline()).toBe('p(他说ref:zh)');
  });

  test('Korean is found while its last syllable is still composed, and Enter then belongs to the input method', async () => {
    await page.keyboard.insertText('@');
    await inputMethod.compose(['ㅌ', '터']);
    await inputMethod.begin('널');
    await expect.poll(offered).toEqual(['터널은 내년 봄에 열릴 수 있다.']);
    await inputMethod.compose(['널']);
    await writer.press('Enter');
    await inputMethod.compose(['ㅇ', '은']);
    expect(await writer.outline()).toBe('p(ref:ko은)');
  });

  test('works in a list, in a cell of a table and at the start of a line', async () => {
    await writer.write('- @spring');
    await list().waitFor();
    await writer.press('Enter');
    expect(await writer.outline()).toBe('ul(li(ref:far))');
    await writer.press('Enter', 'Enter');
    await writer.write('| a | b |');
    await writer.press('Enter');
    await writer.write('@spring');
    await list().waitFor();
    await writer.press('ArrowDown', 'Enter', 'Tab');
    await writer.write('next');
    expect(await writer.outline()).toContain('tr(td(p(ref:far))td(p(next)))');
  });

  test('stays inside the window, however narrow', async () => {
    await page.setViewportSize({ width: 360, height: 260 });
    await writer.write('@tunnel');
    await list().waitFor();
    const box = await list().boundingBox();
    expect(box === null ? null : [box.x >= 0, box.y >= 0, box.x + box.width <= 360, box.y + box.height <= 260]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    await page.setViewportSize({ width: 900, height: 800 });
  });
});

describe('a reference', () => {
  const referring = richTextOf([
    paragraphOf('see ', { type: 'claim-reference', version: 1, claimId: 'near' }, ' and ', {
      type: 'citation',
      version: 1,
      sourceId: 's1',
    }),
  ]);

  test('leads to what it stands for', async () => {
    await writer.show({ documentKey: 'b', initial: referring });
    await writer.text.getByRole('button', { name: 'claim near' }).click();
    const source = writer.text.getByRole('button', { name: 'source s1' });
    await source.focus();
    await writer.press('Enter');
    expect(await page.evaluate(() => window.editorPage.visits)).toEqual(['claim near', 'source s1']);
    expect(await writer.reports()).toEqual([]);
    await writer.show({ kind: 'view' });
    await page.getByRole('button', { name: 'claim near' }).click();
    expect(await page.evaluate(() => window.editorPage.visits)).toHaveLength(3);
  });

  test('is passed and removed with the keys', async () => {
    await writer.show({ documentKey: 'b', initial: referring });
    await writer.text.focus();
    await writer.press('ControlOrMeta+End', 'Backspace');
    expect(await writer.outline()).toBe('p(see ref:near and )');
    await writer.press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Delete');
    expect(await writer.outline()).toBe('p(see  and )');
  });

  test('travels on the clipboard as itself between texts, and as words to other programs', async () => {
    await writer.show({ documentKey: 'b', initial: referring });
    await writer.text.focus();
    await writer.press('ControlOrMeta+a', 'ControlOrMeta+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('see claim near and source s1');
    await writer.show({ documentKey: 'c', initial: richTextFromPlain('') });
    await writer.text.focus();
    await writer.press('ControlOrMeta+v');
    expect(await writer.outline()).toBe('p(see ref:near and cite:s1)');
  });

  test('forged by a page names what an identifier can be, or stays words', async () => {
    await writer.paste({ 'text/html': '<p>x <cite data-caveat-claim="near">words</cite> <cite data-caveat-claim="<img>">bad</cite></p>' });
    expect(await writer.outline()).toMatch(/^p\(x ref:near \+?2?bad\)$/);
  });
});

describe('a sentence with both likelihood and confidence', () => {
  const hint = () => page.getByRole('status').filter({ hasText: 'ICD 203' });

  test('is pointed out, and no longer once it is two', async () => {
    await writer.write('We have high confidence that delay is likely.');
    await hint().waitFor();
    expect(await hint().textContent()).toContain('“likely”');
    expect(await hint().textContent()).toContain('“high confidence”');
    for (let step = 0; step < 11; step++) await writer.press('Backspace');
    await expect.poll(() => hint().count()).toBe(0);
    await writer.write('in it. Delay is likely.');
    expect(await writer.words()).toBe('We have high confidence that delayin it. Delay is likely.');
    expect(await hint().count()).toBe(0);
  });

  test('is pointed out in a note that holds it already, in Chinese as well', async () => {
    await writer.show({ documentKey: 'b', initial: richTextFromPlain('以高度把握判断，很可能推迟。') });
    await hint().waitFor();
    expect(await hint().textContent()).toContain('“很可能”');
  });
});
