import { describe, expect, test } from 'vitest';
import { extract } from '../../../main/import/extract.ts';
import { outline, passages, read } from './helpers.ts';
import { encodeAs } from './legacy-bytes.ts';
import { attachment, encodedWord, multipart, part, quotedPrintable } from './mail-writer.ts';

const head = [
  'From: Ann Lee <ann@harbour.example>',
  'To: Bo Kim <bo@gazette.example>',
  'Date: Tue, 4 Nov 2025 09:30:00 +0900',
  'Subject: The quay in winter',
  'Message-ID: <1@harbour.example>',
  'MIME-Version: 1.0',
];
const plain = 'Content-Type: text/plain; charset=utf-8';

describe('recognising a message', () => {
  test('goes by its headers, whatever the file is called', async () => {
    const extraction = await read(part([...head, plain], 'The board met on Monday.'), 'note.txt');
    expect(extraction.mediaType).toBe('message/rfc822');
    expect(extraction.details).toMatchObject({ title: 'The quay in winter', author: 'Ann Lee', published: '2025-11-04T09:30+09:00' });
  });

  test('long chains of headers, folded lines and bare line feeds are no hindrance', async () => {
    const received = Array.from(
      { length: 60 },
      (_, hop) => `Received: from a${hop}.example\r\n\tby b${hop}.example; Tue, 4 Nov 2025 00:30:${String(hop).padStart(2, '0')} +0000`,
    );
    const message = part([...received, ...head, plain], 'The board met on Monday.')
      .toString()
      .replaceAll('\r\n', '\n');
    expect((await read(message, 'a.eml')).details.title).toBe('The quay in winter');
  });

  test.each([
    'To: whom it may concern\n\nThe board met on Monday.',
    'Note: this is a text.\n\nIt begins like a header.',
    'From: Ann\nTo: Bo\n\nA memo on paper says when it was written further down.',
  ])('a text that only begins like one stays a text: %j', async (text) => {
    expect((await read(text, 'a.eml')).mediaType).toBe('text/plain');
  });

  test('of a mailbox the first message is read, and the others are counted', async () => {
    const one = part([...head, plain], 'The board met on Monday.\n\n').toString();
    const box = `From ann@harbour.example Tue Nov  4 00:30:00 2025\r\n${one}From bo@gazette.example Tue Nov  4 01:30:00 2025\r\n${one}`;
    const { warnings, text } = await read(box, 'inbox.mbox');
    expect(warnings).toEqual(['This is a mailbox: its first message was read, 1 more was not. Save them one by one to import them.']);
    expect(text.match(/board met/gu)).toHaveLength(1);
  });
});

