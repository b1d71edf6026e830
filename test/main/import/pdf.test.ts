import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../main/import/extract.ts';
import { outline, passages, read } from './helpers.ts';
import { left, right } from './pdf-columns.ts';
import { scan, show, showLines, writePdf } from './pdf-writer.ts';

async function failure(bytes: Uint8Array) {
  const result = await extract(bytes, 'report.pdf');
  if (result.ok) throw new Error('The file was read.');
  return result.error;
}

describe('blocks', () => {
  test('headings are told by their size, the largest first', async () => {
    const page =
      show(60, 780, 'Annual report of the harbour', { size: 24 }) +
      show(60, 740, 'The quay', { size: 16 }) +
      showLines(60, 715, left) +
      show(60, 630, 'The lighthouse', { size: 16 }) +
      show(60, 605, 'Its lamp', { size: 13 }) +
      showLines(60, 585, right);
    const { text, blocks } = await read(writePdf([page]), 'a.pdf');
    expect(blocks.filter(({ kind }) => kind === 'heading').map(({ start, end, level }) => `${level} ${text.slice(start, end)}`)).toEqual([
      '1 Annual report of the harbour',
      '2 The quay',
      '2 The lighthouse',
      '3 Its lamp',
    ]);
  });

  test('paragraphs are told by their indent, by a gap, and by room left on a line', async () => {
    const indented =
      showLines(60, 780, left) +
      show(72, 720, 'A new paragraph is set in, and its second line') +
      show(60, 708, 'stands at the edge again.');
    const gapped =
      showLines(60, 640, left.slice(0, 4)) +
      showLines(60, 580, ['Below a gap another paragraph begins at the', 'edge. It ends early.', 'There was room above for this word.']);
    const starts = passages(await read(writePdf([indented + gapped]), 'a.pdf')).map((text) => text.slice(0, 14));
    expect(starts).toEqual(['The harbour bo', 'A new paragrap', 'The harbour bo', 'Below a gap an', 'There was room']);
  });

  test('points of a list and rows of a plain table are blocks of their own', async () => {
    const list = showLines(60, 780, [
      '• Rebuild the quay before the winter storms arrive,',
      '   at a cost that the board has still to agree.',
      '• Wait for a second survey.',
      '1. Ask the port authority for its own figures.',
    ]);
    const rows = [
      ['Year', 'Ships', 'Tonnes'],
      ['2023', '412', '90,100'],
      ['2024', '398', '88,700'],
      ['2025', '377', '81,050'],
    ];
    const table = rows.map((row, index) => row.map((cell, column) => show(60 + column * 150, 660 - index * 14, cell)).join('')).join('');
    expect(outline(await read(writePdf([list + table]), 'a.pdf'))).toEqual([
      'list-item: • Rebuild the quay before the winter storms arrive, at a cost that the board has still to agree.',
      'list-item: • Wait for a second survey.',
      'list-item: 1. Ask the port authority for its own figures.',
      'table-row: Year | Ships | Tonnes',
      'table-row: 2023 | 412 | 90,100',
      'table-row: 2024 | 398 | 88,700',
      'table-row: 2025 | 377 | 81,050',
    ]);
  });

  test('a row that leaves a place empty leaves it empty in the text', async () => {
    const rows = [
      ['Year', 'Ships', 'Boats'],
      ['2023', '412', ''],
      ['2024', '', '398'],
      ['2025', '377', '81'],
    ];
    const table = rows
      .map((row, index) => row.map((cell, column) => (cell === '' ? '' : show(60 + column * 150, 660 - index * 14, cell))).join(''))
      .join('');
    expect(passages(await read(writePdf([table]), 'a.pdf'))).toEqual([
      'Year | Ships | Boats',
      '2023 | 412 |',
      '2024 |  | 398',
      '2025 | 377 | 81',
    ]);
  });

  test('raised figures are none of the digits before them, and a note may begin with one', async () => {
    const page = show(60, 780, 'The quay holds 10') + show(142.5, 784, '6', { size: 6 }) + show(149, 780, 'litres of water.');
    const notes = [0, 1]
      .map((at) => show(60, 104 - at * 14, `${at + 1}`, { size: 6 }) + show(66, 100 - at * 14, 'As the port authority says'))
      .join('');
    expect(passages(await read(writePdf([page + notes]), 'a.pdf'))).toEqual([
      'The quay holds 10⁶ litres of water.',
      '¹ As the port authority says',
      '² As the port authority says',
    ]);
  });

  test('what a browser adds when it prints a page is furniture, on a single page too', async () => {
    const stamp = show(20, 822, '11/4/25, 9:30 AM', { size: 8 }) + show(280, 822, 'Quay closed', { size: 8 });
    const foot = show(20, 20, 'https://ledger.example/quay', { size: 8 }) + show(570, 20, '1/1', { size: 8 });
    const text = showLines(60, 720, left);
    const shown = outline(await read(writePdf([stamp + text + foot]), 'a.pdf'));
    expect(shown.filter((line) => !line.startsWith('furniture'))).toHaveLength(1);
    // A date at the head of a page is no printer's without the address at its foot.
    expect(outline(await read(writePdf([stamp + text]), 'a.pdf'))[0]).not.toMatch(/^furniture\/other/u);
  });

  test('sentences in large type are no heading, however short they are in Chinese', async () => {
    const text = ['码头在周一关闭。', '没有人受伤。'].join('');
    const page = show(60, 780, text, { size: 12, font: 'chinese' }) + showLines(60, 720, left);
    expect(outline(await read(writePdf([page]), 'a.pdf'))[0]).toBe(`paragraph: ${text}`);
  });

  test('notes at the foot are told by their size and their marks', async () => {
    const notes = showLines(60, 90, ['1 The figures are those of the port authority.', '2 The divers were hired by the board.'], {
      size: 7,
    });
    expect(passages(await read(writePdf([showLines(60, 780, left) + notes]), 'a.pdf')).slice(1)).toEqual([
      '1 The figures are those of the port authority.',
      '2 The divers were hired by the board.',
    ]);
  });

  test('running heads, page numbers and stamps are furniture, whatever figures they hold', async () => {
    const pages = [1, 2, 3].map(
      (number) =>
        show(60, 812, `Harbour Review · issue ${40 + number}`, { size: 8 }) +
        showLines(60, 720, number === 2 ? right : left) +
        show(200, 300, 'DRAFT', { size: 60, turned: 0.8 }) +
        show(290, 25, `${number} / 3`, { size: 8 }),
    );
    const furniture = outline(await read(writePdf(pages), 'a.pdf')).filter((line) => line.startsWith('furniture'));
    expect(furniture).toEqual(
      [1, 2, 3].flatMap((n) => [
        `furniture/other: Harbour Review · issue ${40 + n}`,
        `furniture/other: ${n} / 3`,
        'furniture/other: DRAFT',
      ]),
    );
  });
});

