import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../../main/import/extract.ts';
import { outline, read } from '../helpers.ts';
import { docxOf, epubOf, hpList, hpParagraph, hpRun, hpText, hwpxOf, paragraph, run, styled, wordPart } from './build.ts';

/** One test for each line of the tables in docs/formats.md, by the line's own words. */
type Lines = Readonly<Record<string, () => Promise<void>>>;

const levels = async (bytes: Uint8Array, name: string) =>
  (await read(bytes, name)).blocks.map(({ kind, level }) => `${kind}${level ?? ''}`);
const docx = (body: string, parts: Readonly<Record<string, string>> = {}, core = '') => read(docxOf(body, parts, core), 'a.docx');
const book = (given: Parameters<typeof epubOf>[0]) => read(epubOf(given), 'a.epub');
const hwpx = (...sections: string[]) => read(hwpxOf(sections), 'a.hwpx');

const cell = (content: string) => `<w:tc>${content}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.map((text) => cell(paragraph(run(text)))).join('')}</w:tr>`;
const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
const note = (kind: string, id: number, text: string) =>
  `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:${kind}Ref/></w:r>${run(text)}`)}</w:${kind}>`;

const wordLines: Lines = {
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
      'table-row: Sandrey | 38 km',
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
    expect(warnings).toEqual([expect.stringMatching(/^Symbols.*: 1\.$/u)]);
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

const encryption = (algorithm: string, part: string) =>
  `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${part}"/></enc:CipherData></enc:EncryptedData></encryption>`;

const bookLines: Lines = {
  'pages in reading order': async () => {
    const pages = {
      'b c.xhtml':
        '<section epub:type="chapter"><h1>Quay</h1><p>It is <b>long</b>.</p><aside class="related"><p>A note.</p></aside><a id="x"/><p>Kept.</p></section>',
      'a.xhtml': '<h2>Ship</h2><ul><li>late</li></ul><table><tr><td>a</td><td>b</td></tr></table>',
    };
    expect(outline(await book({ pages }))).toEqual([
      'heading: Quay',
      'paragraph: It is long.',
      'paragraph: A note.',
      'paragraph: Kept.',
      'heading: Ship',
      'list-item: late',
      'table-row: a | b',
    ]);
  },
  "pages outside the reading order's main line": async () => {
    const { text } = await book({
      pages: { 'a.xhtml': '<p>Answer.</p>', 'b.xhtml': '<p>Question.</p>' },
      itemref: { 'a.xhtml': 'linear="no"' },
    });
    expect(text).toBe('Question.\nAnswer.');
  },
  'tables of contents among the pages': async () => {
    const pages = {
      'nav.xhtml': '<nav><ol><li><a href="a.xhtml">Quay</a></li></ol></nav>',
      'toc.xhtml': '<p>Quay 3</p>',
      'a.xhtml': '<p>Long.</p>',
    };
    const guide = '<guide><reference type="toc" href="toc.xhtml#top"/></guide>';
    expect(outline(await book({ pages, guide, item: { 'nav.xhtml': 'properties="nav"' } }))).toEqual([
      'furniture/navigation: Quay',
      'furniture/navigation: Quay 3',
      'paragraph: Long.',
    ]);
  },
  'navigation documents and NCX outside the reading order': async () => {
    expect((await book({ pages: { 'a.xhtml': '<p>Long.</p>' } })).text).toBe('Long.');
  },
  'title, creators, publisher, date, language': async () => {
    const metadata =
      '<dc:title>The quay</dc:title><dc:creator>Mina Okafor</dc:creator><dc:creator>Li Wei</dc:creator><dc:publisher>North Press</dc:publisher><dc:date opf:event="modification">2025-01-01</dc:date><dc:date opf:event="publication">2019-05</dc:date><dc:language>nl</dc:language>';
    expect((await book({ pages: { 'a.xhtml': '<p>Kort.</p>' }, metadata })).details).toMatchObject({
      title: 'The quay',
      author: 'Mina Okafor, Li Wei',
      outlet: 'North Press',
      published: '2019-05',
      language: 'nl',
    });
  },
  'ruby in books': async () => {
    const pages = {
      'a.xhtml': '<p><ruby>漢字<rt>かんじ</rt></ruby>です。</p>',
      'b.xhtml': '<p><ruby>本<rp>(</rp><rt>ほん</rt><rp>)</rp></ruby></p>',
    };
    expect((await book({ pages })).text).toBe('漢字(かんじ)です。\n本(ほん)');
  },
  'pages that are pictures, missing or outside the file': async () => {
    const { text, warnings } = await book({ pages: { 'a.xhtml': '<p>Long.</p>' }, parts: { 'OPS/book.opf': foreignSpine } });
    expect(text).toBe('Long.');
    expect(warnings).toEqual(['Pages of the book that were not read: 4 (a page outside the file …).']);
  },
  'encrypted text': async () => {
    const locked = { 'META-INF/encryption.xml': encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'OPS/a.xhtml') };
    const result = await extract(epubOf({ pages: { 'a.xhtml': '<p>Long.</p>' }, parts: locked }), 'a.epub');
    expect(result).toMatchObject({ ok: false, error: { code: 'file-protected', where: 'a.epub', hint: expect.any(String) } });
  },
  'scrambled fonts': async () => {
    const parts = { 'META-INF/encryption.xml': encryption('http://www.idpf.org/2008/embedding', 'OPS/font.otf') };
    expect((await book({ pages: { 'a.xhtml': '<p>Long.</p>' }, parts })).text).toBe('Long.');
  },
};

