import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../../domain/result.ts';
import { openArchive } from '../../../../main/import/archive/archive.ts';
import { extract } from '../../../../main/import/extract.ts';
import { read } from '../helpers.ts';
import { docxOf, epubOf, hpParagraph, hpText, hwpxOf, type Parts, paragraph, run, wordPart, zipOf } from './build.ts';

const quay = docxOf(paragraph(run('The quay.')));

/** The failure that a file ends in, which always names the file and a way out. */
async function failure(bytes: Uint8Array, fileName = 'a.docx'): Promise<Failure> {
  const result = await extract(bytes, fileName);
  if (result.ok) throw new Error(`The file was read: ${result.value.text.slice(0, 100)}`);
  expect(result.error).toMatchObject({ where: fileName, what: expect.stringMatching(/\.$/u), hint: expect.stringMatching(/\.$/u) });
  return result.error;
}

/** Writes a number into a copy at each place where a record begins. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: number, size: 2 | 4, which = -1): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let seen = 0;
  for (let at = 0; at + 4 <= copy.length; at++) {
    if (view.getUint32(at, true) !== signature) continue;
    if (which >= 0 && seen++ !== which) continue;
    if (size === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
  }
  return copy;
}
const central = 0x02014b50;
const endRecord = 0x06054b50;

describe('an archive that is', () => {
  const files = (parts: Parts) => zipOf({ 'word/document.xml': '<a/>', ...parts });

  test.each(['../evil.xml', 'word/../../evil.xml', '..\\evil.xml', '/etc/passwd', '\\\\host\\share', 'C:\\evil.xml', 'c:evil.xml', 'a\0b'])(
    'refused for the name %j',
    async (name) => {
      const error = await failure(files({ [name]: 'x' }));
      expect(error.code).toBe('archive-unsafe');
    },
  );

  test('refused for a name of many kilobytes', async () => {
    expect((await failure(files({ ['a/'.repeat(2000)]: 'x' }))).code).toBe('archive-unsafe');
  });

  test('refused for one name twice', async () => {
    const twice = strToU8('word/document.xmk');
    const bytes = zipOf({ 'word/document.xml': '<a/>', 'word/document.xmk': '<b/>' });
    for (let at = 0; at < bytes.length; at++) {
      if (twice.every((byte, index) => bytes[at + index] === byte)) bytes[at + twice.length - 1] = 0x6c;
    }
    expect(await failure(bytes)).toMatchObject({ code: 'archive-unsafe', what: expect.stringContaining('same name') });
  });

  test('refused for too many entries', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`p${index}`, '']));
    expect((await failure(files(many))).code).toBe('archive-unsafe');
  });

  test('refused for what it claims to hold', async () => {
    expect((await failure(patched(quay, central, 24, 2 ** 30, 4))).code).toBe('archive-unsafe');
  });

  test('refused when its entries share bytes', async () => {
    expect(await failure(patched(quay, central, 42, 0, 4))).toMatchObject({
      code: 'archive-unsafe',
      what: expect.stringContaining('over one another'),
    });
  });

  test('encrypted is named as that', async () => {
    expect((await failure(patched(quay, central, 8, 1, 2, 2))).code).toBe('file-protected');
  });

  test('in the ZIP64 form is named as that', async () => {
    const error = await failure(patched(quay, endRecord, 16, 0xffffffff, 4));
    expect(error).toMatchObject({ code: 'file-damaged', what: expect.stringContaining('ZIP64') });
  });

  test('packed in another way than deflated', async () => {
    expect((await failure(patched(quay, central, 10, 14, 2))).code).toBe('file-damaged');
  });

  test('changed in one byte of its text', async () => {
    const bytes = zipSync({ 'word/document.xml': [strToU8(wordPart('document', '<w:body/>')), { level: 0 }] });
    bytes[60] = (bytes[60] ?? 0) ^ 1;
    expect(await failure(bytes)).toMatchObject({ code: 'file-damaged', what: expect.stringContaining('word/document.xml') });
  });

  test.each([
    ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'XLSX'],
    ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml', 'PPTX'],
  ])('an Office file with %s', async (part, type, name) => {
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`;
    const error = await failure(zipOf({ '[Content_Types].xml': types, [part]: '<a/>' }), 'report.docx');
    expect(error).toMatchObject({ code: 'format-unsupported', what: expect.stringContaining(name) });
  });

  test.each([
    ['application/vnd.oasis.opendocument.text', 'ODT'],
    ['application/vnd.oasis.opendocument.spreadsheet', 'ODS'],
    ['', 'a ZIP archive'],
  ])('of the type %j', async (mimetype, name) => {
    const error = await failure(zipOf({ ...(mimetype === '' ? {} : { mimetype }), 'content.xml': '<a/>' }), 'report.docx');
    expect(error).toMatchObject({ code: 'format-unsupported', what: expect.stringContaining(name) });
  });
});

describe('bombs', () => {
  const zeros = (size: number) => strToU8(`<?xml version="1.0"?><w:document>${' '.repeat(size)}</w:document>`);

  test('packed a thousand to one are not unpacked', async () => {
    const error = await failure(zipOf({ 'word/document.xml': zeros(20_000_000) }));
    expect(error).toMatchObject({ code: 'archive-unsafe', what: expect.stringContaining('to 1') });
  });

  test('that state a small size are stopped at that size', async () => {
    const bytes = patched(zipOf({ 'word/document.xml': zeros(20_000_000) }), central, 24, 1000, 4);
    expect((await failure(bytes)).code).toBe('file-damaged');
  });

  test('in archives inside the archive are never opened', async () => {
    let nested = zipOf({ 'word/document.xml': zeros(1_000_000) });
    for (let depth = 0; depth < 10; depth++) nested = zipOf({ 'inner.zip': nested });
    expect((await failure(nested)).code).toBe('format-unsupported');
    const { text } = await read(docxOf(paragraph(run('The quay.')), { embedded: 'x' }), 'a.docx');
    expect(text).toBe('The quay.');
  });

  test('beside the text do no harm, because only what is needed is unpacked', () => {
    const archive = openArchive(zipOf({ 'a.txt': 'The quay.', 'word/media/white.bmp': new Uint8Array(50_000_000) }), 'a.docx');
    expect(archive).toMatchObject({ ok: true });
    if (archive.ok) expect(archive.value.readText('a.txt')).toEqual({ ok: true, value: 'The quay.' });
  });
});

describe('markup', () => {
  const laughs = `<!DOCTYPE a [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, level) => `<!ENTITY a${level + 1} "${`&a${level || ''};`.repeat(10)}">`).join('')}]>`;
  const external = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';

  test.each([laughs, external])('that defines entities is refused: %s', async (doctype) => {
    const document = `${doctype}${wordPart('document', `<w:body>${paragraph(run('&a9;&x;'))}</w:body>`)}`.replace(/<\?xml[^>]*>/u, '');
    expect((await failure(zipOf({ 'word/document.xml': document }))).code).toBe('archive-unsafe');
  });

  test('in a book that defines entities leaves them as they are written', async () => {
    const page = `${laughs.replace('DOCTYPE a', 'DOCTYPE html')}<html><body><p>Ha &a9; ha.</p></body></html>`;
    expect((await read(epubOf({ pages: { 'a.xhtml': '' }, parts: { 'OPS/a.xhtml': page } }), 'a.epub')).text).toBe('Ha &a9; ha.');
  });

  /** Elements in one another, each with another number: what repeats too well is refused for that. */
  const nested = (name: string, content = '') => {
    const starts = Array.from({ length: 100_000 }, (_, index) => `<${name} id="${(index * 7919) % 100_003}">`);
    return `${starts.join('')}${content}${`</${name}>`.repeat(100_000)}`;
  };

  test.each([
    ['a.docx', () => docxOf(nested('w:sdt'))],
    ['a.hwpx', () => hwpxOf([nested('hp:ctrl')])],
  ])('in %s nested 100,000 deep is refused', async (name, build) => {
    expect(await failure(build(), name)).toMatchObject({ code: 'archive-unsafe', what: expect.stringContaining('deeper') });
  });

  test('in a book nested 100,000 deep is read', async () => {
    const page = nested('div', '<p>The deepest quay.</p>');
    expect((await read(epubOf({ pages: { 'a.xhtml': page } }), 'a.epub')).text).toBe('The deepest quay.');
  });

  test.each(['<w:p>', '<w:p></w:r>', '</w:body></w:document><w:p/>', '<w:p attribute="', '<!-- ', '<![CDATA[', '< >'])(
    'that is not well-formed is refused: %s',
    async (content) => {
      expect((await failure(docxOf(content))).code).toBe('file-damaged');
    },
  );

  test('in an encoding that is not what it says', async () => {
    const bytes = zipOf({ 'word/document.xml': new Uint8Array([...strToU8('<?xml version="1.0" encoding="utf-8"?><a>'), 0xff, 0xfe]) });
    expect((await failure(bytes)).code).toBe('file-damaged');
    expect((await failure(zipOf({ 'word/document.xml': '<?xml version="1.0" encoding="klingon"?><a/>' }))).code).toBe('file-damaged');
  });

  test('with names that mean something to programs is text like any other', async () => {
    const bare = '<constructor xmlns=""/><__proto__ xmlns=""/><toString xmlns=""/>';
    const odd = `<w:__proto__ w:__proto__="x" w:constructor="y"/><w:p w:__proto__="x">${bare}<w:r>${bare}<w:t>The quay.</w:t></w:r></w:p>`;
    const { text } = await read(docxOf(odd, { __proto__: '<a/>' }), 'a.docx');
    expect(text).toBe('The quay.');
    const hangul = `<hp:p><hp:run>${bare}<hp:t>${bare}부두.</hp:t></hp:run></hp:p>`;
    expect((await read(hwpxOf([hangul]), 'a.hwpx')).text).toBe('부두.');
    expect(Object.prototype).not.toHaveProperty('x');
    expect((await failure(zipOf(JSON.parse('{"__proto__": "x", "constructor": "y"}')))).code).toBe('format-unsupported');
  });

  test('that points outside leads nowhere', async () => {
    const outside = (type: string, target: string) =>
      `<Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`;
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${outside('footnotes', 'https://x.example/notes.xml')}${outside('footnotes', '../../../etc/passwd')}${outside('header', '%')}</Relationships>`;
    const body = wordPart('document', `<w:body>${paragraph(`${run('The quay.')}<w:r><w:footnoteReference w:id="2"/></w:r>`)}</w:body>`);
    const { text } = await read(zipOf({ 'word/document.xml': body, 'word/_rels/document.xml.rels': rels }), 'a.docx');
    expect(text).toBe('The quay.[1]');
  });

  test('of 130,000 paragraphs is read whole', async () => {
    const many = Array.from({ length: 130_000 }, (_, index) => `${(index * 7919) % 130_003}`);
    const word = docxOf(many.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join(''));
    const hangul = hwpxOf([many.map((text) => `<hp:p><hp:run><hp:t>${text}</hp:t></hp:run></hp:p>`).join('')]);
    const book = epubOf({ pages: { 'a.xhtml': many.map((text) => `<p>${text}</p>`).join('') } });
    for (const [name, bytes] of Object.entries({ 'a.docx': word, 'a.hwpx': hangul, 'a.epub': book })) {
      expect((await read(bytes, name)).text, name).toBe(many.join('\n'));
    }
  });

  test('of styles that rest on one another is read', async () => {
    const loop = (id: string, on: string) => `<w:style w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${on}"/></w:style>`;
    const styles = wordPart('styles', loop('A', 'B') + loop('B', 'A'));
    expect((await read(docxOf(paragraph(run('The quay.'), '<w:pStyle w:val="A"/>'), { styles }), 'a.docx')).text).toBe('The quay.');
  });
});

const samples = {
  'a.docx': docxOf(paragraph(run('The quay is long.')).repeat(3), { footnotes: wordPart('footnotes', '') }),
  'a.epub': epubOf({ pages: { 'a.xhtml': '<p>The quay is long.</p>' } }),
  'a.hwpx': hwpxOf([hpParagraph(hpText('부두는 길다.'))]),
};

describe.each(Object.entries(samples))('%s', (name, bytes) => {
  test('cut short at any length is named as damaged', async () => {
    const step = Math.max(1, Math.floor(bytes.length / 150));
    for (let length = 4; length < bytes.length; length += step) {
      const { code } = await failure(bytes.subarray(0, length), name);
      expect(code, `cut to ${length} of ${bytes.length} bytes`).toBe('file-damaged');
    }
  });

  test('with random bytes in it is read or ends in a failure that is expected', async () => {
    const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const copy = bytes.slice();
        for (const { at, to } of changes) copy[at] = to;
        const result = await extract(copy, name);
        if (!result.ok) expect(result.error).toMatchObject({ where: name, hint: expect.any(String) });
      }),
      { numRuns: 200 },
    );
  });
});

test('random bytes that begin like an archive', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
      await failure(new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...noise]));
    }),
  );
});