describe('characters', () => {
  test('East Asian fonts that are not embedded are read by predefined character maps, joined as each script is', async () => {
    const chinese = showLines(60, 780, ['港口委员会星期一开会讨论是否', '重建旧码头。'], { font: 'chinese' });
    const korean = showLines(60, 700, ['항만 위원회는 월요일에 회의를 열고 오래된', '부두를 다시 지을지 논의했다.'], { font: 'korean' });
    const japanese = showLines(60, 620, ['港湾委員会は月曜日に会議を開き古い', '埠頭を建て直すかを話し合った。'], { font: 'japanese' });
    expect(passages(await read(writePdf([chinese + korean + japanese]), 'a.pdf'))).toEqual([
      '港口委员会星期一开会讨论是否重建旧码头。',
      '항만 위원회는 월요일에 회의를 열고 오래된 부두를 다시 지을지 논의했다.',
      '港湾委員会は月曜日に会議を開き古い埠頭を建て直すかを話し合った。',
    ]);
  });

  test('a hyphen at the end of a line goes when the typesetter put it there, and stays when the word has it', async () => {
    const lines = [
      'It was a well-known and long-',
      'standing problem. The long quay is standing in the well-',
      'known mud of the har-',
      'bour, and they re-',
      'elected the board.',
    ];
    const [text] = passages(await read(writePdf([showLines(60, 780, lines)]), 'a.pdf'));
    expect(text).toContain('long-standing problem');
    expect(text).toContain('the well-known mud of the harbour');
  });
});

