import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildBriefModel, type Run, type TableCell } from '../../domain/brief-model.ts';
import {
  claimIdsIn,
  emptyRichText,
  headingOf,
  paragraphOf,
  type RichTextNode,
  tableCellOf,
  tableOf,
  textFormat,
  textOf,
} from '../../domain/rich-text.ts';
import {
  cite,
  citeAt,
  claimOf,
  footnote,
  inputOf,
  keyJudgement,
  link,
  list,
  listItem,
  modelOf,
  noteOn,
  quote,
  quoteBlock,
  refer,
  sourceOf,
  tunnelInput,
} from '../main/export/fixtures.ts';

function wordsOf(runs: readonly Run[]): string {
  return runs.map(wordsOfRun).join('');
}

function wordsOfRun(run: Run): string {
  switch (run.kind) {
    case 'text':
      return run.text;
    case 'citation':
      return run.locator === null ? `[${run.source}]` : `[${run.source}, ${run.locator.unit} ${run.locator.label}]`;
    case 'claim-reference':
      return `“${run.quote}” ${run.outlet}, ${run.title}, ${run.passage} [${run.source}]`;
    case 'footnote':
      return `^${run.number}`;
    case 'break':
      return '/';
    case 'missing-reference':
      return '[?]';
  }
}

function cellOutline({ heading, blocks }: TableCell): string {
  const words = blocks.map((block) =>
    block.kind === 'list' ? block.items.map((item) => wordsOf(item.runs)).join(',') : wordsOf(block.runs),
  );
  return `${heading ? '*' : ''}${words.join(';')}`;
}

/** The blocks of a model as one line each, without the list of sources that every brief with sources ends in. */
function outline(model: ReturnType<typeof modelOf>): string[] {
  return model.blocks.slice(0, model.blocks.at(-1)?.kind === 'source-list' ? -1 : undefined).map((block) => {
    if (block.kind === 'claim-table' || block.kind === 'source-list') return block.kind;
    if (block.kind === 'claim') return `claim ${block.claim.id} [${block.source}]`;
    if (block.kind === 'missing-claim') return `missing ${block.claimId}`;
    if (block.kind === 'list') return `list ${block.items.map((item) => wordsOf(item.runs)).join(', ')}`;
    if (block.kind === 'table') return `table ${block.headed} ${block.rows.map((row) => row.map(cellOutline).join(' | ')).join(' / ')}`;
    if (block.kind === 'matrix-picture') return `picture ${block.figure.revision}`;
    return `${block.kind} ${wordsOf(block.runs)}`;
  });
}

const sources = [sourceOf('a'), sourceOf('b'), sourceOf('c')];

describe('the source list', () => {
  test('numbers sources in order of first mention and leaves out those never mentioned', () => {
    const model = modelOf([paragraphOf('See ', cite('c')), quote('k'), paragraphOf(cite('c'), cite('a'))], {
      claims: [claimOf('k', 'a', 'words')],
      sources,
    });
    expect(model.sources.map(({ number, source }) => `${number} ${source.id}`)).toEqual(['1 c', '2 a']);
    expect(outline(model)).toEqual(['paragraph See [1]', 'claim k [2]', 'paragraph [1][2]']);
  });

  test('numbers a claim before the citations in its note', () => {
    const model = modelOf([quote('k')], {
      claims: [claimOf('k', 'b', 'words')],
      notes: [noteOn('k', paragraphOf('Against ', cite('a')))],
      sources,
    });
    expect(model.sources.map((each) => each.source.id)).toEqual(['b', 'a']);
  });
});

