import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  claimIdsIn,
  emptyRichText,
  headingOf,
  isEmptyRichText,
  MAX_TABLE_COLUMNS,
  MAX_TABLE_ROWS,
  nodesOf,
  paragraphOf,
  parseRichText,
  plainTextOf,
  type RichTextNode,
  referencedClaimIdsIn,
  richText,
  richTextFromPlain,
  richTextOf,
  safeUrl,
  sourceIdsIn,
  tableCellOf,
  tableOf,
  textFormat,
  textOf,
} from '../../domain/rich-text.ts';

/** A document around nodes as they might come from outside. */
function documentOf(...children: unknown[]): unknown {
  return { root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children } };
}

function parsed(...children: unknown[]): RichTextNode[] {
  const result = parseRichText(documentOf(...children));
  if (!result.ok) throw new Error(result.error.what);
  return result.value.root.children;
}

const cell = (...children: unknown[]) => ({ type: 'tablecell', children });
const row = (cells: number) => ({ type: 'tablerow', children: Array.from({ length: cells }, () => cell()) });
const table = (...children: unknown[]) => ({ type: 'table', children });
const link = (url: unknown, type = 'link') => ({ type, url, children: [textOf('here')] });

describe('what comes from outside', () => {
  test('is rebuilt with known fields only', () => {
    const bold = { ...textOf('bold', textFormat.bold), style: 'position: fixed', onclick: 'steal()', $: { state: 1 } };
    expect(parsed({ type: 'paragraph', children: [bold], 'aria-label': 'x' })).toEqual([paragraphOf(textOf('bold', textFormat.bold))]);
  });

  test.each([
    ['an unknown leaf', { type: 'image', src: 'https://example.org/pixel.gif' }],
    ['an unknown element', { type: 'iframe', children: [] }],
    ['an unknown element deep inside', { type: 'quote', children: [{ type: 'paragraph', children: [{ type: 'script', children: [] }] }] }],
    ['a type that is no string', { type: { toString: 1, valueOf: 1 }, children: [] }],
    ['no type', {}],
    ['words in place of a node', 'paragraph'],
    ['null', null],
    ['a list in place of a node', [[]]],
    ['a text without words', { type: 'text', text: 7 }],
    ['half a surrogate pair', textOf('\ud83d')],
    ['a NUL character', textOf('a\u0000b')],
    ['a quoted claim without identifier', { type: 'claim-quote' }],
    ['a quoted claim with a path for identifier', { type: 'claim-quote', claimId: '../claim' }],
    ['a citation without source', { type: 'citation', sourceId: 7 }],
    ['a reference without claim', { type: 'claim-reference', claimId: '<script>' }],
    ['a row outside a table', { type: 'quote', children: [{ type: 'tablerow', children: [] }] }],
    ['a cell outside a row', { type: 'tablecell', children: [] }],
    ['a table without rows', { type: 'table', children: [] }],
    ['a table without cells', table({ type: 'tablerow', children: [] })],
    ['a table with words between its rows', table(row(1), textOf('loose'))],
    ['a row with words between its cells', table({ type: 'tablerow', children: [cell(), textOf('loose')] })],
    ['a table inside a table', table({ type: 'tablerow', children: [cell({ type: 'quote', children: [table(row(1))] })] })],
    ['a table too long', table(...Array.from({ length: MAX_TABLE_ROWS + 1 }, () => row(1)))],
    ['a table too wide', table(row(MAX_TABLE_COLUMNS + 1))],
    ['a paragraph whose children are no list', { type: 'paragraph', children: 'words' }],
  ])('is refused with %s', (_what, node) => {
    expect(parseRichText(documentOf(node))).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(richText.safeParse(documentOf(node)).success).toBe(false);
  });

  test.each([undefined, null, 'text', [], {}, { root: null }, { root: { type: 'paragraph', children: [] } }, { root: { type: 'root' } }])(
    'is refused when it is %j',
    (value) => {
      expect(parseRichText(value)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    },
  );

  test('is refused when nested 5,000 deep, without running out of stack', () => {
    let node: unknown = { type: 'quote', children: [] };
    for (let depth = 0; depth < 5000; depth++) node = { type: 'quote', children: [node] };
    expect(parseRichText(documentOf(node))).toMatchObject({ ok: false, error: { what: expect.stringContaining('nested deeper') } });
  });

  test('is refused with more than 200,000 parts', () => {
    const many = Array.from({ length: 200_001 }, () => ({ type: 'linebreak' }));
    expect(parseRichText(documentOf({ type: 'paragraph', children: many }))).toMatchObject({
      ok: false,
      error: { what: expect.stringContaining('more than 200000 parts') },
    });
  });

  test('loses the addresses of unsafe links and keeps their words', () => {
    expect(parsed({ type: 'paragraph', children: ['see ', link('javascript:steal()')].map(asText) })).toEqual([
      paragraphOf('see ', textOf('here')),
    ]);
    expect(parsed({ type: 'paragraph', children: [link(7)] })).toEqual([paragraphOf('here')]);
  });

  test('keeps safe links as plain links that leak nothing', () => {
    const [paragraph] = parsed({
      type: 'paragraph',
      children: [{ ...link('https://example.org/a', 'autolink'), rel: 'opener', target: '_top' }],
    });
    expect(paragraph).toMatchObject({
      children: [{ type: 'link', url: 'https://example.org/a', rel: 'noreferrer', target: null, children: [textOf('here')] }],
    });
  });

  test.each([
    [{ type: 'heading', tag: 'h7', children: [] }, { tag: 'h2' }],
    [{ type: 'heading', tag: ['h1'], children: [] }, { tag: 'h2' }],
    [{ type: 'heading', tag: { toString: 1, valueOf: 1 }, children: [] }, { tag: 'h2' }],
    [
      { type: 'list', listType: 'roman', start: -3, children: [] },
      { listType: 'bullet', tag: 'ul', start: 1 },
    ],
    [
      { type: 'list', listType: 'number', start: 4, tag: 'script', children: [] },
      { listType: 'number', tag: 'ol', start: 4 },
    ],
    [{ type: 'listitem', value: 2.5, checked: 'yes', children: [] }, { value: 1 }],
    [
      { type: 'paragraph', indent: 900, direction: 'up', format: 'blink', textFormat: 1 << 20, children: [] },
      { indent: 8, direction: null, format: '', textFormat: 0 },
    ],
    [{ type: 'text', text: 'x', format: 4097 }, { format: textFormat.bold }],
  ])('has %j mended', (node, mended) => {
    expect(parsed(node)).toMatchObject([mended]);
  });
});

describe('tables from outside', () => {
  test('have rows of one length, plain cells, and headings of two kinds', () => {
    const head = { ...cell(paragraphOf('a')), headerState: 7, colSpan: 3, rowSpan: 2, backgroundColor: 'red', width: 9000 };
    const rows = [
      { type: 'tablerow', height: 500, children: [head, { ...cell(), headerState: '1' }, cell()] },
      { type: 'tablerow', children: [{ ...cell(), headerState: 1 }] },
    ];
    const plain = { colSpan: 1, rowSpan: 1, backgroundColor: null };
    const [parsedTable] = parsed({ type: 'table', colWidths: [9000], children: rows });
    expect(parsedTable).toMatchObject({ type: 'table', children: [{ type: 'tablerow' }, { type: 'tablerow' }] });
    expect(parsedTable).not.toHaveProperty('colWidths');
    const states = nodesOf(richTextOf(parsedTable === undefined ? [] : [parsedTable])).flatMap((node) =>
      node.type === 'tablecell' ? [node] : [],
    );
    expect(states.map(({ headerState }) => headerState)).toEqual([3, 0, 0, 1, 1, 1]);
    for (const each of states) expect(each).toMatchObject(plain);
    expect(states[0]).not.toHaveProperty('width');
  });

  test('cannot be made large by leaving cells out', () => {
    const thin = table(row(MAX_TABLE_COLUMNS), ...Array.from({ length: MAX_TABLE_ROWS - 1 }, () => ({ type: 'tablerow', children: [] })));
    expect(parseRichText(documentOf(...Array.from({ length: 40 }, () => thin)))).toMatchObject({
      ok: false,
      error: { what: expect.stringContaining('more than 200000 parts') },
    });
  });
});

function asText(value: unknown): unknown {
  return typeof value === 'string' ? textOf(value) : value;
}

describe('addresses', () => {
  test.each(['https://example.org/?q=隧道', 'HTTP://EXAMPLE.ORG', 'mailto:desk@example.org', '  https://example.org  '])(
    '%j is safe',
    (address) => {
      expect(safeUrl(address)).toBe(address.trim());
    },
  );

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.org',
    'example.org',
    '#top',
    '',
    'https://',
    'https://exa mple.org',
    'https://example.org/\ud83d',
    'https://example.org/\u0000',
    'blob:https://example.org/1',
  ])('%j is not', (address) => {
    expect(safeUrl(address)).toBeNull();
  });
});

