import fc from 'fast-check';
import { attachment, multipart, part } from '../main/import/mail-writer.ts';
import { docxOf, epubOf, hpParagraph, hpText, hwpxOf, paragraph, run } from '../main/import/packages/build.ts';
import { show, writePdf } from '../main/import/pdf-writer.ts';

/** What the fuzzing is made of. Every value follows from the seed. */

/** Sound files of every format that is read, to be damaged. */
export const files: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [
  { name: 'a.txt', bytes: Buffer.from('The quay will close in May, the mayor said.\n\n港口将于五月关闭。\n\n항구는 5월에 닫힌다.') },
  {
    name: 'a.md',
    bytes: Buffer.from(
      '---\ntitle: Quay\ndate: 2025-11-04\n---\n# Quay\n\n> It *closes*[^1].\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: said\n',
    ),
  },
  {
    name: 'a.html',
    bytes: Buffer.from(
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Quay</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Quay","datePublished":"2025-11-04"}</script></head><body><article><h1>Quay</h1><p>By Ann Lee</p><p>The quay will close, the mayor said on Friday.</p><table><tr><td>1</td></tr></table></article><nav class="share">Share</nav></body></html>',
    ),
  },
  {
    name: 'a.eml',
    bytes: multipart(
      'mixed',
      ['From: Ann <ann@example.org>', 'Subject: =?utf-8?B?5riv5Y+j?=', 'Date: Fri, 7 Nov 2025 10:00:00 +0000'],
      [part(['Content-Type: text/plain; charset=utf-8'], 'The quay closes.'), attachment('a.txt', 'text/plain', Buffer.from('More.'))],
    ),
  },
  {
    name: 'a.mhtml',
    bytes: multipart(
      'related',
      ['Subject: Quay', 'Snapshot-Content-Location: https://example.org/'],
      [part(['Content-Type: text/html; charset=utf-8', 'Content-Location: https://example.org/'], '<h1>Quay</h1><p>It will close.</p>')],
    ),
  },
  { name: 'a.docx', bytes: docxOf(paragraph(run('The quay will close.')) + paragraph(run('The mayor said so.'))) },
  { name: 'a.epub', bytes: epubOf({ pages: { 'a.xhtml': '<h1>The quay</h1><p>It is sinking.</p>' } }) },
  { name: 'a.hwpx', bytes: hwpxOf([hpParagraph(hpText('항구는 닫힌다.'))]) },
  { name: 'a.pdf', bytes: writePdf([show(50, 700, 'The quay will close in May, the mayor said.')]) },
];

type Edit = { readonly at: number; readonly drop: number; readonly put: Uint8Array };

const edits = fc.array(
  fc.record<Edit>({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat(12),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc.constantFrom(...['<', '"', '%%EOF', 'PK\u0001\u0002', '\u0000', '\ufeff', '9999999999', '=?'].map((each) => Buffer.from(each))),
    ),
  }),
  { maxLength: 6 },
);

/** Bytes with some of them dropped, added or replaced. */
export function damaged(bytes: Uint8Array, some: readonly Edit[]): Uint8Array {
  return some.reduce<Uint8Array>((whole, { at, drop, put }) => {
    const place = Math.floor(at * whole.length);
    return Buffer.concat([whole.subarray(0, place), put, whole.subarray(place + drop)]);
  }, bytes);
}

/** A sound file that was damaged, under its own name or another's. */
export const damagedFile = fc
  .record({ file: fc.constantFrom(...files), other: fc.option(fc.constantFrom(...files), { freq: 4 }), edits })
  .map(({ file, other, edits: some }) => ({ name: (other ?? file).name, bytes: damaged(file.bytes, some) }));

/** Damages other bytes in the same way. */
export const someEdits = edits;

/** Words that mislead readers, parsers, offsets and regular expressions. */
export const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'a',
          ' ',
          '\n',
          '"',
          '“',
          '(',
          ')',
          '-',
          '*',
          'AND ',
          'OR ',
          'NOT ',
          '港口',
          '🚇',
          '👩‍🚒',
          'e\u0301',
          '한',
          '한'.normalize('NFD'),
        ],
        ...[
          '𠮷',
          '\ud800',
          '\u202e',
          '\u0000',
          '2025-11-04',
          '2025年11月',
          '5월',
          'Friday',
          '下周三',
          '지난주',
          'last May',
          '1,000',
          '%',
          '__proto__',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((each) => each.join(''));

/** JSON that may hold the keys every object has. */
export const json: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, 0, -1, 1e308, '', 'a'),
    words,
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(
        fc.tuple(fc.oneof(fc.constantFrom('__proto__', 'constructor', 'prototype', 'id', 'type', 'kind', 'toString'), words), tie('value')),
        { maxLength: 4 },
      )
      // As JSON.parse makes it: `__proto__` is an ordinary key there.
      .map((entries) => JSON.parse(`{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`)),
  ),
})).value;
