import http from 'node:http';
import https from 'node:https';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readBibliography } from '../../../main/bibliography/read.ts';
import { extract } from '../../../main/import/extract.ts';

async function read(text: string) {
  const result = await readBibliography(new TextEncoder().encode(text), 'library');
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.what}`);
  return result.value;
}

afterEach(() => vi.restoreAllMocks());

describe('BibTeX', () => {
  test('definitions, accents, names, dates and attached files, after a byte order mark', async () => {
    const { entries, refused } = await read(`\ufeff
@string{gazette = "Harbour Gazette"}
@string(weekly = gazette # { Weekly})
@comment{made by a program, with @online{nothing, title = {x}} in it}
@online{kim2026,
  title = {Port {Strike} enters its third week: \\"Uber f\\'elicit\\'e},
  author = {Kim, Min-su and 王, 明 and {Reuters, staff} and others},
  journaltitle = weekly,
  date = {2026-05-04/2026-05-06},
  url = {https://port.example/a_b?x=1\\&y=2},
  langid = {english},
  file = {Full Text:files/12/port.html:text/html;C\\:\\\\Users\\\\me\\\\scan.pdf},
}
@article{old, title = "Costs {\\$}5", journal = {港口日报}, year = 2026, month = may, day = 4}`);
    expect(refused).toEqual([]);
    expect(entries).toEqual([
      {
        key: 'kim2026',
        line: 5,
        details: {
          title: 'Port Strike enters its third week: Über félicité',
          outlet: 'Harbour Gazette Weekly',
          author: 'Min-su Kim, 王明, Reuters, staff',
          published: '2026-05-04',
          language: 'en',
          url: 'https://port.example/a_b?x=1&y=2',
        },
        files: ['port.html', 'scan.pdf'],
      },
      { key: 'old', line: 14, details: { title: 'Costs $5', outlet: '港口日报', published: '2026-05-04' }, files: [] },
    ]);
  });

  test.each([
    ["Garc{\\'\\i}a, {\\AA}se and Ru{\\'{\\i}}z, Na\\\"\\i ve", 'Åse García, Naïve Ruíz'],
    ["\\AA{}strand, Mar{\\'i}a and R{\\o}d, {\\L}ukasz", 'María Åstrand, Łukasz Rød'],
  ])('letters that LaTeX writes as commands: %s', async (author, names) => {
    const bibtex = `@misc{k, author = {${author}}, title = {Quays \\ldots{} and {\\aa}s}, year = 2025}`;
    expect((await read(bibtex)).entries[0]?.details).toMatchObject({ author: names, title: 'Quays … and ås' });
  });

  test('an entry that cannot be read is refused with its key and line, and keeps none of the others out', async () => {
    const { entries, refused } = await read(
      '@misc{a, title = {One}}\n@misc{b, title = {Two,\n  year = 2026}\n@misc{c, title {Three}}\n@misc{__proto__, __proto__ = {x}, title = constructor}\n@misc{d, title = {Four}}',
    );
    expect(entries.map(({ key, details }) => [key, details.title])).toEqual([
      ['a', 'One'],
      ['__proto__', undefined],
      ['d', 'Four'],
    ]);
    expect(refused).toEqual([
      { key: 'b', line: 2, why: 'unbalanced', what: 'Its braces are not balanced.' },
      { key: 'c', line: 4, why: 'no-entry', what: expect.stringContaining('It is no BibTeX entry') },
    ]);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  test('definitions that name one another do not grow without end', async () => {
    const definitions = Array.from({ length: 40 }, (_, n) => `@string{s${n + 1} = s${n} # s${n}}`);
    const { entries, refused } = await read(
      `@string{s0 = "aaaaaaaaaa"}\n${definitions.join('\n')}\n@misc{big, title = s40}\n@misc{small, title = s1}`,
    );
    expect(refused).toMatchObject([{ key: 'big', line: 42, why: 'definitions' }]);
    expect(entries).toMatchObject([{ key: 'small', details: { title: 'a'.repeat(20) } }]);
  });

  test('braces without end keep no entry after them out of the report, however many there are', async () => {
    const { refused } = await read(`@misc{a, title = {One}}\n${'@misc{b, title = {\n'.repeat(10_000)}${'{'.repeat(200_000)}`);
    expect(refused).toHaveLength(10_000);
  });
});

