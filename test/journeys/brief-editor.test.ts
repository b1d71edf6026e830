import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paragraphOf, type RichTextNode, richTextFromPlain, richTextOf } from '../../domain/rich-text.ts';
import { InputMethod, Writer } from '../renderer/fixtures/editor-page/drive.ts';
import { type EditorBrowser, openEditorBrowser } from '../renderer/fixtures/editor-page/open.ts';

let browser: EditorBrowser;
let page: Page;
let writer: Writer;
let problems: string[];
let inputMethod: InputMethod;

const claim = (claimId: string): RichTextNode => ({ type: 'claim-quote', version: 1, claimId });
const insertClaims = (...ids: string[]) => page.evaluate((given) => window.editorPage.brief()?.insertClaims(given), ids);
const insertCitation = (id: string) => page.evaluate((given) => window.editorPage.brief()?.insertCitation(given), id);
const block = (claimId: string) => page.locator('.rt-claim', { hasText: `claim ${claimId}` });
const hasFocus = () => writer.text.evaluate((element) => element === document.activeElement);
const selected = () => page.locator('.rt-claim[data-selected]').allTextContents();

beforeAll(async () => {
  browser = await openEditorBrowser();
  ({ page, problems } = await browser.openPage());
  writer = new Writer(page, 'Brief');
  inputMethod = new InputMethod(await page.context().newCDPSession(page));
});
afterAll(() => browser.close());
beforeEach(async () => {
  problems.length = 0;
  await writer.restart();
  await writer.show({ kind: 'brief', documentKey: 'brief', initial: richTextFromPlain('one\ntwo') });
  await writer.text.waitFor();
});
afterEach(async () => {
  expect(problems).toEqual([]);
  expect(await page.evaluate(() => window.editorPage.violations)).toEqual([]);
});

describe('quoting claims', () => {
  test('without a cursor they come at the end, in the order given, and what is typed then follows them', async () => {
    await page.getByLabel('Elsewhere').focus();
    await insertClaims('c1', 'c2');
    await page.getByLabel('Elsewhere').focus();
    await insertClaims('c3');
    expect(await writer.outline()).toBe('p(one) p(two) claim:c1 claim:c2 claim:c3');
    expect(await hasFocus()).toBe(true);
    await writer.write('after');
    expect(await writer.outline()).toBe('p(one) p(two) claim:c1 claim:c2 claim:c3 p(after)');
  });

  test('one by one they keep their order, and the cursor stands before the words that follow', async () => {
    await writer.click(writer.text.getByText('one'));
    await page.getByLabel('Elsewhere').focus();
    await insertClaims('c1');
    await insertClaims('c2');
    await writer.write('and ');
    expect(await writer.outline()).toBe('p(one) claim:c1 claim:c2 p(and two)');
  });

  test('at the very start they come first', async () => {
    await writer.click(writer.text.getByText('one'));
    await writer.press('Home');
    await insertClaims('c1');
    await writer.write('>');
    expect(await writer.outline()).toBe('claim:c1 p(>one) p(two)');
    await writer.press('ArrowUp', 'ArrowUp');
    await insertClaims('c2');
    expect(await writer.outline()).toBe('claim:c2 claim:c1 p(>one) p(two)');
  });

  test('they come after the block with the cursor, and undo takes them away together', async () => {
    await writer.click(writer.text.getByText('one'));
    await insertClaims('c1', 'c2');
    expect(await writer.outline()).toBe('p(one) claim:c1 claim:c2 p(two)');
    await writer.press('ControlOrMeta+z');
    expect(await writer.outline()).toBe('p(one) p(two)');
  });

  test('an empty paragraph makes room', async () => {
    await writer.click(writer.text.getByText('one'));
    await writer.press('End', 'Enter');
    await insertClaims('c1');
    expect(await writer.outline()).toBe('p(one) claim:c1 p(two)');
  });

  test('what is quoted is live, and the document does not change for it', async () => {
    await insertClaims('c1', 'c2');
    const before = (await writer.reports()).length;
    expect(await block('c1').locator('b').textContent()).toBe('reported');
    await writer.show({ tags: { c1: 'disputed' } });
    await expect.poll(() => block('c1').locator('b').textContent()).toBe('disputed');
    expect(await block('c2').locator('b').textContent()).toBe('reported');
    expect(await writer.reports()).toHaveLength(before);
  });

  test('one that cannot be shown says so and leaves the rest alone', async () => {
    await insertClaims('failing', 'c1');
    expect(await page.getByText('This part could not be shown.').isVisible()).toBe(true);
    expect(await block('c1').isVisible()).toBe(true);
    expect(await writer.outline()).toBe('p(one) p(two) claim:failing claim:c1');
    // React tells of the error that was caught; nothing else may.
    expect(problems.every((problem) => problem.includes('this claim cannot be shown'))).toBe(true);
    problems.length = 0;
  });
});

