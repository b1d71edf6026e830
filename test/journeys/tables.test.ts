import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paragraphOf, richTextOf, tableCellOf, tableOf } from '../../domain/rich-text.ts';
import { InputMethod, Writer } from '../renderer/fixtures/editor-page/drive.ts';
import { type EditorBrowser, openEditorBrowser } from '../renderer/fixtures/editor-page/open.ts';

let browser: EditorBrowser;
let page: Page;
let writer: Writer;
let problems: string[];
let inputMethod: InputMethod;

const tool = (name: string) => page.getByRole('button', { name, exact: true });
const cellOf = (words: string, header = 0) => tableCellOf([paragraphOf(words)], header);
const small = richTextOf([
  paragraphOf('before'),
  tableOf([
    [cellOf('h1', 1), cellOf('h2', 1)],
    [cellOf('a'), cellOf('b')],
  ]),
  paragraphOf('after'),
]);

/** A note with a small table, the cursor at the end of one cell. */
async function inCell(words: string): Promise<void> {
  await writer.show({ documentKey: `table ${words}`, initial: small });
  await writer.click(writer.text.locator('td, th', { hasText: words }));
  await writer.press('End');
}

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

describe('a table begins', () => {
  test('with the tool, which is then in force, and Tab goes from cell to cell', async () => {
    await writer.write('x');
    await tool('Table').click();
    await writer.write('one');
    await writer.press('Tab');
    await writer.write('two');
    await writer.press('Tab', 'Tab');
    await writer.write('below');
    await writer.press('Shift+Tab', 'Shift+Tab');
    await writer.write('!');
    const row = 'tr(td(p())td(p())td(p()))';
    expect(await writer.outline()).toBe(`p(x) table(tr(th(p(one))th(p(two!))th(p()))tr(td(p(below))td(p())td(p()))${row}) p()`);
    expect(await tool('Table').getAttribute('aria-pressed')).toBe('true');
  });

  test('the Markdown way, at Enter', async () => {
    await writer.write('| Outlet | 说法 | |');
    await writer.press('Enter');
    await writer.write('first');
    expect(await writer.outline()).toBe('table(tr(th(p(Outlet))th(p(说法))th(p()))tr(td(p(first))td(p())td(p()))) p()');
  });

  test('not of a line with a single cell, nor inside a table', async () => {
    await writer.write('| a |', '| b');
    expect(await writer.outline()).toBe('p(| a |) p(| b)');
    await inCell('a');
    await writer.press('Enter');
    await writer.write('| x | y |');
    await writer.press('Enter');
    await tool('Table').click();
    expect(await writer.outline()).toBe('p(before) table(tr(th(p(h1))th(p(h2)))tr(td(p(a)p(| x | y |)p())td(p(b)))) p(after)');
  });
});