describe('claims', () => {
  test('carry their note, and only their own', () => {
    const model = modelOf([quote('k'), quote('other')], {
      claims: [claimOf('k', 'a', 'words'), claimOf('other', 'a', 'more')],
      notes: [
        noteOn('k', paragraphOf('Mine')),
        { ...noteOn('other', paragraphOf('About the source')), about: { kind: 'source', id: 'other' } },
      ],
      sources,
    });
    const notes = model.blocks.slice(0, 2).map((block) => (block.kind === 'claim' ? block.note.length : null));
    expect(notes).toEqual([1, 0]);
  });

  test('that are quoted inside a note stand there as words with their source', () => {
    const model = modelOf([quote('k')], {
      claims: [claimOf('k', 'a', 'words'), claimOf('other', 'b', 'first\nsecond')],
      notes: [noteOn('k', quote('other'), quote('gone'))],
      sources,
    });
    const [claim] = model.blocks;
    expect(claim?.kind === 'claim' && claim.note.map((block) => ('runs' in block ? wordsOf(block.runs) : ''))).toEqual([
      'first/second [2]',
      '[?]',
    ]);
    expect(model.warnings).toEqual([{ kind: 'claim-missing', id: 'gone' }]);
  });

  test('whose quote is orphaned are shown and warned of once', () => {
    const model = modelOf([quote('k'), quote('k')], { claims: [claimOf('k', 'a', 'words')], sources, orphaned: ['k', 'not-quoted'] });
    expect(model.blocks.slice(0, 2).every((block) => block.kind === 'claim' && block.orphaned)).toBe(true);
    expect(model.warnings).toEqual([{ kind: 'quote-orphaned', id: 'k' }]);
  });

  test('or sources that are gone leave a mark and a warning', () => {
    const model = modelOf([quote('gone'), quote('k'), paragraphOf('So says ', cite('lost'))], {
      claims: [claimOf('k', 'lost', 'words')],
      sources,
    });
    expect(outline(model)).toEqual(['missing gone', 'missing k', 'paragraph So says [?]']);
    expect(model.warnings).toEqual([
      { kind: 'claim-missing', id: 'gone' },
      { kind: 'source-missing', id: 'lost' },
    ]);
  });
});

describe('text', () => {
  test('keeps its formatting and joins neighbours of one formatting', () => {
    const { bold, italic, underline, strikethrough, code, superscript } = textFormat;
    const model = modelOf([
      paragraphOf('one ', 'word', textOf('bold', bold | italic), textOf('all', underline | strikethrough | code), textOf('6', superscript)),
    ]);
    const [block] = model.blocks;
    const plain = { kind: 'text', bold: false, italic: false, underline: false, strike: false, code: false, script: null, url: null };
    expect(block?.kind === 'paragraph' && block.runs).toEqual([
      { ...plain, text: 'one word' },
      { ...plain, text: 'bold', bold: true, italic: true },
      { ...plain, text: 'all', underline: true, strike: true, code: true },
      { ...plain, text: '6', script: 'super' },
    ]);
  });

  test('keeps the words of a link and drops an address that is not safe', () => {
    const model = modelOf([paragraphOf(link('https://example.org/', 'good'), ' ', link('javascript:alert(1)', 'bad'))]);
    const [block] = model.blocks;
    const runs = block?.kind === 'paragraph' ? block.runs : [];
    expect(runs.map((run) => run.kind === 'text' && [run.text, run.url])).toEqual([
      ['good', 'https://example.org/'],
      [' bad', null],
    ]);
  });

  test('leaves out blank paragraphs and line breaks at the ends', () => {
    const lineBreak: RichTextNode = { type: 'linebreak', version: 1 };
    const model = modelOf([
      paragraphOf(''),
      paragraphOf(' '),
      paragraphOf(lineBreak, 'a', lineBreak, 'b', lineBreak),
      quoteBlock(textOf('q\nr')),
    ]);
    expect(outline(model)).toEqual(['paragraph a/b', 'quote q/r']);
  });

  test('gives a nested list to the item before it and puts claims quoted in a list after it', () => {
    const nested = listItem(list('number', listItem(textOf('inner'), quote('k'))));
    const model = modelOf([list('bullet', listItem(textOf('outer')), nested, listItem(textOf('last')))], {
      claims: [claimOf('k', 'a', 'words')],
      sources,
    });
    expect(outline(model)).toEqual(['list outer, last', 'claim k [1]']);
    const [block] = model.blocks;
    expect(block?.kind === 'list' && block.items[0]?.sublists.map((each) => [each.ordered, wordsOf(each.items[0]?.runs ?? [])])).toEqual([
      [true, 'inner'],
    ]);
  });

  test('keeps whether a box is ticked, only in lists of boxes', () => {
    const model = modelOf([
      list('check', { ...listItem(textOf('done')), checked: true }, listItem(textOf('open'))),
      list('bullet', listItem(textOf('x'))),
    ]);
    expect(model.blocks.map((block) => block.kind === 'list' && block.items.map((item) => item.checked))).toEqual([[true, false], [null]]);
  });

  test('keeps a table with its headings, and puts claims quoted in a cell after it', () => {
    const cell = (header: number, ...children: RichTextNode[]) => tableCellOf(children, header);
    const model = modelOf(
      [
        tableOf([
          [cell(3, paragraphOf('a')), cell(1, paragraphOf('b'), paragraphOf('c'))],
          [cell(2, list('bullet', listItem(textOf('one')), listItem(textOf('two')))), cell(0, paragraphOf(cite('b'), quote('k')))],
        ]),
        tableOf([[cell(0)]]),
      ],
      { claims: [claimOf('k', 'a', 'words')], sources },
    );
    expect(outline(model)).toEqual(['table true *a | *b;c / *one,two | [1]', 'claim k [2]', 'table false ']);
  });

  test('splits a paragraph around a claim that stands inside it', () => {
    const model = modelOf([paragraphOf('before ', quote('k'), 'after')], { claims: [claimOf('k', 'a', 'words')], sources });
    expect(outline(model)).toEqual(['paragraph before ', 'claim k [1]', 'paragraph after']);
  });
});

