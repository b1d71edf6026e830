import { describe, expect, test } from 'vitest';
import { type Read, read } from './helpers.ts';

const article =
  'The ferry line will run every hour from May, the county said on Friday. Two older boats are to be sold, and the landing at Orne is closed until the ice has gone.';
const notice =
  'We store small files on your device. They tell us which pages you open. You can change your choice at any time in the settings.';
const warned = 'The page hides this text until a script runs';

async function page(body: string): Promise<Read> {
  return await read(`<html><body>${body}</body></html>`, 'a.html');
}

describe('text that a page hides', () => {
  test.each([
    ['an article under a headline', `<h1>Ferries</h1><div style="visibility: hidden; opacity: 0"><p>${article}</p></div>`],
    [
      'a page that waits as a whole',
      `<div id="app" class="page has-sidebar" style="display:none"><p>${article}</p></div><script>1</script>`,
    ],
    [
      'an article behind a menu',
      `<ul><li>Home</li><li>Latest news from the coast</li><li>Weather and tides</li><li>Letters to the editor</li></ul><div hidden><p>${article}</p></div>`,
    ],
    ['the article proper', `<p>${article.slice(0, 71)}</p><div hidden><article><p>${article}</p></article></div>`],
    [
      'the body of an article',
      `<article><p>${article.slice(0, 71)}</p><div itemprop="articleBody" hidden><p>${article}</p></div></article>`,
    ],
  ])('is uncovered and told of when it waits for a script: %s', async (_, body) => {
    const { text, warnings } = await page(body);
    expect(text).toContain(article);
    expect(warnings).toEqual([expect.stringContaining(warned)]);
  });

  test('a body that waits hidden, with what it hides for good left out', async () => {
    const body = `<section><p>${article}</p></section><section><p hidden>h</p><p>Second.</p></section>`;
    expect((await read(`<html><body style="display:none" class="cookie-free">${body}</body></html>`, 'a.html')).text).toBe(
      `${article}\nSecond.`,
    );
  });

  const short = `<p>The landing at Orne is closed, the county said on Friday afternoon.</p>`;
  test.each([
    ['a notice on cookies', `<p>The landing at Orne is closed.</p><div id="consent-modal" style="display:none"><p>${notice}</p></div>`],
    ['a dialog', `<p>Orne</p><div role="dialog" hidden>${notice}</div>`],
    ['a part of a dialog', `<p>Orne</p><div class="site-modal"><div hidden>${notice}</div></div>`],
    [
      'words for search engines',
      `${short}<p style="display:none">Cheap boats, cheap tickets, cheap rooms by the sea. Book boats and rooms now, tickets today.</p>`,
    ],
    [
      'a trap for machines',
      `<p>Orne</p><div class="hp" style="visibility:hidden">Leave this field empty if you are a person. Who fills it in is taken for a machine.</div>`,
    ],
    [
      'data',
      `${short}<p>${article.slice(72)}</p><p>More on Sunday.</p><pre style="display:none">{"ports": ${JSON.stringify(Array(60).fill('Orne'))}}</pre>`,
    ],
    ['data and nothing else', `<p>Orne</p><pre style="display:none">{"ports": ${JSON.stringify(Array(60).fill('Orne'))}}</pre>`],
    ['comments', `${short}<section id="comments" hidden><article>${article}</article></section>`],
    ['terms laid over the page', `<h1>Orne</h1>${short}<div id="terms" style="display:none"><h1>Terms</h1><p>${notice}</p></div>`],
    ['a panel behind another', `<p>Orne</p><div role="tabpanel" hidden>${notice}</div>`],
    ['a form', `<p>Orne</p><form hidden>${notice}</form>`],
  ])('stays out when it is hidden for good: %s', async (_, body) => {
    const { text, warnings } = await page(body);
    expect(text).toContain('Orne');
    for (const words of ['small files', 'cheap', 'machine', '"Orne"', 'every hour']) {
      expect(text).not.toContain(words);
    }
    expect(warnings).toEqual([]);
  });

  test('stays out of messages, where no script runs and no recipient saw it', async () => {
    const head = 'From: a@harbour.example\nSubject: Noon\nContent-Type: text/html\n\n';
    const { text } = await read(`${head}<p>See you at noon.</p><div style="display:none">${article}</div>`, 'a.eml');
    expect(text).toContain('See you at noon.');
    expect(text).not.toContain('ferry');
  });

  test('stays out of the HTML in Markdown', async () => {
    const { text } = await read(`# Noon\n\n<div hidden><p>${article}</p></div>\n\nSee you **then**.\n`, 'a.md');
    expect(text).toBe('Noon\nSee you then.');
  });

  test('is uncovered in a page saved with its pictures', async () => {
    const head = 'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n';
    const part = `--b\nContent-Type: text/html\nContent-Location: https://harbour.example/a\n\n<html><body><h1>Ferries</h1><div hidden><p>${article}</p></div></body></html>\n--b--\n`;
    const { text, warnings } = await read(head + part, 'a.mhtml');
    expect(text).toContain(article);
    expect(warnings).toEqual([expect.stringContaining(warned)]);
  });

  test('much that is hidden deep down, or between many empty elements, is judged once', async () => {
    const hidden = `<div style="display:none">${'w'.repeat(70)}</div>`.repeat(15_000);
    const deep = `<div class="modal">${'<div class="inner part">'.repeat(3000)}${hidden}${'</div>'.repeat(3001)}`;
    expect((await page(`${deep}<p>Second.</p>`)).text).toBe('Second.');
    const covers = `${'<script></script>'.repeat(40_000)}${hidden.replaceAll('<div', '<div class="modal"')}`;
    expect((await page(`${covers}<p>Second.</p>`)).text).toBe('Second.');
  });
});
