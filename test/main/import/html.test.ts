import { describe, expect, test } from 'vitest';
import { outline, read } from './helpers.ts';

const sentences =
  'The barge struck the third pier shortly after it had left the north basin, the harbour authority said on Monday. Nobody on the bridge was hurt, it added, and the road stayed open until nine.';

async function outlineOf(body: string): Promise<string[]> {
  return outline(await read(`<html><body>${body}</body></html>`, 'a.html'));
}

describe('text', () => {
  test('white space collapses as on screen', async () => {
    expect(await outlineOf('<p>  The\n   <b>quay</b>\t is <i> long</i> . </p>')).toEqual(['paragraph: The quay is long .']);
    expect(await outlineOf('<p>大桥\n   封闭</p><p>등대교\n통행</p>')).toEqual(['paragraph: 大桥封闭', 'paragraph: 등대교 통행']);
    expect(await outlineOf('<pre>a\n  b</pre>')).toEqual(['paragraph: a\n  b']);
  });

  test('one break is a line, two are a paragraph', async () => {
    expect(await outlineOf('<p>One<br>two<br><br>three</p>')).toEqual(['paragraph: One\ntwo', 'paragraph: three']);
  });

  test('signs that a browser adds to the text', async () => {
    expect(await outlineOf('<p>“No,” she wrote: <q>it <q>may</q> sink</q>.</p>')).toEqual(['paragraph: “No,” she wrote: “it ‘may’ sink”.']);
    expect(await outlineOf('<p>She wrote: <q>“It may sink”</q>.</p>')).toEqual(['paragraph: She wrote: “It may sink”.']);
    expect(
      await outlineOf('<p><ruby>埠<rt>ふ</rt>頭<rt>とう</rt></ruby>と<ruby>港<rp>（</rp><rt>みなと</rt><rp>）</rp></ruby></p>'),
    ).toEqual(['paragraph: 埠(ふ)頭(とう)と港（みなと）']);
    expect(
      await outlineOf('<p>a <math><semantics><mi>x</mi><annotation encoding="application/x-tex">x_0</annotation></semantics></math></p>'),
    ).toEqual(['paragraph: a x']);
  });

  test('kinds and levels', async () => {
    const { blocks } = await read(
      '<html><body><h3>Quay</h3><ul><li>one<ul><li>deeper</li></ul></li></ul><blockquote><p>said</p></blockquote><figure><figcaption>seen</figcaption></figure><table><tr><th>a</th><td>b</td></tr></table></body></html>',
      'a.html',
    );
    expect(blocks.map(({ kind, level }) => `${kind}${level ?? ''}`)).toEqual([
      'heading3',
      'list-item1',
      'list-item2',
      'quote',
      'caption',
      'table-row',
    ]);
  });

  test('the lists of Word, which it copies as paragraphs with bullets and numbers written out: numbers stay, others refer to them', async () => {
    const item = (level: number, marker: string, words: string) =>
      `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;
    const page = `<p class=MsoNormal>Fees<o:p></o:p></p>${item(1, '·', 'Lorries')}${item(2, 'o', 'with trailers')}${item(1, '2.', 'Vans')}<blockquote>${item(1, '·', 'Carts')}</blockquote>`;
    const { blocks, text } = await read(`<html><body>${page}</body></html>`, 'a.html');
    expect(blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''}: ${text.slice(start, end).replace(/\s+/gu, ' ')}`)).toEqual([
      'paragraph: Fees',
      'list-item1: Lorries',
      'list-item2: with trailers',
      'list-item1: 2. Vans',
      'quote: Carts',
    ]);
  });

  test('rows of data are one block, cells that lay out a page are not', async () => {
    expect(await outlineOf('<table><tr><td><p>Sandrey</p></td><td>38\nkm</td></tr></table>')).toEqual(['table-row: Sandrey | 38 km']);
    expect(await outlineOf(`<table><tr><td><h1>Quay</h1><p>${sentences}</p></td></tr></table>`)).toEqual([
      'heading: Quay',
      `paragraph: ${sentences}`,
    ]);
  });

  test('what no browser shows is left out, and nothing runs', async () => {
    const hidden =
      '<script>globalThis.ran = 1</script><style>p{}</style><template>t</template><p hidden>h</p><p style="DISPLAY:NONE">n</p><noscript>ns</noscript><img src="https://x.example/a.png" onerror="globalThis.ran = 1" alt="alt"><iframe src="https://x.example">f</iframe>';
    expect(await outlineOf(`${hidden}<p>Seen</p>`)).toEqual(['paragraph: Seen']);
    expect('ran' in globalThis).toBe(false);
  });

  test('the inside of an element that a template declares is shown, other templates are not', async () => {
    const inside = `<x-page><template shadowrootmode="open"><style>p{}</style><x-text><template shadowroot="open"><p>${sentences}</p></template></x-text></template></x-page>`;
    expect(await outlineOf(`${inside}<template><p>Not this</p></template>`)).toEqual([`paragraph: ${sentences}`]);
  });

  test.each([
    ['<p>One<p>Two', ['One', 'Two']],
    ['<div><p>One</div>Two</p>', ['One', 'Two']],
    ['<ul><li>One<li>Two</ul', ['One', 'Two']],
    ['<p>One</p></body></html><p>Two</p>', ['One', 'Two']],
    ['<b><i>One</b></i>', ['One']],
    ['<p class="a" class=\'b>One</p><p>Two</p>', []],
    ['<p>3 < 4 & 5 &gt; 2 &copy', ['3 < 4 & 5 > 2 ©']],
  ])('malformed: %s', async (body, expected) => {
    const found = await outlineOf(`<p>First</p>${body}`);
    expect(found.map((line) => line.replace(/^[^:]*: /u, ''))).toEqual(expect.arrayContaining(['First', ...expected]));
  });

  test('a page that the article finder cannot stand is read, with a warning', async () => {
    const extraction = await read(`<table><tr><td>${sentences}<body>`, 'a.html');
    expect(extraction.text).toBe(sentences);
    expect(extraction.warnings).toHaveLength(1);
  });

  test('a page without html, head and body', async () => {
    expect(outline(await read('<title>T</title><p>One</p><p>Two</p>', 'a.html'))).toEqual(['paragraph: One', 'paragraph: Two']);
  });
});

