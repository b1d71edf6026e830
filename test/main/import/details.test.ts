import { describe, expect, test } from 'vitest';
import { readByline } from '../../../main/import/byline.ts';
import { detectLanguage } from '../../../main/import/language.ts';
import { passages, read } from './helpers.ts';

const prose = 'The barge struck the third pier shortly after it had left the north basin on Monday, the harbour authority said.';

describe('bylines', () => {
  test.each([
    ['作者:林若溪', [['author', '林若溪']]],
    ['By Mina Okafor', [['author', 'Mina Okafor']]],
    [
      'By Anna Kowalska and Dev Patel | Nov 4, 2025',
      [
        ['author', 'Anna Kowalska and Dev Patel'],
        ['date', '2025-11-04'],
      ],
    ],
    ['서지안 기자', [['author', '서지안']]],
    [
      'Tue 4 Nov 2025 07.30 GMT Last modified on Tue 4 Nov 2025 12.02 GMT',
      [
        ['date', '2025-11-04T07:30Z'],
        ['updated', '2025-11-04T12:02Z'],
      ],
    ],
    [
      '입력 2025.11.04 09:05수정 2025.11.04 10:00',
      [
        ['published', '2025-11-04T09:05'],
        ['updated', '2025-11-04T10:00'],
      ],
    ],
    [
      '2025-11-04 09:00 来源:海湾日报 记者 周文 阅读 10万+',
      [
        ['date', '2025-11-04T09:00'],
        ['outlet', '海湾日报'],
        ['author', '周文'],
        ['unknown', '阅读 10万+'],
      ],
    ],
    [
      '作者:林若溪 字号:大 中 小',
      [
        ['author', '林若溪'],
        ['unknown', '字号:大 中 小'],
      ],
    ],
    ['作者\uff1a林若溪', [['author', '林若溪']]],
    ['\uff08责任编辑\uff1a李明\uff09', [['editor', '李明']]],
    ['发布时间\uff1a2025年11月4日\uff08周二\uff0909\uff1a30', [['published', '2025-11-04T09:30']]],
    ['记者 林若溪', [['author', '林若溪']]],
    ['撰文/林若溪', [['author', '林若溪']]],
    [
      '2025-11-04 09:30 来源:海湾新闻网 作者:王若雨',
      [
        ['date', '2025-11-04T09:30'],
        ['outlet', '海湾新闻网'],
        ['author', '王若雨'],
      ],
    ],
    [
      '입력 2025.11.04. 오후 3:12 수정 2025.11.04. 오후 4:01',
      [
        ['published', '2025-11-04T15:12'],
        ['updated', '2025-11-04T16:01'],
      ],
    ],
    ['Published: 11 July 2025', [['published', '2025-07-11']]],
    ['(责任编辑:李明)', [['editor', '李明']]],
    [
      'Mina Okafor, senior harbour reporter Published Tue 4 Nov 2025 9:30 a.m.',
      [
        ['unknown', 'Mina Okafor, senior harbour reporter'],
        ['published', '2025-11-04T09:30'],
      ],
    ],
    [
      'Mina Okafor – Published 4 Nov 2025',
      [
        ['unknown', 'Mina Okafor –'],
        ['published', '2025-11-04'],
      ],
    ],
    [
      'Corvane, 4 November 2025 Updated 5 November 2025',
      [
        ['unknown', 'Corvane, 4 November 2025'],
        ['updated', '2025-11-05'],
      ],
    ],
    [
      'By Mina Okafor Published Nov 4, 2025 9:30 am Updated Nov 5, 2025',
      [
        ['author', 'Mina Okafor'],
        ['published', '2025-11-04T09:30'],
        ['updated', '2025-11-05'],
      ],
    ],
    [
      '입력 2025.11.04. 수정 2025.11.05.',
      [
        ['published', '2025-11-04'],
        ['updated', '2025-11-05'],
      ],
    ],
  ])('%s', (line, parts) => {
    expect(readByline(line)?.map(({ role, value }) => [role, value])).toEqual(parts);
  });

  test.each([
    '记者从港务局获悉,大桥仍然封闭。',
    'By Monday the bridge had closed.',
    'by the way',
    '文章说大桥会塌。',
    'His last chart was published May 6, 2022.',
    "The pilots' yearly log was published on Friday, 6 May 2022.",
    'A list of all wrecks, published Friday 6 May 2022',
    'The tide table was updated 6 May 2022',
    'Wrecks of the north basin posted 6 May 2022',
    prose,
  ])('%s is none', (line) => {
    expect(readByline(line)).toBeNull();
  });
});

