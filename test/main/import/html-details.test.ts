import { describe, expect, test } from 'vitest';
import { read } from './helpers.ts';

const sentences =
  'The barge struck the third pier shortly after it had left the north basin, the harbour authority said on Monday. Nobody on the bridge was hurt, it added, and the road stayed open until nine.';

describe('details', () => {
  const page = (head: string, attributes = '') =>
    `<html${attributes}><head>${head}</head><body><h1>From the heading</h1><p>${sentences}</p></body></html>`;
  const details = async (head: string, attributes = '') => (await read(page(head, attributes), 'a.html')).details;

  test('come from meta elements', async () => {
    const head =
      '<meta property="og:title" content="From og"><meta property="og:site_name" content="The Ledger"><meta name="author" content="Mina  Okafor"><meta property="article:published_time" content="2025-10-14T07:40:00+01:00"><link rel="canonical" href="https://ledger.example/a">';
    expect(await details(head)).toEqual({
      title: 'From og',
      outlet: 'The Ledger',
      author: 'Mina Okafor',
      published: '2025-10-14T07:40+01:00',
      language: 'en',
      url: 'https://ledger.example/a',
      reliability: 'F',
      foundIn: { title: 'page', outlet: 'page', author: 'page', published: 'page', language: 'text', url: 'page' },
    });
  });

  test('come from JSON-LD, also in a graph', async () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': ['NewsArticle'],
          headline: 'From data',
          datePublished: '2025-10-14',
          author: [{ name: 'Mina Okafor' }, { name: 'Li Wei' }],
          publisher: { name: 'The Ledger' },
        },
      ],
    };
    expect(await details(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toMatchObject({
      title: 'From data',
      author: 'Mina Okafor, Li Wei',
      outlet: 'The Ledger',
      published: '2025-10-14',
      foundIn: { title: 'data', author: 'data', outlet: 'data', published: 'data', language: 'text' },
    });
  });

  test('character references in JSON-LD are characters', async () => {
    const data = { '@type': 'NewsArticle', headline: 'Pier &quot;closed&quot; &amp; a < b', author: { name: 'Se&aacute;n O&#39;Neil' } };
    expect(await details(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toMatchObject({
      title: 'Pier "closed" & a < b',
      author: "Seán O'Neil",
    });
  });

  test('each of the authors in JSON-LD is a name, and the outlet is none of them', async () => {
    const author = [{ name: '김서연 기자' }, { name: '이도윤 기자' }, { '@type': 'Organization', name: '항만일보' }];
    const data = { '@type': 'NewsArticle', author, publisher: { name: '항만일보' } };
    expect(await details(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toMatchObject({
      author: '김서연, 이도윤',
    });
  });

  describe('the time that counts', () => {
    const times = async (body: string, head = '') =>
      (await read(`<html><head>${head}</head><body>${body}<p>${sentences}</p></body></html>`, 'a.html')).details;
    const old = '<time datetime="2019-01-01T10:00Z">2019</time>';
    const own = '<time datetime="2025-11-04T08:00Z">4 Nov</time>';

    test.each([
      ['is none in the head of the site', `<header>${old}</header><h1>Barge</h1>${own}`],
      ['is none in a menu', `<h1>Barge</h1><nav>${old}</nav>${own}`],
      ['is none among other articles', `<h1>Barge</h1><div class="related-stories">${old}</div>${own}`],
      ['stands below the headline', `<div>${old}</div><h1>Barge</h1>${own}`],
      ['stands above the headline in the article', `<main>${own}<h1>Barge</h1><p>Opened on ${old}.</p></main>`],
      [
        'is in the article, whatever a teaser says',
        `<article><h1>Barge</h1>${own}</article><section class="grid">${old.replace('<time', '<time class="published"')}</section>`,
      ],
      ["is in the article's foot", `<article><h1>Barge</h1><footer class="entry-meta">${own}</footer></article>`],
      ['stands in a page that is a form', `<form><h1>Barge</h1>${own}</form>`],
      ['stands in a frame that is named for its sidebar', `<div class="layout has-sidebar"><div><h1>Barge</h1>${own}</div></div>`],
      ['stands in a head that has the headline', `<div class="post"><header><h1>Barge</h1>${own}</header></div>`],
      ['is the only one of an article', `<article><h1>Barge</h1><div class="share-and-date">${own}</div></article>`],
      ['says so', `<h1>Barge</h1>${old}${own.replace('<time', '<time itemprop="datePublished"')}`],
    ])('%s', async (_, body) => {
      expect(await times(body)).toMatchObject({ published: '2025-11-04T08:00Z' });
    });

    test("is what the text says where the only one is a menu's", async () => {
      expect(await times(`<header>${old}</header><h1>Barge</h1><p>By Mina Okafor | Published 4 November 2025</p>`)).toMatchObject({
        published: '2025-11-04',
      });
    });

    test.each([
      ['by the label before it', 'Updated <time datetime="2025-11-06T10:00Z">6 Nov</time> · Published '],
      ['by its class', '<time class="updated" datetime="2025-11-06T10:00Z">6 Nov</time>'],
      ['in Korean', '수정 <time datetime="2025-11-06T10:00Z">11.6</time> 입력 '],
      ['in Chinese', '更新于：<time datetime="2025-11-06T10:00Z">6日</time>'],
    ])('is told from that of a change: %s', async (_, before) => {
      expect(await times(`<h1>Barge</h1><div>${before}${own}</div>`)).toMatchObject({
        published: '2025-11-04T08:00Z',
        updated: '2025-11-06T10:00Z',
      });
    });
  });

  describe('the title of a page that states none', () => {
    const titleOf = async (head: string, body: string) =>
      (await read(`<html><head>${head}</head><body>${body}<p>${sentences}</p></body></html>`, 'a.html')).details.title;

    test('is no logo, and no text that is not shown', async () => {
      const logo =
        '<h1 class="logo"><style>.a{color:red}</style><span style="display:none">Home</span>Ledger Online</h1><h1><a href="/">Ledger Online</a></h1>';
      expect(await titleOf('<title>Barge</title>', `${logo}<h1>Barge <svg><title>x</title></svg>strikes <i>third</i> pier</h1>`)).toBe(
        'Barge strikes third pier',
      );
    });

    test('keeps all its parts but the name of the site', async () => {
      const site = '<meta property="og:site_name" content="Okafor Notes on Ships">';
      const title = '<title>Barge strikes pier – what is known so far about it | Okafor Notes on Ships</title>';
      expect(await titleOf(`${title}${site}`, '')).toBe('Barge strikes pier – what is known so far about it');
      expect(await titleOf('<title>The Harbour Gazette - Barge strikes pier - what is known so far</title>', '')).toBe(
        'Barge strikes pier - what is known so far',
      );
      expect(await titleOf('<title>강풍에 다리 통제 - 북섬 | 항만일보</title>', '')).toBe('강풍에 다리 통제 - 북섬');
    });

    test.each([
      ['海峡渡轮因大风停航三天_国内_海港网', '海峡渡轮因大风停航三天'],
      ['Tay bridge closed after cracks found | Scotland | The Harbour Gazette', 'Tay bridge closed after cracks found'],
      ['부산항 부두 균열로 폐쇄 | 사회 | 항만일보', '부산항 부두 균열로 폐쇄'],
    ])('is not the name of its section: %s', async (title, headline) => {
      expect(await titleOf(`<title>${title}</title>`, '')).toBe(headline);
    });
  });

  test('updates and places come from markup', async () => {
    const meta =
      '<meta property="article:published_time" content="2025-10-14T07:40:00+01:00"><meta property="article:modified_time" content="2025-10-14T12:00:00Z"><meta name="geo.placename" content="Corvane">';
    expect(await details(meta)).toMatchObject({ updated: '2025-10-14T12:00Z', place: 'Corvane' });
    const data = {
      '@type': 'NewsArticle',
      datePublished: '2025-10-14',
      dateModified: '2025-10-15T08:00:00+09:00',
      dateline: 'CORVANE, Oct. 14',
      contentLocation: { '@type': 'Place', name: 'North Isle' },
    };
    const scripted = (value: object) => details(`<script type="application/ld+json">${JSON.stringify(value)}</script>`);
    expect(await scripted(data)).toMatchObject({ updated: '2025-10-15T08:00+09:00', place: 'CORVANE' });
    expect(await scripted({ ...data, dateline: undefined })).toMatchObject({ place: 'North Isle' });
  });

  test('what JSON-LD only refers to is looked up in it', async () => {
    const data = {
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'H',
          author: [{ '@id': '#mina' }, { name: 'Li Wei' }, { '@id': '#li' }],
          publisher: { '@id': '#ledger' },
        },
        { '@type': 'Organization', '@id': '#ledger', name: 'The Ledger' },
        { '@type': 'Person', '@id': '#mina', name: 'Mina Okafor' },
        { '@type': 'Person', '@id': '#li', name: 'Li Wei' },
      ],
    };
    const scripted = (json: string) => details(`<script type="application/ld+json">${json}</script>`);
    expect(await scripted(JSON.stringify(data))).toMatchObject({ author: 'Mina Okafor, Li Wei', outlet: 'The Ledger' });
    const page = { '@type': 'WebPage', mainEntity: { '@type': 'NewsArticle', author: { name: 'Mina Okafor' } } };
    expect(await scripted(JSON.stringify(page))).toMatchObject({ author: 'Mina Okafor' });
    const broken = '{"@type": "NewsArticle", "description": "One line\n and another", "author": {"name": "한도윤 기자"}}';
    expect(await scripted(broken)).toMatchObject({ author: '한도윤' });
  });

  test('all authors of a page, in the order in which names are read', async () => {
    const named = (name: string, ...values: string[]) => values.map((value) => `<meta name="${name}" content="${value}">`).join('');
    expect(await details(named('author', 'Mina Okafor', 'Li Wei', 'Mina Okafor'))).toMatchObject({ author: 'Mina Okafor, Li Wei' });
    const paper =
      named('citation_author', 'Okafor, Mina', 'van Dyck, Jan', '한, 도윤') +
      named('citation_title', 'On piers') +
      named('citation_publication_date', '2025/10/14') +
      named('citation_journal_title', 'Journal of Ports');
    expect(await details(paper)).toMatchObject({
      title: 'On piers',
      author: 'Mina Okafor, Jan van Dyck, 한도윤',
      outlet: 'Journal of Ports',
      published: '2025-10-14',
    });
  });

  test('damaged JSON-LD is a warning', async () => {
    const { warnings, details: found } = await read(page('<script type="application/ld+json">{"@type": </script>'), 'a.html');
    expect(warnings).toHaveLength(1);
    expect(found.title).toBe('From the heading');
  });

  test('only links become addresses, and only names authors', async () => {
    expect(
      await details(
        '<link rel="canonical" href="javascript:alert(1)"><meta property="article:author" content="https://social.example/mina">',
      ),
    ).toMatchObject({ url: '', author: '' });
  });

  test('addresses and the outlet among the authors are left out, and no more than twenty are read', async () => {
    const authors = (...names: string[]) => names.map((name) => `<meta name="author" content="${name}">`).join('');
    const site = '<meta property="og:site_name" content="The Ledger">';
    const link = '<meta itemprop="author" content="https://social.example/mina">';
    expect(await details(authors('Mina Okafor') + link)).toMatchObject({ author: 'Mina Okafor' });
    expect(await details(site + authors('The Ledger', 'Mina Okafor'))).toMatchObject({ author: 'Mina Okafor' });
    expect(await details(authors('The Corvane Times', 'Emily Post'))).toMatchObject({ author: 'Emily Post' });
    expect(await details(site + authors('The Ledger'))).toMatchObject({ author: 'The Ledger' });
    const other = '<meta property="article:author" content="Mina Okafor">';
    expect(await details(site + authors('The Ledger') + other)).toMatchObject({ author: 'Mina Okafor' });
    const data = JSON.stringify({ '@type': 'NewsArticle', author: [{ name: 'Mina Okafor' }, { name: 'https://social.example/mina' }] });
    expect(await details(`<script type="application/ld+json">${data}</script>`)).toMatchObject({ author: 'Mina Okafor' });
    const many = Array.from({ length: 30 }, (_, index) => `A${index}`);
    expect(await details(authors(...many))).toMatchObject({ author: many.slice(0, 20).join(', ') });
  });

  test('words in the page fill what its markup does not state', async () => {
    const { details: found } = await read(
      `<html><body><h1>Bridge closed</h1><p>By Mina Okafor</p><p>Published 14 October 2025</p><p>${sentences}</p></body></html>`,
      'a.html',
    );
    expect(found).toMatchObject({ title: 'Bridge closed', author: 'Mina Okafor', published: '2025-10-14' });
    expect(found.foundIn).toEqual({ title: 'text', author: 'text', published: 'text', language: 'text' });
  });
});