describe('a quoted claim as a block', () => {
  beforeEach(async () => {
    await writer.show({
      documentKey: 'with claims',
      initial: richTextOf([paragraphOf('one'), claim('c1'), claim('c2'), paragraphOf('two')]),
    });
    await block('c2').waitFor();
  });

  test('is reached and left with the arrow keys', async () => {
    await writer.click(writer.text.getByText('one'));
    await writer.press('ArrowDown');
    await expect.poll(selected).toEqual([expect.stringContaining('claim c1')]);
    await writer.press('ArrowDown');
    await expect.poll(selected).toEqual([expect.stringContaining('claim c2')]);
    await writer.press('ArrowDown');
    await expect.poll(selected).toEqual([]);
    await writer.write('>');
    expect(await writer.outline()).toBe('p(one) claim:c1 claim:c2 p(>two)');
    await writer.press('ArrowUp', 'ArrowUp');
    await expect.poll(selected).toEqual([expect.stringContaining('claim c1')]);
  });

  test.each(['Delete', 'Backspace'])('is removed with %s, and writing goes on', async (key) => {
    await writer.click(block('c1'), { x: 100, y: 40 });
    await expect.poll(selected).toEqual([expect.stringContaining('claim c1')]);
    await writer.press(key);
    expect(await writer.outline()).toBe('p(one) claim:c2 p(two)');
    await writer.press('ControlOrMeta+z');
    expect(await writer.outline()).toBe('p(one) claim:c1 claim:c2 p(two)');
  });

  test('is followed by a paragraph at Enter', async () => {
    await writer.click(block('c2'), { x: 100, y: 40 });
    await writer.press('Enter');
    await writer.write('after');
    expect(await writer.outline()).toBe('p(one) claim:c1 claim:c2 p(after) p(two)');
    await writer.press('ControlOrMeta+z');
    expect(await writer.outline()).toBe('p(one) claim:c1 claim:c2 p() p(two)');
    await writer.press('ControlOrMeta+z');
    expect(await writer.outline()).toBe('p(one) claim:c1 claim:c2 p(two)');
  });

  test('lets the browser keep a cursor in the text, for input methods, and hides it', async () => {
    await writer.click(block('c1'), { x: 100, y: 40 });
    const cursor = () =>
      writer.text.evaluate((element) => ({
        stands: getSelection()?.anchorNode === element && getSelection()?.isCollapsed,
        shows: getComputedStyle(element).caretColor !== 'rgba(0, 0, 0, 0)',
      }));
    expect(await cursor()).toEqual({ stands: true, shows: false });
    await writer.press('ArrowDown', 'Alt+ArrowDown');
    expect(await selected()).toEqual([expect.stringContaining('claim c2')]);
    expect(await cursor()).toEqual({ stands: true, shows: false });
    await writer.press('ArrowUp');
    await expect.poll(selected).toEqual([]);
    expect((await cursor()).shows).toBe(true);
  });

  test('moves past its neighbours and stays selected', async () => {
    await writer.click(block('c2'), { x: 100, y: 40 });
    await writer.press('Alt+ArrowUp', 'Alt+ArrowUp');
    expect(await writer.outline()).toBe('claim:c2 p(one) claim:c1 p(two)');
    await writer.press('Alt+ArrowUp');
    expect(await selected()).toEqual([expect.stringContaining('claim c2')]);
    await page.getByRole('button', { name: 'Move down' }).click();
    expect(await writer.outline()).toBe('p(one) claim:c2 claim:c1 p(two)');
  });

  test('does not move away from the pointer in a narrow pane, where the tools take two rows', async () => {
    const { width, height } = page.viewportSize() ?? { width: 900, height: 800 };
    await page.setViewportSize({ width: 460, height });
    expect(await page.getByRole('toolbar').count()).toBe(0);
    const before = await block('c2').boundingBox();
    await writer.click(block('c2'), { x: 100, y: 4 });
    await expect.poll(selected).toEqual([expect.stringContaining('claim c2')]);
    expect(await page.getByRole('toolbar').count()).toBe(1);
    expect(await block('c2').boundingBox()).toEqual(before);
    await page.setViewportSize({ width, height });
  });

  test('shows that it is selected only while the editor has the focus', async () => {
    const outline = () => block('c1').evaluate((element) => getComputedStyle(element).outlineWidth);
    await writer.click(block('c1'), { x: 100, y: 40 });
    await expect.poll(outline).toBe('2px');
    await page.getByLabel('Elsewhere').focus();
    await expect.poll(outline).toBe('1px');
  });

  test('keeps its buttons usable', async () => {
    await block('c1').getByRole('button', { name: 'Open source' }).click();
    expect(await selected()).toEqual([]);
  });

  test('is copied, cut and pasted as a claim', async () => {
    await writer.click(block('c1'), { x: 100, y: 40 });
    await writer.press('ControlOrMeta+c');
    await writer.click(writer.text.getByText('two'));
    await writer.press('End', 'ControlOrMeta+v');
    await expect.poll(() => writer.outline()).toBe('p(one) claim:c1 claim:c2 p(two) claim:c1');
    await writer.click(block('c2'), { x: 100, y: 40 });
    await writer.press('ControlOrMeta+x');
    await expect.poll(() => writer.outline()).toBe('p(one) claim:c1 p(two) claim:c1');
    await writer.click(writer.text.getByText('one'));
    await writer.press('End', 'ControlOrMeta+v');
    await expect.poll(() => writer.outline()).toBe('p(one) claim:c2 claim:c1 p(two) claim:c1');
  });

  test('leaves as words for other programs, and comes back from HTML as a claim', async () => {
    await writer.click(writer.text.getByText('one'));
    await writer.press('ControlOrMeta+a', 'ControlOrMeta+c');
    const forms = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (item === undefined ? '' : (await item.getType(type)).text());
      return { html: await read('text/html'), plain: await read('text/plain') };
    });
    expect(forms.plain.split('\n')).toEqual(['one', 'reported', 'Words of claim c1', 'reported', 'Words of claim c2', 'two']);
    expect(forms.html).toContain('data-caveat-claim="c1"');
    await writer.press('ControlOrMeta+End', 'Enter');
    await writer.paste({ 'text/html': forms.html, 'text/plain': forms.plain });
    expect(await writer.outline()).toBe('p(one) claim:c1 claim:c2 p(two) p(one) claim:c1 claim:c2 p(two)');
    await writer.show({ kind: 'note', documentKey: 'note', initial: richTextFromPlain('') });
    const note = new Writer(page, 'Note');
    await note.text.click();
    await page.keyboard.press('ControlOrMeta+v');
    await expect.poll(() => note.outline()).toBe('p(one) q(reported<br>Words of claim c1) q(reported<br>Words of claim c2) p(two)');
  });

  test('a forged one with an impossible name is not taken in', async () => {
    await writer.click(writer.text.getByText('two'));
    await writer.press('End');
    await writer.paste({ 'text/html': '<blockquote data-caveat-claim="no such name!">words</blockquote>' });
    expect(await writer.outline()).toContain('words');
    expect(await page.locator('.rt-claim').count()).toBe(2);
  });
});