describe('RIS', () => {
  test('values that hold the separator, go on in the next line, or are repeated', async () => {
    const { entries, refused } = await read(
      'TY  - NEWS\r\nID  - k1\r\nTI  - Port  - a strike\r\n goes on\r\nAU  - 김, 민수\r\nAU  - Okafor, Mina\r\nDA  - 2026/05//\r\nL1  - file:///home/me/%ED%95%AD%EB%A7%8C.pdf\r\nER  - \r\nTI  - lost\r\nTY  - GEN\r\nT1  - Last\r\n',
    );
    expect(entries).toEqual([
      {
        key: 'k1',
        line: 1,
        details: { title: 'Port - a strike goes on', author: '김민수, Mina Okafor', published: '2026-05' },
        files: ['항만.pdf'],
      },
      { key: '2', line: 11, details: { title: 'Last' }, files: [] },
    ]);
    expect(refused).toMatchObject([{ key: 'TI', line: 10 }]);
  });
});

describe('CSL-JSON', () => {
  test('passes over values of a wrong type and names of what every object has', async () => {
    const { entries, refused } = await read(
      '[{"id":1,"type":"webpage","title":"<i>A</i> title","author":[{"family":"王","given":"明"},{"literal":"Reuters"},5],"issued":{"date-parts":[["2026",5]]},"URL":5,"language":"en_US"},{"type":"book","__proto__":{"title":"x"},"title":["x"],"issued":"soon"},7]',
    );
    expect(entries).toEqual([
      { key: '1', line: null, details: { title: 'A title', author: '王明, Reuters', published: '2026-05', language: 'en-US' }, files: [] },
      { key: '2', line: null, details: {}, files: [] },
    ]);
    expect(refused).toMatchObject([{ key: '3' }]);
  });

  test('says in which line the JSON is broken', async () => {
    const result = await readBibliography(new TextEncoder().encode('[{"type":"book",\n"title":"x",}]'), 'library.json');
    expect(result).toMatchObject({ ok: false, error: { code: 'file-damaged', where: 'library.json, line 2' } });
  });
});

test('nothing is fetched, whatever addresses and identifiers there are', async () => {
  const calls = [
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network')),
    vi.spyOn(http, 'request'),
    vi.spyOn(https, 'request'),
  ];
  await read('@misc{https://doi.org/10.1000/182, title = {10.1000/182}, doi = {10.1000/182}, url = {https://www.wikidata.org/wiki/Q42}}');
  await read('TY  - GEN\nTI  - Q42\nDO  - 10.1000/182\nUR  - https://doi.org/10.1000/182\nER  - ');
  await read('[{"id":"Q42","type":"webpage","title":"https://doi.org/10.1000/182","DOI":"10.1000/182"}]');
  for (const call of calls) expect(call).not.toHaveBeenCalled();
});

test.each([
  ['library.txt', '@book{k, title = {T}}'],
  ['library.md', 'TY  - BOOK\nTI  - T\nER  - '],
  ['page.html', '[{"id":"k","type":"book","title":"T"}]'],
])('no bibliography is imported as a text, whatever it is called: %s', async (name, text) => {
  expect(await extract(new TextEncoder().encode(text), name)).toMatchObject({ ok: false, error: { code: 'file-is-bibliography' } });
});

test.each([
  ['a note about BibTeX', 'Write entries like this:\n\n@book{k, title = {T}}'],
  ['JSON of another kind', '[{"id":"k","type":"Berth","body":[],"place":"https://port.example/"}]'],
  ['a line of mail', '@all, the port is closed (see below).'],
])('%s is a text', async (_, text) => {
  expect(await extract(new TextEncoder().encode(text), 'note.txt')).toMatchObject({ ok: true });
  expect(await readBibliography(new TextEncoder().encode(text), 'x')).toMatchObject({ error: { code: 'file-not-bibliography' } });
});