describe('a claim referred to in passing', () => {
  const exact = `${'A long sentence about the ferry '.repeat(4)}ends here.`;

  test('is known by the beginning of its words and by where it stands, and its note stays away', () => {
    const model = modelOf([paragraphOf('Compare ', refer('k'), '.')], {
      claims: [claimOf('k', 'b', exact, { passage: 7, lastPassage: 7 })],
      notes: [noteOn('k', paragraphOf('its note'))],
      sources: [sourceOf('b', { outlet: 'The Paper' })],
    });
    expect(outline(model)).toEqual([
      'paragraph Compare “A long sentence about the ferry A long sentence about the ferry A long sentence…” The Paper, Title of b, 7 [1].',
    ]);
    expect(model.sources.map(({ source }) => source.id)).toEqual(['b']);
  });

  test('is warned of when it, or its source, is gone', () => {
    const model = modelOf([paragraphOf(refer('gone'), refer('k'))], { claims: [claimOf('k', 'lost', 'words')] });
    expect(outline(model)).toEqual(['paragraph [?][?]']);
    expect(model.warnings).toEqual([
      { kind: 'claim-missing', id: 'gone' },
      { kind: 'source-missing', id: 'lost' },
    ]);
  });
});

describe('buildBriefModel', () => {
  test('warns of an empty brief', () => {
    const input = inputOf([]);
    const model = buildBriefModel({ ...input, brief: { ...input.brief, content: emptyRichText() } });
    expect(model).toMatchObject({ blocks: [], sources: [], warnings: [{ kind: 'brief-empty', id: input.brief.id }] });
  });

  test('reads its input and changes nothing in it', () => {
    const before = structuredClone(tunnelInput);
    expect(buildBriefModel(tunnelInput)).toEqual(buildBriefModel(tunnelInput));
    expect(tunnelInput).toEqual(before);
  });

  test('loses no words and no claims, however a document is nested', () => {
    const leaf = fc.oneof(
      fc.stringMatching(/^[a-z]{1,6}$/).map((words): RichTextNode => textOf(words)),
      fc.stringMatching(/^k[a-z]{1,6}$/).map(quote),
    );
    const { node } = fc.letrec<{ node: RichTextNode }>((tie) => {
      const children = fc.array(tie('node'), { maxLength: 4 });
      return {
        node: fc.oneof(
          { depthSize: 'small' },
          leaf,
          children.map((each) => paragraphOf(...each)),
          children.map((each) => headingOf(2, ...each)),
          children.map((each) => quoteBlock(...each)),
          children.map((each) => listItem(...each)),
          children.map((each) => ({ ...list('bullet'), children: each })),
          fc.array(leaf, { maxLength: 3 }).map((each) => tableOf([[tableCellOf(each), tableCellOf([])]])),
        ),
      };
    });
    fc.assert(
      fc.property(fc.array(node, { maxLength: 5 }), (children) => {
        const input = inputOf(children);
        const claims = claimIdsIn(input.brief.content).map((each) => claimOf(each, 'a', 'words'));
        const model = buildBriefModel({ ...input, claims, sources });
        const text = JSON.stringify(model.blocks);
        const quoted = model.blocks.flatMap((block) => (block.kind === 'claim' ? [block.claim.id] : []));
        expect(quoted.sort()).toEqual(claims.map((each) => each.id).sort());
        for (const [, words = ''] of JSON.stringify(children).matchAll(/"text":"([a-z]+)"/g)) expect(text).toContain(words);
      }),
    );
  });
});

