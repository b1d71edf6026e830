import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../main/import/pdf/lines.ts';
import { blocksOf } from '../../../main/import/pdf/paragraphs.ts';
import { passages, read } from './helpers.ts';
import { show, showLines, writePdf } from './pdf-writer.ts';

test('a bullet from a font of symbols makes a point of a list, and shows as a bullet', () => {
  const line = (text: string, down: number) => ({ text, left: 60, right: 200, down, size: 10, font: 'a', cells: null });
  const lines = [line('\uf0b7 The quay', 100), line('\ue00c The pier', 112)];
  const found = blocksOf(lines, { size: 10, font: 'a' }, (before, after) => `${before} ${after}`);
  expect(found.map(({ kind, text }) => `${kind}: ${text}`)).toEqual(['list-item: • The quay', 'list-item: • The pier']);
});

describe('the words of a line of East Asian writing', () => {
  test('are joined as the words of the document say, without the spaces of stretching', async () => {
    const korean = showLines(
      60,
      780,
      ['항만 위원회는 회의를 열고 부두를 다시 지', '을지 논의했다. 다시 지을지 모른다고 오', '늘 밝혔다.'],
      { font: 'korean' },
    );
    expect(passages(await read(writePdf([korean]), 'a.pdf'))).toEqual([
      '항만 위원회는 회의를 열고 부두를 다시 지을지 논의했다. 다시 지을지 모른다고 오 늘 밝혔다.',
    ]);
    const stretched = [...'港口委员会开会'].map((character, index) => show(60 + index * 18, 780, character, { font: 'chinese' })).join('');
    expect(passages(await read(writePdf([stretched]), 'a.pdf'))).toEqual(['港口委员会开会']);
  });

  test('what one font sets into the words of another stands where it is seen, whichever was painted first', async () => {
    const marks = show(80, 700, '"') + show(114, 700, '"');
    const words = [
      ['항만', 60],
      ['폐쇄는', 84],
      ['이라고', 118],
    ] as const;
    const painted = words.map(([word, x]) => show(x, 700, word, { font: 'hangul' })).join('');
    expect(passages(await read(writePdf([marks + painted]), 'a.pdf'))).toEqual(['항만"폐쇄는"이라고']);
  });

  test('the little room that word processors leave between East Asian and Latin writing is no space', async () => {
    const line = show(60, 700, '그해', { font: 'hangul' }) + show(84, 700, '2026') + show(108, 700, '년에', { font: 'hangul' });
    expect(passages(await read(writePdf([line]), 'a.pdf'))).toEqual(['그해 2026년에']);
  });

  test('radicals that fonts put in place of characters are those characters again', async () => {
    expect(passages(await read(writePdf([show(60, 780, '⻛暴到来之前⼀个星期⼯程师来到港⼝', { font: 'chinese' })]), 'a.pdf'))).toEqual([
      '风暴到来之前一个星期工程师来到港口',
    ]);
  });
});

describe('rows that fill their column evenly', () => {
  const [from, to, wide] = [72, 520, 22];
  const segment = (text: string, left: number, right: number, down: number) => ({ text, left, right, down, size: 10, font: 'a' });
  const whole = (count: number) => Array.from({ length: count }, (_, at) => segment(`line ${at} of the report`, from, to, 100 + at * 12));
  /** Cells in equal columns, the first at the left edge and the last at the right one. */
  const evenly = (down: number, ...texts: string[]) =>
    texts.map((text, index) => {
      const left = from + (index * (to - from - wide)) / (texts.length - 1);
      return segment(text, left, left + wide, down);
    });
  const cellsOf = (...rows: ReturnType<typeof evenly>[]) =>
    linesOf([...whole(4), ...rows.flat()])
      .slice(4)
      .map(({ cells }) => cells);
  /** Words of these widths, equally far apart. */
  const stretched = (down: number, ...widths: number[]) => {
    const gap = (to - from - widths.reduce((sum, each) => sum + each, 0)) / (widths.length - 1);
    let left = from - gap;
    return widths.map((width) => {
      left += gap;
      const word = segment('words', left, left + width, down);
      left += width;
      return word;
    });
  };

  test('with figures are rows of a table', () => {
    const rows = [
      ['2019', '2020', '2021', '2022', '2023'],
      ['4,112', '4,350', '4,498', '5,012', '5,377'],
      ['1,100', '1,150', '1,204', '1,322', '1,390'],
    ];
    expect(cellsOf(...rows.map((row, index) => evenly(160 + index * 12, ...row)))).toEqual(rows);
    expect(cellsOf(evenly(160, '2019', '2020', '2021'), evenly(172, '41', '42', '43'))).toEqual([
      ['2019', '2020', '2021'],
      ['41', '42', '43'],
    ]);
  });

  test('with words below one another are rows of a table', () => {
    const rows = [
      ['Port', 'Berth', 'Owner', 'Cargo'],
      ['Vell', 'north', 'city', 'grain'],
      ['Sand', 'south', 'state', 'coal'],
    ];
    expect(cellsOf(...rows.map((row, index) => evenly(160 + index * 12, ...row)))).toEqual(rows);
  });

  test('with words anywhere are stretched lines', () => {
    const lines = [stretched(160, 50, 80, 60, 90), stretched(172, 70, 62, 95, 41), stretched(184, 33, 99, 71, 54)];
    expect(cellsOf(...lines)).toEqual([null, null, null]);
  });
});
