import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeAnnotations } from '../../../domain/annotation-report.ts';
import { unwrap } from '../../../domain/result.ts';
import { nodesOf, plainTextOf, type RichText } from '../../../domain/rich-text.ts';
import { addressKey } from '../../../main/annotations/address.ts';
import { noteFrom } from '../../../main/annotations/note-text.ts';
import { readAnnotations } from '../../../main/annotations/read-annotations.ts';
import { tagNamed } from '../../../main/annotations/vocabulary.ts';
import { codeOf } from '../builders.ts';

const read = (value: unknown) => readAnnotations(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), 'a.json');
const context = 'http://www.w3.org/ns/anno.jsonld';
const page = 'https://example.org/tunnel';
const quote = { type: 'TextQuoteSelector', exact: 'will open in May', prefix: 'tunnel ', suffix: '.' };
const anno = (more: object) => ({ '@context': context, id: 'urn:x:1', type: 'Annotation', ...more });
const one = (value: unknown) => {
  const { annotations, refused } = unwrap(read(value));
  expect(refused).toEqual([]);
  const [first] = annotations;
  if (first === undefined) throw new Error('Nothing was read.');
  return first;
};
const selectedBy = (selector: unknown) => one(anno({ target: { source: page, selector } })).targets[0]?.selected;
const words = (note: RichText | null) => (note === null ? null : plainTextOf(note));

describe('W3C Web Annotations', () => {
  test('targets: an address, an object, several', () => {
    expect(one(anno({ target: page })).targets).toMatchObject([{ addresses: [page], selected: null }]);
    expect(one(anno({ target: [{ id: page }, { source: { id: page, title: 'Tunnel' } }] })).targets).toMatchObject([
      { addresses: [page] },
      { addresses: [page], title: 'Tunnel' },
    ]);
  });

  test('selectors: a quote goes before a range, a position is a hint', () => {
    const position = { type: 'TextPositionSelector', start: 4, end: 20 };
    expect(selectedBy([position, quote])).toEqual({
      kind: 'quote',
      quote: { exact: quote.exact, prefix: quote.prefix, suffix: '.', position: { start: 4, end: 20, unit: 'code-point' } },
    });
    expect(selectedBy(position)).toMatchObject({ quote: { exact: '' } });
    expect(selectedBy({ type: 'Choice', items: [{ type: 'oa:TextQuoteSelector', exact: 'x' }] })).toMatchObject({ quote: { exact: 'x' } });
  });

  test('selectors: refinements and ranges of quotes', () => {
    const xpath = { type: 'XPathSelector', value: '/p[1]', refinedBy: quote };
    expect(selectedBy(xpath)).toMatchObject({ quote: { exact: quote.exact } });
    const finer = { ...quote, refinedBy: { type: 'TextQuoteSelector', exact: 'open' } };
    expect(selectedBy(finer)).toMatchObject({ quote: { exact: 'open', prefix: 'tunnel will ', suffix: ' in May.' } });
    const range = { type: 'RangeSelector', startSelector: xpath, endSelector: { type: 'TextQuoteSelector', exact: 'Fees' } };
    expect(selectedBy(range)).toMatchObject({ kind: 'range', from: { exact: quote.exact }, to: { exact: 'Fees' } });
  });

  test('bodies: tags, words, choices, purposes', () => {
    const body = [
      'https://example.org/other',
      { type: 'TextualBody', purpose: 'tagging', value: 'Speculation' },
      { type: 'TextualBody', purpose: 'oa:tagging', value: 'harbour' },
      { type: 'TextualBody', value: '<b>Bold</b> & <script>alert(1)</script>plain', format: 'text/html' },
      { type: 'Choice', items: [{ type: 'TextualBody', value: 'Chosen', purpose: 'commenting' }, { value: 'Other' }] },
      { type: 'SpecificResource', purpose: 'tagging', source: 'https://caveat.invalid/ns#speculative' },
    ];
    const found = one(anno({ target: page, body, creator: { name: 'Min-ji' }, created: '2026-02-03T10:00:00+09:00' }));
    expect(found).toMatchObject({ tag: 'speculative', author: 'Min-ji', createdAt: '2026-02-03T01:00:00.000Z' });
    expect(words(found.note)).toBe('https://example.org/other\nBold & plain\nChosen\n#harbour');
    expect(words(one(anno({ target: page, bodyValue: 'Only words' })).note)).toBe('Only words');
    expect(one(anno({ target: page, motivation: 'highlighting' })).note).toBeNull();
  });

  test('tags that contradict one another say nothing, and stay in the note', () => {
    const body = ['reported', 'disputed'].map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }));
    const found = one(anno({ target: page, body }));
    expect([found.tag, words(found.note)]).toEqual([null, '#reported #disputed']);
  });

  test('collections, pages, arrays, graphs', () => {
    const items = [anno({ target: page }), anno({ id: 'urn:x:2', target: page })];
    const asPage = { '@context': context, id: 'p', type: 'AnnotationPage', items };
    const wrapped = [items, asPage, { id: 'c', type: 'AnnotationCollection', total: 2, first: asPage }, { '@graph': items }];
    for (const each of wrapped) expect(unwrap(read(each)).annotations.map(({ key }) => key)).toEqual(['urn:x:1', 'urn:x:2']);
  });
});

