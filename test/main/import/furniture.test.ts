import { describe, expect, test } from 'vitest';
import { weighAll } from '../../../main/import/furniture.ts';
import { readText } from '../../../main/import/text.ts';
import { outline, passages, read } from './helpers.ts';

const english = [
  'Ferry crews on the northern routes walked out for an eighth day on Tuesday, leaving some 12,000 commuters without a crossing.',
  'The union said that talks had broken down overnight, and that it had been told to come back with a smaller number.',
  'Stocks of fuel on the islands are expected to last until the weekend, according to the regional governor.',
] as const;
const chinese = [
  '北部航线渡轮船员的罢工进入第八天,约1.2万名通勤者无船可乘,政府坚称没有余钱。',
  '工会表示,谈判已于前夜破裂。工会秘书长说:“我们被告知要带着更小的数字回来。”',
  '据地区长官介绍,群岛的燃油库存预计可以维持到本周末,之后如何尚不清楚。',
] as const;
const korean = [
  '북부 노선 여객선 승무원들의 파업이 4일로 여드레째에 접어들면서 통근객 1만2천여 명의 발이 묶였다.',
  '노조는 전날 밤 협상이 결렬됐으며 더 작은 숫자를 들고 오라는 말만 들었다고 밝혔다.',
  '주지사 측은 섬 지역의 연료가 이번 주말까지는 버틸 것으로 보인다고 전했다.',
] as const;

/** The furniture of a text, as `kind: text`. */
async function furniture(lines: readonly string[]): Promise<string[]> {
  return outline(await read(lines.join('\n'), 'a.txt'))
    .filter((line) => line.startsWith('furniture/'))
    .map((line) => line.slice('furniture/'.length));
}

describe('pages saved as text', () => {
  test('English', async () => {
    const above = ['navigation: Skip to main content', 'navigation: The Harbor Gazette', 'navigation: World | Politics | Business'];
    const byline = ['byline: By Anna Kowalska', 'byline: Published 4 November 2025, 09:30 GMT', 'share: Share', 'share: Save'];
    const below = [
      'related: More on this story',
      'related: Ferry line fined over safety breaches',
      'related: 3 days ago',
      'disclaimer: Copyright 2025 The Harbor Gazette. All rights reserved.',
    ];
    const words = (lines: readonly string[]) => lines.map((line) => line.replace(/^\w+: /u, ''));
    const lines = [
      ...words(above),
      'Ferry strike enters second week as talks stall',
      ...words(byline),
      english[0],
      'Advertisement',
      english[1],
      'Why it matters',
      english[2],
      ...words(below),
    ];
    expect(await furniture(lines)).toEqual([...above, ...byline, 'advert: Advertisement', ...below]);
  });

  test('Chinese', async () => {
    const lines = [
      '首页 新闻 国际 财经',
      '渡轮罢工进入第二周',
      '2025年11月04日 09:30 来源:海湾新闻网',
      '分享到:微信 微博',
      ...chinese,
      '(责任编辑:李明)',
      '免责声明:本文仅代表作者观点。',
      '相关新闻',
      '渡轮公司因违规被罚',
      '热门跟贴',
      '关于我们 | 联系我们',
    ];
    expect(await furniture(lines)).toEqual([
      'navigation: 首页 新闻 国际 财经',
      'byline: 2025年11月04日 09:30 来源:海湾新闻网',
      'share: 分享到:微信 微博',
      'byline: (责任编辑:李明)',
      'disclaimer: 免责声明:本文仅代表作者观点。',
      'related: 相关新闻',
      'related: 渡轮公司因违规被罚',
      'comments: 热门跟贴',
      'navigation: 关于我们 | 联系我们',
    ]);
  });

  test('Korean', async () => {
    const lines = [
      '본문 바로가기',
      '정치 경제 사회 국제',
      '여객선 파업 2주째… 협상 교착',
      '이도윤 기자',
      '입력 2025.11.04. 오후 3:12',
      '댓글 12',
      ...korean,
      'doyun@port.example',
      'ⓒ 항만통신, 무단 전재 및 재배포 금지',
      '많이 본 뉴스',
      '1',
      '폭풍으로 공항 세 곳 폐쇄',
      '좋아요 3',
    ];
    expect(await furniture(lines)).toEqual([
      'navigation: 본문 바로가기',
      'navigation: 정치 경제 사회 국제',
      'byline: 이도윤 기자',
      'byline: 입력 2025.11.04. 오후 3:12',
      'comments: 댓글 12',
      'byline: doyun@port.example',
      'disclaimer: ⓒ 항만통신, 무단 전재 및 재배포 금지',
      'related: 많이 본 뉴스',
      'related: 1',
      'related: 폭풍으로 공항 세 곳 폐쇄',
      'share: 좋아요 3',
    ]);
  });
});