describe('what only briefs have', () => {
  const claims = [claimOf('k', 'a', 'words'), claimOf('l', 'b', 'other words')];

  test('a citation keeps the place it names', () => {
    expect(outline(modelOf([paragraphOf('See ', citeAt('a', 'page', '12–14'), '.')], { sources }))).toEqual([
      'paragraph See [1, page 12–14].',
    ]);
  });

  test('footnotes are numbered in reading order, those in the note of a quoted claim among them', () => {
    const model = modelOf([paragraphOf('First', footnote('One\ntwo')), quote('k'), paragraphOf('Last', footnote('Three'))], {
      claims,
      sources,
      notes: [noteOn('k', paragraphOf('Noted', footnote('In the note')))],
    });
    expect(model.footnotes.map(({ number, runs }) => `${number} ${wordsOf(runs)}`)).toEqual(['1 One/two', '2 In the note', '3 Three']);
    expect(outline(model).at(-1)).toBe('paragraph Last^3');
  });

  test('claims are numbered where they are first mentioned, whether referred to or quoted', () => {
    const model = modelOf([paragraphOf('As ', refer('l')), quote('k'), quote('l')], { claims, sources });
    expect(model.claims.map(({ number, claim }) => [number, claim.id])).toEqual([
      [1, 'l'],
      [2, 'k'],
    ]);
    expect(model.blocks.flatMap((block) => (block.kind === 'claim' ? [block.number] : []))).toEqual([2, 1]);
  });

  test('a key judgement keeps its likelihood and its confidence apart from its words', () => {
    const model = modelOf([keyJudgement('very-likely', 'low', textOf('It will open.'))]);
    expect(model.blocks).toMatchObject([{ kind: 'key-judgement', likelihood: 'very-likely', confidence: 'low' }]);
  });

  test('the sources are listed where the brief asks for it, once, and else at the end', () => {
    const list: RichTextNode = { type: 'source-list', version: 1 };
    const kinds = (children: RichTextNode[]): string[] => modelOf(children, { sources }).blocks.map(({ kind }) => kind);
    expect(kinds([paragraphOf('See ', cite('a'))])).toEqual(['paragraph', 'source-list']);
    expect(kinds([list, paragraphOf('See ', cite('a')), list])).toEqual(['source-list', 'paragraph']);
    expect(kinds([paragraphOf('Nothing cited')])).toEqual(['paragraph']);
  });

  test('a table of claims in a note is nothing, for a note is no brief', () => {
    const table: RichTextNode = { type: 'claim-table', version: 1 };
    const model = modelOf([quote('k'), table], { claims, sources, notes: [noteOn('k', table)] });
    expect(model.blocks.map(({ kind }) => kind)).toEqual(['claim', 'claim-table', 'source-list']);
  });
});
