import { expect } from 'vitest';
import { extract } from '../../../../main/import/extract.ts';
import { outline, read } from '../helpers.ts';
import { epubOf } from './build.ts';
import { type Lines, proveLines } from './lines.ts';

const book = (given: Parameters<typeof epubOf>[0]) => read(epubOf(given), 'a.epub');
const encryption = (algorithm: string, part: string) =>
  `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${part}"/></enc:CipherData></enc:EncryptedData></encryption>`;

const lines: Lines = {
  'pages in reading order': async () => {
    const pages = {
      'b c.xhtml':
        '<section epub:type="chapter"><h1>Quay</h1><p>It is <b>long</b>.</p><aside class="related"><p>A note.</p></aside><a id="x"/><p>Kept.</p></section>',
      'a.xhtml': '<h2>Ship</h2><ul><li>late</li></ul><table><tr><td>a</td><td>b</td></tr></table>',
    };
    expect(outline(await book({ pages }))).toEqual([
      'heading: Quay',
      'paragraph: It is long.',
      'paragraph: A note.',
      'paragraph: Kept.',
      'heading: Ship',
      'list-item: late',
      'table-row: a | b',
    ]);
  },
  "pages outside the reading order's main line": async () => {
    const { text } = await book({
      pages: { 'a.xhtml': '<p>Answer.</p>', 'b.xhtml': '<p>Question.</p>' },
      itemref: { 'a.xhtml': 'linear="no"' },
    });
    expect(text).toBe('Question.\nAnswer.');
  },
  'tables of contents among the pages': async () => {
    const pages = {
      'nav.xhtml': '<nav><ol><li><a href="a.xhtml">Quay</a></li></ol></nav>',
      'toc.xhtml': '<p>Quay 3</p>',
      'a.xhtml': '<p>Long.</p>',
    };
    const guide = '<guide><reference type="toc" href="toc.xhtml#top"/></guide>';
    expect(outline(await book({ pages, guide, item: { 'nav.xhtml': 'properties="nav"' } }))).toEqual([
      'furniture/navigation: Quay',
      'furniture/navigation: Quay 3',
      'paragraph: Long.',
    ]);
  },
  'navigation documents and NCX outside the reading order': async () => {
    expect((await book({ pages: { 'a.xhtml': '<p>Long.</p>' } })).text).toBe('Long.');
  },
  'title, creators, publisher, date, language': async () => {
    const metadata =
      '<dc:title>The quay</dc:title><dc:creator>Mina Okafor</dc:creator><dc:creator>Li Wei</dc:creator><dc:publisher>North Press</dc:publisher><dc:date opf:event="modification">2025-01-01</dc:date><dc:date opf:event="publication">2019-05</dc:date><dc:language>nl</dc:language>';
    expect((await book({ pages: { 'a.xhtml': '<p>Kort.</p>' }, metadata })).details).toMatchObject({
      title: 'The quay',
      author: 'Mina Okafor, Li Wei',
      outlet: 'North Press',
      published: '2019-05',
      language: 'nl',
    });
  },
  'text that is struck out in books': async () => {
    const { text, warnings } = await book({ pages: { 'a.xhtml': '<p>The quay is <del>short</del> long.</p>' } });
    expect(text).toBe('The quay is short long.');
    expect(warnings).toEqual([expect.stringContaining('“short”')]);
  },
  'ruby in books': async () => {
    const pages = {
      'a.xhtml': '<p><ruby>漢字<rt>かんじ</rt></ruby>です。</p>',
      'b.xhtml': '<p><ruby>本<rp>(</rp><rt>ほん</rt><rp>)</rp></ruby></p>',
    };
    expect((await book({ pages })).text).toBe('漢字(かんじ)です。\n本(ほん)');
  },
  'pages that are pictures, missing or outside the file': async () => {
    const { text, warnings } = await book({ pages: { 'a.xhtml': '<p>Long.</p>' }, parts: { 'OPS/book.opf': foreignSpine } });
    expect(text).toBe('Long.');
    expect(warnings).toEqual(['Pages of the book that were not read: 4 (a page outside the file …).']);
  },
  'encrypted text': async () => {
    const locked = { 'META-INF/encryption.xml': encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'OPS/a.xhtml') };
    const result = await extract(epubOf({ pages: { 'a.xhtml': '<p>Long.</p>' }, parts: locked }), 'a.epub');
    expect(result).toMatchObject({ ok: false, error: { code: 'file-protected', where: 'a.epub', hint: expect.any(String) } });
  },
  'scrambled fonts': async () => {
    const parts = { 'META-INF/encryption.xml': encryption('http://www.idpf.org/2008/embedding', 'OPS/font.otf') };
    expect((await book({ pages: { 'a.xhtml': '<p>Long.</p>' }, parts })).text).toBe('Long.');
  },
};

const foreignSpine = `<package xmlns="http://www.idpf.org/2007/opf"><manifest>${[
  ['o', 'https://x.example/b.xhtml'],
  ['a', 'a.xhtml'],
  ['u', '../../c.xhtml'],
  ['m', 'missing.xhtml'],
]
  .map(([id, href]) => `<item id="${id}" href="${href}" media-type="application/xhtml+xml"/>`)
  .join(
    '',
  )}<item id="p" href="a.svg" media-type="image/svg+xml"/></manifest><spine><itemref idref="o"/><itemref idref="a"/><itemref idref="u"/><itemref idref="m"/><itemref idref="p"/></spine></package>`;

proveLines('EPUB', lines);
