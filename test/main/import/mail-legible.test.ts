import { describe, expect, test } from 'vitest';
import { read } from './helpers.ts';
import { encodeAs } from './legacy-bytes.ts';
import { attachment, encodedWord, multipart, part } from './mail-writer.ts';

const head = ['From: Ann Lee <ann@harbour.example>', 'Date: Tue, 4 Nov 2025 09:30:00 +0900', 'Subject: The quay in winter'];
const body = 'The board met on Monday.';

describe('what is a message though it lacks something', () => {
  test.each([
    ['a line of spaces above, as some services save them', `          \r\n${part(head, body)}`],
    [
      'neither sender nor date, but fields that only programs write',
      `Received: by port.example; Tue, 4 Nov 2025\r\nSubject: The quay in winter\r\n\r\n${body}`,
    ],
    ['no date, but words in an encoding', `From: Ann Lee <ann@harbour.example>\r\nSubject: =?utf-8?Q?The_quay_in_winter?=\r\n\r\n${body}`],
    ['no empty line behind the header', `${head.join('\r\n')}\r\nMIME-Version: 1.0\r\nMessage-ID: <1@harbour.example>\r\n${body}`],
    ['a space in the line that should be empty', `${head.join('\r\n')}\r\n \r\n${body}`],
    ['parts that are announced and not there', part([...head, 'Content-Type: multipart/mixed; boundary="seam"'], body).toString()],
    ['base64 that is none', part([...head, 'Content-Transfer-Encoding: base64'], body).toString()],
  ])('%s', async (_, message) => {
    const extraction = await read(message, 'a.eml');
    expect(extraction.mediaType).toBe('message/rfc822');
    expect(extraction.details.title).toBe('The quay in winter');
    expect(extraction.text.split('\n').at(-1)).toBe(body);
  });

  test.each([`Subject: The quay\n\n${body}`, `Content-Type: text/plain\n\n${body}`, `From: Ann\nDate: Monday\n${body}`])(
    'one field alone makes no message: %j',
    async (text) => {
      expect((await read(text, 'a.txt')).mediaType).toBe('text/plain');
    },
  );
});

describe('encodings that are not stated', () => {
  const eightBits = (encoding: string, subject: string, text: string, type: readonly string[] = []) =>
    Buffer.concat([
      Buffer.from(`${head.slice(0, 2).join('\r\n')}\r\nSubject: `),
      encodeAs(encoding, subject),
      Buffer.from(['', ...type, '', ''].join('\r\n')),
      encodeAs(encoding, text),
    ]);

  test.each([
    ['gbk', '港口委员会', '港口委员会星期一开会，讨论是否重建旧码头。'],
    ['big5', '港口委員會', '港口委員會星期一開會，討論是否重建舊碼頭。'],
    ['euc-kr', '항만 위원회', '항만 위원회는 월요일에 회의를 열었다. 부두를 다시 지을지 논의했다.'],
    ['windows-1251', 'Совет порта', 'Совет порта собрался в понедельник и решил перестроить причал.'],
  ])('%s is told from the text, in its header too', async (encoding, subject, text) => {
    for (const type of [[], ['Content-Type: text/plain; charset=us-ascii'], ['Content-Type: text/plain; charset=unknown-8bit']]) {
      const extraction = await read(eightBits(encoding, subject, text, type), 'a.eml');
      expect(extraction.details.title).toBe(subject);
      expect(extraction.text.split('\n').at(-1)).toBe(text);
      expect(extraction.warnings).toEqual([]);
    }
  });

  test('what bytes say without a doubt counts more than what is stated, and a warning says so', async () => {
    const text = '港口委員會星期一開會，討論是否重建舊碼頭。';
    const extraction = await read(eightBits('big5', '港口委員會', text, ['Content-Type: text/plain; charset=utf-8']), 'a.eml');
    expect(extraction.text.split('\n').at(-1)).toBe(text);
    expect(extraction.warnings).toEqual(['The message says that it is in utf-8, but its bytes are big5.']);
  });

  test('a guess is called one', async () => {
    const extraction = await read(
      part(head, Buffer.concat([Buffer.from('The quay of K'), Buffer.from([0xf8]), Buffer.from('benhavn.')])),
      'a.eml',
    );
    expect(extraction.warnings).toEqual(['The message does not say its encoding; windows-1252 is a guess.']);
  });
});

test('every Korean syllable comes through, in headers and in texts; files stay as they are', async () => {
  const rare = Uint8Array.of(0x8c, 0x63);
  const message = multipart(
    'mixed',
    [...head.slice(0, 2), `Subject: ${encodedWord('ks_c_5601-1987', rare)}`],
    [part(['Content-Type: text/plain; charset=ks_c_5601-1987'], rare), attachment('a.txt', 'text/plain', rare)],
  );
  const { details, text, attachments } = await read(message, 'a.eml');
  expect([details.title, text.split('\n').at(-1)]).toEqual(['똠', '똠']);
  expect(Buffer.from(attachments[0]?.bytes ?? [])).toEqual(Buffer.from(rare));
});