describe('lists of other articles', () => {
  test('may hold whole paragraphs, between their own labels', async () => {
    const lines = [
      ...english,
      '相关文章',
      'Crews at a table in a harbour office.',
      'AI 生成的图像',
      chinese[0],
      chinese[1],
      '由 AI 报道',
      chinese[2],
      '此网站使用 cookie',
      '我们使用 cookie 进行分析以改进我们的网站。',
      '拒绝',
    ];
    expect((await furniture(lines)).map((line) => line.split(':')[0])).toEqual([
      'related',
      'related',
      'related',
      'related',
      'related',
      'related',
      'related',
      'cookie',
      'cookie',
      'cookie',
    ]);
  });

  test('in the middle end where the article goes on', async () => {
    const lines = [...english, 'Related articles', 'Ferry line fined', 'Fuel prices double', ...english];
    expect(await furniture(lines)).toEqual(['related: Related articles', 'related: Ferry line fined', 'related: Fuel prices double']);
  });

  test('a count of comments above the text opens none', async () => {
    expect(passages(await read(['Ferry strike goes on', '12 comments', english[0], english[1]].join('\n'), 'a.txt'))).toEqual([
      'Ferry strike goes on',
      english[0],
      english[1],
    ]);
  });
});

describe('menus and mastheads', () => {
  test('a menu with names of its own among its words', async () => {
    expect(await furniture(['海湾网首页 新闻 体育 财经 娱乐 更多', '渡轮罢工一周后重启谈判', '2025-11-04 18:22', ...chinese])).toEqual([
      'navigation: 海湾网首页 新闻 体育 财经 娱乐 更多',
      'byline: 2025-11-04 18:22',
    ]);
  });

  test('the title is the headline above the byline, not the first label on the page', async () => {
    const lines = [
      'Portwire News Agency',
      'Menu',
      'KO',
      'EN',
      'Harbours',
      '(LEAD) Ferry crews resume talks after weeklong strike',
      'All News 16:21 November 04, 2025',
      'By Kim Na-rae',
      ...english,
    ];
    const { details } = await read(lines.join('\n'), 'a.txt');
    expect(details).toMatchObject({
      title: '(LEAD) Ferry crews resume talks after weeklong strike',
      outlet: 'Portwire News Agency',
      author: 'Kim Na-rae',
      published: '2025-11-04T16:21',
    });
  });

  test('a rule of dashes or stars', async () => {
    expect(await furniture([english[0], '* * *', english[1], '___', '“…”', english[2]])).toEqual(['other: * * *', 'other: ___']);
  });
});

describe('text that only sounds like furniture', () => {
  test.each([
    'The site uses cookies to follow its readers, and changed its privacy policy in May.',
    'They share this view with the union, whose members read more than they say.',
    '记者从港务局获悉,这一消息尚未得到官方证实。',
    '相关文章在网上引起热议,评论区有人质疑其真实性。',
    '관련 기사가 나가자 댓글이 수백 개 달렸다고 그는 말했다.',
    'Sponsored by the ministry, the ferry sails at nine.',
    'No.',
  ])('%s', async (line) => {
    expect(passages(await read([english[0], line, english[1]].join('\n'), 'a.txt'))).toContain(line);
  });

  test('a subheading that is also a menu word', async () => {
    expect(await furniture([english[0], 'Politics', english[1], 'Privacy', english[2]])).toEqual([]);
  });
});

test('every verdict can be explained by the clues that add up to it', () => {
  const { drafts } = readText([...english, 'Facebook', 'Print'].join('\n'));
  const verdicts = weighAll(drafts);
  for (const { score, clues } of verdicts) {
    expect(score).toBeCloseTo(clues.reduce((sum, { weight }) => sum + weight, 0));
    for (const { name } of clues) expect(name).not.toBe('');
  }
  const [text, button] = [verdicts[0], verdicts[3]];
  expect(button?.score).toBeGreaterThan(text?.score ?? 0);
});