describe.each([
  ['claim', claim('c1'), 'p(one) claim:c1 p(%) p(two)', 'p(one) claim:c1 p(two)'],
  [
    'citation',
    paragraphOf('see ', { type: 'citation', version: 1, sourceId: 's1' }, '.'),
    'p(one) p(see cite:s1%.) p(two)',
    'p(one) p(see cite:s1.) p(two)',
  ],
] as const)('what is written on a selected %s goes after it', (_kind, node, written, start) => {
  const withWords = (words: string) => written.replace('%', words);
  const select = () => writer.click(page.locator('.rt-claim, .rt-citation'));
  beforeEach(async () => {
    await writer.show({ documentKey: 'selected', initial: richTextOf([paragraphOf('one'), node, paragraphOf('two')]) });
    await page.locator('.rt-claim, .rt-citation').waitFor();
    await select();
  });

  test('typed, as one step', async () => {
    await writer.atOnce(() => writer.write('some words'));
    expect(await writer.outline()).toBe(withWords('some words'));
    await writer.press('ControlOrMeta+z');
    expect(await writer.outline()).toBe(start);
  });

  test('when the text has lost the focus in between', async () => {
    await page.getByLabel('Elsewhere').focus();
    await writer.text.focus();
    await writer.write('words');
    expect(await writer.outline()).toBe(withWords('words'));
  });

  test('as a whole, from a tool that hands over words', async () => {
    await page.keyboard.insertText('dictated words');
    expect(await writer.outline()).toBe(withWords('dictated words'));
    await writer.press('ControlOrMeta+z');
    expect(await writer.outline()).toBe(start);
  });

  test.each([
    ['pinyin', [['n', 'ni', "ni'h", "ni'hao"]], '你好'],
    ['hangul', [['ㅎ', '하', '한']], '한'],
  ] as const)('with an input method for %s, as one step', async (_method, [steps], committed) => {
    await inputMethod.compose(steps, committed);
    expect(await writer.outline()).toBe(withWords(committed));
    await writer.press('ControlOrMeta+z');
    expect(await writer.outline()).toBe(start);
    await select();
    await inputMethod.compose(steps, committed);
    await inputMethod.compose(['ㄱ', '그', '글']);
    await writer.write('!');
    expect(await writer.outline()).toBe(withWords(`${committed}글!`));
  });

  test('pasted, as one step', async () => {
    await writer.paste({ 'text/html': '<span>some <b>bold</b></span>', 'text/plain': 'some bold' });
    expect(await writer.outline()).toBe(withWords('some +1bold'));
    await writer.press('ControlOrMeta+z');
    expect(await writer.outline()).toBe(start);
  });

  test('pasted as a copy of itself, which leaves no empty paragraph', async () => {
    await writer.press('ControlOrMeta+c', 'ControlOrMeta+v');
    await expect.poll(() => page.locator('.rt-claim, .rt-citation').count()).toBe(2);
    expect(await writer.outline()).not.toContain('p()');
  });
});

