import { describe, expect, test } from 'vitest';
import { appealIn } from '../../../main/import/appeals.ts';
import { outline, passages, read } from './helpers.ts';

const prose = [
  'The last night ferry to the outer islands left on Sunday with nine passengers and a dog, and nobody had announced it.',
  'The company says that it wrote to its members and put a newsletter on its site; several passengers said they had received neither.',
  'The union wants the route back by spring, and has collected 3,100 signatures and $12,000 in donations for a legal challenge.',
  'The regulator has until February to decide whether the subsidy has to be repaid, and who would have to repay it.',
] as const;

/** An article with something in the middle of its text. */
async function around(middle: string): Promise<string[]> {
  const [first, second, ...more] = prose.map((text) => `<p>${text}</p>`);
  const body = `<main><h1>The quiet end of the night ferry</h1><div class="text">${first}${second}${middle}${more.join('')}</div></main>`;
  const found = await read(`<html><body>${body}</body></html>`, 'a.html');
  expect(passages(found)).toEqual(expect.arrayContaining([...prose]));
  return outline(found).filter((line) => !prose.some((text) => line.endsWith(text)) && !line.startsWith('heading: The quiet'));
}

describe('appeals to the reader', () => {
  test.each([
    'Sign up for our weekly newsletter.',
    'If you value this work, please consider making a donation. Your support keeps it free to read.',
    'Follow us on Mastodon for more updates.',
    '매주 뉴스레터를 받아보세요',
    '좋은 기사에 원고료를 보내주세요.',
    '▶ 앱 다운받고 속보 알림 받기',
    '请扫描二维码，加入读者群',
    '如果你認同我們的工作，請成為月費會員。',
    '点击上方蓝字关注我们',
  ])('are told: %s', (text) => {
    expect(appealIn(text)).toBe('strong');
  });

  test.each([
    'Nobody signs up for a ferry for fun, said Carol Byrne, whose newsletter is read on all four islands.',
    'The council asked residents to donate, and to subscribe to its alerts.',
    'Our reporting shows that the newsroom had been warned.',
    '후원회 회원 300여 명은 부두 앞에서 집회를 열었다.',
    '이용객은 예매 앱을 설치한 뒤 신분증을 등록하면 됩니다.',
    '检测公司的客户端软件显示，会员卡余额可以退还。',
  ])('are no sentences of articles: %s', (text) => {
    expect(appealIn(text)).toBeNull();
  });

  test('what an authority tells the public stays', async () => {
    const list = '<ul><li>Register for alerts before Friday.</li><li>Check your postcode.</li></ul>';
    const told = '<p>Download the app from the App Store or Google Play.</p><p>请市民通过微信公众号查询班次。</p>';
    expect(await around(told + list)).toEqual([
      'paragraph: Download the app from the App Store or Google Play.',
      'paragraph: 请市民通过微信公众号查询班次。',
      'list-item: Register for alerts before Friday.',
      'list-item: Check your postcode.',
    ]);
  });
});

describe('boxes amid a text', () => {
  test('with a field to type in are furniture, whatever they say', async () => {
    expect(await around('<div><h3>Stories from the edge</h3><p>One a week. No noise.</p><input type="email"></div>')).toEqual([
      'furniture/advert: Stories from the edge',
      'furniture/advert: One a week. No noise.',
    ]);
  });

  test('that ask for something are furniture as a whole', async () => {
    expect(await around('<section><p>Enjoying this?</p><p>Subscribe to our journal.</p><a href="/s">Yes</a></section>')).toEqual([
      'furniture/advert: Enjoying this?',
      'furniture/advert: Subscribe to our journal.',
      'furniture/advert: Yes',
    ]);
  });

  test('of nothing but links lead to other articles, unless they are what the text lists', async () => {
    const links = '<ul><li><a href="/1">The keepers who stayed behind</a></li><li><a href="/2">Why is the pier failing?</a></li></ul>';
    expect(await around(links)).toEqual([
      'furniture/related: The keepers who stayed behind',
      'furniture/related: Why is the pier failing?',
    ]);
    expect((await around(`<p>The documents are:</p>${links}`)).at(-1)).toBe('list-item: Why is the pier failing?');
  });

  test.each([
    ['READ MORE: The keepers who stayed', 'related'],
    ['[관련기사] 등대지기는 왜 남았나', 'related'],
    ['【相關報道】守塔人為何留下？', 'related'],
    ['Related: <a href="/k">the keepers who stayed</a>', 'related'],
  ])('labels before the headline of another article: %s', async (text, kind) => {
    expect(await around(`<p>${text}</p>`)).toEqual([`furniture/${kind}: ${text.replace(/<[^>]*>/gu, '')}`]);
  });

  test('captions, tables and short remarks are text', async () => {
    const boxes =
      '<div><table><tr><td>Year</td><td>Trips</td></tr><tr><td>2024</td><td>310</td></tr></table></div><div>None of it was said aloud.</div>';
    expect(await around(`<figure><figcaption>The pier in May.</figcaption></figure>${boxes}`)).toEqual([
      'caption: The pier in May.',
      'table-row: Year | Trips',
      'table-row: 2024 | 310',
      'paragraph: None of it was said aloud.',
    ]);
  });
});
