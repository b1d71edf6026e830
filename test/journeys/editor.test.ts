import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plainTextOf, richTextFromPlain } from '../../domain/rich-text.ts';
import { InputMethod, Writer } from '../renderer/fixtures/editor-page/drive.ts';
import { type EditorBrowser, openEditorBrowser } from '../renderer/fixtures/editor-page/open.ts';

let browser: EditorBrowser;
let page: Page;
let writer: Writer;
let problems: string[];
let inputMethod: InputMethod;

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
  // Neither the console nor the security policy has anything to say in any of these.
  expect(problems).toEqual([]);
  expect(await page.evaluate(() => window.editorPage.violations)).toEqual([]);
});

describe('writing', () => {
  test('Markdown becomes structure while it is typed', async () => {
    await writer.write(
      '# Title',
      'some **bold** and *slanted* `code` ~~gone~~',
      '> said',
      '',
      '- one',
      'two',
      '',
      '',
      '1. first',
      '',
      '',
      '### Small',
    );
    expect(await writer.outline()).toBe(
      'h1(Title) p(some +1bold and +2slanted +16code +4gone) q(said) p() ul(li(one)li(two)) p() ol(li(first)) p() h3(Small)',
    );
  });

  test('keys and tools format the selection and say what is in force', async () => {
    await writer.write('word');
    await writer.press('ControlOrMeta+a', 'ControlOrMeta+b', 'ControlOrMeta+Shift+x');
    expect(await writer.outline()).toBe('p(+5word)');
    const bold = page.getByRole('button', { name: 'Bold' });
    await expect.poll(() => bold.getAttribute('aria-pressed')).toBe('true');
    await bold.click();
    expect(await writer.outline()).toBe('p(+4word)');
    expect(await bold.getAttribute('aria-pressed')).toBe('false');
    await page.getByRole('button', { name: 'Heading 2' }).click();
    expect(await writer.outline()).toBe('h2(+4word)');
    await page.getByRole('button', { name: 'Heading 2' }).click();
    await page.getByRole('button', { name: 'Numbered list' }).click();
    expect(await writer.outline()).toBe('ol(li(+4word))');
    await page.getByRole('button', { name: 'Quote' }).click();
    expect(await writer.outline()).toBe('q(+4word)');
    await writer.press('ControlOrMeta+b');
    expect(await writer.outline()).toBe('q(+5word)');
  });

  test('the toolbar is one stop of the Tab key, with arrows inside it', async () => {
    expect(await page.getByRole('toolbar', { name: 'Formatting' }).isVisible()).toBe(true);
    await writer.write('word');
    await writer.press('ControlOrMeta+a', 'Tab', 'ArrowRight', 'Enter');
    expect(await writer.outline()).toBe('p(+2word)');
    // A tool that was used hands the focus back to the text.
    expect(await writer.text.evaluate((element) => element === document.activeElement)).toBe(true);
    await writer.press('Tab', 'Tab');
    expect(await page.getByLabel('Elsewhere').evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByRole('toolbar').count()).toBe(0);
    expect(await page.evaluate(() => window.editorPage.blurs)).toEqual(['a']);
    await writer.text.focus();
    await writer.press('Alt+F10');
    expect(await page.getByRole('button', { name: 'Bold' }).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('Tab indents items, to a limit', async () => {
    await writer.write('- one', 'two');
    await writer.press('Tab');
    expect(await writer.outline()).toBe('ul(li(one)li(ul(li(two))))');
    await writer.press('Shift+Tab');
    expect(await writer.outline()).toBe('ul(li(one)li(two))');
    for (let depth = 0; depth < 12; depth++) {
      await writer.press('Tab', 'Enter');
      await writer.write('x');
    }
    expect((await writer.outline()).split('ul(').length - 1).toBe(8);
  });

  test('checks are ticked by clicking their box', async () => {
    await writer.write('[ ] open');
    expect(await writer.outline()).toBe('check(li(open))');
    await page.getByRole('checkbox').click({ position: { x: 6, y: 9 } });
    expect(await writer.outline()).toBe('check(li✓(open))');
  });

  test('undo and redo are its own', async () => {
    await writer.write('one');
    await page.getByRole('button', { name: 'Heading 1' }).click();
    await writer.press('ControlOrMeta+z');
    expect(await writer.outline()).toBe('p(one)');
    await page.getByRole('button', { name: 'Redo' }).click();
    expect(await writer.outline()).toBe('h1(one)');
  });

  test('blocks and items move past their neighbours', async () => {
    await writer.write('one', 'two', '- a', 'b');
    await writer.press('Alt+ArrowUp');
    expect(await writer.outline()).toBe('p(one) p(two) ul(li(b)li(a))');
    await writer.press('Alt+ArrowUp');
    expect(await writer.outline()).toBe('p(one) ul(li(b)li(a)) p(two)');
    await writer.press('Alt+ArrowDown');
    await writer.write('!');
    expect(await writer.outline()).toBe('p(one) ul(li(a)li(b!)) p(two)');
  });

  test('only changes of content are reported', async () => {
    await writer.write('one two');
    const { length } = await writer.reports();
    expect(length).toBe(7);
    await writer.press('ArrowLeft', 'Home', 'Shift+End', 'ArrowRight');
    await page.getByLabel('Elsewhere').focus();
    await writer.text.focus();
    expect(await writer.reports()).toHaveLength(length);
  });

  test('Escape tells that the writer leaves', async () => {
    await writer.press('Escape');
    expect(await page.evaluate(() => window.editorPage.leaves)).toEqual(['a']);
  });
});

describe('links', () => {
  test('only safe addresses become links', async () => {
    await writer.write('see here');
    await writer.press('ControlOrMeta+Shift+ArrowLeft', 'ControlOrMeta+k');
    const address = page.getByRole('textbox', { name: 'Address' });
    await address.waitFor();
    for (const refused of ['javascript:alert(1)', 'JaVaScRiPt://%0aalert(1)', 'data:text/html,x', 'file:///etc/passwd', 'mailto:']) {
      await address.fill(refused);
      await address.press('Enter');
      expect(await page.getByRole('alert').textContent()).toBe('Only http, https and mailto addresses can be linked.');
      expect(await writer.outline()).toBe('p(see here)');
    }
    await address.fill('example.org/page');
    await address.press('Enter');
    expect(await writer.outline()).toBe('p(see a[https://example.org/page](here))');
    expect(await writer.text.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  });

  test('a link can be changed, removed and left alone', async () => {
    await writer.write('[words](https://example.org) ');
    expect(await writer.outline()).toBe('p(a[https://example.org](words) )');
    await writer.press('Home', 'ArrowRight', 'ControlOrMeta+k');
    const address = page.getByRole('textbox', { name: 'Address' });
    await address.waitFor();
    expect(await address.inputValue()).toBe('https://example.org');
    await writer.press('Escape');
    expect(await address.count()).toBe(0);
    expect(await page.evaluate(() => window.editorPage.leaves)).toEqual([]);
    await writer.press('ControlOrMeta+k');
    await address.fill('mailto:desk@example.org');
    await address.press('Enter');
    expect(await writer.outline()).toBe('p(a[mailto:desk@example.org](words) )');
    await writer.press('ControlOrMeta+k');
    await page.getByRole('button', { name: 'Remove' }).click();
    expect(await writer.outline()).toBe('p(words )');
  });

  test('an unsafe link written the Markdown way stays words', async () => {
    await writer.write('[words](javascript:alert(1)) ');
    expect(await writer.types()).toEqual(['paragraph', 'text']);
  });

  test('without a selection the address is the words', async () => {
    await writer.press('ControlOrMeta+k');
    await page.getByRole('textbox', { name: 'Address' }).fill('https://example.org');
    await writer.press('Enter');
    expect(await writer.outline()).toBe('p(a[https://example.org](https://example.org))');
  });

  test('a click opens nothing', async () => {
    await writer.write('[words](https://example.org) ');
    await writer.text.locator('a').click({ modifiers: ['ControlOrMeta'] });
    await writer.text.locator('a').click({ button: 'middle' });
    expect(page.context().pages()).toHaveLength(1);
    expect(page.url()).toContain('index.html');
  });
});

describe('pasting', () => {
  test('hostile HTML leaves words and structure only', async () => {
    await writer.paste({
      'text/html': `<html><head><style>p{color:red}</style><script>window.hacked=1</script></head><body>
        <h2 onclick="window.hacked=2" style="color:red;font-size:50px">Head</h2>
        <p style="text-align:center" dir="rtl">plain <b>bold</b> <i>slant</i> <span style="font-weight:700;text-decoration:underline">both</span></p>
        <img src="https://tracker.invalid/pixel.gif" onerror="window.hacked=3"><svg onload="window.hacked=4"><text>svg</text></svg>
        <iframe src="https://tracker.invalid"></iframe><p>a <a href="javascript:alert(1)">bad</a> <a href=" https://example.org ">good</a></p>
        <form><input value="secret"><button>press</button></form><p style="display:none">hidden</p>
        <table><tr><td>a1</td><td>b1</td></tr><tr><td>a2</td><td>b2</td></tr></table>
        <ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul><blockquote><p>quoted</p></blockquote>
        <blockquote data-caveat-claim="c1">claim words</blockquote></body></html>`,
    });
    expect(await writer.outline()).toBe(
      'h2(Head) p(plain +1bold +2slant +9both) p(a bad a[https://example.org](good)) table(tr(td(p(a1))td(p(b1)))tr(td(p(a2))td(p(b2)))) ' +
        'ul(li(one)li(ul(li(inner)))li(two)) q(quoted) q(claim words)',
    );
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(
      await writer.text.evaluate((element) => element.querySelectorAll('img, script, style, iframe, svg, [onclick], [dir=rtl]').length),
    ).toBe(0);
  });

  test('Word keeps its lists and loses its markup', async () => {
    const item = (level: number, marker: string, words: string, place: string) =>
      `<p class=MsoListParagraphCxSp${place} style='margin-left:36.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-US>${words}<o:p></o:p></span></p>`;
    await writer.paste({
      'text/html': `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument>word junk</w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm} --></style></head>
        <body lang=EN-GB><!--StartFragment--><p class=MsoNormal><b><span style='font-size:20pt;color:#FF0000'>Report<o:p></o:p></span></b></p>${item(1, '·', 'first', 'First')}${item(2, 'o', 'inner', 'Middle')}${item(1, '·', 'last', 'Last')}<!--EndFragment--></body></html>`,
    });
    expect(await writer.outline()).toBe('p(+1Report) ul(li(first)li(ul(li(inner)))li(last))');
  });

  test('what Google Docs copies is not all bold', async () => {
    await writer.paste({
      'text/html':
        '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400;color:#000">plain </span><span style="font-weight:700">bold</span></p></b>',
    });
    expect(await writer.outline()).toBe('p(plain +1bold)');
  });

  test('a run of words goes into the line', async () => {
    await writer.write('before after');
    for (let step = 0; step < 5; step++) await writer.press('ArrowLeft');
    await writer.paste({ 'text/html': '<span style="color:red">in <b>the</b></span> ', 'text/plain': 'in the' });
    expect(await writer.words()).toMatch(/^before in the\s?after$/);
    expect((await writer.content()).root.children).toHaveLength(1);
  });

  test('plain text keeps its lines and loses NUL and half characters', async () => {
    await writer.paste({ 'text/plain': 'one\r\ntwo\ud83d\u0000' });
    expect(await writer.words()).toBe('one\ntwo\ufffd');
  });

  test('forged editor JSON is parsed like any document', async () => {
    const node = (children: unknown[]) => ({ type: 'paragraph', version: 1, children });
    const forge = (nodes: unknown[]) => JSON.stringify({ namespace: 'caveat', nodes });
    await writer.paste({
      'application/x-lexical-editor': forge([
        node([
          {
            type: 'link',
            url: 'javascript:alert(1)',
            children: [{ type: 'text', text: 'words', style: 'background:url(https://tracker.invalid)' }],
          },
        ]),
      ]),
    });
    expect(await writer.outline()).toBe('p(words)');
    expect(await writer.text.locator('[style*=background]').count()).toBe(0);
    await writer.paste({ 'application/x-lexical-editor': forge([{ type: 'unknown', version: 1 }]), 'text/plain': ' more' });
    await writer.paste({ 'application/x-lexical-editor': '{"nodes":', 'text/plain': ' still' });
    expect(await writer.words()).toBe('words more still');
    let deep = node([]);
    for (let depth = 0; depth < 500; depth++) deep = node([deep]);
    await writer.paste({ 'application/x-lexical-editor': forge([deep]), 'text/plain': '.' });
    expect(await writer.words()).toBe('words more still.');
  });
});

describe('input methods', () => {
  test('pinyin and hangul lose no letter', async () => {
    await inputMethod.compose(['n', 'ni', "ni'h", "ni'hao"], '你好');
    await inputMethod.compose([',']);
    for (const syllable of [
      ['ㅎ', '하', '한'],
      ['ㄱ', '그', '글'],
    ])
      await inputMethod.compose(syllable);
    await writer.write(' end');
    expect(await writer.words()).toBe('你好,한글 end');
    await writer.press('Enter');
    await inputMethod.compose(['ㅇ', '아', '안', '아니'], '아니');
    expect(await writer.words()).toBe('你好,한글 end\n아니');
  });

  test('composing inside formatted words, lists and links keeps them', async () => {
    await writer.press('ControlOrMeta+b');
    await inputMethod.compose(['z', 'zhong'], '中');
    await writer.press('ControlOrMeta+b');
    await inputMethod.compose(['w', 'wen'], '文');
    await writer.press('Enter');
    await writer.write('- ');
    await inputMethod.compose(['ㄱ', '가']);
    await writer.press('Enter');
    await inputMethod.compose(['ㄴ', '나']);
    expect(await writer.outline()).toBe('p(+1中文) ul(li(가)li(나))');
  });

  test('nothing from outside interrupts a composition', async () => {
    await writer.write('a');
    await inputMethod.begin('ㅎ');
    await writer.show({ edition: 2, initial: richTextFromPlain('from elsewhere') });
    await inputMethod.compose(['하', '한']);
    expect(await writer.words()).toBe('a한');
    await page.getByLabel('Elsewhere').focus();
    expect(await writer.text.textContent()).toBe('a한');
  });
});

describe('which document', () => {
  test('switching in the middle of a word never mixes two notes', async () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'.repeat(6);
    const typing = page.keyboard.type(letters, { delay: 2 });
    for (let note = 0; note < 30; note++) await writer.show({ documentKey: `note-${note}`, initial: richTextFromPlain(`[${note}]`) });
    await typing;
    const last = new Map((await writer.reports()).map(({ documentKey, content }) => [documentKey, plainTextOf(content)]));
    let typed = last.get('a') ?? '';
    for (let note = 0; note < 30; note++) {
      const words = last.get(`note-${note}`);
      if (words === undefined) continue;
      expect(words.startsWith(`[${note}]`)).toBe(true);
      typed += words.slice(`[${note}]`.length);
    }
    // The focus follows, so every letter is in the note that was shown when it was typed.
    expect(typed).toBe(letters);
  });

  test('switching in the middle of a composition leaves it in the old note', async () => {
    await inputMethod.begin('한');
    await writer.show({ documentKey: 'b', initial: richTextFromPlain('other ') });
    await writer.write('more');
    const last = new Map((await writer.reports()).map(({ documentKey, content }) => [documentKey, plainTextOf(content)]));
    expect(last).toEqual(
      new Map([
        ['a', '한'],
        ['b', 'other more'],
      ]),
    );
  });

  test('undo does not reach into another note', async () => {
    await writer.write('first');
    await writer.show({ documentKey: 'b', initial: richTextFromPlain('second') });
    await writer.press('ControlOrMeta+z');
    expect((await writer.reports()).at(-1)?.documentKey).toBe('a');
    expect(await writer.text.textContent()).toBe('second');
  });
});

describe('content from elsewhere', () => {
  test('is shown at a new edition, and is not reported', async () => {
    await writer.write('mine');
    await page.getByLabel('Elsewhere').focus();
    const before = await writer.reports();
    await writer.show({ initial: richTextFromPlain('ignored without a new edition') });
    expect(await writer.text.textContent()).toBe('mine');
    await writer.show({ edition: 2, initial: richTextFromPlain('theirs') });
    await expect.poll(() => writer.text.textContent()).toBe('theirs');
    expect(await writer.reports()).toEqual(before);
    expect(await page.getByLabel('Elsewhere').evaluate((element) => element === document.activeElement)).toBe(true);
    await writer.text.focus();
    await writer.press('ControlOrMeta+End');
    await writer.write('!');
    expect(await writer.words()).toBe('theirs!');
  });

  test('waits until the writer has left', async () => {
    await writer.write('mine');
    await writer.show({ edition: 2, initial: richTextFromPlain('theirs') });
    expect(await writer.text.textContent()).toBe('mine');
    await page.getByLabel('Elsewhere').focus();
    await expect.poll(() => writer.text.textContent()).toBe('theirs');
  });

  test('gives way to what was typed after it', async () => {
    await writer.write('mine');
    await writer.show({ edition: 2, initial: richTextFromPlain('theirs') });
    await writer.write(' too');
    await page.getByLabel('Elsewhere').focus();
    expect(await writer.text.textContent()).toBe('mine too');
    expect(await writer.words()).toBe('mine too');
  });

  test('changes nothing when it says the same', async () => {
    await writer.write('mine');
    await writer.show({ edition: 2, initial: await writer.content() });
    await page.getByLabel('Elsewhere').focus();
    await writer.text.focus();
    await writer.press('ControlOrMeta+z');
    expect(await writer.words()).toBe('');
  });

  test('may be nested as no editor would write it', async () => {
    await page.getByLabel('Elsewhere').focus();
    const strange = {
      root: {
        ...richTextFromPlain('').root,
        children: [{ type: 'text', version: 1, text: 'loose', format: 0, detail: 0, mode: 'normal', style: '' }],
      },
    } as const;
    await writer.show({ documentKey: 'b', initial: { root: { ...strange.root, children: [...strange.root.children] } } });
    await expect.poll(() => writer.text.textContent()).toBe('loose');
  });
});
