import { describe, expect, test } from 'vitest';
import { outline, read } from './helpers.ts';

async function outlineOf(body: string): Promise<string[]> {
  return outline(await read(`<html><body>${body}</body></html>`, 'a.html'));
}

describe('signs that only the markup holds', () => {
  test.each([
    ['<q><b>“Hello”</b></q>', '“Hello”'],
    ["<q>'yes'</q>", "'yes'"],
    ["<q><i>'yes,'</i> he said</q>", "'yes,' he said"],
    ["<q>'Tis so</q>", "“'Tis so”"],
    ["l'<q>Orne</q>", "l'“Orne”"],
    ['<q>„gut“</q>', '„gut“'],
    ['<q>»gut«</q>', '»gut«'],
    ['<q>｢可｣</q>', '｢可｣'],
    ['他说《<q>可</q>》', '他说《可》'],
    ['„<q>so</q>“', '„so“'],
    ['(<q>(so) it is</q>)', '(“(so) it is”)'],
    ['He said <q> <b>so</b> </q>.', 'He said “so” .'],
    ['<q>so <q>it</q></q>, <q><q>is</q></q>', '“so ‘it’”, “‘is’”'],
    ['a<q></q>b<q> <i></i></q>c', 'ab c'],
    ['<q>one<br><br>two</q> three', '“one', 'two” three'],
    ['<ruby>漢<rt></rt>字<rt>かんじ</rt></ruby>', '漢字(かんじ)'],
    ['<ruby>漢<rt>（かん）</rt></ruby>', '漢（かん）'],
  ])('stand around words, where none are typed: %s', async (html, ...shown) => {
    expect(await outlineOf(`<p>${html}</p>`)).toEqual(shown.map((text) => `paragraph: ${text}`));
  });

  test('stand in the blocks whose words they are around', async () => {
    expect(await outlineOf('<div>She wrote: <q><p>The ice holds.</p><p>We stay.</p></q> Then she left.</div>')).toEqual([
      'paragraph: She wrote:',
      'paragraph: “The ice holds.',
      'paragraph: We stay.”',
      'paragraph: Then she left.',
    ]);
    expect(await outlineOf('<table><tr><td>1</td><td><q><p>Yes</p></q></td></tr><tr><td>2</td><td><q>No</q></td></tr></table>')).toEqual([
      'table-row: 1 | “Yes”',
      'table-row: 2 | “No”',
    ]);
  });
});
