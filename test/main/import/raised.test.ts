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

  test('are found by quotes that have them as plain ones', () => {
    expect(new FoldedText('10⁶ litres¹').text).toBe(new FoldedText('106 litres1').text);
  });
});
