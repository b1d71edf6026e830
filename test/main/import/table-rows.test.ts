import { describe, expect, test } from 'vitest';
import { rowTexts } from '../../../main/import/table-rows.ts';
import { passages, read } from './helpers.ts';
import { docxOf, hpParagraph, hpRun, hpText, hwpxOf, paragraph, run } from './packages/build.ts';

const cell = (text: string, columnSpan = 1, rowSpan = 1) => ({ text, columnSpan, rowSpan });
const row = (...texts: string[]) => texts.map((text) => cell(text));

describe('rows of tables', () => {
  test('an empty cell keeps its place', () => {
    expect(rowTexts([row('Port', '2022', '2023'), row('Sandrey', '12', ''), row('Vell', '', '9')])).toEqual([
      'Port | 2022 | 2023',
      'Sandrey | 12 |',
      'Vell |  | 9',
    ]);
  });

  test('merged cells cover places', () => {
    const head = [cell('Port', 1, 2), cell('Ships', 2), cell('Length')];
    expect(rowTexts([head, row('2022', '2023', 'm'), row('Vell', '8', '9', '38')])).toEqual([
      'Port | Ships |  | Length',
      '| 2022 | 2023 | m',
      'Vell | 8 | 9 | 38',
    ]);
  });

  test('columns that only make room, labels and empty rows leave no bars', () => {
    expect(rowTexts([row('Port', '', '2022'), row('', '', ''), row('Ferries', '', ''), row('Vell', ' ', '9')])).toEqual([
      'Port | 2022',
      '',
      'Ferries',
      'Vell | 9',
    ]);
  });

  test('a span beyond all measure takes no time', () => {
    const wide = Array.from({ length: 2000 }, () => [cell('a', 1_000_000, 1_000_000), cell('b', 1000)]);
    expect(rowTexts(wide)).toHaveLength(2000);
  });

  test('are never much longer than their cells', () => {
    const long = row(...Array.from({ length: 200 }, () => 'a'));
    const ragged = rowTexts([long, ...Array.from({ length: 20_000 }, () => row('a', '', 'b'))]);
    expect([ragged[0]?.length, ragged[1], ragged.at(-1)]).toEqual([200 * 4 - 3, 'a |  | b', 'a |  | b']);
    const apart = rowTexts([long, ...Array.from({ length: 20_000 }, () => [cell('a', 199), cell('b')])]);
    expect(apart.at(-1)).toBe('a | b');
    // Where every row has its cells, however few have text, all places are kept.
    const sparse = row('a', ...Array.from({ length: 198 }, () => ''), 'b');
    const even = rowTexts([long, ...Array.from({ length: 1000 }, () => sparse)]);
    expect(even.at(-1)?.split('|')).toHaveLength(200);
  });

  test('a merged cell of HTML ends with its group of rows', async () => {
    const shown = async (table: string) => passages(await read(`<html><body><table>${table}</table></body></html>`, 'a.html'));
    expect(
      await shown(
        '<thead><tr><th rowspan=2>Name<th>Berths</thead><tbody><tr><td>Sandrey<td>9<tr><td rowspan=5>Vell<td>3</tbody><tbody><tr><td>Oram<td>4',
      ),
    ).toEqual(['Name | Berths', 'Sandrey | 9', 'Vell | 3', 'Oram | 4']);
    expect(
      await shown('<tbody><tr><td rowspan=0>Harlow<td>1<td>2<tr><td>3<td>4<tr><td>5<td>6</tbody><tbody><tr><td>Vell<td>7<td>8'),
    ).toEqual(['Harlow | 1 | 2', '| 3 | 4', '| 5 | 6', 'Vell | 7 | 8']);
  });

  test('in HTML, Word and Hangul', async () => {
    const html =
      '<table><tr><th rowspan="2">Port</th><th colspan="2">Ships</th></tr><tr><th>2022</th><th>2023</th></tr><tr><td></td><td></td><td></td></tr><tr><td>Vell</td><td></td><td>9</td></tr></table>';
    const rows = ['Port | Ships |', '| 2022 | 2023', 'Vell |  | 9'];
    expect(passages(await read(`<html><body>${html}</body></html>`, 'a.html'))).toEqual(rows);

    const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text === '' ? '' : run(text))}</w:tc>`;
    const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const word = [
      tr(tc('Port', '<w:vMerge w:val="restart"/>'), tc('Ships', '<w:gridSpan w:val="2"/>')),
      tr(tc('', '<w:vMerge/>'), tc('2022'), tc('2023')),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('', '<w:gridSpan w:val="2"/>')}</w:tr>`,
      tr(tc('Vell'), tc(''), tc('9')),
    ];
    expect(passages(await read(docxOf(`<w:tbl>${word.join('')}</w:tbl>`), 'a.docx'))).toEqual(rows);

    const hangul = (text: string, columnSpan = 1, rowSpan = 1) =>
      `<hp:tc><hp:subList>${hpParagraph(hpText(text))}</hp:subList><hp:cellSpan colSpan="${columnSpan}" rowSpan="${rowSpan}"/></hp:tc>`;
    const section = [
      [hangul('Port', 1, 2), hangul('Ships', 2)],
      [hangul('2022'), hangul('2023')],
      [hangul('Vell'), hangul(''), hangul('9')],
    ].map((cells) => `<hp:tr>${cells.join('')}</hp:tr>`);
    const bytes = hwpxOf([hpParagraph(hpRun(`<hp:tbl>${section.join('')}</hp:tbl>`))]);
    expect(passages(await read(bytes, 'a.hwpx'))).toEqual(rows);
  });
});
