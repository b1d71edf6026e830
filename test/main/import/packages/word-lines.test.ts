import { expect } from 'vitest';
import { outline, read } from '../helpers.ts';
import { docxOf, paragraph, run, styled, wordPart } from './build.ts';
import { type Lines, levels, proveLines } from './lines.ts';

const docx = (body: string, parts: Readonly<Record<string, string>> = {}, core = '') => read(docxOf(body, parts, core), 'a.docx');
const cell = (content: string) => `<w:tc>${content}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.map((text) => cell(paragraph(run(text)))).join('')}</w:tr>`;
const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
const note = (kind: string, id: number, text: string) =>
  `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:${kind}Ref/></w:r>${run(text)}`)}</w:${kind}>`;

const lines: Lines = {
  "headings by style, by a style's basis or by outline level": async () => {
    const own = paragraph(run('By its own level'), '<w:outlineLvl w:val="4"/>');
    const body = paragraph(run('Body text'), '<w:outlineLvl w:val="9"/>');
    const given = styled('Title', 'The quay') + styled('Heading1', 'One') + styled('Chapter', 'Three') + styled('Part', 'Two') + own + body;
    expect(await levels(docxOf(given), 'a.docx')).toEqual(['heading1', 'heading1', 'heading3', 'heading2', 'heading5', 'paragraph']);
  },
  'paragraphs, quotes, captions': async () => {
    expect(outline(await docx(paragraph(run('A quay.')) + styled('Quote', 'He said so.') + styled('Caption', 'Figure 1')))).toEqual([
      'paragraph: A quay.',
      'quote: He said so.',
      'caption: Figure 1',
    ]);
  },
  lists: async () => {
    const item = (text: string, depth: number, id = 1) =>
      paragraph(run(text), `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`);
    const { text } = await docx(item('first', 0));
    expect(text).toBe('first');
    expect(await levels(docxOf(item('first', 0) + item('deeper', 2) + item('none', 0, 0)), 'a.docx')).toEqual([
      'list-item1',
      'list-item3',
      'paragraph',
    ]);
  },
  tables: async () => {
    const wrapped = `<w:sdt><w:sdtContent>${row('Sandrey', '', '38 km')}</w:sdtContent></w:sdt>`;
    expect(outline(await docx(`<w:tbl>${row('Port', 'Ship', 'Length')}${wrapped}</w:tbl>`))).toEqual([
      'table-row: Port | Ship | Length',
      'table-row: Sandrey |  | 38 km',
    ]);
  },
  'tables that lay out a page, or in other tables': async () => {
    const inner = `<w:tbl>${row('a', 'b')}</w:tbl>`;
    const laid = `<w:tbl><w:tr>${cell(styled('Heading1', 'The quay'))}${cell(paragraph(run('Beside it.')) + inner)}</w:tr></w:tbl>`;
    expect(outline(await docx(`${laid}<w:tbl>${row('Alone.')}</w:tbl>`))).toEqual([
      'heading: The quay',
      'paragraph: Beside it.',
      'table-row: a | b',
      'paragraph: Alone.',
    ]);
  },
  'footnotes and endnotes': async () => {
    const reference = (kind: string, id: number, more = '', text = '') => `<w:r><w:${kind}Reference w:id="${id}"${more}/>${text}</w:r>`;
    const custom = reference('footnote', 4, ' w:customMarkFollows="1"', '<w:t>*</w:t>');
    const body = paragraph(
      run('The quay') +
        reference('footnote', 3) +
        run(' sank') +
        reference('endnote', 2) +
        run(' twice') +
        custom +
        reference('footnote', 2),
    );
    const footnotes = wordPart('footnotes', note('footnote', 2, 'Second.') + note('footnote', 3, 'First.') + note('footnote', 4, 'Own.'));
    const endnotes = wordPart('endnotes', note('endnote', 2, 'Last.'));
    expect((await docx(body, { footnotes, endnotes })).text.split('\n')).toEqual([
      'The quay[1] sank[i] twice*[2]',
      '[1] First.',
      '[i] Last.',
      '* Own.',
      '[2] Second.',
    ]);
  },
  'text boxes': async () => {
    const alternatives = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('In a box.')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box('In a box.')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(outline(await docx(paragraph(run('Before') + alternatives + run(' and after.'))))).toEqual([
      'paragraph: Before and after.',
      'paragraph: In a box.',
    ]);
  },
  'tracked insertions and moves': async () => {
    const { text, warnings } = await docx(
      paragraph(`${run('The ')}<w:ins w:id="1">${run('new ')}</w:ins><w:moveTo w:id="2">${run('quay')}</w:moveTo>`),
    );
    expect(text).toBe('The new quay');
    expect(warnings).toEqual([expect.stringMatching(/^Tracked insertions.*: 2\.$/u)]);
  },
  'tracked deletions': async () => {
    const gone = `<w:del w:id="1"><w:r><w:delText>old </w:delText></w:r></w:del><w:moveFrom w:id="2">${run('moved ')}</w:moveFrom>`;
    const merged = paragraph(run('One '), '<w:rPr><w:del w:id="3"/></w:rPr>') + paragraph(run('sentence.'));
    const deletedRow = `<w:tr><w:trPr><w:del w:id="4"/></w:trPr>${cell(paragraph(run('x')))}${cell(paragraph(run('y')))}</w:tr>`;
    const { text, warnings } = await docx(`${paragraph(gone + run('The quay.')) + merged}<w:tbl>${row('a', 'b')}${deletedRow}</w:tbl>`);
    expect(text.split('\n')).toEqual(['The quay.', 'One sentence.', 'a | b']);
    expect(warnings).toEqual([expect.stringMatching(/^Tracked deletions.*: 4\.$/u)]);
  },
  comments: async () => {
    const comments = wordPart('comments', `<w:comment w:id="0">${paragraph(run('Is it?'))}</w:comment><w:comment w:id="1"/>`);
    const { text, warnings } = await docx(paragraph(`${run('The quay.')}<w:r><w:commentReference w:id="0"/></w:r>`), { comments });
    expect(text).toBe('The quay.');
    expect(warnings).toEqual(['Comments, not in the text: 2.']);
  },
  'hidden text': async () => {
    const shown = run('shown', '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>');
    const { text, warnings } = await docx(paragraph(run('a', '<w:vanish/>') + run('b', '<w:rStyle w:val="Secret"/>') + shown));
    expect(text).toBe('shown');
    expect(warnings).toEqual([expect.stringMatching(/^Pieces of hidden text.*: 2\.$/u)]);
  },
  'text that is struck out': async () => {
    const { text, warnings } = await docx(paragraph(run('a') + run('b', '<w:strike/>') + run('c', '<w:dstrike/>') + run('d')));
    expect(text).toBe('abcd');
    expect(warnings).toEqual([expect.stringContaining('2 characters in 1 place: “bc”')]);
  },
  ruby: async () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('かんじ')}</w:rt><w:rubyBase>${run('漢字')}</w:rubyBase></w:ruby></w:r>`;
    expect((await docx(paragraph(run('この') + ruby + run('です。')))).text).toBe('この漢字(かんじ)です。');
  },
  'tabs, line breaks, special hyphens, symbols': async () => {
    const symbol = (font: string, char: string) => `<w:sym w:font="${font}" w:char="${char}"/>`;
    const bare =
      '<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type="page"/><w:noBreakHyphen/><w:softHyphen/><w:t>d</w:t><w:cr/>';
    const { text, warnings } = await docx(
      paragraph(
        `<w:r>${bare}${symbol('Symbol', 'F061')}${symbol('Wingdings', 'F0FC')}${symbol('Arial', '20AC')}${symbol('Odd', 'F041')}</w:r>`,
      ),
    );
    expect(text).toBe('a\tb\nc\u2011\u00add\nα✓€\ufffd');
    expect(warnings).toEqual([expect.stringMatching(/^Symbols.*: 1\.$/u), expect.stringMatching(/soft hyphen/u)]);
  },
  'fields and links': async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const instruction = '<w:r><w:instrText>HYPERLINK "https://x.example/"</w:instrText></w:r>';
    const complex = field('begin') + instruction + field('separate') + run('shown') + field('end');
    const link = `<w:hyperlink r:id="rId9">${run(' link')}</w:hyperlink><w:fldSimple w:instr="DATE">${run(' today')}</w:fldSimple>`;
    expect((await docx(paragraph(complex + link))).text).toBe('shown link today');
  },
  equations: async () => {
    const equation =
      '<m:oMathPara><m:oMath><m:r><m:t>E=m</m:t></m:r><m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e></m:sSup></m:oMath></m:oMathPara>';
    const { text, warnings } = await docx(paragraph(run('So ') + equation));
    expect(text).toBe('So E=mc');
    expect(warnings).toEqual([expect.stringMatching(/^Equations.*: 1\.$/u)]);
  },
  'tables of contents': async () => {
    expect(outline(await docx(styled('TOC1', 'One\t3') + paragraph(run('The quay.'))))).toEqual([
      'furniture/navigation: One\t3',
      'paragraph: The quay.',
    ]);
  },
  'headers and footers': async () => {
    const header = wordPart('hdr', paragraph(run('Harbour board')));
    const footer1 = wordPart('ftr', paragraph(run('Confidential')));
    expect(outline(await docx(paragraph(run('The quay.')), { header1: header, header2: header, footer1 }))).toEqual([
      'furniture/other: Harbour board',
      'paragraph: The quay.',
      'furniture/other: Confidential',
    ]);
  },
  'title, author and language in the properties': async () => {
    const named = await docx(
      paragraph(run('Kort.')),
      {},
      '<dc:title>The quay</dc:title><dc:creator>Mina Okafor</dc:creator><dc:language>nl-NL</dc:language>',
    );
    expect(named.details).toMatchObject({ title: 'The quay', author: 'Mina Okafor', language: 'nl' });
    const unnamed = await docx(styled('Title', 'A quay'), {}, '<dc:title>Document1</dc:title><dc:creator>Administrator</dc:creator>');
    expect(unnamed.details).toMatchObject({ title: 'A quay', author: '' });
  },
  'dates in the properties': async () => {
    const dates = '<dcterms:created>2020-01-01T00:00:00Z</dcterms:created><dcterms:modified>2021-01-01T00:00:00Z</dcterms:modified>';
    expect((await docx(paragraph(run('The quay.')), {}, dates)).details.published).toBeNull();
  },
  'pictures, charts, embedded objects, macros': async () => {
    const picture =
      '<w:r><w:drawing><a:t xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">no</a:t></w:drawing><w:object/></w:r>';
    const { text, warnings } = await docx(`${paragraph(picture + run('The quay.'))}<w:altChunk r:id="rId7"/>`);
    expect(text).toBe('The quay.');
    expect(warnings).toEqual([expect.stringMatching(/^Documents inside.*: 1\.$/u)]);
  },
};

proveLines('Word (DOCX)', lines);