const foreignSpine = `<package xmlns="http://www.idpf.org/2007/opf"><manifest>${[
  ['o', 'https://x.example/b.xhtml'],
  ['a', 'a.xhtml'],
  ['u', '../../c.xhtml'],
  ['m', 'missing.xhtml'],
]
  .map(([id, href]) => `<item id="${id}" href="${href}" media-type="application/xhtml+xml"/>`)
  .join(
    '',
  )}<item id="p" href="a.svg" media-type="image/svg+xml"/></manifest><spine><itemref idref="o"/><itemref idref="a"/><itemref idref="u"/><itemref idref="m"/><itemref idref="p"/></spine></package>`;

const table = (rows: readonly (readonly string[])[]) =>
  `<hp:tbl>${rows.map((cells) => `<hp:tr>${cells.map((content) => `<hp:tc><hp:subList>${content}</hp:subList></hp:tc>`).join('')}</hp:tr>`).join('')}</hp:tbl>`;
const ctrl = (content: string) => hpRun(`<hp:ctrl>${content}</hp:ctrl>`);
const plain = (text: string) => hpParagraph(hpText(text));

const hangulLines: Lines = {
  'headings by outline level or style': async () => {
    const sentence = '항만공사는 월요일에 바지선이 북쪽 항을 떠난 뒤 세 번째 교각에 부딪혔다고 밝혔다.';
    const section =
      hpParagraph(hpText('부두'), 1) + hpParagraph(hpText('길이'), 2) + hpParagraph(hpText('폭'), 0, 1) + hpParagraph(hpText(sentence), 2);
    expect(await levels(hwpxOf([section]), 'a.hwpx')).toEqual(['heading1', 'heading2', 'heading3', 'list-item2']);
  },
  'paragraphs and list items': async () => {
    const { text } = await hwpx(hpParagraph(hpText('배') + hpText('가 늦다.')) + hpParagraph(hpText('둘째'), 3));
    expect(text).toBe('배가 늦다.\n둘째');
    expect(await levels(hwpxOf([plain('배가 늦다.') + hpParagraph(hpText('둘째'), 3)]), 'a.hwpx')).toEqual(['paragraph', 'list-item2']);
  },
  sections: async () => {
    const forgotten = hwpxOf([plain('하나.'), plain('둘.')], '', {
      'Contents/section10.xml':
        '<hs:sec xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section" xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph"><hp:p><hp:run><hp:t>셋.</hp:t></hp:run></hp:p></hs:sec>',
    });
    expect((await read(forgotten, 'a.hwpx')).text).toBe('하나.\n둘.\n셋.');
  },
  'tables in Hangul': async () => {
    const data = table([
      [plain('항구'), plain('길이')],
      [plain('산드레이'), plain('38') + plain('km')],
    ]);
    const nested = table([[plain('바깥'), hpParagraph(hpRun(table([[plain('가'), plain('나')]])))]]);
    expect(outline(await hwpx(hpParagraph(hpRun(data)) + hpParagraph(hpRun(nested))))).toEqual([
      'table-row: 항구 | 길이',
      'table-row: 산드레이 | 38 km',
      'paragraph: 바깥',
      'table-row: 가 | 나',
    ]);
  },
  'captions in Hangul': async () => {
    const number = '<hp:ctrl><hp:autoNum num="2" numType="PICTURE"/></hp:ctrl>';
    const picture = `<hp:pic><hp:caption><hp:subList>${hpParagraph(hpText('그림 ') + hpRun(number) + hpText(' 부두'))}</hp:subList></hp:caption></hp:pic>`;
    expect(outline(await hwpx(hpParagraph(hpRun(picture)) + hpParagraph(hpText('표 1'), 0, 2)))).toEqual([
      'caption: 그림 2 부두',
      'caption: 표 1',
    ]);
  },
  'text boxes in Hangul': async () => {
    const rect = `<hp:container><hp:rect><hp:drawText>${hpList('글상자 안.')}</hp:drawText></hp:rect></hp:container>`;
    expect((await hwpx(hpParagraph(hpText('앞') + hpRun(rect) + hpText('뒤')))).text).toBe('앞뒤\n글상자 안.');
  },
  'footnotes and endnotes in Hangul': async () => {
    const number = '<hp:ctrl><hp:autoNum num="1" numType="FOOTNOTE"/></hp:ctrl>';
    const foot = ctrl(`<hp:footNote number="1"><hp:subList>${hpParagraph(hpRun(number) + hpText('각주.'))}</hp:subList></hp:footNote>`);
    const end = ctrl(`<hp:endNote number="1">${hpList('미주.')}</hp:endNote>`);
    expect((await hwpx(hpParagraph(hpText('부두') + foot + hpText('는 길다') + end))).text).toBe('부두[1]는 길다[i]\n[1] 각주.\n[i] 미주.');
  },
  'headers and footers in Hangul': async () => {
    const margins = ctrl(`<hp:header>${hpList('항만공사')}</hp:header>`) + ctrl(`<hp:footer>${hpList('- 1 -', '대외비')}</hp:footer>`);
    const section = hpParagraph(margins + hpText('부두는 길다.'));
    expect(outline(await hwpx(section, section))).toEqual([
      'paragraph: 부두는 길다.',
      'furniture/other: 항만공사',
      'furniture/other: 대외비',
      'paragraph: 부두는 길다.',
    ]);
  },
  'memos and hidden comments': async () => {
    const hidden = ctrl(`<hp:hiddenComment>${hpList('숨은 설명')}</hp:hiddenComment>`);
    const memo = ctrl(`<hp:fieldBegin type="MEMO">${hpList('메모')}</hp:fieldBegin>`);
    const { text, warnings } = await hwpx(hpParagraph(hidden + memo + hpText('부두.')));
    expect(text).toBe('부두.');
    expect(warnings).toEqual([expect.stringMatching(/^Memos and hidden comments.*: 2\.$/u)]);
  },
  'tracked changes in Hangul': async () => {
    const change =
      '매출은 <hp:deleteBegin Id="1"/>12%<hp:deleteEnd Id="1"/><hp:insertBegin Id="2"/>15%<hp:insertEnd Id="2"/> 증가<hp:deleteBegin Id="3"/>했';
    const { text, warnings } = await hwpx(hpParagraph(hpText(change)) + hpParagraph(hpText('다<hp:deleteEnd Id="3"/>함.')));
    expect(text).toBe('매출은 15% 증가\n함.');
    expect(warnings).toEqual([expect.stringMatching(/^Tracked insertions.*: 1\.$/u), expect.stringMatching(/^Tracked deletions.*: 2\.$/u)]);
  },
  'ruby (덧말) and overlapping characters': async () => {
    const ruby = '<hp:dutmal posType="TOP"><hp:mainText>漢字</hp:mainText><hp:subText>한자</hp:subText></hp:dutmal>';
    expect((await hwpx(hpParagraph(hpRun(`${ruby}<hp:compose composeText="①"/>`) + hpText('이다.')))).text).toBe('漢字(한자)①이다.');
  },
  'tabs, line breaks, fixed spaces, hyphens': async () => {
    const marks =
      '가<hp:tab width="4000"/>나<hp:lineBreak/>다<hp:nbSpace/>라<hp:fwSpace/>마<hp:hyphen/><hp:markpenBegin color="#FF0"/>바<hp:markpenEnd/>';
    expect((await hwpx(hpParagraph(hpText(marks)))).text).toBe('가\t나\n다\u00a0라\u3000마-바');
  },
  'equations in Hangul': async () => {
    const { text, warnings } = await hwpx(hpParagraph(hpText('식 ') + hpRun('<hp:equation><hp:script>x over y</hp:script></hp:equation>')));
    expect(text).toBe('식 x over y');
    expect(warnings).toEqual([expect.stringMatching(/^Equations.*: 1\.$/u)]);
  },
  'title, creator and language': async () => {
    const metadata =
      '<opf:title>부두 보고서</opf:title><opf:language>ko</opf:language><opf:meta name="creator" content="text">김하나</opf:meta><opf:meta name="CreatedDate" content="text">2025-01-01T00:00:00Z</opf:meta>';
    expect((await read(hwpxOf([plain('짧다.')], metadata), 'a.hwpx')).details).toMatchObject({
      title: '부두 보고서',
      author: '김하나',
      language: 'ko',
      published: null,
    });
  },
  password: async () => {
    const manifest =
      '<odf:manifest xmlns:odf="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><odf:file-entry odf:full-path="Contents/section0.xml"><odf:encryption-data/></odf:file-entry></odf:manifest>';
    const result = await extract(hwpxOf([plain('x')], '', { 'META-INF/manifest.xml': manifest }), 'a.hwpx');
    expect(result).toMatchObject({ ok: false, error: { code: 'file-protected', where: 'a.hwpx', hint: expect.any(String) } });
  },
  'pictures, scripts, previews': async () => {
    const bytes = hwpxOf([hpParagraph(hpRun('<hp:pic><hp:shapeComment>그림입니다.</hp:shapeComment></hp:pic>') + hpText('부두.'))], '', {
      'Scripts/headerScripts.js': 'var x;',
    });
    expect((await read(bytes, 'a.hwpx')).text).toBe('부두.');
  },
};

const page = readFileSync(join(import.meta.dirname, '../../../../docs/formats.md'), 'utf8');

/** The first cells of the table under a heading. */
function documented(heading: string): string[] {
  const section = page.split('\n## ').find((part) => part.startsWith(heading)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((line) => line.split(' | ')[0]?.slice(2) ?? '');
}

describe.each([
  ['Word (DOCX)', wordLines],
  ['EPUB', bookLines],
  ['Hangul (HWPX)', hangulLines],
])('%s', (heading, lines) => {
  test('every line of the table is tested, and nothing else', () => {
    expect(documented(heading)).toEqual(Object.keys(lines));
  });

  test.each(Object.entries(lines))('%s', async (_, prove) => await prove());
});
