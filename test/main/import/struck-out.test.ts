import { describe, expect, test } from 'vitest';
import { passages, type Read, read } from './helpers.ts';
import { docxOf, epubOf, hpParagraph, hwpxOf, paragraph, run, wordPart } from './packages/build.ts';

/** The words that a warning says are struck out, and how many characters and places there are. */
function told({ warnings }: Read): readonly string[] {
  const warning = warnings.find((each) => each.startsWith('The document strikes out')) ?? '';
  return [
    /, (\d+ characters? in \d+ places?):/u.exec(warning)?.[1] ?? 'none',
    ...[...warning.matchAll(/“([^”]*)”/gu)].map(([, words = '']) => words),
  ];
}

const page = (body: string) => read(`<html><body>${body}</body></html>`, 'a.html');

describe('text that is struck out stays, with a warning that quotes it', () => {
  const body =
    '<p>The pier <s>closes on <b>Friday</b></s> <del>at noon</del> stays open.</p><p style="color: red; text-decoration: line-through red">No boat sails.</p>';
  const expected = ['38 characters in 2 places', 'closes on Friday at noon', 'No boat sails.'];

  test('in HTML', async () => {
    const found = await page(body);
    expect(passages(found)).toEqual(['The pier closes on Friday at noon stays open.', 'No boat sails.']);
    expect(told(found)).toEqual(expected);
  });

  test('in a message, a web archive and a book', async () => {
    const mail = `From: a@example.org\r\nSubject: Pier\r\nDate: Tue, 4 Nov 2025 09:30:00 +0900\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>${body}</body></html>`;
    expect(told(await read(mail, 'a.eml'))).toEqual(expected);
    const archive = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.example/a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://x.example/a\r\n\r\n<html><body>${body}</body></html>\r\n--b--\r\n`;
    expect(told(await read(archive, 'a.mhtml'))).toEqual(expected);
    expect(told(await read(epubOf({ pages: { 'a.xhtml': body } }), 'a.epub'))).toEqual(expected);
  });

  test('in Markdown', async () => {
    const found = await read(
      '# Pier\n\nThe pier ~~closes *on*\nFriday~~ stays <del>not **really**</del> open.\n\n| ~~a~~ | ~~b~~ |\n| --- | --- |\n\n<p><s>No boat.</s></p>\n',
      'a.md',
    );
    expect(passages(found)).toEqual(['Pier', 'The pier closes on Friday stays not really open.', 'a | b', 'No boat.']);
    expect(told(found)).toEqual(['36 characters in 5 places', 'closes on Friday', 'not really', 'a']);
  });

  test('in Word, by a run, its style or that of its paragraph', async () => {
    const styles = wordPart(
      'styles',
      '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:dstrike/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Void"><w:name w:val="Void"/><w:rPr><w:strike/></w:rPr></w:style>',
    );
    const text =
      paragraph(run('The pier ') + run('closes ', '<w:strike/>') + run('on Friday', '<w:rStyle w:val="Gone"/>') + run(' stays open.')) +
      paragraph(run('No boat sails.') + run(' Or one.', '<w:strike w:val="0"/>'), '<w:pStyle w:val="Void"/>') +
      `<w:tbl><w:tr><w:tc>${paragraph(run('10', '<w:strike/>'))}</w:tc><w:tc>${paragraph(run('12'))}</w:tc></w:tr></w:tbl>`;
    const found = await read(docxOf(text, { styles }), 'a.docx');
    expect(passages(found)).toEqual(['The pier closes on Friday stays open.', 'No boat sails. Or one.', '10 | 12']);
    expect(told(found)).toEqual(['32 characters in 3 places', 'closes on Friday', 'No boat sails.', '10']);
  });

  test('in Hangul, but not by the shape of line that it writes for all text', async () => {
    const shapes = ['NONE', 'SOLID', '3D'].map(
      (shape, id) => `<hh:charPr id="${id}"><hh:strikeout shape="${shape}" color="#000000"/></hh:charPr>`,
    );
    const head = `<hh:head xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head">${shapes.join('')}</hh:head>`;
    const hp = (shape: number, text: string) => `<hp:run charPrIDRef="${shape}"><hp:t>${text}</hp:t></hp:run>`;
    const section = hpParagraph(hp(0, '부두는 ') + hp(1, '금요일에 닫는다') + hp(2, ' 계속 연다.'));
    const found = await read(hwpxOf([section], '', { 'Contents/header.xml': head }), 'a.hwpx');
    expect(passages(found)).toEqual(['부두는 금요일에 닫는다 계속 연다.']);
    expect(told(found)).toEqual(['8 characters in 1 place', '금요일에 닫는다']);
  });
});

describe('no warning', () => {
  test.each([
    ['of what a style sheet of its own takes back', '<p><del style="text-decoration: none">New words.</del></p>'],
    ['of another decoration', '<p><span style="text-decoration: underline">Line one.</span></p>'],
    ['of a declaration that another one replaces', '<p style="text-decoration: line-through; text-decoration: none">Line one.</p>'],
    ['of nothing', '<p>One <s></s><del> </del>two.</p>'],
  ])('%s', async (_, body) => {
    expect((await page(body)).warnings).toEqual([]);
  });

  test('of prices in the furniture of a page', async () => {
    const { warnings } = await page(
      '<article><h1>Pier</h1><p>The pier stays open, the council said on Monday.</p></article><footer><s>$99</s> $49 a year</footer>',
    );
    expect(warnings).toEqual([]);
  });
});
