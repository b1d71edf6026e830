import { describe, expect, test } from 'vitest';
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