/** Any tree of the nodes Caveat writes, with odd but possible values. */
const anyDocument = fc
  .letrec<{ node: unknown; children: unknown[] }>((tie) => ({
    children: fc.array(tie('node'), { maxLength: 4 }),
    node: fc.oneof(
      { depthSize: 'small' },
      fc.record({
        type: fc.constantFrom('text', 'extended-text'),
        text: fc.string({ unit: 'grapheme', maxLength: 6 }).map(whole),
        format: fc.nat(300),
      }),
      fc.constantFrom(
        { type: 'linebreak' },
        { type: 'tab' },
        { type: 'claim-quote', claimId: 'claim-1' },
        { type: 'citation', sourceId: 'source-1' },
        { type: 'claim-reference', claimId: 'claim-2' },
      ),
      fc.array(fc.array(fc.nat(4), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((rows) =>
        table(
          ...rows.map((cells) => ({
            type: 'tablerow',
            children: cells.map((headerState) => ({ ...cell(textOf(`cell ${headerState}`)), headerState })),
          })),
        ),
      ),
      fc.record({
        type: fc.constantFrom('paragraph', 'quote'),
        indent: fc.integer(),
        direction: fc.constantFrom('rtl', 'x'),
        children: tie('children'),
      }),
      fc.record({ type: fc.constant('heading'), tag: fc.constantFrom('h1', 'h6', 'h9'), children: tie('children') }),
      fc.record({
        type: fc.constant('list'),
        listType: fc.constantFrom('number', 'check', 'x'),
        start: fc.integer(),
        children: tie('children'),
      }),
      fc.record({ type: fc.constant('listitem'), checked: fc.constantFrom(true, undefined), children: tie('children') }),
      fc.record({
        type: fc.constantFrom('link', 'autolink'),
        url: fc.constantFrom('https://example.org', 'javascript:x'),
        children: tie('children'),
      }),
    ),
  }))
  .children.map((children) => documentOf(...children));

function whole(words: string): string {
  return words.toWellFormed().replaceAll('\u0000', '');
}

test('a parsed document stays as it is when parsed again, also after a JSON round trip', () => {
  fc.assert(
    fc.property(anyDocument, (value) => {
      const once = parseRichText(value);
      if (!once.ok) throw new Error(once.error.what);
      expect(parseRichText(JSON.parse(JSON.stringify(once.value)))).toEqual(once);
    }),
  );
});

test('no text is lost on the way to plain words, wherever it stands in the tree', () => {
  fc.assert(
    fc.property(anyDocument, (value) => {
      const once = parseRichText(value);
      if (!once.ok) throw new Error(once.error.what);
      const texts = nodesOf(once.value).flatMap((node) => (node.type === 'text' ? [node.text] : []));
      const bare = (words: string) => words.replace(/\s/g, '');
      expect(bare(plainTextOf(once.value))).toBe(bare(texts.join('')));
    }),
  );
});

describe('documents built here', () => {
  const claimQuote: RichTextNode = { type: 'claim-quote', version: 1, claimId: 'claim-1' };
  const citation: RichTextNode = { type: 'citation', version: 1, sourceId: 'source-1' };
  const document = richTextOf([
    headingOf(2, '터널'),
    paragraphOf('The opening ', textOf('slips', textFormat.italic), citation, '.'),
    claimQuote,
    paragraphOf('', citation),
    claimQuote,
  ]);

  test('are already clean', () => {
    for (const each of [document, emptyRichText(), richTextFromPlain('a\n\nb')])
      expect(parseRichText(each)).toEqual({ ok: true, value: each });
  });

  test('give their words, claims and sources in order', () => {
    expect(plainTextOf(document)).toBe('터널\nThe opening slips.\n');
    expect(claimIdsIn(document)).toEqual(['claim-1', 'claim-1']);
    expect(sourceIdsIn(document)).toEqual(['source-1', 'source-1']);
  });

  test('of plain words give the same words back', () => {
    const plain = fc
      .array(fc.string({ unit: 'grapheme', maxLength: 8 }).map((each) => whole(each).replaceAll('\n', ' ')))
      .map((each) => each.join('\n'));
    fc.assert(fc.property(plain, (words) => void expect(plainTextOf(richTextFromPlain(words))).toBe(words)));
  });

  test('an item before its inner list keeps its words', () => {
    const inner = { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [textOf('inner')] }] };
    const result = parseRichText(
      documentOf({ type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [textOf('outer'), inner] }] }),
    );
    expect(result.ok && plainTextOf(result.value)).toBe('outer\ninner');
  });

  test('tell the claims they refer to from those they quote', () => {
    const referring = richTextOf([paragraphOf('see ', { type: 'claim-reference', version: 1, claimId: 'claim-2' }), claimQuote]);
    expect(referencedClaimIdsIn(referring)).toEqual(['claim-2']);
    expect(claimIdsIn(referring)).toEqual(['claim-1']);
  });

  test('with tables are already clean, and give their words cell by cell', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((each) => tableCellOf([paragraphOf(each)], each < 'c' ? 1 : 0));
    const withTable = richTextOf(
      a && b && c && d
        ? [
            tableOf([
              [a, b],
              [c, d],
            ]),
            paragraphOf('after'),
          ]
        : [],
    );
    expect(parseRichText(withTable)).toEqual({ ok: true, value: withTable });
    expect(plainTextOf(withTable)).toBe('a\nb\nc\nd\nafter');
  });

  test('are empty without words, claims, citations, references and tables', () => {
    for (const each of [emptyRichText(), richTextFromPlain(' \n\t'), richTextOf([])]) expect(isEmptyRichText(each)).toBe(true);
    const reference: RichTextNode = { type: 'claim-reference', version: 1, claimId: 'claim-1' };
    for (const node of [paragraphOf('x'), claimQuote, paragraphOf(citation), paragraphOf(reference), tableOf([[tableCellOf([])]])])
      expect(isEmptyRichText(richTextOf([node]))).toBe(false);
  });
});