describe('a table changes', () => {
  test.each([
    ['Row above', 'a', 'tr(th(p(h1))th(p(h2)))tr(td(p())td(p()))tr(td(p(a+))td(p(b)))'],
    ['Row above', 'h1', 'tr(th(p())th(p()))tr(td(p(h1+))td(p(h2)))tr(td(p(a))td(p(b)))'],
    ['Row below', 'h1', 'tr(th(p(h1+))th(p(h2)))tr(td(p())td(p()))tr(td(p(a))td(p(b)))'],
    ['Column on the left', 'h2', 'tr(th(p(h1))th(p())th(p(h2+)))tr(td(p(a))td(p())td(p(b)))'],
    ['Column on the right', 'b', 'tr(th(p(h1))th(p(h2))th(p()))tr(td(p(a))td(p(b+))td(p()))'],
    ['Remove row', 'h1', 'tr(td(p(+a))td(p(b)))'],
    ['Remove column', 'a', 'tr(th(p(h2)))tr(td(p(+b)))'],
    ['Headings in the first row', 'b', 'tr(td(p(h1))td(p(h2)))tr(td(p(a))td(p(b+)))'],
  ])('%s, from the cell %s, and the cursor stays near', async (name, words, rows) => {
    await inCell(words);
    await tool(name).click();
    await writer.write('+');
    expect(await writer.outline()).toBe(`p(before) table(${rows}) p(after)`);
  });

  test.each([
    ['ControlOrMeta+Enter', 'tr(th(p(h1))th(p(h2)))tr(td(p(a))td(p(b)))tr(td(p())td(p()))'],
    ['ControlOrMeta+Shift+Enter', 'tr(th(p(h1))th(p(h2))th(p()))tr(td(p(a))td(p(b))td(p()))'],
    ['ControlOrMeta+Shift+Backspace', 'tr(th(p(h1))th(p(h2)))'],
    ['ControlOrMeta+Shift+Delete', 'tr(th(p(h1)))tr(td(p(a)))'],
  ])('with %s', async (keys, rows) => {
    await inCell('b');
    await writer.press(keys);
    expect(await writer.outline()).toBe(`p(before) table(${rows}) p(after)`);
    await writer.press('ControlOrMeta+z');
    expect(await writer.outline()).toBe('p(before) table(tr(th(p(h1))th(p(h2)))tr(td(p(a))td(p(b)))) p(after)');
  });

  test('Tab in the last cell makes a row to go on in', async () => {
    await inCell('b');
    await writer.press('Tab');
    await writer.write('new');
    expect(await writer.outline()).toBe('p(before) table(tr(th(p(h1))th(p(h2)))tr(td(p(a))td(p(b)))tr(td(p(new))td(p()))) p(after)');
  });

  test('it goes as a whole, and with its last row', async () => {
    await inCell('a');
    await tool('Remove table').click();
    await writer.write('gone');
    expect(await writer.outline()).toBe('p(before) p(gone) p(after)');
    await inCell('h2');
    await writer.press('ControlOrMeta+Shift+Backspace', 'ControlOrMeta+Shift+Backspace');
    expect(await writer.outline()).toBe('p(before) p() p(after)');
  });

  test('its tools are in the toolbar only while the cursor is in it', async () => {
    await inCell('a');
    await page.getByRole('group', { name: 'Table at the cursor' }).waitFor();
    await writer.click(writer.text.getByText('after'));
    await expect.poll(() => page.getByRole('group', { name: 'Table at the cursor' }).count()).toBe(0);
  });

  test('the arrow keys lead in and out, also of one that stands last', async () => {
    await writer.show({ documentKey: 'last', initial: richTextOf(small.root.children.slice(1, 2)) });
    await writer.click(writer.text.locator('td', { hasText: 'b' }));
    await writer.press('End', 'ArrowDown');
    await writer.write('out');
    expect(await writer.outline()).toBe('table(tr(th(p(h1))th(p(h2)))tr(td(p(a))td(p(b)))) p(out)');
    await writer.press('ArrowUp');
    await writer.write('in');
    expect((await writer.words()).split('\n').filter((line) => line.includes('in'))).toHaveLength(1);
    expect(await writer.outline()).toMatch(/<?table\(.*in.*\) p\(out\)$/);
  });

  test('rows and then the table move with Alt and the arrows', async () => {
    await writer.show({
      documentKey: 'moving',
      initial: richTextOf([paragraphOf('x'), tableOf([[cellOf('h', 1)], [cellOf('a')], [cellOf('b')]])]),
    });
    await writer.click(writer.text.locator('td', { hasText: 'b' }));
    await writer.press('Alt+ArrowUp');
    expect(await writer.outline()).toBe('p(x) table(tr(th(p(h)))tr(td(p(b)))tr(td(p(a))))');
    await writer.press('Alt+ArrowUp');
    expect(await writer.outline()).toBe('table(tr(th(p(h)))tr(td(p(b)))tr(td(p(a)))) p(x)');
  });
});

describe('what is written in a cell', () => {
  test('may be lists, formats and more lines', async () => {
    await inCell('a');
    await writer.press('Enter');
    await writer.write('- one', '**two** ', '', 'more');
    expect(await writer.outline()).toContain('td(p(a)ul(li(one)li(+1two ))p(more))');
  });

  test('is composed as anywhere else', async () => {
    await inCell('a');
    await inputMethod.compose(['n', 'ni', '你'], '你好');
    await writer.press('Tab');
    await inputMethod.compose(['ㅎ', '하', '한']);
    expect(await writer.words()).toBe('before\nh1\nh2\na你好\nb한\nafter');
  });
});

describe('a table pasted', () => {
  const html = '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>';

  test('goes over the cells of the table it is pasted into, and makes room', async () => {
    await inCell('b');
    await writer.paste({ 'text/html': html });
    expect(await writer.words()).toBe('before\nh1\nh2\n\na\nA\nB\n\n1\n2\nafter');
  });

  test('with other words becomes lines in a cell', async () => {
    await inCell('a');
    await writer.paste({ 'text/html': `<p>see</p>${html}` });
    expect((await writer.words()).replaceAll('\t', '<tab>')).toBe('before\nh1\nh2\nasee\nA<tab>B\n1<tab>2\nb\nafter');
  });

  test('too wide for the table becomes lines, and nothing is lost', async () => {
    await inCell('b');
    const wide = `<table><tr>${Array.from({ length: 30 }, (_, i) => `<td>c${i}</td>`).join('')}</tr></table>`;
    await writer.paste({ 'text/html': wide });
    expect(await writer.words()).toContain('c29');
    expect(await writer.text.locator('tr').first().locator('th').count()).toBe(2);
  });

  test('is copied as a table for other programs', async () => {
    await inCell('a');
    await writer.press('ControlOrMeta+a', 'ControlOrMeta+c');
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type: string) => (await item?.getType(type))?.text() ?? '';
      return { html: await text('text/html'), plain: await text('text/plain') };
    });
    expect(copied.html).toMatch(/<table[^>]*>[\s\S]*<th[\s\S]*h1[\s\S]*<td[\s\S]*b/);
    expect(copied.plain).toContain('h1\th2');
  });
});
