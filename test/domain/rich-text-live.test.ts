import { describe, expect, test } from 'vitest';
import { paragraphOf, parseRichText, type RichText, richTextOf, textOf } from '../../domain/rich-text.ts';

function parsed(...children: unknown[]): RichText {
  const document = parseRichText({ root: { type: 'root', children } });
  if (!document.ok) throw new Error(document.error.what);
  return document.value;
}

function refused(node: unknown): string {
  const document = parseRichText({ root: { type: 'root', children: [node] } });
  return document.ok ? 'taken' : document.error.code;
}

describe('citations', () => {
  test('keep a page or a passage as one line', () => {
    const cited = { type: 'citation', sourceId: 'source-1', locator: { unit: 'page', label: ' 12–\n14 ', more: 1 } };
    expect(parsed(cited)).toEqual(
      richTextOf([{ type: 'citation', version: 1, sourceId: 'source-1', locator: { unit: 'page', label: '12– 14' } }]),
    );
  });

  test.each([
    null,
    'p. 3',
    { unit: 'chapter', label: '3' },
    { unit: 'page', label: 3 },
    { unit: 'page', label: ' ' },
    { unit: 'passage', label: '\ud800' },
  ])('stand without the locator %j', (locator) => {
    expect(parsed({ type: 'citation', sourceId: 'source-1', locator })).toEqual(
      richTextOf([{ type: 'citation', version: 1, sourceId: 'source-1' }]),
    );
  });
});

describe('footnotes', () => {
  test('keep their words and nothing else', () => {
    expect(parsed({ type: 'footnote', text: 'See\nbelow.', url: 'javascript:alert(1)' })).toEqual(
      richTextOf([{ type: 'footnote', version: 1, text: 'See\nbelow.' }]),
    );
  });

  test.each([{}, { text: 7 }, { text: '\ud800' }, { text: 'a\u0000' }, { text: 'x'.repeat(10_001) }])('are refused as %j', (wrong) => {
    expect(refused({ type: 'footnote', ...wrong })).toBe('invalid-input');
  });
});

test('a key judgement keeps the bands there are and loses those there are not', () => {
  const children = [textOf('It opens.')];
  const known = { type: 'key-judgement', children, likelihood: 'likely', confidence: 'high' };
  const { textFormat: _format, textStyle: _style, ...common } = paragraphOf('It opens.');
  expect(parsed(known)).toEqual(richTextOf([{ ...common, type: 'key-judgement', likelihood: 'likely', confidence: 'high' }]));
  expect(parsed({ ...known, likelihood: '60 %', confidence: 'constructor' })).toEqual(
    richTextOf([{ ...common, type: 'key-judgement', likelihood: null, confidence: null }]),
  );
});

test('the lists a brief makes of itself hold nothing', () => {
  expect(parsed({ type: 'claim-table', rows: [1] }, { type: 'source-list', children: [] })).toEqual(
    richTextOf([
      { type: 'claim-table', version: 1 },
      { type: 'source-list', version: 1 },
    ]),
  );
});
