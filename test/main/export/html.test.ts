import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { ExportLanguage } from '../../../domain/brief.ts';
import type { BriefModel } from '../../../domain/brief-model.ts';
import { headingOf, paragraphOf, safeUrl } from '../../../domain/rich-text.ts';
import { renderBrief } from '../../../main/export/render.ts';
import { claimOf, link, modelOf, quote, sourceOf, tunnel } from './fixtures.ts';
import { hostile, hostileWords, shown } from './hostile.ts';

async function pageOf(model: BriefModel, language: ExportLanguage = 'en') {
  return parseHTML(new TextDecoder().decode(await renderBrief(model, 'html', language))).document;
}

describe('renderHtml', () => {
  test('is one page that loads nothing and runs nothing', async () => {
    const page = await pageOf(tunnel);
    const policy = page.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
    expect(page.querySelectorAll('script:not([type="application/json"]), link, img, iframe, object, form')).toHaveLength(0);
    expect(page.querySelector('style')?.textContent).not.toMatch(/url\(|@import/);
    const elements = [...page.querySelectorAll('*')];
    expect(elements.flatMap((each) => [...each.attributes].filter((attribute) => /^(on|style$|src$)/.test(attribute.name)))).toEqual([]);
  });

  test('makes no markup of hostile words', async () => {
    const page = await pageOf(hostile);
    expect(page.querySelectorAll('script:not([type="application/json"]), img, b')).toHaveLength(0);
    const addresses = [...page.querySelectorAll('a')].map((each) => each.getAttribute('href') ?? '');
    expect(addresses.filter((each) => !each.startsWith('#') && safeUrl(each) === null)).toEqual([]);
    const quotes = [...page.querySelectorAll('.claim blockquote')];
    expect(quotes.map((each) => each.textContent)).toEqual(hostileWords.map(shown));
    expect(new Set(quotes.map((each) => each.getAttribute('cite')))).toEqual(new Set([null, 'https://example.org/?a="b"&c=<d>']));
  });

  test('marks each claim with its tag, the language of its quote and the address it is from', async () => {
    const page = await pageOf(tunnel, 'ko');
    const claims = [...page.querySelectorAll('section.claim')].map((each) => {
      const words = each.querySelector('blockquote');
      return [each.className, words?.getAttribute('lang'), words?.getAttribute('cite'), each.querySelector('.tag')?.textContent];
    });
    expect(claims).toEqual([
      ['claim reported', 'en', 'https://harbour.example/tunnel?day=29&part=2#end', '보도'],
      ['claim speculative', 'en', 'https://harbour.example/tunnel?day=29&part=2#end', '추측'],
      ['claim disputed', 'zh', 'https://ribao.example/隧道', '논란'],
      ['claim speculative', 'ko', null, '추측'],
    ]);
  });

  test.each([
    ['en', 'en-GB'],
    ['zh', 'zh-Hans'],
    ['ko', 'ko'],
  ] as const)('names its language: %s', async (language, tag) => {
    expect((await pageOf(tunnel, language)).documentElement.getAttribute('lang')).toBe(tag);
  });

  test('links every citation to an entry of the source list', async () => {
    const page = await pageOf(tunnel);
    const entries = [...page.querySelectorAll('.sources li')].map((each) => `#${each.id}`);
    expect(entries).toEqual(['#source-1', '#source-2', '#source-3']);
    const citations = [...page.querySelectorAll('a.citation, .trace a')].map((each) => each.getAttribute('href') ?? '');
    expect(citations.length).toBe(6);
    expect(citations.filter((each) => !entries.includes(each))).toEqual([]);
  });

  test('gives each line of a quote a paragraph, and keeps the spaces in it', async () => {
    const claims = [claimOf('k', 's', 'first  line\n\n  second')];
    const page = await pageOf(modelOf([quote('k')], { claims, sources: [sourceOf('s')] }));
    expect([...page.querySelectorAll('blockquote p')].map((each) => each.textContent)).toEqual(['first  line', '  second']);
  });

  test('opens the passage a quote is from, with the quote marked between its neighbours', async () => {
    const around = { before: 'It said: ', after: ' Then it left.', previous: 'Before.', next: 'After.' };
    const parts = { claims: [claimOf('k', 's', 'some words')], sources: [sourceOf('s')], contexts: new Map([['k', around]]) };
    const page = await pageOf(modelOf([quote('k')], parts));
    expect(page.querySelector('[data-claim-id="k"]')?.textContent).toBe('some words');
    expect(page.querySelector('details mark')?.textContent).toBe('some words');
    const lines = [...page.querySelectorAll('details p')].map((each) => each.textContent);
    expect(lines).toEqual(['Before.', 'It said: some words Then it left.', 'After.']);
    expect((await pageOf(modelOf([quote('k')], { ...parts, contexts: new Map() }))).querySelector('details')).toBeNull();
  });

  test('puts the source list at the level of the topmost headings', async () => {
    const claims = [claimOf('k', 's', 'words')];
    const page = await pageOf(modelOf([headingOf(4, 'Deep'), headingOf(3, 'Higher'), quote('k')], { claims, sources: [sourceOf('s')] }));
    expect(page.querySelector('.sources')?.firstElementChild?.tagName).toBe('H3');
  });

  test('tells the page it leads to nothing about the page it was on', async () => {
    const page = await pageOf(modelOf([paragraphOf(link('https://example.org/', 'there'))]));
    expect(page.querySelector('p a')?.getAttribute('rel')).toBe('noreferrer');
  });
});
