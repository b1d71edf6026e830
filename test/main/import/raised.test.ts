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

  test('in Word are those that stand clearly above their line, decided together where one run goes on in the next', async () => {
    const up = (properties: string, text: string) => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const at = (position: number, text: string, size = '') => up(`${size}<w:position w:val="${position}"/>`, text);
    const sz = (size: number) => `<w:sz w:val="${size}"/>`;
    const shown = async (...runs: string[]) => passages(await read(docxOf(paragraph(runs.join(''))), 'a.docx'))[0];
    expect(await shown(run('The dues came to '), at(1, '1,250'), run(' crowns'))).toBe('The dues came to 1,250 crowns');
    expect(await shown(run('The dues came to '), at(8, '1,250'), run(' crowns'))).toBe('The dues came to 1,250 crowns');
    expect(await shown(run('10'), at(4, '6'), run(' m'), at(5, '2'))).toBe('106 m²');
    expect(await shown(run('10'), at(5, '6', sz(24)), run(' m'), at(4, '2', sz(16)))).toBe('106 m²');
    const raised = '<w:vertAlign w:val="superscript"/>';
    expect(await shown(run('10'), up(raised, '-'), up(raised, '1'), up(raised, '2'), run(' m'))).toBe('10⁻¹² m');
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
});