const row = {
  id: 'abc',
  user: 'acct:minji@example.org',
  uri: page,
  created: '2026-02-03T01:00:00+00:00',
  text: 'See **this** [page](https://example.org/a) and [that](javascript:alert(1)).',
  tags: ['논란', '항만'],
  document: { title: ['Harbour tunnel delayed'] },
  target: [{ source: page, selector: [{ type: 'TextPositionSelector', start: 4, end: 20 }, quote] }],
};

describe('exports of Hypothesis', () => {
  test('rows of the API, a bare list, the file of the client', () => {
    const client = { export_date: '2026-02-04', export_userid: 'acct:minji@example.org', client_version: '1.0', annotations: [row] };
    for (const each of [{ total: 1, rows: [row] }, [row], client, row]) {
      const found = one(each);
      expect(found).toMatchObject({
        tag: 'disputed',
        author: 'minji',
        targets: [{ addresses: [page, page], title: 'Harbour tunnel delayed' }],
      });
      expect(found.targets[0]?.selected).toMatchObject({ quote: { position: { unit: 'code-unit' } } });
      expect(words(found.note)).toBe('See this page and that.\n#항만');
      expect(
        nodesOf(found.note ?? ({ root: { type: 'root' } } as RichText)).flatMap((node) => (node.type === 'link' ? [node.url] : [])),
      ).toEqual(['https://example.org/a']);
    }
  });

  test('replies become part of the note they answer, the older first; one that answers nothing here is refused', () => {
    const reply = (id: string, references: string[], text: string, created: string) => ({
      ...row,
      id,
      references,
      text,
      tags: [],
      created,
      target: [{ source: page }],
    });
    const replies = [
      reply('r2', ['abc', 'r1'], 'No.', '2026-02-05T00:00:00Z'),
      reply('r1', ['abc'], 'Really?', '2026-02-04T00:00:00Z'),
      reply('r3', ['gone'], 'Lost.', '2026-02-04T00:00:00Z'),
      reply('r4', ['r5'], 'Round', '2026-02-04T00:00:00Z'),
      reply('r5', ['r4'], 'and round', '2026-02-04T00:00:00Z'),
    ];
    const { annotations, refused } = unwrap(read([...replies, row]));
    expect(annotations).toHaveLength(1);
    expect(
      words(annotations[0]?.note ?? null)
        ?.split('\n')
        .slice(2),
    ).toEqual(['minji, 2026-02-04', 'Really?', 'minji, 2026-02-05', 'No.']);
    expect(refused.map(({ name, code, quote: said }) => [name, code, said])).toEqual([
      ['r3', 'not-found', 'Lost.'],
      ['r4', 'not-found', 'Round'],
      ['r5', 'not-found', 'and round'],
    ]);
  });
});

