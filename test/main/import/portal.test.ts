import { describe, expect, test } from 'vitest';
import { read } from './helpers.ts';

const korean = '항만공사는 4일 크레인 두 대에서 균열이 발견돼 북쪽 부두를 3주 동안 폐쇄한다고 밝혔다. 선박은 남쪽 부두로 옮겨 접안한다.';
const chinese = '港务局4日表示，北部码头因两台起重机出现裂缝，将关闭三周。船舶改靠南部港池，预计延误两至四天。';
const english =
  'The port authority closed the northern terminal on Tuesday after inspectors found cracks in two of its cranes, officials said.';

interface Page {
  readonly site: string;
  readonly metas?: string;
  readonly data?: object;
  readonly head?: string;
  readonly text: string;
  readonly below?: string;
  readonly footer?: string;
}

async function outletOf({ site, metas = '', data, head = '', text, below = '', footer = '' }: Page): Promise<string> {
  const script =
    data === undefined ? '' : `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...data })}</script>`;
  const body = `<main><article><h1>${text.slice(0, 18)}</h1><p>${head}</p><p>${text}</p><p>${text}</p>${below}</article></main><footer>${footer}</footer>`;
  const html = `<html><head><meta property="og:site_name" content="${site}">${metas}${script}</head><body>${body}</body></html>`;
  return (await read(html, 'a.html')).details.outlet;
}

const organisation = (name: string) => ({ '@type': 'Organization', name });

describe('the outlet of an article on a portal is its paper', () => {
  test.each<[string, Page, string]>([
    [
      'named as author beside the portal, and in the line on rights',
      {
        site: '누리뉴스',
        metas: '<meta property="og:article:author" content="항만일보 | 누리">',
        text: korean,
        below: '<p>Copyright ⓒ 항만일보. All rights reserved. 무단 전재 및 재배포 금지.</p>',
        footer: '<p>ⓒ Nuri Corp.</p>',
      },
      '항만일보',
    ],
    [
      'named as publisher and author in the data',
      {
        site: 'Nuri',
        data: { publisher: organisation('항만일보'), author: [{ name: '김서연 기자' }, organisation('항만일보')] },
        text: korean,
      },
      '항만일보',
    ],
    [
      'named as the source in the data and above the text',
      { site: '新潮网', metas: '<meta name="mediaid" content="海港日报">', head: '2025年11月04日 09:30 来源：海港日报', text: chinese },
      '海港日报',
    ],
    [
      'named as the source organisation, and in the line on rights',
      {
        site: 'Orbit',
        data: { sourceOrganization: organisation('The Harbour Gazette') },
        text: english,
        below: '<p>© 2025 The Harbour Gazette. All rights reserved.</p>',
      },
      'The Harbour Gazette',
    ],
  ])('%s', async (_, page, outlet) => {
    expect(await outletOf(page)).toBe(outlet);
  });
});

describe('the outlet of an ordinary page is its site', () => {
  test.each<[string, Page]>([
    [
      'whose publisher is a company',
      {
        site: 'The Ledger',
        data: { publisher: organisation('Northern Media Holdings'), author: organisation('Northern Media Holdings') },
        text: english,
        below: '<p>© 2025 Northern Media Holdings. All rights reserved.</p>',
      },
    ],
    [
      'that a sister paper publishes, as its foot says too',
      {
        site: 'The Sunday Lantern',
        data: { publisher: organisation('Harbour Gazette') },
        text: english,
        footer: '<p>© 2025 Harbour Gazette. All rights reserved.</p>',
      },
    ],
    [
      'whose text is from an agency',
      {
        site: 'The Ledger',
        data: { publisher: organisation('The Ledger'), sourceOrganization: organisation('Portwire News') },
        text: english,
        below: '<p>© 2025 Portwire News. All rights reserved.</p>',
      },
    ],
    [
      'that goes by a longer name than its publisher',
      { site: '연합인포맥스', data: { publisher: organisation('연합뉴스'), author: organisation('연합뉴스') }, text: korean },
    ],
    ['with an author beside its name', { site: '항만일보', metas: '<meta name="author" content="김서연 | 항만일보">', text: korean }],
    ['that names a source once', { site: '岛城在线', head: '2025年11月04日 09:30 来源：海港日报', text: chinese }],
  ])('%s', async (_, page) => {
    expect(await outletOf(page)).toBe(page.site);
  });
});
