import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { outline, read } from '../helpers.ts';
import { epubOf } from './build.ts';

/** Other programs that read the same files must find the same words. */

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
if (!hasPandoc) console.log('peers.test.ts: pandoc is not here, so its words are not compared.');

/** Words, in the order of the alphabet: programs differ in where they put notes, and in numbers that they add. */
function wordsOf(text: string): string[] {
  return (text.match(/\p{L}+/gu) ?? []).sort();
}

function byPandoc(bytes: Uint8Array, format: 'docx' | 'epub'): string {
  const folder = mkdtempSync(join(tmpdir(), 'caveat-pandoc-'));
  try {
    const path = join(folder, `a.${format}`);
    writeFileSync(path, bytes);
    const { stdout, stderr, status } = spawnSync('pandoc', ['--from', format, '--to', 'plain', '--wrap=none', '--standalone', path], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const cellsOf = (...texts: string[]) => new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });

/** A report as a well-known library writes it. */
async function report(): Promise<Uint8Array> {
  const levels = [0, 1].map((level) => ({ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, alignment: AlignmentType.START }));
  const item = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'numbers', level } });
  const document = new Document({
    creator: 'Mina Okafor',
    title: 'Report on the quay',
    numbering: { config: [{ reference: 'numbers', levels }] },
    footnotes: { 1: { children: [new Paragraph('Measured at low water.')] }, 2: { children: [new Paragraph('항만공사 자료.')] } },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Report on the quay', heading: HeadingLevel.TITLE }),
          new Paragraph({ text: 'Length', heading: HeadingLevel.HEADING_2 }),
          new Paragraph({
            children: [
              new TextRun('The quay is 400 metres long'),
              new FootnoteReferenceRun(1),
              new TextRun({ text: ' and', bold: true }),
              new InsertedTextRun({ id: 1, author: 'Li Wei', date: '2025-01-01T00:00:00Z', text: ' still' }),
              new TextRun(' sinking, 大桥封闭'),
              new FootnoteReferenceRun(2),
            ],
          }),
          item('first', 0),
          item('deeper', 1),
          new Paragraph({ children: [new ExternalHyperlink({ children: [new TextRun('the board')], link: 'https://board.example/' })] }),
          new Table({ rows: [cellsOf('Port', 'Length'), cellsOf('Sandrey', '38 km')] }),
          new Paragraph('After the table.'),
        ],
      },
    ],
  });
  return await Packer.toBuffer(document);
}

test('a report that a library wrote', async () => {
  const extraction = await read(await report(), 'report.docx');
  expect(extraction.details).toMatchObject({ title: 'Report on the quay', author: 'Mina Okafor' });
  expect(outline(extraction)).toEqual([
    'heading: Report on the quay',
    'heading: Length',
    'paragraph: The quay is 400 metres long[1] and still sinking, 大桥封闭[2]',
    'list-item: first',
    'list-item: deeper',
    'paragraph: the board',
    'table-row: Port | Length',
    'table-row: Sandrey | 38 km',
    'paragraph: After the table.',
    'paragraph: [1] Measured at low water.',
    'paragraph: [2] 항만공사 자료.',
  ]);
});

test('Mammoth finds the same words in it', async () => {
  const bytes = await report();
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  expect(wordsOf((await read(bytes, 'report.docx')).text)).toEqual(wordsOf(value.replace(/<[^>]*>/gu, ' ')));
});

test('Mammoth finds the same words in the documents it is tested with', async () => {
  const folder = join(import.meta.dirname, '../../../../node_modules/mammoth/test/test-data');
  const names = readdirSync(folder).filter((name) => name.endsWith('.docx'));
  const compared: string[] = [];
  for (const name of names) {
    const bytes = readFileSync(join(folder, name));
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage });
    const words = wordsOf(value.replace(/<[^>]*>/gu, ' '));
    if (words.length === 0) continue;
    const { text } = await read(bytes, name);
    // Marks of endnotes are letters here and figures there.
    expect(wordsOf(text.replace(/\[[ivx]+\]/gu, '')), name).toEqual(words);
    compared.push(name);
  }
  expect(compared.length).toBeGreaterThan(8);
});

test.skipIf(!hasPandoc)('Pandoc finds the same words in it', async () => {
  const bytes = await report();
  expect(wordsOf((await read(bytes, 'report.docx')).text)).toEqual(wordsOf(byPandoc(bytes, 'docx')));
});

test.skipIf(!hasPandoc)('Pandoc finds the same words in a book', async () => {
  const bytes = epubOf({
    pages: {
      'b.xhtml': '<h1>등대교</h1><p>The <em>quay</em> is long &amp; 大桥封闭.</p><ul><li>one<ol><li>deeper</li></ol></li></ul>',
      'a.xhtml': '<blockquote><p>So he said.</p></blockquote><table><tr><th>Port</th><td>Length</td></tr></table><p>End<br/>line.</p>',
    },
  });
  expect(wordsOf((await read(bytes, 'a.epub')).text)).toEqual(wordsOf(byPandoc(bytes, 'epub')));
});

test.skipIf(!hasPandoc)('a report and a book that Pandoc wrote', async () => {
  const markdown =
    '# Quay\n\nThe quay is *long*.[^1]\n\n- one\n    - deeper\n\n> So he said.\n\n| Port | Length |\n|------|--------|\n| Sandrey | far |\n\n[^1]: At low water.\n';
  for (const format of ['docx', 'epub'] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'caveat-pandoc-'));
    try {
      const path = join(folder, `a.${format}`);
      const made = spawnSync('pandoc', ['--from', 'markdown', '--to', format, '--metadata', 'title=Report', '-o', path], {
        input: markdown,
      });
      expect(made.stderr.toString()).toBe('');
      const extraction = await read(new Uint8Array(readFileSync(path)), `a.${format}`);
      expect(outline(extraction)).toEqual(
        expect.arrayContaining([
          'heading: Quay',
          'list-item: one',
          'list-item: deeper',
          'quote: So he said.',
          'table-row: Port | Length',
          'table-row: Sandrey | far',
        ]),
      );
      expect(extraction.text).toContain('At low water.');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
});
