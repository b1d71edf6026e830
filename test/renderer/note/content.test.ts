import { buildEditorFromExtensions } from '@lexical/extension';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../domain/result.ts';
import { emptyRichText, nodesOf, parseRichText, plainTextOf, richTextFromPlain, richTextOf } from '../../../domain/rich-text.ts';
import { liveExtension } from '../../../renderer/brief/live-extension.ts';
import { arrange } from '../../../renderer/note/arrange.ts';
import { isBriefOnly, withKeptParts } from '../../../renderer/note/brief-parts.ts';
import { contentOf, soundText } from '../../../renderer/note/content.ts';
import { richTextExtension } from '../../../renderer/note/rich-text-extension.ts';
import { anyRichText, nestedList } from './rich-text-samples.ts';

/** The editor of briefs without a window: it knows every kind of node. */
const editor = buildEditorFromExtensions(
  richTextExtension({
    content: emptyRichText(),
    live: true,
    extensions: [liveExtension],
    onError: (error) => {
      throw error;
    },
  }),
);

describe('a document through Lexical', () => {
  test('comes back as it was', () => {
    const everything = arrange(
      unwrap(
        parseRichText({
          root: {
            type: 'root',
            children: [
              { type: 'heading', tag: 'h2', children: [{ type: 'text', text: '제목 — 标题' }] },
              {
                type: 'paragraph',
                // The format of what is typed next; Lexical takes the first word's.
                textFormat: 15,
                children: [
                  { type: 'text', text: 'all at once', format: 1 | 2 | 4 | 8 },
                  { type: 'linebreak' },
                  { type: 'tab' },
                  { type: 'text', text: 'a b', format: 16 },
                  { type: 'link', url: 'https://example.org/?q=1', children: [{ type: 'text', text: '👩‍🔬' }] },
                  { type: 'citation', sourceId: 'source:1' },
                  { type: 'citation', sourceId: 'source:1', locator: { unit: 'page', label: 'xii' } },
                  { type: 'footnote', text: 'said\nlater' },
                ],
              },
              { type: 'claim-quote', claimId: 'claim:1' },
              { type: 'key-judgement', likelihood: 'very-likely', confidence: 'low', children: [{ type: 'text', text: 'It holds.' }] },
              { type: 'key-judgement', likelihood: null, confidence: null, children: [] },
              { type: 'claim-table' },
              { type: 'source-list' },
              { type: 'quote', children: [{ type: 'text', text: 'said' }] },
              {
                type: 'list',
                listType: 'check',
                children: [
                  { type: 'listitem', checked: true, children: [{ type: 'text', text: 'done' }] },
                  { type: 'listitem', checked: false, children: [{ type: 'text', text: 'open' }] },
                ],
              },
              nestedList(4),
              { type: 'claim-quote', claimId: 'claim:1' },
            ],
          },
        }),
      ),
    );
    expect(contentOf(editor.parseEditorState(JSON.stringify(everything)))).toEqual(everything);
  });

  test('as a note, keeps what a note does not show', () => {
    const note = buildEditorFromExtensions(
      richTextExtension({
        content: emptyRichText(),
        live: false,
        onError: (error) => {
          throw error;
        },
      }),
    );
    fc.assert(
      fc.property(anyRichText, (value) => {
        const arranged = arrange(unwrap(parseRichText(value)));
        const back = contentOf(note.parseEditorState(JSON.stringify(withKeptParts(arranged))));
        expect(nodesOf(back).filter(isBriefOnly)).toEqual(nodesOf(arranged).filter(isBriefOnly));
        expect(plainTextOf(back)).toBe(plainTextOf(arranged));
      }),
      { numRuns: 100 },
    );
  });

  test('is taken without complaint, whatever its nesting, and keeps its words', () => {
    fc.assert(
      fc.property(anyRichText, (value) => {
        const arranged = arrange(unwrap(parseRichText(value)));
        const back = contentOf(editor.parseEditorState(JSON.stringify(arranged)));
        expect(plainTextOf(back)).toBe(plainTextOf(arranged));
        expect(contentOf(editor.parseEditorState(JSON.stringify(back)))).toEqual(back);
      }),
      { numRuns: 200 },
    );
  });

  test('is repaired, not refused, when a keystroke left half a character', () => {
    const broken = {
      root: {
        ...richTextFromPlain('x').root,
        children: [{ type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text: 'a\ud83d\u0000b' }] }],
      },
    };
    expect(plainTextOf(contentOf(editor.parseEditorState(JSON.stringify(broken))))).toBe('a\ufffdb');
  });

  test('is refused loudly when Lexical holds what no document may hold', () => {
    const deep = Array.from({ length: 60 }).reduce<object>((inside) => ({ type: 'quote', version: 1, children: [inside] }), {
      type: 'quote',
      version: 1,
      children: [],
    });
    expect(() => contentOf(editor.parseEditorState(JSON.stringify({ root: { ...richTextOf([]).root, children: [deep] } })))).toThrow(
      /nested deeper/,
    );
  });
});

test('soundText keeps everything but NUL and half characters', () => {
  expect(soundText('é 한글 👩‍🔬\n\t')).toBe('é 한글 👩‍🔬\n\t');
  expect(soundText('a\u0000b\udc00')).toBe('ab\ufffd');
});
