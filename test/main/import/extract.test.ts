import { describe, expect, test } from 'vitest';
import { type Failure, unwrap } from '../../../domain/result.ts';
import { blocksAreSound } from '../../../domain/version.ts';
import { extract } from '../../../main/import/extract.ts';
import { encoded } from './encoding/legacy.ts';
import { outline, passages, read } from './helpers.ts';

async function failure(bytes: Uint8Array, fileName = 'file.txt'): Promise<Failure> {
  const result = await extract(bytes, fileName);
  if (result.ok) throw new Error('The file was read.');
  return result.error;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('formats', () => {
  test('are told by content, not by name', async () => {
    expect((await read('<!DOCTYPE html><p>A quay.</p>', 'page.txt')).mediaType).toBe('text/html');
    expect((await read('<div><p>A quay.</p></div>', 'page.txt')).mediaType).toBe('text/html');
    expect((await read('---\ntitle: A quay\n---\n\nIt is long.', 'note.txt')).mediaType).toBe('text/markdown');
    expect((await read('# A quay\n\nIt is **long**.', 'note.txt')).mediaType).toBe('text/markdown');
    expect((await read('The quay is long. The ship is late.', 'note.html')).mediaType).toBe('text/plain');
  });

  test('go by name where the content leaves it open', async () => {
    const open = '- first\n- second\n';
    expect((await read(open, 'list.md')).mediaType).toBe('text/markdown');
    expect((await read(open, 'list.txt')).mediaType).toBe('text/plain');
  });

  test('text about tags, prices and hashtags stays plain text', async () => {
    for (const text of [
      'Use <b> for bold, said 3 < 4 and 5 > 2.',
      '#harbour trends\nIt costs 3*4*5 crowns.',
      '1. First we sailed.\n2. Then we sank.',
    ]) {
      expect((await read(text, 'a.txt')).mediaType).toBe('text/plain');
    }
  });
});

describe('files that are no text', () => {
  test.each([['{\\rtf1', 'RTF']])('%j is named', async (start, name) => {
    const error = await failure(bytesOf(`${start} more`));
    expect(error.code).toBe('format-unsupported');
    expect(error.what).toContain(name);
    expect(error.hint).toBeDefined();
  });

  test('an image is named whatever its file is called', async () => {
    const error = await failure(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'notes.md');
    expect(error).toMatchObject({ code: 'format-unsupported', where: 'notes.md', params: { format: 'a PNG image' } });
  });

  test('binary data is refused, with the place of its first control character', async () => {
    const error = await failure(bytesOf('abc\u0000\u0001\u0002def'));
    expect(error.code).toBe('format-unsupported');
    expect(error.what).toContain('at 3');
  });

  test('UTF-32 is named', async () => {
    for (const bytes of [
      [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0],
      [0x61, 0, 0, 0, 0x62, 0, 0, 0, 0x63, 0, 0, 0],
    ]) {
      expect((await failure(new Uint8Array(bytes))).what).toContain('UTF-32');
    }
  });

  test.each([
    '',
    ' \r\n\t\n',
    '\ufeff',
    '\u200b\n\u00a0',
    '---\ntitle: Only a title\n---\n',
    '<html><head><title>x</title></head><body><script>1</script></body></html>',
  ])('%j is empty', async (text) => {
    expect((await failure(bytesOf(text), 'a.html')).code).toBe('file-empty');
  });
});

describe('characters', () => {
  test('stay as they came', async () => {
    const odd = 'Fami\u0301lia 👩‍👩‍👧 \u1112\u1161\u11ab\u1100\u1173\u11af 𠮷野家 ﷽ ½ Å.';
    const { text } = await read(odd, 'a.txt');
    expect(text).toBe(odd);
  });

  test('line breaks of every system become one kind, and a byte order mark goes', async () => {
    const { text, blocks } = await read('\ufeffOne line.\r\nTwo lines.\rThree lines.\n', 'a.txt');
    expect(text).toBe('One line.\nTwo lines.\nThree lines.');
    expect(blocks.map(({ start, end }) => [start, end])).toEqual([
      [0, 9],
      [10, 20],
      [21, 33],
    ]);
  });

  test('damage from before the import is mentioned', async () => {
    expect((await read('The qu\ufffdy.', 'a.txt')).warnings[0]).toContain('1 character could not be read');
  });

  test('NUL inside text and halves of surrogate pairs are replaced, and counted', async () => {
    const nul = await read(`A report with\u0000two\u0000 of them, ${'and some more words '.repeat(3)}.`, 'a.txt');
    expect(nul.text).toContain('with\ufffdtwo\ufffd of');
    expect(nul.warnings).toEqual([expect.stringContaining('2 NUL characters')]);
    const half = await read(new Uint8Array(Buffer.from('\ufeffThe qu\ud83da\udea2y.', 'utf16le')), 'a.txt');
    expect(half.text).toBe('The qu\ufffda\ufffdy.');
    expect(half.warnings).toEqual([expect.stringContaining('2 characters could not be read')]);
  });

  test('hidden characters stay and are told of', async () => {
    const { text, warnings } = await read('The key is \u202edrowssap\u202c, a\u200bb.', 'a.txt');
    expect(text).toBe('The key is \u202edrowssap\u202c, a\u200bb.');
    expect(warnings).toEqual([expect.stringMatching(/1 × U\+202E right-to-left override/)]);
  });

  test('references to NUL and to halves of pairs become replacement characters', async () => {
    expect((await read('<p>a&#0;b&#xD800;c</p>', 'a.html')).text).toBe('a\ufffdb\ufffdc');
    expect((await read('# a&#0;b\n\nc **d** e', 'a.md')).text).toContain('a\ufffdb');
  });
});

describe('encodings', () => {
  test('a page in an old encoding is read, and its title with it', async () => {
    const page = `<html><head><meta charset="big5"><title>渡輪撞上防波堤</title></head><body><p>昨天下午三人輕傷。</p></body></html>`;
    const { details, encoding, warnings } = await read(encoded(page, 'big5'), 'page.html');
    expect(details.title).toBe('渡輪撞上防波堤');
    expect(encoding).toMatchObject({ name: 'big5', by: 'declaration' });
    expect(warnings).toEqual([]);
  });

  test('a page that says something else than its bytes is read by its bytes, and that is said', async () => {
    const page = `<html><head><meta charset="gb2312"></head><body><p>어제 오후 여객선이 방파제를 들이받아 세 명이 다쳤다고 시청이 밝혔다.</p></body></html>`;
    const { text, warnings } = await read(encoded(page, 'euc-kr'), 'page.html');
    expect(text).toContain('여객선이 방파제를');
    expect(warnings).toEqual(['It says that it is in gb18030, but its bytes are euc-kr.']);
  });

  test('an analyst is believed before anything else', async () => {
    const bytes = encoded('新闻', 'gb18030');
    const read = unwrap(await extract(bytes, 'a.txt', 'gb18030'));
    expect(read).toMatchObject({ text: '新闻', encoding: { name: 'gb18030', by: 'choice' } });
    const wrong = unwrap(await extract(bytes, 'a.txt', 'utf-8'));
    expect(wrong.warnings[0]).toMatchObject({ code: 'characters-lost' });
  });
});

describe('size and shape', () => {
  test('five megabytes of paragraphs come through whole', async () => {
    const line = 'The dredger left the north basin, 挖泥船离开北港池, 준설선이 북항을 떠났다.\n';
    const count = Math.ceil(5_000_000 / Buffer.byteLength(line));
    const { text, blocks } = await read(line.repeat(count), 'big.txt');
    expect(blocks).toHaveLength(count);
    expect(text.length).toBe(line.length * count - 1);
    expect(blocksAreSound(blocks, text.length)).toBe(true);
  });

  test('many short lines, one line of megabytes and thousands of hard-wrapped lines are read', async () => {
    expect((await read('Quay\n'.repeat(50_000), 'short.txt')).blocks).toHaveLength(50_000);
    expect((await read('word '.repeat(1_000_000), 'long.txt')).blocks).toHaveLength(1);
    expect(
      (await read('the harbour master said that the barge had lost its steering soon after\n'.repeat(20_000), 'wrapped.txt')).blocks,
    ).toHaveLength(1);
  });

  test('a page nested 5,000 deep is read, with a warning', async () => {
    const page = `<html><body>${'<div>'.repeat(5000)}<p>The deepest quay.</p>${'</div>'.repeat(5000)}</body></html>`;
    const extraction = await read(page, 'deep.html');
    expect(passages(extraction)).toEqual(['The deepest quay.']);
    expect(extraction.warnings).toHaveLength(1);
  });

  test('quotes and lists nested 300 deep in Markdown are read', async () => {
    expect(passages(await read(`# Deep\n\n${'> '.repeat(300)}The quay.`, 'deep.md'))).toEqual(['Deep', 'The quay.']);
  });
});

test('a document that states nothing gets only what its words show', async () => {
  const { details } = await read(
    'The barge struck the pier at dusk. Nobody was hurt, and the road stayed open until nine.',
    '20251013_88.txt',
  );
  expect(details).toEqual({
    title: 'The barge struck the pier at dusk.',
    outlet: '',
    author: '',
    published: null,
    language: 'en',
    url: '',
    reliability: 'F',
    foundIn: { title: 'file-name', language: 'text' },
  });
});

test('a speaking file name stands in for a missing title', async () => {
  expect((await read('The barge struck the pier at dusk.', 'notes on the lantern bridge.txt')).details.title).toBe(
    'notes on the lantern bridge',
  );
});

test('the outline of a small page', async () => {
  expect(outline(await read('<h1>Quay</h1><p>It is long.</p>', 'a.html'))).toEqual(['heading: Quay', 'paragraph: It is long.']);
});
