import { expect } from 'vitest';
import { extract } from '../../../../main/import/extract.ts';
import { outline, read } from '../helpers.ts';
import { hpList, hpParagraph, hpRun, hpText, hwpxOf } from './build.ts';
import { type Lines, levels, proveLines } from './lines.ts';

const hwpx = (...sections: string[]) => read(hwpxOf(sections), 'a.hwpx');
const table = (rows: readonly (readonly string[])[]) =>
  `<hp:tbl>${rows.map((cells) => `<hp:tr>${cells.map((content) => `<hp:tc><hp:subList>${content}</hp:subList></hp:tc>`).join('')}</hp:tr>`).join('')}</hp:tbl>`;
const ctrl = (content: string) => hpRun(`<hp:ctrl>${content}</hp:ctrl>`);
const plain = (text: string) => hpParagraph(hpText(text));

const lines: Lines = {
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
  'text that is struck out in Hangul': async () => {
    const head =
      '<hh:head xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head"><hh:charPr id="0"><hh:strikeout shape="SLIM_THICK"/></hh:charPr></hh:head>';
    const { text, warnings } = await read(hwpxOf([plain('아니다.')], '', { 'Contents/header.xml': head }), 'a.hwpx');
    expect(text).toBe('아니다.');
    expect(warnings).toEqual([expect.stringContaining('“아니다.”')]);
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

proveLines('Hangul (HWPX)', lines);