describe('pages and details', () => {
  test('labels are those the document gives', async () => {
    const page = showLines(60, 740, [...left, 'quay is lost.']);
    const { pages, text } = await read(writePdf([page, page, page], { decimalFrom: 2 }), 'a.pdf');
    expect(pages.map(({ label }) => label)).toEqual(['i', 'ii', '1']);
    expect(pages.every(({ start }) => text.startsWith('The harbour', start))).toBe(true);
  });

  test('properties count when a person seems to have written them', async () => {
    const page = showLines(60, 740, left);
    const said = await read(
      writePdf([page], { info: { Title: 'The quay in winter', Author: 'Ann Lee', CreationDate: "D:20251104093000+09'00'" } }),
      'a.pdf',
    );
    expect(said.details).toMatchObject({ title: 'The quay in winter', author: 'Ann Lee', published: '2025-11-04T09:30:00+09:00' });
    for (const Title of ['Microsoft Word - quay.doc', 'untitled', 'report_final.indd', 'PowerPoint Presentation']) {
      const { details } = await read(
        writePdf([show(60, 780, 'The quay', { size: 20 }) + page], { info: { Title, Author: 'Administrator' } }),
        'a.pdf',
      );
      expect(details).toMatchObject({ title: 'The quay', author: '' });
    }
  });

  test('when a file was made is no date of publication if its first page names one, or a browser printed it', async () => {
    const CreationDate = 'D:20251201120000Z';
    const dated = await read(
      writePdf([show(60, 780, 'Published on 4 November 2025') + showLines(60, 740, left)], { info: { CreationDate } }),
      'a.pdf',
    );
    expect(dated.details.published).not.toContain('2025-12');
    const printed = await read(
      writePdf([showLines(60, 740, left)], { info: { CreationDate, Creator: 'Mozilla/5.0 (X11) Chrome/140' } }),
      'a.pdf',
    );
    expect(printed.details.published).toBeNull();
  });
});

describe('what cannot be read', () => {
  test('a scan is recognised; scanned pages beside others are named', async () => {
    expect(await failure(writePdf([scan, scan]))).toMatchObject({ code: 'pdf-scanned', where: 'report.pdf' });
    const { warnings, pages } = await read(writePdf([showLines(60, 740, left), scan, scan]), 'a.pdf');
    expect(warnings).toEqual(['Pages 2 and 3 are without text: only a picture, which was not read.']);
    expect(pages).toHaveLength(1);
  });

  test('empty pages are no scan', async () => {
    expect((await failure(writePdf(['', '']))).code).toBe('file-empty');
    expect((await read(writePdf([showLines(60, 740, left), '']), 'a.pdf')).warnings).toEqual([]);
  });

  test('a password is asked for by some files and not by others', async () => {
    const page = showLines(60, 740, left);
    expect(await failure(writePdf([page], { password: 'quay' }))).toMatchObject({ code: 'file-protected', where: 'report.pdf' });
    expect(passages(await read(writePdf([page], { password: '' }), 'a.pdf'))[0]).toContain('harbour board');
  });

  test('a wrong table of places is mended; a file without its objects is damaged', async () => {
    const page = showLines(60, 740, left);
    expect(passages(await read(writePdf([page], { brokenTable: true }), 'a.pdf'))[0]).toContain('harbour board');
    expect(await failure(writePdf([page]).slice(0, 700))).toMatchObject({ code: 'file-damaged', where: 'report.pdf' });
  });
});

test('the words are those that pdftotext finds', async (context) => {
  if (spawnSync('pdftotext', ['-v']).error !== undefined) context.skip('pdftotext is not installed');
  const bytes = writePdf([
    show(60, 780, 'Quay may be rebuilt before winter', { size: 22, font: 'bold' }) + showLines(60, 740, left) + showLines(320, 734, right),
    showLines(60, 700, ['항만 위원회는 월요일에 회의를 열었다.'], { font: 'korean' }),
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'caveat-pdf-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes);
    const theirs = spawnSync('pdftotext', [join(folder, 'a.pdf'), '-'], { encoding: 'utf8' }).stdout;
    // They keep hyphens at some line ends, so hyphens are left out on both sides.
    const words = (text: string) =>
      text
        .replace(/-\s*|\s+/gu, (gap) => (gap.startsWith('-') ? '' : ' '))
        .split(/[\s\f]+/u)
        .filter((word) => word !== '')
        .toSorted();
    expect(words((await read(bytes, 'a.pdf')).text)).toEqual(words(theirs));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