describe('furniture', () => {
  const page = `<html><body>
    <nav><a href="/">Start</a> <a href="/w">Harbours</a></nav>
    <article><h1>Bridge closed after barge strikes pier</h1>
      <div class="byline">Mina Okafor</div>
      <p>${sentences}</p><p>${sentences}</p>
      <div class="share-buttons"><a href="#">Mastodon</a></div>
      <h2>An older crack</h2>
      <p>${sentences}</p><ul><li>The crack was 1.4 metres long.</li></ul><p>${sentences}</p>
    </article>
    <aside class="related-stories"><h3>Elsewhere</h3><a href="/f">Ferry line fined over breaches</a></aside>
    <div id="cookie-consent"><p>Some of these are needed.</p><button>Fine</button></div>
    <footer>The Ledger, North Quay 3</footer>
  </body></html>`;

  test('is kept, in order, and named by what it is', async () => {
    expect(outline(await read(page, 'a.html')).map((line) => line.replace(sentences, '…'))).toEqual([
      'furniture/navigation: Start Harbours',
      'heading: Bridge closed after barge strikes pier',
      'furniture/byline: Mina Okafor',
      'paragraph: …',
      'paragraph: …',
      'furniture/share: Mastodon',
      'heading: An older crack',
      'paragraph: …',
      'list-item: The crack was 1.4 metres long.',
      'paragraph: …',
      'furniture/related: Elsewhere',
      'furniture/related: Ferry line fined over breaches',
      'furniture/cookie: Some of these are needed.',
      'furniture/cookie: Fine',
      'furniture/navigation: The Ledger, North Quay 3',
    ]);
  });
});

describe('articles that are more than one element', () => {
  const post = (time: string, heading: string, text: string) =>
    `<article><header><time>${time}</time><h2>${heading}</h2></header><div><p>${text}</p></div><div class="share-buttons"><a>Share</a></div></article>`;

  test('all posts of a running report are its text', async () => {
    const posts = [
      post('15:20', 'Quay closed', sentences),
      post('14:05', 'Crane down', 'The crane on the quay fell at about two, and nobody was near it.'),
      post('13:30', 'Wind rises', 'Ferries stay in port.'),
    ];
    const kinds = (await outlineOf(`<main><h1>Storm in the harbour: latest</h1><div>${posts.join('')}</div></main>`)).map(
      (line) => line.split(':')[0],
    );
    const each = ['paragraph', 'heading', 'paragraph', 'furniture/share'];
    expect(kinds).toEqual(['heading', ...each, ...each, ...each]);
  });

  test('teasers of other articles, whose headlines lead to them, are not', async () => {
    const teaser = (heading: string) =>
      post('14:05', `<a href="/x">${heading}</a>`, 'The ferries stay in port for two days, the harbour office says.');
    const body = `<main><article><h1>Quay closed</h1><p>${sentences}</p><p>${sentences}</p></article>${['Crane', 'Wind', 'Ferry'].map(teaser).join('')}</main>`;
    expect((await outlineOf(body)).filter((line) => line.includes('two days'))).toEqual(
      Array.from({ length: 3 }, () => expect.stringMatching(/^furniture/u)),
    );
  });

  test('a line below the headline belongs to it; a byline there is one, even when only a style sheet sets its parts apart', async () => {
    const head =
      '<section><h2>Quay closed</h2><p>Divers found a crack of two metres<br>Ferries go on</p><div><span>Mina Okafor</span><span>Published 4 November 2025</span></div><p>编者按:裂缝有两米长。渡轮照常开行。</p></section>';
    const body = `<h1>The Ledger</h1>${head}<section><div class="text"><p>${sentences}</p><p>${sentences}</p><p>▶ <a href="/x">관련기사: 연락선 과태료</a></p><p>${sentences}</p></div></section>`;
    const html = `<html><head><meta property="og:title" content="Quay closed"></head><body>${body}</body></html>`;
    const found = outline(await read(html, 'a.html'));
    expect(found).toContain('paragraph: Divers found a crack of two metres\nFerries go on');
    expect(found).toContain('paragraph: 编者按:裂缝有两米长。渡轮照常开行。');
    expect(found).toContain('furniture/byline: Mina Okafor Published 4 November 2025');
    expect(found).toContain('furniture/related: ▶ 관련기사: 연락선 과태료');
  });

  test('the caption and the points between headline and text belong to it, lists of links do not', async () => {
    const opening =
      '<figure><figcaption>A barge leaves. Photograph: Mina Okafor</figcaption></figure><h2>Key points</h2><ul><li>The quay is closed</li></ul><ul><li><a href="/x">Harbours</a></li></ul>';
    const body = `<main><div><h1>Quay closed for two days</h1>${opening}</div><div class="text"><p>${sentences}</p><p>${sentences}</p><p>${sentences}</p></div></main>`;
    expect((await outlineOf(body)).slice(0, 6)).toEqual([
      'heading: Quay closed for two days',
      'caption: A barge leaves.',
      'furniture/byline: Photograph: Mina Okafor',
      'heading: Key points',
      'list-item: The quay is closed',
      'furniture/other: Harbours',
    ]);
  });
});