describe('the body', () => {
  test('who wrote to whom and when is furniture; quotes are quotes; the signature is furniture', async () => {
    const body =
      'The board will decide next week.\n\nOn Monday Bo Kim wrote:\n> Will the quay be rebuilt?\n>> It must be.\n\n-- \nAnn Lee\nHarbour Board';
    expect(outline(await read(part([...head, plain], body), 'a.eml'))).toEqual([
      'heading: The quay in winter',
      'furniture/byline: From: Ann Lee <ann@harbour.example>',
      'furniture/byline: To: Bo Kim <bo@gazette.example>',
      'furniture/byline: Date: Tue, 4 Nov 2025 09:30:00 +0900',
      'paragraph: The board will decide next week.',
      'paragraph: On Monday Bo Kim wrote:',
      'quote: Will the quay be rebuilt?',
      'quote: It must be.',
      'furniture/other: Ann Lee',
      'furniture/other: Harbour Board',
    ]);
  });

  test('flowed lines are joined inside and outside of quotes, and the words "format=flowed" stay', async () => {
    const body = 'The board will decide \nin the coming week.\n> Will the old \n> quay > 3 m be rebuilt?\n\nIt says format=flowed here.';
    const read1 = await read(part([...head, 'Content-Type: text/plain; charset=utf-8;\r\n\tformat=flowed'], body), 'a.eml');
    expect(passages(read1).slice(1)).toEqual([
      'The board will decide in the coming week.',
      'Will the old quay > 3 m be rebuilt?',
      'It says format=flowed here.',
    ]);
    const forwarded = part([...head, 'Content-Type: text/plain; format=flowed'], 'One \nline.');
    const carried = (
      await read(multipart('mixed', head, [part([plain], 'See below.'), part(['Content-Type: message/rfc822'], forwarded)]), 'a.eml')
    ).attachments;
    expect(
      Buffer.from(carried[0]?.bytes ?? [])
        .toString()
        .trim(),
    ).toBe(forwarded.toString().replaceAll('\r\n', '\n'));
    const delsp = part([...head, 'Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes'], '港口委员会 \n星期一开会。');
    expect(passages(await read(delsp, 'a.eml')).slice(1)).toEqual(['港口委员会星期一开会。']);
  });

  test('of two forms the marked-up one is read when its markup says something', async () => {
    const text = part([plain], 'Ships 412 398');
    const table = part(
      ['Content-Type: text/html; charset=utf-8'],
      '<p>Ships:</p><table><tr><th>2023</th><th>2024</th></tr><tr><td>412</td><td>398</td></tr></table>',
    );
    expect(outline(await read(multipart('alternative', head, [text, table]), 'a.eml'))).toEqual(
      expect.arrayContaining(['table-row: 2023 | 2024', 'table-row: 412 | 398']),
    );
    const bare = part(['Content-Type: text/html; charset=utf-8'], '<div>Ships 412 398</div>');
    expect(passages(await read(multipart('alternative', head, [text, bare]), 'a.eml'))).toContain('Ships 412 398');
    expect(
      passages(await read(part([...head, 'Content-Type: text/html; charset=utf-8'], '<p>Only markup.</p><p>No text.</p>'), 'a.eml')),
    ).toContain('Only markup.');
  });
});

describe('encodings', () => {
  const japanese = (text: string) =>
    Buffer.concat([Buffer.from('\x1b$B'), Buffer.from(encodeAs('euc-jp', text)).map((byte) => byte & 0x7f), Buffer.from('\x1b(B')]);
  const cases: readonly [string, string, (text: string) => Uint8Array][] = [
    ['euc-kr', '항만 위원회는 월요일에 회의를 열었다.', (text) => encodeAs('euc-kr', text)],
    ['ks_c_5601-1987', '부두를 다시 지을지 논의했다.', (text) => encodeAs('euc-kr', text)],
    ['gb18030', '港口委员会星期一开会。', (text) => encodeAs('gb18030', text)],
    ['gb2312', '是否重建旧码头。', (text) => encodeAs('gbk', text)],
    ['big5', '港口委員會星期一開會。', (text) => encodeAs('big5', text)],
    ['iso-2022-jp', '港湾委員会は月曜日に会議を開いた。', japanese],
    ['windows-1251', 'Совет порта собрался в понедельник.', (text) => encodeAs('windows-1251', text)],
    ['windows-1252', 'Le conseil s’est réuni à l’ancien quai – déjà.', (text) => encodeAs('windows-1252', text)],
    ['koi8-r', 'Причал будет перестроен.', (text) => encodeAs('koi8-r', text)],
  ];

  test.each(cases)('%s in headers and body, in base64, quoted-printable and eight bits', async (charset, words, encode) => {
    const bytes = encode(words);
    const headers = [
      head[0] ?? '',
      head[2] ?? '',
      `Subject: ${encodedWord(charset, bytes)}`,
      'MIME-Version: 1.0',
      `Content-Type: text/plain; charset=${charset}`,
    ];
    for (const [how, body] of [
      ['base64', bytes.length === 0 ? '' : Buffer.from(bytes).toString('base64')],
      ['quoted-printable', quotedPrintable(bytes)],
      ['8bit', bytes],
    ] as const) {
      const { details, text, warnings } = await read(part([...headers, `Content-Transfer-Encoding: ${how}`], body), 'a.eml');
      expect({ how, title: details.title, hasWords: text.endsWith(words), warnings }).toEqual({
        how,
        title: words,
        hasWords: true,
        warnings: [],
      });
    }
  });

  test('characters that do not fit are counted', async () => {
    const body = Buffer.concat([Buffer.from('The quay of K'), Buffer.from([0xff]), Buffer.from('benhavn is old.')]);
    expect((await read(part([...head, plain], body), 'a.eml')).warnings).toEqual([
      '1 character does not fit the encoding that the message states; U+FFFD stands in the place of each.',
    ]);
  });
});

