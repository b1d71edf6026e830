import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../domain/result.ts';
import {
  claimIdsIn,
  emptyRichText,
  nodesOf,
  paragraphOf,
  parseRichText,
  plainTextOf,
  type RichTextNode,
  richTextOf,
  sourceIdsIn,
  tableCellOf,
  tableOf,
  textOf,
} from '../../../domain/rich-text.ts';
import { arrange, arrangeFragment, MAX_LIST_DEPTH, withoutTables } from '../../../renderer/note/arrange.ts';
import { released, withKeptParts, withoutBriefParts } from '../../../renderer/note/brief-parts.ts';
import { anyRichText, itemOf, listOf, nestedList } from './rich-text-samples.ts';

const types = (nodes: readonly RichTextNode[]): string[] => nodes.map((node) => node.type);
const words = (nodes: readonly RichTextNode[]): string =>
  nodesOf(richTextOf([...nodes]))
    .map((node) => (node.type === 'text' ? node.text : ''))
    .join('');

describe('arrange', () => {
  test('gives an empty document a paragraph to write in', () => {
    expect(arrange(richTextOf([]))).toEqual(emptyRichText());
  });

  test('puts words under the root into paragraphs, whole runs together', () => {
    const arranged = arrange(richTextOf([textOf('a'), textOf('b', 1), paragraphOf('c'), textOf('d')]));
    expect(arranged.root.children).toEqual([paragraphOf(textOf('a'), textOf('b', 1)), paragraphOf('c'), paragraphOf('d')]);
  });

  test('lifts a block out of a block and keeps what stands around it', () => {
    const arranged = arrange(richTextOf([paragraphOf('a', paragraphOf('b'), 'c')]));
    expect(arranged.root.children).toEqual([paragraphOf('a'), paragraphOf('b'), paragraphOf('c')]);
  });

  test('gives an inner list an item of its own, and items a list', () => {
    const arranged = arrange(richTextOf([listOf(itemOf(textOf('a'), listOf(itemOf(textOf('b'))))), itemOf(textOf('c'))]));
    expect(types(arranged.root.children)).toEqual(['list', 'list']);
    const [outer] = arranged.root.children;
    expect(outer?.type === 'list' && outer.children.map((item) => 'children' in item && types(item.children))).toEqual([
      ['text'],
      ['list'],
    ]);
  });

  test('numbers items as they count, an inner list counting for nothing', () => {
    const arranged = arrange(richTextOf([listOf(itemOf(textOf('a')), itemOf(listOf(itemOf(textOf('b')))), itemOf(textOf('c')))]));
    const [list] = arranged.root.children;
    expect(list?.type === 'list' && list.children.map((item) => item.type === 'listitem' && item.value)).toEqual([1, 2, 2]);
  });

  test('flattens lists nested too deeply', () => {
    const arranged = arrange(richTextOf([nestedList(15)]));
    const depth = (nodes: readonly RichTextNode[]): number =>
      Math.max(0, ...nodes.map((node) => ('children' in node ? depth(node.children) + (node.type === 'list' ? 1 : 0) : 0)));
    expect(depth(arranged.root.children)).toBe(MAX_LIST_DEPTH);
    expect(words(arranged.root.children)).toBe(words([nestedList(15)]));
  });

  test('puts a claim quoted inside a list after it', () => {
    const claim: RichTextNode = { type: 'claim-quote', version: 1, claimId: 'c1' };
    expect(types(arrange(richTextOf([listOf(itemOf(textOf('a'), claim))])).root.children)).toEqual(['list', 'claim-quote']);
  });

  test('lifts a table out of what cannot hold it, gives each cell a block, and lets quoted claims follow', () => {
    const claim: RichTextNode = { type: 'claim-quote', version: 1, claimId: 'c1' };
    const table = tableOf([[tableCellOf([textOf('a'), claim]), tableCellOf([itemOf(textOf('b'))])]]);
    const [before, lifted, quoted, after] = arrange(richTextOf([paragraphOf('x', table, 'y')])).root.children;
    expect([before, quoted, after]).toEqual([paragraphOf('x'), claim, paragraphOf('y')]);
    expect(lifted).toEqual(tableOf([[tableCellOf([paragraphOf('a')]), tableCellOf([listOf(itemOf(textOf('b')))])]]));
  });

  test('writes a table inside a list as lines of its item', () => {
    const table = tableOf([
      [tableCellOf([paragraphOf('a')]), tableCellOf([paragraphOf('b')])],
      [tableCellOf([]), tableCellOf([paragraphOf('c')])],
    ]);
    const arranged = arrange(richTextOf([listOf(itemOf(textOf('before'), table))]));
    expect(plainTextOf(arranged)).toBe('before\na\tb\n\tc');
    expect(types(arranged.root.children)).toEqual(['list']);
  });

  test('loses no words, claims or citations, changes nothing the second time, and stays parseable', () => {
    fc.assert(
      fc.property(anyRichText, (value) => {
        const document = unwrap(parseRichText(value));
        const arranged = arrange(document);
        expect(words(arranged.root.children)).toBe(words(document.root.children));
        expect(claimIdsIn(arranged).sort()).toEqual(claimIdsIn(document).sort());
        expect(sourceIdsIn(arranged)).toEqual(sourceIdsIn(document));
        expect(arrange(arranged)).toEqual(arranged);
        expect(unwrap(parseRichText(arranged))).toEqual(arranged);
      }),
      { numRuns: 300 },
    );
  });
});

