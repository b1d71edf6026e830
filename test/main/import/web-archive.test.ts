import { describe, expect, test } from 'vitest';
import { extract } from '../../../main/import/extract.ts';
import { passages, read } from './helpers.ts';
import { encodeAs } from './legacy-bytes.ts';
import { multipart, part, quotedPrintable } from './mail-writer.ts';

const saved = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://gazette.example/quay',
  'Subject: The quay in winter',
  'Date: Mon, 1 Dec 2025 12:00:00 -0000',
  'MIME-Version: 1.0',
];
const page =
  '<html><head><title>The quay in winter</title></head><body><h1>The quay in winter</h1><p>The board met on Monday.</p><p>It will decide next week.</p></body></html>';
const htmlPart = (location: string, html: string) =>
  part(
    ['Content-Type: text/html', 'Content-Transfer-Encoding: quoted-printable', `Content-Location: ${location}`],
    quotedPrintable(Buffer.from(html)),
  );
const style = part(['Content-Type: text/css', 'Content-Location: cid:css@mhtml.blink'], 'p { color: red }');

describe('a saved page', () => {
  test('is read without its styles and frames; its address comes from the archive, its date not', async () => {
    const frame = htmlPart('cid:frame@mhtml.blink', '<p>An advert in a frame.</p>');
    const extraction = await read(
      multipart('related; type="text/html"', saved, [frame, htmlPart('https://gazette.example/quay', page), style]),
      'page.txt',
    );
    expect(extraction.mediaType).toBe('multipart/related');
    expect(passages(extraction)).toEqual(['The quay in winter', 'The board met on Monday.', 'It will decide next week.']);
    expect(extraction.details).toMatchObject({ title: 'The quay in winter', url: 'https://gazette.example/quay', published: null });
    expect(extraction.warnings).toEqual([]);
  });

  test.each([
    ['stated in the header', 'Content-Type: text/html; charset="euc-kr"', ''],
    ['stated in the page', 'Content-Type: text/html', '<meta http-equiv="Content-Type" content="text/html; charset=euc-kr">'],
  ])('is decoded by its encoding, %s', async (_, type, meta) => {
    const html = `<html><head>${meta}</head><body><p>항만 위원회는 월요일에 회의를 열었다.</p></body></html>`;
    const older = ['From: "Saved by Windows Internet Explorer 8"', 'Subject: Quay', 'MIME-Version: 1.0'];
    for (const [encoding, body] of [
      ['base64', Buffer.from(encodeAs('euc-kr', html)).toString('base64')],
      ['quoted-printable', quotedPrintable(encodeAs('euc-kr', html))],
    ] as const) {
      const archive = multipart('related', older, [
        part([type, `Content-Transfer-Encoding: ${encoding}`, 'Content-Location: https://gazette.example/'], body),
      ]);
      const extraction = await read(archive, 'a.mht');
      expect(passages(extraction)).toEqual(['항만 위원회는 월요일에 회의를 열었다.']);
      expect(extraction.details.url).toBe('https://gazette.example/');
    }
  });

  test.each(['"由 Windows Internet Explorer 8 保存"', '<Windows Internet Explorer 7에서 저장함>'])(
    'who saved it is no author, in any language: %s',
    async (by) => {
      const from = `From: =?utf-8?B?${Buffer.from(by).toString('base64')}?=`;
      const page = part(
        ['Content-Type: text/html; charset=utf-8', 'Content-Location: https://gazette.example/'],
        '<html><body><p>The quay is closed.</p></body></html>',
      );
      const extraction = await read(multipart('related', [from, 'Subject: Quay', 'MIME-Version: 1.0'], [page]), 'a.mht');
      expect(extraction.mediaType).toBe('multipart/related');
      expect(extraction.details).toMatchObject({ author: '', url: 'https://gazette.example/' });
    },
  );

  test('nothing of it names a place on this machine', async () => {
    const local = saved.map((line) => line.replace('https://gazette.example/quay', 'file:///home/ann/quay.html'));
    expect((await read(multipart('related', local, [htmlPart('file:///home/ann/quay.html', page)]), 'a.mht')).details.url).toBe('');
  });
});

describe('bad archives', () => {
  const outcome = async (bytes: Uint8Array) => {
    const result = await extract(bytes, 'a.mht');
    return result.ok ? 'read' : result.error.code;
  };

  test('without a page there is nothing to read', async () => {
    expect(await outcome(multipart('related', saved, [style]))).toBe('file-damaged');
  });

  test('10,000 parts, parts within parts and cuts anywhere end well', async () => {
    expect(await outcome(multipart('related', saved, [...Array.from({ length: 10_000 }, () => style), htmlPart('cid:a', page)]))).toBe(
      'read',
    );
    let nested = htmlPart('cid:a', page);
    for (let depth = 0; depth < 300; depth++) nested = multipart('related', depth === 299 ? saved : [], [nested], `seam${depth}x`);
    expect(await outcome(nested)).toBe('file-damaged');
    const whole = multipart('related', saved, [htmlPart('cid:a', page), style]);
    for (let length = 400; length < whole.length; length += 11)
      expect(['read', 'file-damaged', 'file-empty']).toContain(await outcome(whole.subarray(0, length)));
  });
});
