import { describe, expect, test } from 'vitest';
import { FoldedText } from '../../../domain/folded-text.ts';
import { raised } from '../../../main/import/raised.ts';
import { passages, read } from './helpers.ts';
import { docxOf, epubOf, hpParagraph, hwpxOf, paragraph, run } from './packages/build.ts';

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

  test('are found by quotes that have them as plain ones', () => {
    expect(new FoldedText('10⁶ litres¹').text).toBe(new FoldedText('106 litres1').text);
  });
});
