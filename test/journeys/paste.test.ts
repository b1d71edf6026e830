import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Writer } from '../renderer/fixtures/editor-page/drive.ts';
import { type EditorBrowser, openEditorBrowser } from '../renderer/fixtures/editor-page/open.ts';

let browser: EditorBrowser;
let page: Page;
let writer: Writer;
let problems: string[];

/** What other programs put on the clipboard, as they write it. */
const copied = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', 'renderer', 'fixtures', 'paste', `${name}.clipboard`), 'utf8');
/** The document, each block on a line, so that a failure can be read. */
const blocks = async () => (await writer.outline()).replaceAll('\u00a0', ' ').split(/(?<=\)) (?=[a-z0-9]+\()/);

beforeAll(async () => {
  browser = await openEditorBrowser();
  ({ page, problems } = await browser.openPage());
  writer = new Writer(page, 'Note');
});
afterAll(() => browser.close());
beforeEach(async () => {
  problems.length = 0;
  await writer.restart();
  await writer.text.click();
});
afterEach(async () => {
  // Nothing was asked of the network, and the security policy had nothing to stop.
  expect(problems).toEqual([]);
  expect(await page.evaluate(() => window.editorPage.violations)).toEqual([]);
});

describe('structure comes along', () => {
  test('from Word: headings, formats, lists of both kinds, a table with merged cells', async () => {
    await writer.paste({ 'text/html': copied('word') });
    expect(await blocks()).toEqual([
      'h1(Ferry inspection)',
      'p(The ferry at Northquay was +1inspected on +2Monday; see a[https://ferry.example/report?a=1&b=2](the report).)',
      'p()',
      'ul(li(Hull: +4cracked sound)li(ul(li(船体检查完毕)))li(+8Engine: due))',
      'p(In this order:)',
      'ol(li(Ask the yard)li(Ask the port))',
      'table(tr(th(p(+1Part))th(p(+1State)))tr(td(p(Hull))td(p(sound)))tr(td(p())td(p())))',
      'p(Last line[1])',
    ]);
  });

  test('from Excel', async () => {
    await writer.paste({ 'text/html': copied('excel'), 'text/plain': 'Month\tCrossings' });
    expect(await blocks()).toEqual(['table(tr(td(p(Month))td(p(Crossings))td(p()))tr(td(p(5月))td(p(1,204))td(p(50.0%))))']);
  });

  test('from Google Docs', async () => {
    await writer.paste({ 'text/html': copied('google-docs') });
    expect(await blocks()).toEqual([
      'h2(Harbour notes)',
      'p(Plain, +3both, a[https://docs.example/d/1](linked))',
      'ul(li(첫째)li(ul(li(inner)))li(+4last))',
      'p()',
      'table(tr(td(p(one))td(p(two))))',
    ]);
  });

  test('from a page of the web', async () => {
    await writer.paste({ 'text/html': copied('web-page') });
    expect(await blocks()).toEqual([
      'p(Home)',
      'h1(Ferry +2stops)',
      'p(Read this, that, these, those or a[https://paper.example/a](the paper).)',
      'p(More)',
      'p(inside)',
      'p(Crossings)',
      'table(tr(th(p(Day))th(p(Number)))tr(td(p(Mon))td(p(4))))',
      'table(tr(td(p(laid out))td(p(side by side))))',
      'p(beside it)',
      'ol(li(third)li(fourth)li(ul(li(under it))))',
      'q(Said so.)',
      'p(  kept<br>    spaces)',
    ]);
  });
});

describe('nothing dangerous comes along', () => {
  /** Whatever could run, load or hide: by what the page, the document and the stored text hold. */
  const harmless = async () => {
    expect(await page.evaluate(() => ('hacked' in window ? String(window.hacked) : null))).toBeNull();
    const kept = await writer.text.evaluate((text) => ({
      elements: [...new Set([...text.querySelectorAll('*')].map((each) => each.localName))],
      attributes: [...new Set([...text.querySelectorAll('*')].flatMap((each) => each.getAttributeNames()))],
      addresses: [...text.querySelectorAll('[href]')].map((each) => each.getAttribute('href')),
    }));
    expect(
      kept.elements.filter((name) => !/^(p|h[1-6]|ul|ol|li|blockquote|a|span|strong|em|s|u|code|br|div|table|tr|th|td)$/.test(name)),
    ).toEqual([]);
    expect(kept.attributes.filter((name) => /^on|^style$|^id$|^name$|src|action|ping/.test(name))).toEqual([]);
    expect(kept.addresses.filter((address) => !/^https:/.test(address ?? ''))).toEqual([]);
    expect(JSON.stringify(await writer.content())).not.toMatch(
      /javascript:|vbscript:|data:|tracker\.invalid|file:\/\/|hidden|words for nobody|template|supportLists|mso/i,
    );
  };

  test.each(['word', 'excel', 'google-docs', 'web-page'])('from %s', async (name) => {
    await writer.paste({ 'text/html': copied(name) });
    await harmless();
  });

  test('when what was pasted is copied, and pasted into a brief', async () => {
    await writer.paste({ 'text/html': copied('web-page') });
    const before = await writer.outline();
    await writer.press('ControlOrMeta+a', 'ControlOrMeta+c');
    await writer.show({ kind: 'brief', documentKey: 'brief' });
    const brief = new Writer(page, 'Brief');
    await brief.text.click();
    await brief.press('ControlOrMeta+v');
    expect(await brief.outline()).toBe(before);
  });
});

describe('tables that are none', () => {
  test('a cell by itself is words, and one beyond all bounds is lines', async () => {
    await writer.paste({ 'text/html': '<table><tr><td><p>alone</p></td></tr></table>' });
    expect(await writer.outline()).toBe('p(alone)');
    await writer.restart();
    await writer.text.click();
    const rows = Array.from({ length: 400 }, (_, i) => `<tr><td>r${i}</td><td colspan="9999" rowspan="9999">x</td></tr>`).join('');
    await writer.paste({ 'text/html': `<table>${rows}</table>` });
    expect((await writer.words()).split('\n')).toHaveLength(400);
    expect(await writer.types()).toEqual(['paragraph', 'tab', 'text']);
  });

  test('merged cells are taken apart, their words in the first', async () => {
    await writer.paste({
      'text/html':
        '<table><tr><td rowspan="2" colspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td rowspan="0">e</td><td>f</td></tr></table>',
    });
    expect(await writer.outline()).toBe('table(tr(td(p(a))td(p())td(p(b)))tr(td(p())td(p())td(p(c)))tr(td(p(d))td(p(e))td(p(f))))');
  });
});