test('Enter on a selected citation breaks the line after it', async () => {
  await writer.show({
    documentKey: 'break',
    initial: richTextOf([paragraphOf('see ', { type: 'citation', version: 1, sourceId: 's1' }, 'there')]),
  });
  await writer.click(page.locator('.rt-citation'));
  await writer.press('Enter');
  await writer.write('>');
  expect(await writer.outline()).toBe('p(see cite:s1) p(>there)');
});

describe('a brief of claims alone', () => {
  beforeEach(async () => {
    await writer.show({ documentKey: 'claims alone', initial: richTextOf([claim('c1')]) });
    await block('c1').waitFor();
  });

  test('can be written before and after', async () => {
    await writer.click(block('c1'), { x: 100, y: 40 });
    await writer.press('ArrowUp');
    await writer.write('before');
    expect(await writer.outline()).toBe('p(before) claim:c1');
    await writer.text.click({ position: { x: 100, y: 300 } });
    await writer.write('after');
    expect(await writer.outline()).toBe('p(before) claim:c1 p(after)');
  });

  test.each([
    ['at the left', 4],
    ['at the right', -4],
  ])('takes a click in the lowest corner of the pane, %s', async (_where, x) => {
    const pane = await page.locator('.brief-pane').boundingBox();
    if (pane === null) throw new Error('The pane is not shown.');
    await page.mouse.click(pane.x + (x < 0 ? pane.width + x : x), pane.y + pane.height - 4);
    await writer.write('end');
    expect(await writer.outline()).toBe('claim:c1 p(end)');
    expect(await page.locator('.brief-pane').evaluate((element) => element.scrollHeight > element.clientHeight)).toBe(false);
  });

  test('leaves a paragraph when the claim is removed', async () => {
    await writer.click(block('c1'), { x: 100, y: 40 });
    await writer.press('Delete');
    expect(await writer.outline()).toBe('p()');
    await writer.write('start');
    expect(await writer.outline()).toBe('p(start)');
  });
});

describe('citing sources', () => {
  test('comes at the cursor, and words go on after it', async () => {
    await writer.click(writer.text.getByText('one'));
    await writer.press('End');
    await page.getByLabel('Elsewhere').focus();
    await insertCitation('s1');
    expect(await hasFocus()).toBe(true);
    await writer.write(' more');
    expect(await writer.outline()).toBe('p(onecite:s1 more) p(two)');
    expect(await page.locator('.rt-citation').textContent()).toBe('[s1, 2025]');
  });

  test('without a cursor comes at the end of the last line, and after a selected claim on a line of its own', async () => {
    await insertCitation('s1');
    expect(await writer.outline()).toBe('p(one) p(twocite:s1)');
    await insertClaims('c1');
    await insertCitation('s2');
    expect(await writer.outline()).toBe('p(one) p(twocite:s1) claim:c1 p(cite:s2)');
  });

  test('is removed like a letter', async () => {
    await writer.click(writer.text.getByText('two'));
    await writer.press('End');
    await insertCitation('s1');
    await writer.press('Backspace');
    if ((await writer.outline()).includes('cite')) await writer.press('Backspace');
    expect(await writer.outline()).toBe('p(one) p(two)');
  });

  test('beside it an input method loses nothing', async () => {
    await writer.click(writer.text.getByText('one'));
    await writer.press('End');
    await insertCitation('s1');
    await inputMethod.compose(['ㄷ', '다', '닭']);
    await inputMethod.compose(['d', 'dui'], '对');
    expect(await writer.outline()).toBe('p(onecite:s1닭对) p(two)');
  });
});

test('claims pasted into a list come to stand outside it', async () => {
  await writer.show({ documentKey: 'list', initial: richTextOf([claim('c1'), paragraphOf('')]) });
  await writer.click(block('c1'), { x: 100, y: 40 });
  await writer.press('ControlOrMeta+c', 'ArrowDown');
  await writer.write('- item');
  await writer.press('ControlOrMeta+v');
  await expect.poll(() => writer.outline()).toMatch(/^claim:c1 ul\(li\(item\)\) claim:c1/);
});