describe('details of plain text', () => {
  test('come from the head: title, outlet, author, date', async () => {
    const { details } = await read(
      `한빛항만신문\n등대교 통행 재개 미뤄져\n서지안 기자\n입력 2025.10.17. 오전 8:30\n\n항만청은 16일 저녁 브리핑에서 통행 재개가 미뤄질 수 있다고 밝혔다. 근거는 공개하지 않았다.`,
      'a.txt',
    );
    expect(details).toMatchObject({
      title: '등대교 통행 재개 미뤄져',
      outlet: '한빛항만신문',
      author: '서지안',
      published: '2025-10-17T08:30',
      language: 'ko',
    });
  });

  test('the site comes from a breadcrumb', async () => {
    const { details } = await read(
      '海湾网首页 > 国际 > 正文\n\n大桥封闭三天\n\n港务局周三表示,大桥的修复工作可能持续到明年夏天,具体日期尚未确定。',
      'a.txt',
    );
    expect(details).toMatchObject({ title: '大桥封闭三天', outlet: '海湾', language: 'zh' });
  });

  test('a site and an account are no authors where the text names one', async () => {
    const page = (author: string) =>
      `<html><head><meta name="author" content="${author}"><title>晨海网</title></head><body><div>大桥封闭两天 渡轮照常开行</div><div>2025年11月4日 09:30 来源:海湾日报 作者:林若溪</div><p>大桥管理局周二宣布，检修期间桥面封闭两天，渡轮照常开行，不另收费。</p><p>${prose}</p></body></html>`;
    for (const author of ['晨海网', 'admin']) {
      expect((await read(page(author), '1.html')).details).toMatchObject({
        title: '大桥封闭两天 渡轮照常开行',
        author: '林若溪',
        outlet: '海湾日报',
      });
    }
    expect((await read(page('李明'), '1.html')).details).toMatchObject({ author: '李明' });
  });

  test("a title that only its place gives away: above a byline, or in the words of the page's title", async () => {
    const typed = await read(`Bridge closed for two days in spring\nBy Mina Okafor\n4 November 2025\n\n${prose}\n\n${prose}\n`, '1.txt');
    expect(typed.details).toMatchObject({ title: 'Bridge closed for two days in spring', foundIn: { title: 'text' } });
    expect(typed.blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
    const html = `<html><head><title>Bridge closed</title></head><body><div><div>Bridge closed</div><div>${prose}</div><div>${prose}</div></div></body></html>`;
    expect((await read(html, '1.html')).blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
  });

  test('a line below the text is no title, whatever stands under it', async () => {
    const lines = [prose, prose, 'Further reporting in Corvane harbour', 'Updated 6 May 2022'];
    const { text, blocks, details } = await read(lines.join('\n\n'), '1.txt');
    expect(blocks.filter(({ kind }) => kind === 'heading')).toEqual([]);
    expect(passages({ text, blocks })).toContain(lines[2]);
    expect(details.title).toMatch(/^The barge struck/u);
  });

  test("a title in the looks of an outlet's name is kept, unless it is the name of this one or of the window alone", async () => {
    const page = (title: string, more: string) =>
      `<html><head><meta property="og:title" content="${title}">${more}</head><body><h1>A film about the harbour</h1><p>${prose}</p><p>${prose}</p></body></html>`;
    expect((await read(page('The Night Post', ''), '1.html')).details.title).toBe('The Night Post');
    const site = '<meta property="og:site_name" content="The Night Post">';
    expect((await read(page('The Night Post', site), '1.html')).details.title).toBe('A film about the harbour');
    const window = `<html><head><title>The Night Post</title></head><body><h2>A film about the harbour</h2><p>${prose}</p></body></html>`;
    expect((await read(window, '1.html')).details.title).toBe('A film about the harbour');
  });

  test("sentences about what was published on a day are text, and the day is not the document's", async () => {
    const first = 'His last chart was published May 6, 2022.';
    const second = "The pilots' yearly log was published on Friday, 6 May 2022.";
    const typed = await read(`The pilots of Corvane\n\n${first}\n\n${second}\n\n${prose}\n`, 'a.txt');
    const html = await read(`<h1>The pilots of Corvane</h1><p>By Mina Okafor</p><p>${first}</p><p>${second}</p><p>${prose}</p>`, 'a.html');
    for (const { text, blocks, details } of [typed, html]) {
      expect(passages({ text, blocks })).toEqual(['The pilots of Corvane', first, second, prose]);
      expect(details.published).toBeNull();
    }
  });

  test('the source of a table is not that of the document', async () => {
    const table = '<table><tr><td>Votes</td><td>12</td></tr><tr><td colspan="2">Source: electoral office</td></tr></table>';
    const { details } = await read(`<html><body><h1>Bridge closed</h1><p>${prose}</p>${table}</body></html>`, '1.html');
    expect(details.outlet).toBe('');
  });

  test('an agency signs in its first sentence', async () => {
    expect(
      (await read('(서울=항만통신) 이도윤 기자 = 북부 노선 여객선 승무원들의 파업이 여드레째에 접어들었다.', 'a.txt')).details,
    ).toMatchObject({ outlet: '항만통신', author: '이도윤' });
    expect((await read(`CORVANE, Nov. 4 (Portwire) -- ${prose}`, 'a.txt')).details.outlet).toBe('Portwire');
  });

  test('dates in the text, in updates and in lists of other articles are not the date of publication', async () => {
    const text = `Bridge closed after barge strikes pier\nUpdated: Nov 5, 2025\n\nOn October 29, 2025, ${prose}\n\n${prose}\n\nRelated articles\nFerry prices double\n2025-12-01 10:00`;
    expect((await read(text, 'a.txt')).details).toMatchObject({ published: null, updated: '2025-11-05' });
  });

  test('the day of an update and the place are kept with their zone, as written', async () => {
    const text = `Bridge closed after barge strikes pier\nPublished: Nov 4, 2025 9:30 KST\nUpdated: Nov 4, 2025 14:05 KST\n\nCORVANE, Nov. 4 (Portwire) -- ${prose}\n\n${prose}`;
    expect((await read(text, 'a.txt')).details).toMatchObject({
      published: '2025-11-04T09:30+09:00',
      updated: '2025-11-04T14:05+09:00',
      place: 'CORVANE',
    });
  });

  test('an update at the moment of publication is none', async () => {
    const text = `Bridge closed after barge strikes pier\n입력 2025.11.04. 오후 3:12 수정 2025.11.04. 오후 3:12\n\n${prose}\n\n${prose}`;
    expect((await read(text, 'a.txt')).details).not.toHaveProperty('updated');
  });
});

describe('language', () => {
  test.each([
    [prose, 'en'],
    ['港务局周三表示,大桥的修复工作可能持续到明年夏天。', 'zh'],
    ['항만청은 통행 재개가 미뤄질 수 있다고 밝혔다.', 'ko'],
    ['橋の修復は来年の夏まで続く可能性がある。', 'ja'],
    ['Le pont reste fermé à la circulation, a annoncé lundi soir la capitainerie du port, sans donner de date.', 'fr'],
    ['The ferry to the island was late.', 'en'],
    ['Ferry strike continues', 'und'],
    ['Die Fähre zur Insel kam zu spät.', 'und'],
    ['1234', 'und'],
  ])('%s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test('what a document declares settles short texts and loses against the script', () => {
    expect(detectLanguage('OK', 'en-GB')).toBe('en');
    expect(detectLanguage('항만청은 통행 재개가 미뤄질 수 있다고 밝혔다.', 'en')).toBe('ko');
    expect(detectLanguage('1234', 'not a tag')).toBe('und');
  });

  test('furniture does not count', async () => {
    const menu = '首页 新闻 国际 财经\n相关文章\n'.repeat(3);
    expect(
      (await read(`${prose}\n\n${prose}\n\n${menu}渡轮公司因违规被罚款一百万\n群岛油价翻倍引发居民不满`, 'a.txt')).details.language,
    ).toBe('en');
  });
});