describe('arrangeFragment', () => {
  test('leaves a run of words a run of words', () => {
    expect(arrangeFragment([textOf('a'), textOf('b', 1)])).toEqual([textOf('a'), textOf('b', 1)]);
  });

  test('drops alignment that came along', () => {
    expect(arrangeFragment([{ ...paragraphOf('a'), format: 'center', direction: 'rtl', indent: 3 }])).toEqual([paragraphOf('a')]);
  });
});

const judgement = (...children: RichTextNode[]): RichTextNode => {
  const { textFormat: _format, textStyle: _style, ...common } = paragraphOf(...children);
  return { ...common, type: 'key-judgement', likelihood: 'likely', confidence: null };
};
const listing: RichTextNode = { type: 'claim-table', version: 1 };

describe('what only a brief shows', () => {
  const line = paragraphOf('a', { type: 'citation', version: 1, sourceId: 's1' }, { type: 'claim-reference', version: 1, claimId: 'c1' });
  const quoted: RichTextNode = { type: 'claim-quote', version: 1, claimId: 'c1' };

  test('stays where it is at the top', () => {
    const document = richTextOf([judgement(textOf('b')), quoted, listing, { type: 'source-list', version: 1 }]);
    expect(arrange(document)).toEqual(document);
  });

  test('comes out of lists and tables: a listing after them, a judgement as words', () => {
    expect(types(arrange(richTextOf([listOf(itemOf(textOf('a'), listing))])).root.children)).toEqual(['list', 'claim-table']);
    const [table, after] = arrange(richTextOf([tableOf([[tableCellOf([judgement(textOf('b')), listing])]])])).root.children;
    expect(table).toEqual(tableOf([[tableCellOf([paragraphOf('b')])]]));
    expect(after).toEqual(listing);
  });

  test('a judgement around blocks keeps its words, the blocks between them', () => {
    const arranged = arrange(richTextOf([judgement(textOf('a'), paragraphOf('b'), textOf('c'))]));
    expect(arranged.root.children).toEqual([judgement(textOf('a')), paragraphOf('b'), judgement(textOf('c'))]);
  });

  test('leaves its words when it is pasted into a note, and nothing else', () => {
    const document = richTextOf([line, quoted, judgement(textOf('b')), listing]);
    expect(withoutBriefParts(document)).toEqual(richTextOf([line, paragraphOf('b')]));
  });

  test('is kept whole in a note', () => {
    const document = richTextOf([line, quoted, judgement(textOf('b')), listing]);
    expect(JSON.stringify(withKeptParts(document))).toContain('"kept"');
    expect(released(withKeptParts(document))).toEqual(document);
  });
});

test('withoutTables writes each row as a line', () => {
  const cell = (...children: RichTextNode[]) => tableCellOf(children);
  const table = tableOf([
    [cell(paragraphOf('a'), paragraphOf('b')), cell(paragraphOf('c'))],
    [cell(), cell(listOf(itemOf(textOf('d'))))],
  ]);
  const lines = richTextOf(withoutTables([paragraphOf('before'), table]));
  expect(plainTextOf(lines)).toBe('before\na\nb\tc\n\td');
});
