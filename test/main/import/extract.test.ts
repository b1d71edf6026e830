import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../domain/result.ts';
import { blocksAreSound } from '../../../domain/version.ts';
import { extract } from '../../../main/import/extract.ts';
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

  test('a NUL is binary, at the byte where it stands', async () => {
    const error = await failure(bytesOf('abc\u0000def'));
    expect(error.code).toBe('format-unsupported');
    expect(error.what).toContain('byte 3');
  });

  test.each([
    { name: 'a byte that begins nothing', bytes: [0x61, 0xff, 0x62], at: 1 },
    { name: 'a sequence cut short by a letter', bytes: [0x61, 0x62, 0xe4, 0xb8, 0x61], at: 2 },
    { name: 'a sequence cut short by the end', bytes: [0x61, 0xf0, 0x9f, 0x98], at: 1 },
    { name: 'a surrogate', bytes: [0xed, 0xa0, 0x80], at: 0 },
    { name: 'Chinese in GB18030', bytes: [0x31, 0xb8, 0xdb, 0xbf, 0xda], at: 1 },
  ])('$name is reported with its place', async ({ bytes, at }) => {
    const error = await failure(new Uint8Array(bytes));
    expect(error).toMatchObject({ code: 'file-not-text', params: { byte: at } });
    expect(error.hint).toContain('UTF-8');
  });

  test('UTF-16 is named', async () => {
    expect((await failure(new Uint8Array([0xff, 0xfe, 0x61, 0x00]))).what).toContain('UTF-16');
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
    expect((await read('The qu\ufffdy.', 'a.txt')).warnings[0]).toContain('U+FFFD');
  });

  test('references to NUL and to halves of pairs become replacement characters', async () => {
    expect((await read('<p>a&#0;b&#xD800;c</p>', 'a.html')).text).toBe('a\ufffdb\ufffdc');
    expect((await read('# a&#0;b\n\nc **d** e', 'a.md')).text).toContain('a\ufffdb');
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
