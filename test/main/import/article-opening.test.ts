import { expect, test } from 'vitest';
import { outline, read } from './helpers.ts';

const long =
  'The harbour office closed the quay on Monday after divers had found a crack in the third pier, and said that ferries would use the north basin for the time being. '.repeat(
    2,
  );
const text = `<div class="content">${`<p>${long}</p>`.repeat(5)}</div>`;
const head = '<div class="head"><h1>Quay closed for two days</h1></div>';

/** The blocks between the headline and the text. */
async function opening(body: string): Promise<string[]> {
  const lines = outline(await read(`<html><head><title>Quay</title></head><body>${body}</body></html>`, 'a.html'));
  return lines.slice(lines.indexOf('heading: Quay closed for two days') + 1, lines.indexOf(`paragraph: ${long.trim()}`));
}

test('what a page sets between the head and the text of an article is none of it, though it has no links', async () => {
  const bar =
    '<div class="bar"><p>Get the Corvane newsletter every evening, straight to your inbox.</p><ul><li>Pilots ask for higher wages<li>Six coats for a wet spring</ul><h3>From the islands</h3><ul><li>A boat sank off Harlow.</ul></div>';
  const page = `<div id="page">${head}${bar}${text}</div>`;
  for (const body of [`${head}${bar}${text}`, page, `<p>Harbours</p>${page}<p>The Ledger, North Quay 3</p>`]) {
    expect(await opening(body)).toEqual([
      'furniture/advert: Get the Corvane newsletter every evening, straight to your inbox.',
      'furniture/other: Pilots ask for higher wages',
      'furniture/other: Six coats for a wet spring',
      'furniture/other: From the islands',
      expect.stringMatching(/^furniture/u),
    ]);
  }
});

test('points that are sentences, or share a part of the page with the headline, belong to the article', async () => {
  const points = '<ul><li>The quay is closed</li><li>Ferries go on</li></ul>';
  const kept = ['list-item: The quay is closed', 'list-item: Ferries go on'];
  expect(await opening(`<p>Menu</p><div><div><h1>Quay closed for two days</h1></div>${points}</div>${text}`)).toEqual(kept);
  expect(await opening(`<article>${head}<div><h2>Key points</h2>${points}</div>${text}</article>`)).toEqual([
    'heading: Key points',
    ...kept,
  ]);
  expect(await opening(`<div><h1>Quay closed for two days</h1>${points}${text}</div>`)).toEqual(kept);
  const sentences = '<ul><li>The quay is closed.</li><li>Ferries go on.</li></ul>';
  expect(await opening(`${head}<div>${sentences}</div>${text}`)).toEqual(kept.map((line) => `${line}.`));
  expect(await opening(`${head}<div><h2>Key points</h2>${sentences}</div>${text}`)).toEqual([
    'heading: Key points',
    ...kept.map((line) => `${line}.`),
  ]);
});

test('a caption with a credit belongs to the article, one without a sentence in another part of the page does not', async () => {
  const figure = (caption: string) => `${head}<div><figure><figcaption>${caption}</figcaption></figure></div>${text}`;
  expect((await opening(figure('A barge leaves. Photograph: Mina Okafor')))[0]).toBe('caption: A barge leaves.');
  expect(await opening(figure('Six coats for spring'))).toEqual(['furniture/other: Six coats for spring']);
});