describe('files that a message carries', () => {
  test('are handed on with their names and bytes, messages among them; pictures inside the text and signatures are not', async () => {
    const forwarded = part(
      ['From: Cho <cho@port.example>', 'Date: Mon, 3 Nov 2025 10:00:00 +0000', 'Subject: Figures', 'MIME-Version: 1.0', plain],
      'The figures are ours.',
    );
    const message = multipart('mixed', head, [
      part([plain], 'See the files.'),
      attachment('../../etc/report.txt', 'text/plain', Buffer.from('The quay is old.')),
      attachment(`${encodedWord('euc-kr', encodeAs('euc-kr', '보고서'))}.txt`, 'text/plain', encodeAs('euc-kr', '부두는 낡았다.')),
      part(['Content-Type: message/rfc822'], forwarded),
      part(
        ['Content-Type: image/png', 'Content-ID: <logo>', 'Content-Disposition: inline', 'Content-Transfer-Encoding: base64'],
        'iVBORw0KGgo=',
      ),
      attachment('smime.p7s', 'application/pkcs7-signature', Buffer.from('x')),
    ]);
    const { attachments } = await read(message, 'a.eml');
    expect(attachments.map(({ name }) => name)).toEqual(['report.txt', '보고서.txt', 'attachment 3.eml']);
    expect(Buffer.from(attachments[0]?.bytes ?? []).toString()).toBe('The quay is old.');
    expect((await read(attachments[2]?.bytes ?? '', 'a.eml')).details).toMatchObject({ title: 'Figures', author: 'Cho' });
  });
});

describe('bad messages', () => {
  const outcome = async (bytes: Uint8Array) => {
    const result = await extract(bytes, 'a.eml');
    return result.ok ? result.value.mediaType : result.error.code;
  };

  test('10,000 parts: as many files as anyone looks at, and the rest are counted', async () => {
    const parts = Array.from({ length: 10_000 }, (_, index) => attachment(`${index}.txt`, 'text/plain', Buffer.from('The quay is old.')));
    const { attachments, warnings } = await read(multipart('mixed', head, [part([plain], 'See the files.'), ...parts]), 'a.eml');
    expect(attachments).toHaveLength(50);
    expect(warnings).toEqual(['The message carries more than 50 files: 9950 of them were not imported.']);
  });

  test('parts within parts, and headers without end, are refused', async () => {
    let nested = part([plain], 'The quay is old.');
    for (let depth = 0; depth < 1000; depth++) nested = multipart('mixed', [], [nested], `seam${depth}x`);
    const deep = Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n`), nested]);
    expect(await outcome(deep)).toBe('file-damaged');
    expect(await outcome(part([...head, `X-Long: ${'a'.repeat(3_000_000)}`, plain], 'The quay is old.'))).toBe('file-damaged');
  });

  test('cut off anywhere it is a message, a text, or empty', async () => {
    const whole = multipart('alternative', head, [
      part([plain], 'The quay is old.'),
      part(['Content-Type: text/html'], '<p>The quay is old.</p><p>Yes.</p>'),
    ]);
    for (let length = 1; length < whole.length; length += 7) {
      expect(['message/rfc822', 'text/plain', 'text/markdown', 'file-empty']).toContain(await outcome(whole.subarray(0, length)));
    }
  });
});
