import { describe, expect, test } from 'vitest';
import { pageLabelAt } from '../../../domain/version.ts';
import { outline, passages, read } from './helpers.ts';
import { left, right, wholeText } from './pdf-columns.ts';
import { show, showLines, writePdf } from './pdf-writer.ts';

describe('the order of reading', () => {
  test('columns are read one after the other, below what stands across them', async () => {
    const page =
      show(60, 780, 'Quay may be rebuilt before winter', { size: 22, font: 'bold' }) +
      showLines(60, 740, left) +
      showLines(320, 734, right);
    const extraction = await read(writePdf([page]), 'a.pdf');
    expect(outline(extraction)).toEqual(['heading: Quay may be rebuilt before winter', `paragraph: ${wholeText}`]);
    expect(extraction.mediaType).toBe('application/pdf');
  });

  test('the order in which a file paints its lines says nothing', async () => {
    const lines = [...left.map((line, i) => show(60, 740 - i * 12, line)), ...right.map((line, i) => show(320, 740 - i * 12, line))];
    const extraction = await read(writePdf([lines.toReversed().join('')]), 'a.pdf');
    expect(passages(extraction)).toEqual([wholeText]);
  });

  test('lines that were stretched to the edges of their columns are no rows of a table', async () => {
    // Widths of Helvetica in thousandths of its size, so that words can be set as far apart as a typesetter sets them.
    const widths: Readonly<Record<string, number>> = {
      f: 278,
      i: 222,
      j: 222,
      k: 500,
      l: 222,
      m: 833,
      r: 333,
      t: 278,
      w: 722,
      c: 500,
      s: 500,
    };
    const widthOf = (word: string) => [...word].reduce((sum, letter) => sum + (widths[letter] ?? 556) / 100, 0);
    const stretched = (x: number, y: number, right: number, words: readonly string[]) => {
      const gap = (right - x - words.reduce((sum, word) => sum + widthOf(word), 0)) / (words.length - 1);
      let at = x;
      return words
        .map((word) => {
          const shown = show(at, y, word);
          at += widthOf(word) + gap;
          return shown;
        })
        .join('');
    };
    const flush = (x: number, y: number, line: string) => stretched(x, y, x + 230, line.split(' '));
    const close = [
      'the harbour board had not found a reason to doubt the',
      'figure and asked the engineer to go on with a report on',
      'the pile and the beam that had been lost under the old',
    ];
    const wide = ['management considered independent', 'recommendations thereafter and unhurried'];
    const column = (x: number, y: number) =>
      [...close, ...wide, ...close.slice(0, 2), 'quay.']
        .map((line, index) => (line === 'quay.' ? show(x, y - index * 12, line) : flush(x, y - index * 12, line)))
        .join('');
    const extraction = await read(writePdf([column(60, 740) + column(310, 740)]), 'a.pdf');
    const text = [...close, ...wide, ...close.slice(0, 2), 'quay.'].join(' ');
    expect(outline(extraction)).toEqual([`paragraph: ${text}`, `paragraph: ${text}`]);
  });

  test('a heading across two columns stands between what is above it and below it', async () => {
    const page = [
      showLines(60, 780, left),
      showLines(320, 780, right),
      show(60, 690, 'What the second survey would have to show the members of the board', { size: 14, font: 'bold' }),
      showLines(60, 660, [
        'The first survey was made by divers who looked at',
        'forty of the piles and measured nine of them, all',
        'of them at the southern end of the harbour.',
      ]),
      showLines(320, 660, [
        'A second one would look at every pile, measure the',
        'depth of the rot, and say what each of them could',
        'carry. It would take two divers three months.',
      ]),
    ];
    expect(passages(await read(writePdf([page.join('')]), 'a.pdf')).map((text) => text.slice(0, 24))).toEqual([
      'The harbour board met on',
      'What the second survey w',
      'The first survey was mad',
      'A second one would look ',
    ]);
  });

  test('a paragraph that a page breaks is one, with the page in the middle of it', async () => {
    const notes = show(60, 60, '1 The figures are those of the port authority.', { size: 7 });
    const running = (number: number) =>
      show(60, 810, `Harbour Review ${number}`, { size: 8 }) + show(290, 25, `– ${number} –`, { size: 8 });
    const extraction = await read(
      writePdf([running(1) + showLines(60, 740, left) + notes, running(2) + showLines(60, 740, right)]),
      'a.pdf',
    );
    expect(outline(extraction)).toEqual([
      'furniture/other: Harbour Review 1',
      'paragraph: 1 The figures are those of the port authority.',
      'furniture/other: – 1 –',
      `paragraph: ${wholeText}`,
      'furniture/other: Harbour Review 2',
      'furniture/other: – 2 –',
    ]);
    const at = (words: string) => pageLabelAt(extraction.pages, extraction.text.indexOf(words));
    expect([at('The figures'), at('since the last survey'), at('northern end'), at('Harbour Review 2')]).toEqual(['1', '1', '2', '2']);
  });

  test('vertical writing runs from the right; turned text is read in its own direction', async () => {
    const vertical =
      show(520, 700, '港口委员会星期一开会讨论', { font: 'vertical' }) + show(504, 700, '是否重建旧码头的问题。', { font: 'vertical' });
    expect(passages(await read(writePdf([vertical]), 'a.pdf'))).toEqual(['港口委员会星期一开会讨论是否重建旧码头的问题。']);
    const upward = left.map((line, index) => show(100 + index * 12, 100, line, { turned: Math.PI / 2 })).join('');
    expect(passages(await read(writePdf([upward]), 'a.pdf'))[0]).toContain(
      'to decide whether the old quay should be rebuilt before the winter storms',
    );
    const downward = left.map((line, index) => show(400 - index * 12, 700, line, { turned: -Math.PI / 2 })).join('');
    expect(passages(await read(writePdf([downward]), 'a.pdf'))[0]).toContain(
      'to decide whether the old quay should be rebuilt before the winter storms',
    );
  });
});