describe('hostile input', () => {
  test('files that hold no annotations are refused as a whole', () => {
    expect(codeOf(read('<html>'))).toBe('not-annotations');
    expect(codeOf(read({ hello: 'there' }))).toBe('not-annotations');
    expect(codeOf(read('[]'))).toBe('not-annotations');
    expect(codeOf(read('null'))).toBe('not-annotations');
    expect(codeOf(readAnnotations(Buffer.from([0x7b, 0xff, 0xfe]), 'a.json'))).toBe('file-not-text');
    expect(codeOf(read(`${'['.repeat(200_000)}${']'.repeat(200_000)}`))).toBe('not-annotations');
    expect(codeOf(read(Array.from({ length: 20_001 }, (_, i) => anno({ id: `urn:x:${i}`, target: page }))))).toBe('file-too-large');
  });

  test('one bad annotation does not keep the others out', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`) as object;
    const bad: unknown[] = [
      anno({ id: 'no target' }),
      anno({ id: 'number', target: 5 }),
      anno({ id: 'svg', target: { source: page, selector: { type: 'SvgSelector', value: '<svg/>' } } }),
      anno({ id: 'half', target: page, bodyValue: '\ud83d' }),
      anno({ id: 'nul', target: page, bodyValue: 'a\u0000b' }),
      anno({ id: 'deep', target: { source: page, selector: deep } }),
      { ...row, id: 'list', target: ['x'] },
      { ...row, id: 'nowhere', uri: '', document: {}, target: [{}] },
      'words',
      null,
      [[]],
    ];
    const { annotations, refused } = unwrap(read([...bad, anno({ id: 'good', target: page })]));
    expect(annotations.map(({ name }) => name)).toEqual(['good']);
    expect(refused).toHaveLength(bad.length);
    for (const { code, what } of refused) expect([code, what]).toEqual(['invalid-input', expect.stringMatching(/\.$/)]);
  });

  test('whatever stands in its fields, each annotation is read or refused', () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom('tagging', 'TextQuoteSelector', page, 'a\u0000', '\ud800'));
    const fields = [
      'id',
      'type',
      'target',
      'body',
      'bodyValue',
      'creator',
      'created',
      'motivation',
      'text',
      'tags',
      'document',
      'user',
      'references',
    ];
    const selector = fc.dictionary(
      fc.constantFrom('type', 'exact', 'prefix', 'suffix', 'start', 'end', 'refinedBy', 'items', '__proto__'),
      value,
    );
    const some = fc.tuple(fc.dictionary(fc.constantFrom(...fields), value), selector, fc.boolean());
    fc.assert(
      fc.property(fc.array(some, { maxLength: 4 }), (all) => {
        const given = all.map(([each, selecting, isRow], index) => {
          const own = { ...each, id: `urn:x:${index}` };
          return isRow
            ? { uri: page, target: [{ selector: [selecting] }], ...own }
            : { target: { source: page, selector: selecting }, ...own };
        });
        const { annotations, refused } = unwrap(read([...given, anno({ id: 'good', target: page })]));
        // Answers to one another are put into the notes of what they answer.
        expect(annotations.length + refused.length).toBeLessThanOrEqual(given.length + 1);
        expect(annotations.map(({ name }) => name)).toContain('good');
        expect(JSON.stringify(annotations).isWellFormed()).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('two annotations of one identifier: the second is refused', () => {
    const { annotations, refused } = unwrap(read([anno({ target: page, bodyValue: 'a' }), anno({ target: page, bodyValue: 'b' })]));
    expect([annotations.length, refused.map(({ code }) => code)]).toEqual([1, ['already-exists']]);
  });

  test('properties that are not an object’s own count for nothing', () => {
    const text = `[{"__proto__": {"target": "${page}"}, "type": "Annotation", "constructor": 1}, ${JSON.stringify(anno({ id: 'good', target: page, creator: { __proto__: 1 } }))}]`;
    const { annotations, refused } = unwrap(read(text));
    expect([annotations.length, refused.length]).toEqual([1, 1]);
    expect(Object.hasOwn(Object.prototype, 'target')).toBe(false);
  });

  test('what somebody wrote becomes rich text without anything that runs', () => {
    const html =
      '<p onclick="x()">One <a href="javascript:x()">two</a><img src=x onerror=x()> <iframe src=y>z</iframe></p><ul><li>a<ul><li>b</ul></ul>';
    const note = noteFrom(html, 'text/html');
    expect(words(note)).toBe('One two\na\nb');
    expect(JSON.stringify(note)).not.toMatch(/javascript|onerror|iframe|onclick/);
    expect(words(noteFrom(`${'<div>'.repeat(5000)}deep`, 'text/html'))).toBe('deep');
    expect(words(noteFrom(`${'> '.repeat(3000)}deep`, 'text/markdown'))).toContain('deep');
    expect(words(noteFrom('a\r\n\r\nb', 'text/plain'))).toBe('a\nb');
    expect(noteFrom('<script>x</script>', 'text/html')).toBeNull();
  });
});

test('addresses are the same that lead to the same page', () => {
  const same = [
    'https://example.org/tunnel',
    'http://www.example.org/tunnel/',
    'HTTPS://Example.org:443/tunnel?utm_source=mail&fbclid=1#part',
  ];
  expect(new Set(same.map(addressKey)).size).toBe(1);
  expect(addressKey('https://example.org/a?y=1&x=2')).toBe(addressKey('http://example.org/a?x=2&y=1'));
  expect(addressKey('https://example.org/%EA%B0%80')).toBe(addressKey('https://example.org/가'));
  const others = [
    'https://example.org/a?id=1',
    'https://example.org/a?id=2',
    'https://example.org/a',
    'https://example.org/A',
    'urn:isbn:1',
    'https://example.org/#!/a',
    'https://example.org/%',
  ];
  expect(new Set(others.map(addressKey)).size).toBe(others.length);
});

test('tags are told in three languages', () => {
  expect(['Reported', '#speculation', '有争议', '推測', '보도', '추측', 'disputed'].map(tagNamed)).toEqual([
    'reported',
    'speculative',
    'disputed',
    'speculative',
    'reported',
    'speculative',
    'disputed',
  ]);
  expect(['toString', '__proto__', 'harbour', ''].map(tagNamed)).toEqual([null, null, null, null]);
});

test('files of annotations are recognised by how they begin', () => {
  for (const each of [anno({ target: page }), [row], { total: 1, rows: [row] }, { export_userid: 'x', annotations: [row] }]) {
    expect(looksLikeAnnotations(JSON.stringify(each, null, 2))).toBe(true);
  }
  for (const each of [
    '{"type": "FeatureCollection", "target": 1}',
    '[1]',
    'Annotation: { }',
    '# {"uri": 1, "target": 2, "text": 3}',
    '{"annotations": []}',
  ]) {
    expect(looksLikeAnnotations(each)).toBe(false);
  }
});
