import { describe, expect, test } from 'vitest';
import { raised } from '../../../main/import/raised.ts';
import { passages, read } from './helpers.ts';
import { docxOf, epubOf, hpParagraph, hwpxOf, paragraph, run } from './packages/build.ts';
import { show, writePdf } from './pdf-writer.ts';

describe('raised figures', () => {
  test.each([
    ['6', '⁶'],
    ['-12', '⁻¹²'],
    ['2, 3', '², ³'],
    ['(4)', '⁽⁴⁾'],
    ['1–3', '¹–³'],
    ['st', 'st'],
    ['[1]', '[1]'],
    ['*', '*'],
  ])('%s', (text, shown) => {
    expect(raised(text)).toBe(shown);
  });

  test('are no digits of the number before them, whatever the format', async () => {
    const html = '<p>10<sup>6</sup> litres, 9 %<sup><a href="#n">12</a></sup>, the 1<sup>st</sup>, noted<sup>[<a>3</a>]</sup>.</p>';
    const shown = ['10⁶ litres, 9 %¹², the 1st, noted[3].'];
    expect(passages(await read(`<html><body>${html}</body></html>`, 'a.html'))).toEqual(shown);
    expect(passages(await read(epubOf({ pages: { 'a.xhtml': html } }), 'a.epub'))).toEqual(shown);
    expect(passages(await read('<html><body><p><math><msup><mn>10</mn><mn>6</mn></msup></math></p></body></html>', 'a.html'))).toEqual([
      '10⁶',
    ]);

    const up = (properties: string, text: string) => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
    const word = paragraph(run('10') + up('<w:vertAlign w:val="superscript"/>', '6') + run(' m') + up('<w:position w:val="8"/>', '2'));
    expect(passages(await read(docxOf(word), 'a.docx'))).toEqual(['10⁶ m²']);

    const head =
      '<hh:head xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head"><hh:charPr id="0"/><hh:charPr id="1"><hh:supscript/></hh:charPr></hh:head>';
    const runs = ['10', '6', ' m'].map((text, index) => `<hp:run charPrIDRef="${index % 2}"><hp:t>${text}</hp:t></hp:run>`).join('');
    expect(passages(await read(hwpxOf([hpParagraph(runs)], '', { 'Contents/header.xml': head }), 'a.hwpx'))).toEqual(['10⁶ m']);
  });

  test('in Word are those that stand clearly above their line', async () => {
    const up = (properties: string, text: string) => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const at = (position: number, text: string, size = '') => up(`${size}<w:position w:val="${position}"/>`, text);
    const sz = (size: number) => `<w:sz w:val="${size}"/>`;
    const shown = async (...runs: string[]) => passages(await read(docxOf(paragraph(runs.join(''))), 'a.docx'))[0];
    expect(await shown(run('The dues came to '), at(1, '1,250'), run(' crowns'))).toBe('The dues came to 1,250 crowns');
    expect(await shown(run('The dues came to '), at(8, '1,250'), run(' crowns'))).toBe('The dues came to 1,250 crowns');
    expect(await shown(run('10'), at(4, '6'), run(' m'), at(5, '2'))).toBe('106 m²');
    expect(await shown(run('10'), at(5, '6', sz(24)), run(' m'), at(4, '2', sz(16)))).toBe('106 m²');
    const raised = '<w:vertAlign w:val="superscript"/>';
    expect(await shown(run('10'), up(raised, '6'), up(raised, '[1]'), run(' m'))).toBe('10⁶[1] m');
  });

  test('in PDF are those that stand clearly above their line and close to a word', async () => {
    const [size, y] = [12, 700];
    const shown = async (...parts: string[]) => passages(await read(writePdf([parts.join('')]), 'a.pdf'))[0];
    const total = show(60, y, 'Total ', { size });
    expect(await shown(total, show(90.7, y + 1.4, '1,250', { size: 8 }), show(115, y, 'crowns', { size }))).toBe('Total 1,250 crowns');
    expect(await shown(total, show(90.7, y + 4, '1,250', { size: 8 }), show(115, y, 'crowns', { size }))).toBe('Total 1,250 crowns');
    const ten = show(60, y, '10', { size });
    expect(await shown(ten, show(73.4, y + 4, '6', { size: 8 }), show(81, y, 'crowns', { size }))).toBe('10⁶ crowns');
    expect(await shown(show(60, y + 4, '1', { size: 8 }), show(64.5, y, 'Crowns of old', { size }))).toBe('¹Crowns of old');
  });

  test.each([
    ['<sup>Boats from <b>1,250</b> to <b>3,000</b> kroner, see <a>12</a></sup>', 'Boats from 1,250 to 3,000 kroner, see 12'],
    ['x<sup>2<i>n</i></sup>', 'x2n'],
    ['x<sup>-<b>1</b></sup> m<sup> <i>3</i></sup>', 'x⁻¹ m ³'],
    ['1<sup>1<!-- -->st</sup>', '11st'],
    ['noted[<sup>1<b>2</b></sup>]', 'noted[12]'],
    ['9<sup>1<span hidden>st</span>2</sup>', '9¹²'],
    ['<math><msup><mi>x</mi><mrow><mn>2</mn><mi>n</mi></mrow></msup></math>', 'x2n'],
    ['<math><msup><mi>x</mi><mrow><mo>-</mo><mn>1</mn></mrow></msup></math>', 'x⁻¹'],
  ])('are raised as a whole or not at all: %s', async (html, shown) => {
    expect((await read(`<html><body><p>${html}</p></body></html>`, 'a.html')).text).toBe(shown);
  });

  test('are one figure when the document cuts it into runs', async () => {
    const up = (text: string) => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t></w:r>`;
    const word = paragraph(run('x') + up('2') + up('n') + run(', y') + up('-') + up('1') + run(', 1') + up('st'));
    expect(passages(await read(docxOf(word), 'a.docx'))).toEqual(['x2n, y⁻¹, 1st']);

    const head =
      '<hh:head xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head"><hh:charPr id="0"/><hh:charPr id="1"><hh:supscript/></hh:charPr></hh:head>';
    const hp = (raise: number, text: string) => `<hp:run charPrIDRef="${raise}"><hp:t>${text}</hp:t></hp:run>`;
    const runs = hp(0, 'x') + hp(1, '2') + hp(1, 'n') + hp(0, ', y') + hp(1, '-') + hp(1, '1');
    expect(passages(await read(hwpxOf([hpParagraph(runs)], '', { 'Contents/header.xml': head }), 'a.hwpx'))).toEqual(['x2n, y⁻¹']);

    expect((await read('# A\n\nx<sup>2*n*</sup>, y<sup>-**1**</sup>, 1<sup>st</sup>, 10<sup>6</sup>\n', 'a.md')).text).toBe(
      'A\nx2n, y⁻¹, 1st, 10⁶',
    );
  });
});
